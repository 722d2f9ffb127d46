import type { Plan } from '../../plan/plan.ts'
import type { AlikeTasks } from './alike-tasks.ts'

/** Two plans of one issuer with most tasks of the later in the earlier, and how many. */
export type PlanCopy = { readonly earlier: Plan; readonly later: Plan; readonly count: number }

/** In the order of the pairs. */
export const copiesAmong = (pairs: readonly AlikeTasks[]): readonly PlanCopy[] => {
  const byPlans = new Map<Plan, Map<Plan, number>>()
  for (const { earlier, later } of pairs) {
    const counts = byPlans.get(later.plan) ?? new Map<Plan, number>()
    counts.set(earlier.plan, (counts.get(earlier.plan) ?? 0) + 1)
    byPlans.set(later.plan, counts)
  }
  return [...byPlans]
    .flatMap(([later, counts]) => [...counts].map(([earlier, count]) => ({ earlier, later, count })))
    .filter(({ later, count }) => count >= FEWEST && 2 * count >= later.tasks.length)
}

/** The pairs that have a cause of their own. */
export const withoutCopies = (pairs: readonly AlikeTasks[]): readonly AlikeTasks[] => {
  const copies = copiesAmong(pairs)
  return pairs.filter(
    ({ earlier, later }) => !copies.some((copy) => copy.later === later.plan && copy.earlier === earlier.plan),
  )
}

/** Two tasks may well meet by chance in two short plans. */
const FEWEST = 3
