import type { Assignment, Plan, Report, Target, Task } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import type { SubjectUnit } from './change.ts'

/** The bodies that answer for an item or help with it, in any of its revisions; the newest first, whose names are kept. */
export const unitsOfTasks = (revisions: readonly Task[]): readonly SubjectUnit[] =>
  once([
    ...named(
      'lead',
      revisions.map(({ lead }) => lead),
    ),
    ...named(
      'support',
      revisions.flatMap(({ support }) => support),
    ),
  ])

export const unitsOfTargets = (revisions: readonly Target[]): readonly SubjectUnit[] =>
  once(
    named(
      'lead',
      revisions.flatMap(({ owner }) => owner ?? []),
    ),
  )

/** Who reports leads; through whom the report goes helps. */
export const unitsOfReports = (revisions: readonly Report[]): readonly SubjectUnit[] =>
  once([
    ...named(
      'lead',
      revisions.map(({ reporter }) => reporter),
    ),
    ...named(
      'support',
      revisions.flatMap(({ through }) => through ?? []),
    ),
  ])

/** Everybody a plan gives something to do: for a plan that came or went as a whole. */
export const unitsOfPlan = ({ tasks, targets, reports }: Plan): readonly SubjectUnit[] => {
  const all = [...unitsOfTasks(tasks), ...unitsOfTargets(targets), ...unitsOfReports(reports)]
  return once(all.map(({ role, name }) => ({ role, name, key: comparable(name) })))
}

type Keyed = SubjectUnit & { readonly key: string }

/** By id where the register has it; else by the words. */
const named = (role: SubjectUnit['role'], assignments: readonly Assignment[]): Keyed[] =>
  assignments.flatMap(({ units, words }) =>
    units.length > 0
      ? units.map(({ id, name }) => ({ role, name, key: `id ${id}` }))
      : words === ''
        ? []
        : [{ role, name: words, key: comparable(words) }],
  )

const once = (units: readonly Keyed[]): SubjectUnit[] => {
  const seen = new Map<string, SubjectUnit>()
  for (const { role, name, key } of units) {
    if (!seen.has(`${role} ${key}`)) seen.set(`${role} ${key}`, { role, name })
  }
  return [...seen.values()]
}
