import type { Plan } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import { type Change, changeKey, type Side, type Subject, type SubjectUnit } from './change.ts'
import type { ChangeRuleId } from './change-rules.ts'
import { compareHeaders } from './compare-headers.ts'
import { compareItems } from './compare-items.ts'
import { comparePresentation } from './compare-presentation.ts'
import { compareProse } from './compare-prose.ts'
import { compareUnits } from './compare-units.ts'
import { unitsOfPlan } from './subject-units.ts'

/** Every difference between two revisions of one plan: document, tasks, targets, reporting duties, prose. Each once. */
export const comparePlans = (old: Plan, next: Plan): readonly Change[] => {
  const all = [
    ...compareHeaders(old, next),
    ...comparePresentation(old, next),
    ...compareUnits(old, next),
    ...inDocumentOrder(compareItems(old, next), old, next),
    ...compareProse(old, next),
  ]
  // What stands twice in one list is gone once.
  return [...new Map(all.toReversed().map((change) => [changeKey(change), change])).values()].toReversed()
}

/** A plan that came or went as a whole. */
export const planAdded = (plan: Plan): Change => ({
  ...whole('plan-added', plan, unitsOfPlan(plan)),
  new: titleSide(plan),
})
export const planRemoved = (plan: Plan): Change => ({
  ...whole('plan-removed', plan, unitsOfPlan(plan)),
  old: titleSide(plan),
})

/** The file has another path; what it says is compared besides. */
export const planRenamed = (old: Plan, next: Plan): Change => ({
  ...whole('plan-renamed', next),
  old: pathSide(old),
  new: pathSide(next),
})

const whole = (rule: ChangeRuleId, { header }: Plan, units: readonly SubjectUnit[] = []) => ({
  rule,
  subject: {
    type: 'document',
    id: '',
    title: header.title.value,
    ...(units.length > 0 ? { units } : {}),
  } as const,
  field: 'kế hoạch',
})

const titleSide = ({ header: { title, span } }: Plan): Side => ({
  words: title.value,
  value: comparable(title.value),
  span,
})

const pathSide = ({ source, header: { span } }: Plan): Side => ({ words: source.path, value: source.path, span })

/** Items by where they stand in the newer revision; what is gone stands where it stood in the older one. */
const inDocumentOrder = (changes: readonly Change[], old: Plan, next: Plan): Change[] => {
  const places = new Map([...placesOf(old), ...placesOf(next)])
  const placeOf = ({ subject }: Change): number => places.get(key(subject)) ?? 0
  return changes
    .map((change, i) => ({ change, i }))
    .sort((a, b) => placeOf(a.change) - placeOf(b.change) || a.i - b.i)
    .map(({ change }) => change)
}

const key = ({ type, id }: Pick<Subject, 'type' | 'id'>): string => `${type} ${id}`

/** Share of the file above an item, so that the places of both revisions can be compared. */
const placesOf = ({ source, tasks, targets, reports }: Plan): [string, number][] => {
  const all = [
    ...tasks.map((item) => ({ item, type: 'task' as const })),
    ...targets.map((item) => ({ item, type: 'target' as const })),
    ...reports.map((item) => ({ item, type: 'report' as const })),
  ]
  return all.map(({ item, type }) => [key({ type, id: item.id }), item.span.start / Math.max(1, source.text.length)])
}
