import { outOfOrder } from '../compare/align.ts'
import type { Order, SectionPlace } from './amendment-order.ts'
import type { Scene } from './amendment-scene.ts'
import { isLastSlot } from './prose-orders.ts'
import { EMPTY_CONTENT, type SectionContent, slot } from './section-content.ts'
import type { Sheet } from './sheet.ts'
import type { TypedItem } from './typed-items.ts'

/** What is done to a section that stands. */
export const standingOrders = (
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

/** A section that comes, with its words and the tasks that come with it. */
export const addOrder = ({ before, after, newNames: names, newHeads, newParents }: Scene, i: number): Order => {
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
export const stayingSections = ({ before, after, pairs, oldParents, newParents }: Scene): ReadonlySet<number> => {
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
export const abolishedAfter = ({
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
