import type { YamlEntry } from '../syntax/syntax-tree.ts'
import { unreachable } from '../text/unreachable.ts'
import type { ItemPlace, Order, SectionPlace } from './amendment-order.ts'
import { EMPTY_CONTENT, lastSlot, type SectionContent, slot } from './section-content.ts'
import type { Section, Sheet } from './sheet.ts'
import { type TypedItem, withIds } from './typed-items.ts'

/**
 * The sheet of a plan with the orders of an amendment carried out as a reader of both would do it. An order that finds
 * nothing to act on does nothing: what it should have done is then missing.
 */
export const carryOut = (base: Sheet, names: readonly string[], orders: readonly Order[]): Sheet => {
  const idAfter = idsAfter(orders)
  const renamed = withChangedIds(base, idAfter)
  const work: Work = {
    sections: renamed.sections.map((section, i) => ({ ...section, name: names[i] ?? '', ...loose(section.content) })),
    items: new Map(renamed.items),
    idOf: (id) => idAfter.get(id) ?? id,
  }
  // A paper says all at once; carried out in turn, room is made before it is filled.
  for (const order of orders) takeOut(order, work)
  for (const order of orders) if (order.type !== 'abolish-section') onSections(order, work)
  for (const order of orders) if (order.type === 'abolish-section') abolishSection(order.section, work)
  for (const order of orders) putIn(order, work)
  return {
    ...renamed,
    front: frontAfter(renamed.front, orders),
    sections: work.sections.map((section) => ({ ...section, content: fixed(section) })),
    items: work.items,
  }
}

type Work = {
  sections: Open[]
  readonly items: Map<string, TypedItem>
  /** The id that an item has now, by the one it had. */
  readonly idOf: (id: string) => string
}
/** A section that is being changed. */
type Open = Section & { readonly name: string; text: string; runs: string[][] }

const loose = ({ text, runs }: SectionContent) => ({ text, runs: runs.map((run) => [...run]) })

const fixed = ({ text, runs }: Open): SectionContent => ({ ...EMPTY_CONTENT, text, runs })

const idsAfter = (orders: readonly Order[]): ReadonlyMap<string, string> =>
  new Map(orders.flatMap((order) => (order.type === 'change-id' ? [[order.id, order.newId] as const] : [])))

/** The sheet with other ids for some of its items, wherever they are spoken of. */
export const withChangedIds = (sheet: Sheet, ids: ReadonlyMap<string, string>): Sheet => {
  if (ids.size === 0) return sheet
  const idOf = (id: string): string => ids.get(id) ?? id
  return {
    ...sheet,
    sections: sheet.sections.map((section) => ({
      ...section,
      content: { ...section.content, runs: section.content.runs.map((run) => run.map(idOf)) },
    })),
    items: new Map([...sheet.items].map(([id, item]) => [idOf(id), withIds(item, idOf)])),
  }
}

const frontAfter = (front: readonly YamlEntry[], orders: readonly Order[]): readonly YamlEntry[] => {
  const values = new Map(front.map((entry) => [entry.key, entry]))
  for (const order of orders) {
    if (order.type !== 'front') continue
    const { key, value } = order
    if (value) values.set(key, { key, keySpan: value.span, value })
    else values.delete(key)
  }
  return [...values.values()]
}

const takeOut = (order: Order, { sections, items, idOf }: Work): void => {
  switch (order.type) {
    case 'abolish-item':
    case 'move-item': {
      const id = idOf(order.id)
      for (const section of sections) section.runs = section.runs.map((run) => run.filter((one) => one !== id))
      return
    }
    case 'amend-item': {
      const { rendering = '' } = items.get(idOf(order.id)) ?? {}
      if (items.has(order.item.id)) items.set(order.item.id, ownContent({ ...order.item, rendering }, order.fromAbove))
      return
    }
    default:
      return
  }
}

/** A row that takes its content from above does not type it. */
const ownContent = (item: TypedItem, fromAbove: boolean): TypedItem =>
  fromAbove ? { ...item, entries: item.entries.filter(({ key }) => key !== 'nội dung') } : item

const onSections = (order: Order, work: Work): void => {
  const { sections, items } = work
  switch (order.type) {
    case 'add-section': {
      for (const [id, item] of order.items) items.set(id, ownContent(item, order.titled.includes(id)))
      const { content, ...heading } = order.section
      const section: Open = {
        ...heading,
        name: order.name,
        depth: 1,
        titleLine: '',
        start: 0,
        content,
        ...loose(content),
      }
      insertAt(order.place, [section], work)
      return
    }
    case 'move-section': {
      const at = sections.findIndex(({ name }) => name === order.section)
      if (at < 0) return
      const moved = sections.splice(at, endOf(at, sections) - at)
      insertAt(order.place, moved, work)
      return
    }
    case 'retitle': {
      const at = sections.findIndex(({ name }) => name === order.section)
      const section = sections[at]
      if (section) sections.splice(at, 1, { ...section, title: order.title })
      return
    }
    case 'prose': {
      const section = sections.find(({ name }) => name === order.section)
      if (!section) return
      const held = section.runs.flat()
      Object.assign(section, loose(order.content))
      if (section.runs.length === 0) for (const id of held) append(section, id)
      return
    }
    case 'front':
    case 'rename-unit':
    case 'change-id':
    case 'amend-item':
    case 'add-item':
    case 'abolish-item':
    case 'move-item':
    case 'abolish-section':
      return
    default:
      unreachable(order)
  }
}

/** Behind the last section that stands below the one at a place. */
const endOf = (at: number, sections: readonly Open[]): number => {
  const depth = sections[at]?.depth ?? 0
  const next = sections.findIndex((section, i) => i > at && section.depth <= depth)
  return next < 0 ? sections.length : next
}

/** A heading with all that stands below it, at the depth of its new place. */
const insertAt = (place: SectionPlace, moved: readonly Open[], work: Work): void => {
  const at = work.sections.findIndex(({ name }) => name === place.section)
  const beside = work.sections[at]
  const [first] = moved
  if (!beside || !first) return
  const depth = place.depth ?? (place.type === 'after' ? beside.depth : beside.depth + 1)
  const shifted = moved.map((section) => ({ ...section, depth: section.depth + depth - first.depth }))
  work.sections.splice(place.type === 'after' ? endOf(at, work.sections) : at + 1, 0, ...shifted)
}

const abolishSection = (name: string, { sections }: Work): void => {
  const at = sections.findIndex((section) => section.name === name)
  if (at >= 0) sections.splice(at, endOf(at, sections) - at)
}

const putIn = (order: Order, { sections, items, idOf }: Work): void => {
  if (order.type !== 'add-item' && order.type !== 'move-item') return
  const id = order.type === 'add-item' ? order.item.id : idOf(order.id)
  const { place } = order
  if (order.type === 'add-item') {
    const rendering = (place.type !== 'in' && items.get(idOf(place.id))?.rendering) || ''
    items.set(id, ownContent({ ...order.item, rendering }, order.fromAbove))
  }
  if (sections.some(({ runs }) => runs.flat().includes(id))) return
  if (place.type === 'in') {
    const section = sections.find(({ name }) => name === place.section)
    if (section) append(section, id)
  } else insertBeside(id, { ...place, id: idOf(place.id) }, sections)
}

const insertBeside = (id: string, place: Exclude<ItemPlace, { type: 'in' }>, sections: readonly Open[]): void => {
  for (const { runs } of sections) {
    for (const run of runs) {
      const at = run.indexOf(place.id)
      if (at >= 0) run.splice(place.type === 'after' ? at + 1 : at, 0, id)
    }
  }
}

/** At the end of the section: behind the items that stand there already. */
const append = (section: Open, id: string): void => {
  const run = section.runs[lastSlot(section.text) ?? -1]
  if (run) run.push(id)
  else {
    section.text = [section.text, slot(section.runs.length)].filter((part) => part !== '').join('\n\n')
    section.runs.push([id])
  }
}
