import { comparePlans } from '../compare/compare-plans.ts'
import type { Plan } from '../plan/plan.ts'
import type { Order } from './amendment-order.ts'
import { addedName, uniqueName } from './amendment-words.ts'
import { carryOut, withChangedIds } from './carry-out.ts'
import type { PlanNames } from './plan-names.ts'
import { planOfSheet } from './plan-of-sheet.ts'
import { rowLines } from './row-lines.ts'
import { parentsOf, sectionPairs } from './section-pairs.ts'
import type { Sheet } from './sheet.ts'

/** One revision of a plan as it is amended. */
export type Amended = { readonly plan: Plan; readonly sheet: Sheet; readonly names: PlanNames }

/** Both sheets side by side; ids are those of the newer. */
export type Scene = {
  readonly before: Sheet
  readonly after: Sheet
  /** Places of older sections by those of the newer. */
  readonly pairs: ReadonlyMap<number, number>
  readonly oldNames: readonly string[]
  readonly newNames: readonly string[]
  readonly newHeads: readonly string[]
  readonly oldParents: readonly number[]
  readonly newParents: readonly number[]
  readonly idBefore: (id: string) => string
  /** Items of both whose own row is another. */
  readonly amended: ReadonlySet<string>
}

type ChangedId = Extract<Order, { type: 'change-id' }>

export const sceneOf = (old: Amended, next: Amended, changedIds: readonly ChangedId[]): Scene => {
  const ids = new Map(changedIds.map(({ id, newId }) => [id, newId]))
  const before = withChangedIds(old.sheet, ids)
  const pairs = sectionPairs(before.sections, next.sheet.sections)
  return {
    before,
    after: next.sheet,
    pairs,
    oldNames: old.names.sections,
    newNames: newNames(pairs, old, next),
    newHeads: next.names.heads,
    oldParents: parentsOf(before.sections),
    newParents: parentsOf(next.sheet.sections),
    idBefore: (id) => changedIds.find(({ newId }) => newId === id)?.id ?? id,
    amended: amendedIds(old, next, changedIds),
  }
}

/** A section that stands keeps the name that it has on paper. */
const newNames = (pairs: Scene['pairs'], old: Amended, next: Amended): string[] => {
  const taken = new Set(old.names.sections)
  return next.sheet.sections.map(({ titleWords }, i) => {
    const from = pairs.get(i)
    return from === undefined
      ? uniqueName(addedName(next.names.heads[i] ?? '', titleWords), taken)
      : (old.names.sections[from] ?? '')
  })
}

/** Rows that say something else once the ids are changed; where the words stand above, a new title says it. */
const amendedIds = (old: Amended, next: Amended, changedIds: readonly Order[]): ReadonlySet<string> => {
  const sheet = carryOut(old.sheet, old.names.sections, changedIds)
  const isSame = changedIds.length === 0 && old.plan.units === next.plan.units
  const before = isSame ? old.plan : planOfSheet(sheet, next.plan)
  if (!before) return new Set()
  const isAbove = (id: string): boolean => sheet.items.get(id)?.above !== '' && next.sheet.items.get(id)?.above !== ''
  const told = comparePlans(before, next.plan).flatMap(({ rule, field, subject: { type, id } }) => {
    const isRow = type !== 'document' && type !== 'section' && !NO_CHANGE_OF_ROW.has(rule)
    return isRow && !(field === 'nội dung' && isAbove(id)) ? [id] : []
  })
  const turned = [...next.sheet.items].flatMap(([id, { above }]) => {
    const was = sheet.items.get(id)
    return was && (was.above === '') !== (above === '') ? [id] : []
  })
  // The paper says other words also where what they mean is the same.
  const [was, is] = [rowLines(before), rowLines(next.plan)]
  const reworded = [...is].flatMap(([id, line]) => {
    const earlier = was.get(id)
    const own = (words: string): string => (isAbove(id) ? words.slice(words.indexOf('¦')) : words)
    return earlier !== undefined && own(earlier) !== own(line) ? [id] : []
  })
  return new Set([...told, ...turned, ...reworded])
}

const NO_CHANGE_OF_ROW: ReadonlySet<string> = new Set(
  ['task', 'target', 'report']
    .flatMap((type) => [`${type}-added`, `${type}-removed`])
    .concat(['moved', 'id-changed', 'task-split', 'task-merged']),
)
