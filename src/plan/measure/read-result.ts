import type { Day } from '../../text/day.ts'
import { nfc } from '../../text/vietnamese.ts'
import { splitWords, textOf, type Word } from '../deadline/words.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { datedAt } from './dated-at.ts'
import { isNamed, kindAt } from './deliverable.ts'
import { findFiller } from './find-filler.ts'
import type { Measure, ResultItem, ResultReading } from './measure.ts'
import { type CaughtMeasure, compileMeasure, type MeasureForm, measureForms } from './measure-forms.ts'
import { baseAt, TIMES, unitAt, verbFrom } from './noun-phrase.ts'
import type { Amount } from './number.ts'
import { hasTargetBefore, isReference } from './places.ts'
import { makeResultStringPattern } from './result-string-pattern.ts'

/**
 * The measures and deliverables that stand in the words, prose around them allowed. Not read: years, dates, numbers of
 * documents, articles and places, ages, anything in quotation marks. Linear in the length of the words; never throws.
 */
export const readResult = (words: string): ResultReading => {
  const all = splitWords(words)
  const items = withSharedBase(clausesOf(all).flatMap((clause) => readClause(all, clause)))
  // What the schema refuses must not be read: the committed pattern is the same promise, kept by every editor.
  if (items.length > 0 && RESULT.test(nfc(words))) return { ok: true, items }
  const filler = findFiller(all)
  return filler ? { ok: false, filler } : { ok: false }
}

/** Every result that is read matches it (NFC): the `pattern` of the schema. ECMA 262, no flags. */
export const resultStringPattern: string = makeResultStringPattern()

const RESULT = new RegExp(resultStringPattern)

/** What was found at a word; a deliverable's name runs from `noun` to where the next thing begins. */
type Found = { readonly item: ResultItem; readonly start: number; readonly noun?: number }

const readClause = (words: readonly Word[], clause: Clause): readonly ResultItem[] => {
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
      clause.startsSegment(next) || DATE_LEADS.has(words[next]?.folded ?? '') ? datedAt(words, next) : undefined
    if (dated && dated.end <= clause.end) {
      const segment = clause.segmentStart(next)
      if (next === lead) lead = words[dated.end]?.folded === ',' ? dated.end + 1 : dated.end
      if (segment === next) by = { day: dated.day, until: clause.end }
      else if (!dateLast(found, dated.day, segment)) by = { day: dated.day, until: segment }
      next = dated.end
      continue
    }
    if (words[next - 1]?.text === ':') lead = next
    if (next === lead && ISSUE.has(`${words[next]?.folded} ${words[next + 1]?.folded}`)) lead = next + 2
    const read =
      measureAt(words, next, clause, { by: reaches(by, next, clause), aspirational }) ??
      (next === lead ? thingAt(words, next, clause) : undefined)
    if (read?.item) found.push({ ...read, item: read.item, start: next })
    next = read?.end ?? next + 1
    if (read?.noun !== undefined && (words[next]?.folded === ',' || words[next]?.folded === 'và')) lead = next + 1
  }
  return found.map((one, i) => named(one, words, clause, found[i + 1]))
}

/** "Ban hành Kế hoạch": what is issued is a thing. */
const ISSUE: ReadonlySet<string> = new Set(['ban hành'])

const thingAt = (words: readonly Word[], at: number, clause: Clause): Read | undefined => {
  const kind = kindAt(words, at)
  if (!kind || !isNamed(words, kind, clause.end)) return undefined
  return { item: { type: 'deliverable', kind: kind.noun, name: '' }, noun: at, end: kind.end }
}

/** "Đến" and "từ" also lead amounts; those are no days and stay measures. */
const DATE_LEADS: ReadonlySet<string> = new Set(['trong', 'đến', 'vào', 'hết', 'trước', 'chậm'])

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

type Read = { readonly item?: ResultItem; readonly noun?: number; readonly end: number }

type Around = { readonly by: Day | undefined; readonly aspirational: boolean }

const measureAt = (words: readonly Word[], at: number, clause: Clause, around: Around): Read | undefined => {
  let best: { readonly form: MeasureForm; readonly caught: CaughtMeasure; readonly end: number } | undefined
  for (const { form, match } of COMPILED) {
    const found = match(words, at)
    if (found && found.end > (best?.end ?? at)) best = { form, caught: found.captures, end: found.end }
  }
  if (!best || best.end > clause.end) return undefined
  const { form, caught, end } = best
  if (form.operator === 'refused') return { end }
  const extras = { ...(around.by && { by: around.by }), ...(around.aspirational && { aspirational: true as const }) }
  const [rank] = caught.rank ?? []
  if (rank !== undefined) {
    return { item: { type: 'measure', operator: form.operator, value: rank, unit: 'hạng', ...extras }, end }
  }
  const [thing] = caught.thing ?? []
  if (thing !== undefined) {
    if (!clause.startsSegment(at) && !hasTargetBefore(words, at, clause)) return undefined
    return { item: { type: 'measure', operator: '=', value: 0, unit: thing, ...extras }, end }
  }
  return countAt(words, { at, end, form, operator: form.operator, caught, clause, extras })
}

const COMPILED = measureForms.map((form) => ({ form, match: compileMeasure(form) }))

type Count = {
  readonly at: number
  readonly end: number
  readonly form: MeasureForm
  readonly operator: Measure['operator']
  readonly caught: CaughtMeasure
  readonly clause: Clause
  readonly extras: Pick<Measure, 'by' | 'aspirational'>
}

const countAt = (words: readonly Word[], count: Count): Read | undefined => {
  const { at, end, form, caught, clause, extras } = count
  const [range] = caught.range ?? []
  const [low, top] = caught.amount ?? []
  const high = range?.[1] ?? top?.value
  const value = range?.[0] ?? low?.value
  if (value === undefined) return undefined
  if (high !== undefined && high <= value) return undefined
  const percent = range !== undefined || (top ?? low)?.percent === true
  const more = high === undefined ? {} : { high }
  const measured = (unit: string, base: string | undefined, after: number): Read | undefined => {
    const { operator, end: last } = withSuffix(words, after, count.operator)
    if (form.suffixed && operator === count.operator) return undefined
    return { item: { type: 'measure', operator, value, ...more, unit, ...(base && { base }), ...extras }, end: last }
  }
  if (percent) {
    const { unit, base, end: after } = shareAt(words, count)
    return measured(unit, base, after)
  }
  const base = eachBefore(words, at, clause)
  if (low && !mayCount(words, { at, form, amount: low, clause, base })) return undefined
  const unit = unitAt(words, end, clause.end)
  const raised = unit && withSuffix(words, unit.end, count.operator).end > unit.end
  const kind = kindAt(words, end)
  if (kind && kind.end <= clause.end && form.operator === '=' && !form.suffixed && !base && !raised) {
    return { item: { type: 'deliverable', kind: kind.noun, count: value, name: '' }, noun: end, end: kind.end }
  }
  const first = words[end]?.folded ?? ''
  if (!unit || first === 'tuổi' || (form.bare && TIMES.has(first))) return undefined
  return measured(unit.text, base, unit.end)
}

/** The base of a share stands after it ("80% hộ gia đình") or before it ("tỷ lệ hồ sơ trực tuyến đạt 80%"). */
const shareAt = (words: readonly Word[], { at, end, clause }: Count) => {
  const before = words[at - 1]?.folded
  const unit = before === 'tăng' || before === 'giảm' ? `% ${before}` : '%'
  const after = baseAt(words, end, clause.end)
  if (after) return { unit, base: after.text, end: after.end }
  return { unit, base: eachBefore(words, at, clause) ?? subjectBefore(words, at, clause), end }
}

/** "80% hộ gia đình trở lên". */
const withSuffix = (words: readonly Word[], at: number, operator: Measure['operator']) => {
  const which = words[at]?.folded === 'trở' && operator === '=' ? words[at + 1]?.folded : undefined
  if (which === 'lên') return { operator: '>=' as const, end: at + 2 }
  return which === 'xuống' ? { operator: '<=' as const, end: at + 2 } : { operator, end: at }
}

type Place = {
  readonly at: number
  readonly form: MeasureForm
  readonly amount: Amount
  readonly clause: Clause
  readonly base: string | undefined
}

const mayCount = (words: readonly Word[], { at, form, amount, clause, base }: Place): boolean => {
  // "Năm" is five only after words of least or most; elsewhere it is the year.
  if (amount.spelled && amount.value === 5 && form.operator !== '>=' && form.operator !== '<=') return false
  if (form.bare && amount.yearLike && amount.value >= 1945 && amount.value < 2100) return false
  // "Mỗi thôn 02 người" counts people; "thôn 2" is a place.
  if (base !== undefined) return true
  return !isReference(words, at, clause) && (!form.bare || hasTargetBefore(words, at, clause))
}

/** "Mỗi cấp học có ít nhất 01 trường học": what each must have it. */
const eachBefore = (words: readonly Word[], at: number, clause: Clause): string | undefined => {
  for (let each = Math.max(clause.segmentStart(at), at - FARTHEST); each < at; each++) {
    if (words[each]?.folded !== 'mỗi' || clause.quoted(each)) continue
    const verb = verbFrom(words, each + 1, at) ?? (at - each <= SHORT_EACH ? at : undefined)
    if (verb === undefined) return undefined
    const noun = words[each + 1]?.folded === 'một' ? each + 2 : each + 1
    return noun < verb ? `mỗi ${textOf(words, noun, verb)}` : undefined
  }
  return undefined
}

/** "Mỗi lớp 50 người", "mỗi tháng 04 tin bài": no verb between. */
const SHORT_EACH = 4

/** How far before an amount its base is looked for; keeps reading linear. */
const FARTHEST = 40

const subjectBefore = (words: readonly Word[], at: number, clause: Clause): string | undefined => {
  let start = clause.segmentStart(at)
  if (at - start > FARTHEST) return undefined
  const dated = datedAt(words, start)
  if (dated && dated.end <= at) start = dated.end
  if (words[start]?.folded === 'tỷ' && words[start + 1]?.folded === 'lệ') start += 2
  let end = at
  while (end > start && SUBJECT_ENDS.has(words[end - 1]?.folded ?? '')) end--
  return end > start ? textOf(words, start, end) : undefined
}

const SUBJECT_ENDS: ReadonlySet<string> = new Set('đạt là có chiếm được phấn đấu tăng giảm thêm từ : ,'.split(' '))

/** "Năm 2025 có ít nhất 80%; năm 2026 có 100% hộ gia đình": the base is said once, for all the years. */
const withSharedBase = (items: readonly ResultItem[]): readonly ResultItem[] => {
  let base: string | undefined
  const shared: ResultItem[] = []
  for (const item of items.toReversed()) {
    const lacks =
      item.type === 'measure' && item.unit.startsWith('%') && item.base === undefined && item.by !== undefined
    shared.push(lacks && base !== undefined ? { ...item, base } : item)
    if (item.type === 'measure' && item.unit.startsWith('%') && item.by !== undefined) base = item.base ?? base
  }
  return shared.reverse()
}

/** The name runs to the mark before the next thing, or to the end of the clause. */
const named = (
  { item, noun }: Found,
  words: readonly Word[],
  clause: Clause,
  following: Found | undefined,
): ResultItem => {
  if (item.type !== 'deliverable' || noun === undefined) return item
  let end = clause.end
  if (following) {
    const segment = clause.segmentStart(following.start)
    end = segment > noun ? segment : following.start
  }
  while (end > noun + 1 && NAME_ENDS.has(words[end - 1]?.folded ?? '')) end--
  return { ...item, name: textOf(words, noun, end) }
}

const NAME_ENDS: ReadonlySet<string> = new Set([',', ':', 'và', '(', 'có'])
