import type { Day } from '../../text/day.ts'
import { remembered } from '../../text/remembered.ts'
import { nfc } from '../../text/vietnamese.ts'
import { splitWords, textOf, type Word } from '../deadline/words.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { datedAfter, datedAt, isYearAt } from './dated-at.ts'
import { isNamed, kindAt, MAKING } from './deliverable.ts'
import { findDoubt } from './find-doubt.ts'
import { findFiller } from './find-filler.ts'
import type { Measure, ResultItem, ResultReading, Stretch } from './measure.ts'
import { findMoney } from './money.ts'
import { baseAt } from './noun-phrase.ts'
import { ratingAt } from './rating.ts'
import { measureAt, type Read } from './read-measure.ts'
import { makeResultStringPattern } from './result-string-pattern.ts'

/**
 * The measures and deliverables that stand in the words, prose around them allowed. Not read: years, dates, numbers of
 * documents, articles and places, ages, anything in quotation marks. Linear in the length of the words; never throws.
 */
export const readResult = remembered((words) => resultOf(words), { most: 2_000, longest: 300 })

const resultOf = (words: string): ResultReading => {
  const all = splitWords(words)
  const clauses = clausesOf(all)
  const placed = clauses.flatMap((clause) => readClause(all, clause))
  const doubt = findDoubt(all, clauses, placed)
  if (doubt) return { ok: false, doubt }
  // What the schema refuses must not be read: the committed pattern is the same promise, kept by every editor.
  if (placed.length > 0 && RESULT.test(nfc(words)))
    return {
      ok: true,
      items: withWishedBase(withSharedBase(placed.map(({ item }) => item))),
      places: placed.map(({ place }) => place),
    }
  const money = findMoney(all)
  const filler = money ? undefined : findFiller(all)
  return { ok: false, ...(money && { money }), ...(filler && { filler }) }
}

/** Every result that is read matches it (NFC): the `pattern` of the schema. ECMA 262, no flags. */
export const resultStringPattern: string = makeResultStringPattern()

const RESULT = new RegExp(resultStringPattern)

/** What was found at a word; a deliverable's name runs from `noun` to where the next thing begins. */
type Found = { readonly item: ResultItem; readonly start: number; readonly end: number; readonly noun?: number }

type Placed = { readonly item: ResultItem; readonly place: Stretch }

const readClause = (words: readonly Word[], clause: Clause): readonly Placed[] => {
  const found: Found[] = []
  let by: Dated | undefined
  let aspirational = false
  let next = clause.start
  // Where a noun names a thing: first in the clause, after its date, after another bare noun.
  let lead = clause.startsSegment(next + 1) ? next + 1 : next
  while (next < clause.end) {
    if (clause.quoted(next)) {
      next++
      continue
    }
    if (words[next]?.folded === 'phấn' && words[next + 1]?.folded === 'đấu') aspirational = true
    const dated =
      clause.startsSegment(next) || DATE_LEADS.has(words[next]?.folded ?? '') || isYearOfTarget(words, next)
        ? datedAt(words, next)
        : undefined
    if (dated && dated.end <= clause.end) {
      const segment = clause.segmentStart(next)
      if (next === lead) lead = words[dated.end]?.folded === ',' ? dated.end + 1 : dated.end
      const isAside = words[next - 1]?.text === '(' && isAsideEnd(words, dated.end, clause.end)
      if (isAside && dateLast(found, dated.day, clause.start)) next = dated.end
      else if (segment === next) by = { day: dated.day, until: clause.end }
      else if (!dateLast(found, dated.day, segment)) by = { day: dated.day, until: segment }
      next = dated.end
      continue
    }
    if (isYearOfLast(words, next, clause, found)) {
      dateLast(found, `${words[next + 1]?.text}-12-31` satisfies Day, clause.segmentStart(next))
      next += 2
      continue
    }
    if (words[next - 1]?.text === ':') lead = next
    if (next === lead && MAKING.has(`${words[next]?.folded} ${words[next + 1]?.folded}`)) lead = next + 2
    const read: Read | undefined =
      measureAt(words, next, clause, {
        by: reaches(by, next, clause),
        aspirational,
        joined: joinedTo(words, next, found.at(-1)),
      }) ??
      ratingAt(words, next, clause) ??
      (next === lead ? thingAt(words, next, clause) : undefined)
    if (read?.item) found.push({ ...read, item: read.item, start: next })
    next = read?.end ?? next + 1
    const after = read?.item?.type === 'measure' ? datedAfter(words, next) : undefined
    if (after && after.end <= clause.end && dateLast(found, after.day, clause.start)) {
      next = baseLast(words, found, after.end, clause)
    }
    if (read?.noun !== undefined && (words[next]?.folded === ',' || words[next]?.folded === 'và')) lead = next + 1
  }
  return found.map((one, i) => named(one, words, clause, found[i + 1]))
}

/** The measure that ends where "," or "và" joins the next amount to it. */
const joinedTo = (words: readonly Word[], at: number, last: Found | undefined): Measure | undefined =>
  last?.item.type === 'measure' && last.end === at - 1 && /^(?:,|và)$/.test(words[at - 1]?.folded ?? '')
    ? last.item
    : undefined

/** "80% hộ được phổ biến năm 2025": the day of what is said before it; "… kế hoạch năm 2025" is the name of a paper. */
const isYearOfLast = (words: readonly Word[], at: number, clause: Clause, found: readonly Found[]): boolean => {
  const last = found.at(-1)
  if (!isYearAt(words, at) || last?.item.type !== 'measure' || last.item.by) return false
  if (last.start < clause.segmentStart(at) || (at + 2 < clause.end && !/^[,)]$/.test(words[at + 2]?.text ?? '')))
    return false
  for (let i = Math.max(last.end, at - LONGEST_SAID); i < at; i++)
    if (kindAt(words, i) || OF_ANOTHER.has(words[i]?.folded ?? '') || /^[0-9]/.test(words[i]?.text ?? '')) return false
  return at - last.end <= LONGEST_SAID
}

const LONGEST_SAID = 24
/** Words that tie a year to something else: "so với năm", "của năm", "chỉ tiêu năm". */
const OF_ANOTHER: ReadonlySet<string> = new Set(
  'với của từ sau trước hơn như tiêu vụ sách giao án luật khóa'.split(' '),
)

/** "90% (2027) hộ dân": what the share is of stands after its date. */
const baseLast = (words: readonly Word[], found: Found[], at: number, clause: Clause): number => {
  const last = found.at(-1)
  const isBare = last?.item.type === 'measure' && last.item.unit === '%' && !last.item.base && !last.item.change
  const base = isBare && words[at - 1]?.text === ')' ? baseAt(words, at, clause.end) : undefined
  if (!base || last?.item.type !== 'measure') return at
  found[found.length - 1] = { ...last, item: { ...last.item, base: base.text } }
  return base.end
}

/** "80% hộ được phổ biến (năm 2025), …": after the bracket nothing is said of its date. */
const isAsideEnd = (words: readonly Word[], at: number, clauseEnd: number): boolean =>
  words[at]?.text === ')' && (at + 1 >= clauseEnd || /^(?:,|và)$/.test(words[at + 1]?.folded ?? ''))

const thingAt = (words: readonly Word[], at: number, clause: Clause): Read | undefined => {
  const kind = kindAt(words, at)
  if (!kind || !isNamed(words, kind, clause.end)) return undefined
  return { item: { type: 'deliverable', kind: kind.noun, name: '' }, noun: at, end: kind.end }
}

/** "Đến" and "từ" also lead amounts; those are no days and stay measures. */
const DATE_LEADS: ReadonlySet<string> = new Set(['trong', 'đến', 'vào', 'hết', 'trước', 'chậm'])

/** "Tỷ lệ … năm 2025 đạt 80%, năm 2026: 100%". */
const isYearOfTarget = (words: readonly Word[], at: number): boolean =>
  isYearAt(words, at) && YEAR_ENDS.has(words[at + 2]?.folded ?? '')

const YEAR_ENDS: ReadonlySet<string> = new Set(['đạt', 'là', 'có', 'phấn', ':', '-'])

/** A day at the head of a segment holds to the end of its clause, one inside it ("phấn đấu đến năm 2030") to the comma. */
type Dated = { readonly day: Day; readonly until: number }

const reaches = (by: Dated | undefined, at: number, clause: Clause): Day | undefined =>
  by && (by.until === clause.end || by.until === clause.segmentStart(at)) ? by.day : undefined

/** A day said after a measure in one breath is its day ("đạt 100% trong năm 2026"); false when there is none before. */
const dateLast = (found: Found[], by: Day, segment: number): boolean => {
  const last = found.at(-1)
  if (!last || last.start < segment) return false
  if (last.item.type === 'measure') found[found.length - 1] = { ...last, item: { ...last.item, by } }
  return true
}

/**
 * "Năm 2025 có ít nhất 80%; năm 2026 có 100% hộ gia đình": the base is said once, for all the years; first or last.
 */
const withSharedBase = (items: readonly ResultItem[]): readonly ResultItem[] =>
  sharing(sharing(items.toReversed()).toReversed())

/** "Tối thiểu 50% và phấn đấu 70% hộ dân": what is promised and what is wished for are of the same. */
const withWishedBase = (items: readonly ResultItem[]): readonly ResultItem[] =>
  items.map((item, i) => {
    if (!lacksBase(item)) return item
    const other = [items[i - 1], items[i + 1]].find(
      (one) => one?.type === 'measure' && one.unit === '%' && one.base && one.aspirational !== item.aspirational,
    )
    return other?.type === 'measure' && other.base && !other.change ? { ...item, base: other.base } : item
  })

const lacksBase = (item: ResultItem): item is Measure =>
  item.type === 'measure' && item.unit === '%' && !item.base && !item.change && !item.against

const sharing = (items: readonly ResultItem[]): readonly ResultItem[] => {
  let base: string | undefined
  return items.map((item) => {
    if (item.type !== 'measure' || item.unit !== '%' || item.change || item.by === undefined) return item
    base = item.base ?? base
    return base === undefined ? item : { ...item, base }
  })
}

/** The name runs to the mark before the next thing, or to the end of the clause. */
const named = (
  { item, noun, start, end: measured }: Found,
  words: readonly Word[],
  clause: Clause,
  following: Found | undefined,
): Placed => {
  if (item.type !== 'deliverable' || noun === undefined) return { item, place: stretch(words, start, measured) }
  let end = clause.end
  if (following) {
    const segment = clause.segmentStart(following.start)
    end = segment > noun ? segment : following.start
  }
  while (end > noun + 1 && NAME_ENDS.has(words[end - 1]?.folded ?? '')) end--
  return { item: { ...item, name: textOf(words, noun, end) }, place: stretch(words, start, end) }
}

const stretch = (words: readonly Word[], from: number, to: number): Stretch => {
  const start = words[from]?.start ?? 0
  return { start, length: (words[to - 1]?.end ?? start) - start }
}

const NAME_ENDS: ReadonlySet<string> = new Set([',', ':', '-', 'và', '(', 'có', 'cho', 'với', 'gồm', 'thêm'])
