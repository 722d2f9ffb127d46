import type { Assignment, Plan } from '../plan/plan.ts'
import type { Unit } from '../plan/units.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Change } from './change.ts'
import { changed } from './field-change.ts'

/** Units that answer for something in both revisions and whose name the register changed: told once, not at each place. */
export const compareUnits = (old: Plan, next: Plan): Change[] => {
  const before = usedUnits(old)
  return [...usedUnits(next)].flatMap(([id, unit]): Change[] => {
    const earlier = before.get(id)
    if (!earlier || !isRenamed(earlier, unit)) return []
    const side = ({ name, span }: Unit) => ({ words: name, value: comparable(name), span })
    return [
      {
        ...changed('unit-renamed', 'đơn vị', { old: side(earlier), new: side(unit) }),
        subject: {
          type: 'document',
          id: '',
          title: next.header.title.value,
          // It concerns the unit wherever it stands in the plan.
          units: [
            { role: 'lead', name: unit.name },
            { role: 'support', name: unit.name },
          ],
        },
      },
    ]
  })
}

/** The same units under other names: what differs in their words is told by `unit-renamed`. */
export const isOnlyRenamed = (old: Assignment, next: Assignment): boolean =>
  old.units.some((unit) => {
    const now = next.units.find(({ id }) => id === unit.id)
    return now !== undefined && isRenamed(unit, now)
  })

const isRenamed = (old: Unit, next: Unit): boolean => comparable(old.name) !== comparable(next.name)

const usedUnits = ({ tasks, targets, reports }: Plan): ReadonlyMap<string, Unit> => {
  const assignments = [
    ...tasks.flatMap(({ lead, support }) => [lead, ...support]),
    ...targets.flatMap(({ owner }) => owner ?? []),
    ...reports.flatMap(({ reporter, recipient, through }) => [reporter, recipient, ...(through ? [through] : [])]),
  ]
  return new Map(assignments.flatMap(({ units }) => units.map((unit) => [unit.id, unit] as const)))
}
