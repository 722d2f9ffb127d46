import type { JudgedChange } from '../compare/judge-changes.ts'
import type { Plan } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import { changedLines, type Line, listLines, plainLine, replacedLine } from './comparison-lines.ts'
import { type ItemWords, itemWords } from './item-fields.ts'
import { outlineOf, type Place, placeAt, placeKey } from './plan-outline.ts'

/** One row of the table: what stands under one heading and belongs together, before and after. */
export type ComparisonRow = {
  /** "II.1. Chính quyền số"; rows of one place stand together. */
  readonly place: string
  readonly old: readonly Line[]
  readonly new: readonly Line[]
  /** What has its own reason, by the field's name, in order. */
  readonly changes: readonly { readonly field: string; readonly change: JudgedChange }[]
}

/**
 * The changes in the order of the newer document; what is gone stands where it stood among what was kept. Ids are not
 * printed, and number, day and status belong to the issuing of a document: they are no rows.
 */
export const comparisonRows = (old: Plan, next: Plan, changes: readonly JudgedChange[]): readonly ComparisonRow[] => {
  const places = placesIn(old, next)
  const rows = bySubject(changes.filter(isPrinted)).flatMap((group) => rowOf(group, old, next, places) ?? [])
  return rows.toSorted((a, b) => a.at - b.at)
}

type PlacedRow = ComparisonRow & { readonly at: number }
type Group = readonly [JudgedChange, ...JudgedChange[]]

const isPrinted = ({ rule, subject, field }: JudgedChange): boolean =>
  !UNPRINTED.has(rule) && !(subject.type === 'document' && OF_ISSUING.has(field))

const UNPRINTED: ReadonlySet<string> = new Set([
  'id-changed',
  'plan-added',
  'plan-removed',
  'plan-renamed',
  'task-merged',
  'task-split',
])
const OF_ISSUING: ReadonlySet<string> = new Set(['trạng thái', 'số', 'ngày ban hành', 'lần dự thảo'])

/** The document's own keys one by one, each other item with all its changes. */
const bySubject = (changes: readonly JudgedChange[]): readonly Group[] => {
  const groups = new Map<string, [JudgedChange, ...JudgedChange[]]>()
  for (const change of changes) {
    const { type, id } = change.subject
    const key = `${type} ${id} ${type === 'document' ? change.field : ''}`
    const known = groups.get(key)
    if (known) known.push(change)
    else groups.set(key, [change])
  }
  return [...groups.values()]
}

const rowOf = (group: Group, old: Plan, next: Plan, places: Places): PlacedRow | undefined => {
  const [{ subject }] = group
  if (subject.type === 'document') return { place: 'Phần đầu văn bản', at: -1, ...documentLines(group) }
  if (subject.type === 'section') return { ...places.ofSection(group[0]), ...sectionLines(group[0]) }
  const [before, after] = [itemWords(old, subject.type, oldIdOf(group)), itemWords(next, subject.type, subject.id)]
  const placed = places.ofItem(before, after)
  return placed && { ...placed, ...itemLines(group, before, after, placed.titles.at(-1) ?? '') }
}

const oldIdOf = ([first, ...rest]: Group): string =>
  [first, ...rest].find(({ rule }) => rule === 'id-changed')?.old?.value ?? first.subject.id

const documentLines = (group: Group) => {
  const [{ field }] = group
  const words = (side: 'old' | 'new'): string[] => group.flatMap((change) => change[side]?.words ?? [])
  const label = `${capital(field)}: `
  return { ...listLines(label, words('old'), words('new')), changes: [{ field, change: group[0] }] }
}

const sectionLines = (change: JudgedChange) => {
  const lines = (words: string | undefined): string[] => (words === undefined ? [] : words.split('\n'))
  const sides = changedLines(lines(change.old?.words), lines(change.new?.words))
  return {
    old: change.old ? sides.old : [plainLine(NOT_YET)],
    new: change.new ? sides.new : [plainLine(ABOLISHED)],
    changes: [{ field: '', change }],
  }
}

const NOT_YET = '(Chưa có)'
const ABOLISHED = '(Bãi bỏ)'

const itemLines = (group: Group, before: ItemWords | undefined, after: ItemWords | undefined, title: string) => {
  const whole = { field: '', change: group[0] }
  if (!before) return { old: [plainLine(NOT_YET)], new: after ? wholeLines(after) : [], changes: [whole] }
  if (!after) return { old: wholeLines(before), new: [plainLine(ABOLISHED)], changes: [whole] }
  const fields = [...new Set(group.map(({ rule, field }) => (rule === 'moved' ? 'vị trí' : fieldOf(field))))]
  const content = fields.includes('nội dung')
    ? replacedLine('', before.content, after.content)
    : // The heading above already says it.
      comparable(after.content) === comparable(title)
      ? undefined
      : { old: plainLine(after.content), new: plainLine(after.content) }
  const changed = fields
    .filter((field) => field !== 'nội dung')
    .map((field) => {
      const moved = group.find(({ rule }) => rule === 'moved')
      const label = `${capital(field)}: `
      if (field === 'vị trí')
        return replacedLine(label, positionWords(moved?.old?.words), positionWords(moved?.new?.words))
      return replacedLine(label, before.fields.get(field) ?? '', after.fields.get(field) ?? '')
    })
  const lines = [...(content ? [content] : []), ...changed]
  const ofField = (field: string) => group.find((change) => fieldOf(change.field) === field) ?? group[0]
  return {
    old: lines.map((line) => line.old),
    new: lines.map((line) => line.new),
    changes: fields.map((field) => ({ field, change: ofField(field) })),
  }
}

/** The measure of a target stands in its words. */
const fieldOf = (field: string): string => (field === 'chỉ số' ? 'nội dung' : field)

/** Under one heading the order alone was changed. */
const positionWords = (words: string | undefined): string => `Mục ${words ?? ''}`

const wholeLines = ({ content, fields }: ItemWords): Line[] => [
  ...(content === '' ? [] : [plainLine(content)]),
  ...[...fields].map(([name, words]) => plainLine(words, `${capital(name)}: `)),
]

const capital = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)

type Placed = { readonly place: string; readonly at: number; readonly titles: readonly string[] }

type Places = {
  readonly ofSection: (change: JudgedChange) => Placed
  readonly ofItem: (before: ItemWords | undefined, after: ItemWords | undefined) => Placed | undefined
}

/** Where things of both revisions stand in the newer one. */
const placesIn = (old: Plan, next: Plan): Places => {
  const [before, after] = [outlineOf(old), outlineOf(next)]
  const now = new Map(after.map((place) => [placeKey(place), place]))
  const anchors = anchorsOf(old, next, before, now)
  const inNew = (start: number): Placed => placed(placeAt(after, start), start)
  const inOld = (start: number): Placed => {
    const anchor = anchors.findLast((one) => one.old <= start) ?? { old: 0, new: 0 }
    const place = placeAt(before, start)
    // Behind what stood before it, ahead of what follows that now.
    const at = anchor.new + (start - anchor.old + 1) / (old.source.text.length + 2)
    return placed((place && now.get(placeKey(place))) ?? place, at)
  }
  return {
    ofSection: ({ old: was, new: is }) => (is ? inNew(is.span.start) : inOld(was?.span.start ?? 0)),
    ofItem: (was, is) => (is ? inNew(is.start) : was && inOld(was.start)),
  }
}

const placed = (place: Place | undefined, at: number): Placed => ({
  place: place ? [place.number, place.titles.at(-1) ?? ''].filter((part) => part !== '').join('. ') : 'Lời mở đầu',
  at,
  titles: place?.titles ?? [],
})

/** Starts in both files of what stands in both, in the order of the older. */
const anchorsOf = (old: Plan, next: Plan, before: readonly Place[], now: ReadonlyMap<string, Place>) => {
  const items = (plan: Plan) => [
    ...plan.tasks.map(({ id, span }) => [`task ${id}`, span.start] as const),
    ...plan.targets.map(({ id, span }) => [`target ${id}`, span.start] as const),
    ...plan.reports.map(({ id, span }) => [`report ${id}`, span.start] as const),
  ]
  const here = new Map<string, number>([...items(next)])
  const headings = before.flatMap((place) => {
    const same = now.get(placeKey(place))
    return same ? [{ old: place.start, new: same.start }] : []
  })
  const both = items(old).flatMap(([key, start]) => {
    const found = here.get(key)
    return found === undefined ? [] : [{ old: start, new: found }]
  })
  return [...headings, ...both].toSorted((a, b) => a.old - b.old)
}
