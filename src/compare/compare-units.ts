import type { Assignment, Plan } from '../plan/plan.ts'
import type { Unit } from '../plan/units.ts'
import { dayWords } from '../text/day.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Change } from './change.ts'
import { changed, type FieldChange, sameInPrint } from './field-change.ts'

/**
 * Units of both revisions that the register changed: their name, how long they last, above or under whom they stand, what they
 * are. Told once, not at each place.
 */
export const compareUnits = (old: Plan, next: Plan): Change[] => {
  const before = usedUnits(old)
  const title = next.header.title.value
  return [...usedUnits(next)].flatMap(([id, unit]): Change[] => {
    const earlier = before.get(id)
    if (!earlier) return []
    // It concerns the unit wherever it stands in the plan.
    const units = (['lead', 'support'] as const).map((role) => ({ role, name: unit.name }))
    return unitChanges(earlier, unit).map((change) => ({
      ...change,
      subject: { type: 'document', id: '', title, units },
    }))
  })
}

const unitChanges = (old: Unit, next: Unit): FieldChange[] => {
  const name = ({ name: words, span }: Unit) => ({ words, value: comparable(words), span })
  const facts = (unit: Unit) => ({
    words: `${unit.name}: ${factsOf(unit)}`,
    value: `${unit.id} ${factsOf(unit)}`,
    span: unit.span,
  })
  return [
    ...(isRenamed(old, next) ? [changed('unit-renamed', 'đơn vị', { old: name(old), new: name(next) })] : []),
    ...(factsOf(old) === factsOf(next)
      ? []
      : [changed('unit-changed', 'đơn vị', { old: facts(old), new: facts(next) })]),
  ]
}

const factsOf = ({ kind, parent, validFrom, validTo }: Unit): string =>
  [
    kind,
    ...(parent ? [`thuộc ${parent}`] : []),
    ...(validFrom ? [`từ ngày ${dayWords(validFrom)}`] : []),
    ...(validTo ? [`đến hết ngày ${dayWords(validTo)}`] : []),
  ].join(', ')

/** The same units under other names: what differs in their words is told by `unit-renamed`. */
export const isOnlyRenamed = (old: Assignment, next: Assignment): boolean =>
  old.units.some((unit) => {
    const now = next.units.find(({ id }) => id === unit.id)
    return now !== undefined && isRenamed(unit, now)
  })

const isRenamed = (old: Unit, next: Unit): boolean => !sameInPrint(old.name, next.name)

const usedUnits = ({ header, tasks, targets, reports }: Plan): ReadonlyMap<string, Unit> => {
  const assignments = [
    ...tasks.flatMap(({ lead, support }) => [lead, ...support]),
    ...targets.flatMap(({ owner }) => owner ?? []),
    ...reports.flatMap(({ reporter, recipient, through }) => [reporter, recipient, ...(through ? [through] : [])]),
  ]
  const issuers = [header.issuer, ...header.coIssuers.map(({ unit }) => unit)]
  return new Map([...issuers, ...assignments.flatMap(({ units }) => units)].map((unit) => [unit.id, unit] as const))
}
