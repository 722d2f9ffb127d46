import type { JudgedChange } from '../compare/judge-changes.ts'
import type { Plan } from '../plan/plan.ts'
import { beginning } from './beginning.ts'
import type { ItemWords } from './item-fields.ts'
import { outlineOf, type Place, placeAt, placeKey } from './plan-outline.ts'

/** Where a row stands: the words of its heading, its turn in the newer document, the titles above it. */
export type Placed = { readonly place: string; readonly at: number; readonly titles: readonly string[] }

export type Places = {
  readonly ofDocument: (field: string) => Placed
  readonly ofSection: (change: JudgedChange) => Placed
  readonly ofItem: (before: ItemWords | undefined, after: ItemWords | undefined) => Placed | undefined
  /** Where an item stood and where it stands now, in words that differ. */
  readonly moved: (before: ItemWords, after: ItemWords) => readonly [old: string, next: string]
}

/** Where things of both revisions stand in the newer one. A heading whose number changed carries the older one too. */
export const placesIn = (old: Plan, next: Plan): Places => {
  const [before, after] = [outlineOf(old), outlineOf(next)]
  const [was, now] = [before, after].map((outline) => new Map(outline.map((place) => [placeKey(place), place])))
  const anchors = anchorsOf(old, next, before, now ?? new Map())
  const inNew = (start: number): Placed => {
    const place = placeAt(after, start)
    return { place: placeWords(place, place && was?.get(placeKey(place))), at: start, titles: place?.titles ?? [] }
  }
  const inOld = (start: number): Placed => {
    const anchor = anchors.findLast((one) => one.old <= start) ?? { old: 0, new: 0 }
    const place = placeAt(before, start)
    const kept = place && now?.get(placeKey(place))
    return {
      place: kept || !place ? placeWords(kept, place) : `${nameOf(place)} (số cũ)`,
      // Behind what stood before it, ahead of what follows that now.
      at: anchor.new + (start - anchor.old + 1) / (old.source.text.length + 2),
      titles: place?.titles ?? [],
    }
  }
  const endOfBody = next.appendices[0]?.span.start ?? next.source.text.length
  return {
    ofDocument: (field) =>
      BELOW_BODY.has(field)
        ? { place: 'Phần cuối văn bản', at: endOfBody - 0.5, titles: [] }
        : { place: 'Phần đầu văn bản', at: -1, titles: [] },
    ofSection: (change) => (change.new ? inNew(change.new.span.start) : inOld(change.old?.span.start ?? 0)),
    ofItem: (from, to) => (to ? inNew(to.start) : from && inOld(from.start)),
    moved: (from, to) => {
      const [place, newPlace] = [placeAt(before, from.start), placeAt(after, to.start)]
      const [oldWords, newWords] = [place, newPlace].map((one) => (one ? nameOf(one) : OPENING))
      return place && newPlace && placeKey(place) === placeKey(newPlace)
        ? [behind(old, from), behind(next, to)]
        : [oldWords ?? '', newWords ?? '']
    },
  }
}

const OPENING = 'Lời mở đầu'

/** Keys that the document prints under its text. */
const BELOW_BODY: ReadonlySet<string> = new Set([
  'nơi nhận',
  'lưu',
  'quyền hạn',
  'chức vụ',
  'họ tên',
  'người soạn thảo',
])

const placeWords = (place: Place | undefined, older: Place | undefined): string => {
  if (!place) return OPENING
  const isRenumbered = older !== undefined && older.number !== place.number && older.number !== ''
  return isRenumbered ? `${nameOf(place)} (số cũ: ${older.number})` : nameOf(place)
}

const nameOf = ({ number, titles }: Place): string =>
  [number, titles.at(-1) ?? ''].filter((part) => part !== '').join('. ')

/** Under one heading the order alone was changed. */
const behind = ({ tasks, targets, reports }: Plan, { start }: ItemWords): string => {
  const items = [
    ...tasks.map(({ span, content }) => ({ start: span.start, words: content.words })),
    ...targets.map(({ span, words }) => ({ start: span.start, words: words.value })),
    ...reports.map(({ span, words, reporter }) => ({ start: span.start, words: words?.value ?? reporter.words })),
  ].toSorted((a, b) => a.start - b.start)
  const before = items.findLast((item) => item.start < start)
  return before ? `sau “${beginning(before.words, LONGEST)}”` : 'đầu tiên'
}

/** Letters of a neighbour's words: enough to find it by. */
const LONGEST = 60

/** Starts in both files of what stands in both, in the order of the older. */
const anchorsOf = (old: Plan, next: Plan, before: readonly Place[], now: ReadonlyMap<string, Place>) => {
  const items = (plan: Plan) => [
    ...plan.tasks.map(({ id, span }) => [`task ${id}`, span.start] as const),
    ...plan.targets.map(({ id, span }) => [`target ${id}`, span.start] as const),
    ...plan.reports.map(({ id, span }) => [`report ${id}`, span.start] as const),
  ]
  const here = new Map<string, number>(items(next))
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
