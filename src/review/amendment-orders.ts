import { outOfOrder } from '../compare/align.ts'
import type { Change } from '../compare/change.ts'
import { comparePlans } from '../compare/compare-plans.ts'
import type { Plan } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Order, SectionPlace } from './amendment-order.ts'
import { addedName, uniqueName } from './amendment-words.ts'
import { carryOut, withChangedIds } from './carry-out.ts'
import { frontOrders } from './front-orders.ts'
import { itemOrders } from './item-orders.ts'
import type { PlanNames } from './plan-names.ts'
import { planOfSheet } from './plan-of-sheet.ts'
import { isLastSlot, proseOrder } from './prose-orders.ts'
import { rowLines, unitWords } from './row-lines.ts'
import { EMPTY_CONTENT, type SectionContent, slot } from './section-content.ts'
import { parentsOf, sectionPairs } from './section-pairs.ts'
import type { Sheet } from './sheet.ts'
import type { TypedItem } from './typed-items.ts'

/** One revision of a plan as it is amended. */
export type Amended = { readonly plan: Plan; readonly sheet: Sheet; readonly names: PlanNames }

/** What makes the newer revision of the older, in the order of the document. */
export const amendmentOrders = (old: Amended, next: Amended): readonly Order[] => {
  const changes = comparePlans(old.plan, next.plan)
  const changedIds = changes.flatMap(({ rule, subject, old: was }) =>
    rule === 'id-changed' ? [{ type: 'change-id', id: was?.value ?? '', newId: subject.id } as const] : [],
  )
  const ids = new Map(changedIds.map(({ id, newId }) => [id, newId]))
  const before = withChangedIds(old.sheet, ids)
  const pairs = sectionPairs(before.sections, next.sheet.sections)
  const scene: Scene = {
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
  return [
    ...frontOrders(changes, next.sheet.front, next.plan),
    ...renamedUnits(changes, old.plan, next.plan, scene),
    ...changedIds,
    ...bodyOrders(scene),
  ]
}

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

/** Said once for all rows that name the unit and are not typed anew. */
const renamedUnits = (changes: readonly Change[], old: Plan, next: Plan, { idBefore, amended }: Scene): Order[] => {
  const [was, is] = [unitWords(old), unitWords(next)]
  const other = [...is].flatMap(([id, words]) => {
    const before = was.get(idBefore(id))
    return before !== undefined && before !== words && !amended.has(id) ? [idBefore(id)] : []
  })
  return changes.flatMap(({ rule, old: from, new: to }): Order[] => {
    if (rule !== 'unit-renamed' || !from || !to) return []
    const items = other.filter((id) => was.get(id)?.includes(comparable(from.words)))
    return [{ type: 'rename-unit', old: from.words, new: to.words, items }]
  })
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
  const told = comparePlans(before, next.plan).flatMap(({ rule, subject: { type, id } }) => {
    const isRow = type !== 'document' && type !== 'section' && !NO_CHANGE_OF_ROW.has(rule)
    return isRow && !(rule === 'content-reworded' && isAbove(id)) ? [id] : []
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

const bodyOrders = (scene: Scene): Order[] => {
  const staying = stayingSections(scene)
  const abolished = abolishedAfter(scene)
  return scene.after.sections.flatMap((_, i) => {
    const from = scene.pairs.get(i)
    const prose = proseOrder(scene, i)
    return [
      ...(from === undefined ? [addOrder(scene, i)] : standingOrders(scene, i, staying.has(i))),
      ...(prose ? [prose] : []),
      ...itemOrders(scene, i, prose !== undefined && prose.content.runs.length > 0),
      ...(abolished.get(i) ?? []),
    ]
  })
}

const standingOrders = (
  { before, after, pairs, newNames: names, newParents }: Scene,
  i: number,
  stays: boolean,
): Order[] => {
  const [from, to] = [before.sections[pairs.get(i) ?? 0], after.sections[i]]
  const section = names[i] ?? ''
  if (!from || !to) return []
  return [
    ...(stays ? [] : [{ type: 'move-section', section, place: placeOf(i, after, names, newParents) } as const]),
    ...(from.titleLine === to.titleLine ? [] : [{ type: 'retitle', section, title: to.title } as const]),
  ]
}

const addOrder = ({ before, after, newNames: names, newHeads, newParents }: Scene, i: number): Order => {
  const { appendix = '', title = '', titleWords = '', content = EMPTY_CONTENT } = after.sections[i] ?? {}
  const typed = content.runs.flat().flatMap((id) => {
    const item = after.items.get(id)
    // Of others a document prints only the words: each has an order of its own that says the rest.
    return item?.type === 'task' && !before.items.has(id) ? [[id, item] as const] : []
  })
  const items = new Map(typed)
  return {
    type: 'add-section',
    name: names[i] ?? '',
    head: newHeads[i] ?? '',
    section: { appendix, title, titleWords, content: withoutLastSlot(content, items) },
    items,
    titled: typed.flatMap(([id, { above }]) => (above !== '' && isBelowTitle(content, id) ? [id] : [])),
    place: placeOf(i, after, names, newParents),
  }
}

/** What comes by orders of its own stands at the end without being spoken of. */
const withoutLastSlot = (content: SectionContent, typed: ReadonlyMap<string, TypedItem>): SectionContent => {
  const run = content.runs.length - 1
  const isSpokenOf = !isLastSlot(content, run) || content.runs[run]?.some((id) => typed.has(id))
  if (isSpokenOf) return content
  return {
    text: content.text.replace(slot(run), '').trimEnd(),
    runs: content.runs.slice(0, -1),
    lines: content.lines.slice(0, -1),
  }
}

/** Inside a list the words above a row stand in the list itself. */
const isBelowTitle = (content: SectionContent, id: string): boolean =>
  content.lines.some((line) => line.type === 'slot' && line.depth === 0 && content.runs[line.run]?.includes(id))

const placeOf = (
  i: number,
  { sections }: Sheet,
  names: readonly string[],
  parents: readonly number[],
): SectionPlace => {
  const parent = parents[i] ?? 0
  const before = parents.findLastIndex((other, at) => at < i && other === parent)
  const [type, beside] = before < 0 ? (['first in', parent] as const) : (['after', before] as const)
  const implied = (sections[beside]?.depth ?? 0) + (type === 'after' ? 0 : 1)
  const depth = sections[i]?.depth ?? 1
  return { type, section: names[beside] ?? '', ...(depth === implied ? {} : { depth }) }
}

/** Sections that stand under the same heading as before, as deep below it, in the same order. */
const stayingSections = ({ before, after, pairs, oldParents, newParents }: Scene): ReadonlySet<number> => {
  const under = (i: number): number => newParents[i] ?? -1
  const below = (sections: Sheet['sections'], i: number, parent: number): number =>
    (sections[i]?.depth ?? 0) - (sections[parent]?.depth ?? 0)
  const stay = [...pairs].filter(([i, from]) => {
    const [parent, oldParent] = [under(i), oldParents[from] ?? -1]
    return (
      (i === 0 || pairs.get(parent) === oldParent) &&
      below(after.sections, i, parent) === below(before.sections, from, oldParent)
    )
  })
  const jumped = [...new Set(stay.map(([i]) => under(i)))].flatMap((parent) => {
    const siblings = stay.filter(([i]) => under(i) === parent).map(([i, from]) => ({ old: from, new: i }))
    return outOfOrder(
      siblings.toSorted((a, b) => a.old - b.old),
      (i) => i,
      ({ old: from }) => String(from),
    ).map((pair) => pair.new)
  })
  return new Set(stay.map(([i]) => i).filter((i) => !jumped.includes(i)))
}

/** Sections that go with all that stands below them, by the newer section behind whose orders they are told. */
const abolishedAfter = ({
  before,
  pairs,
  oldParents,
  newParents,
  oldNames,
}: Scene): ReadonlyMap<number, readonly Order[]> => {
  const newOf = new Map([...pairs].map(([i, from]) => [from, i]))
  const orders = new Map<number, Order[]>()
  for (const from of before.sections.keys()) {
    const parent = oldParents[from] ?? 0
    const above = newOf.get(parent)
    if (newOf.has(from) || above === undefined) continue
    const sibling = oldParents.findLastIndex((other, i) => i < from && other === parent && newOf.has(i))
    const at = sibling < 0 ? above : lastBelow(newOf.get(sibling) ?? above, newParents)
    orders.set(at, [...(orders.get(at) ?? []), { type: 'abolish-section', section: oldNames[from] ?? '' }])
  }
  return orders
}

/** The last section that stands below one, or itself. */
const lastBelow = (i: number, parents: readonly number[]): number => {
  const last = parents.lastIndexOf(i)
  return last < 0 ? i : lastBelow(last, parents)
}
