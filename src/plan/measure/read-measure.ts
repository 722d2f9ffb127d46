import type { Day } from '../../text/day.ts'
import { textOf, type Word } from '../deadline/words.ts'
import type { Clause } from './clauses.ts'
import { kindAt } from './deliverable.ts'
import { eachBefore, eachOf } from './each.ts'
import type { Measure, ResultItem } from './measure.ts'
import { type CaughtMeasure, compileMeasure, type MeasureForm } from './measure-form.ts'
import { measureForms } from './measure-forms.ts'
import { isMoney, isSpent } from './money.ts'
import { againstAfter, baseAt, pair, skipOf, TIMES, unitAt } from './noun-phrase.ts'
import { hasTargetBefore, isReference } from './places.ts'
import { PERIODS, rateAt } from './rate.ts'
import { scaleAt } from './scales.ts'
import { changeBefore, periodBefore, subjectBefore } from './subject.ts'

/** What stands at a word: an item, or words that are used up and hold none. */
export type Read = { readonly item?: ResultItem; readonly noun?: number; readonly end: number }

export type Around = {
  readonly by: Day | undefined
  readonly aspirational: boolean
  /** The measure right before, where "," or "và" joins this amount to it. */
  readonly joined: Measure | undefined
}

/** The longest amount at a word, with its unit and what it is a share of. */
export const measureAt = (words: readonly Word[], at: number, clause: Clause, around: Around): Read | undefined => {
  let best: { readonly form: MeasureForm; readonly caught: CaughtMeasure; readonly end: number } | undefined
  for (const { form, match } of COMPILED) {
    const found = match(words, at)
    if (found && found.end > (best?.end ?? at)) best = { form, caught: found.captures, end: found.end }
  }
  if (!best || best.end > clause.end) return undefined
  const { form, caught, end } = best
  const extras = {
    ...(around.by && { by: around.by }),
    ...((form.approximate || isAbout(words, at, end)) && { approximate: true as const }),
    ...(around.aspirational && { aspirational: true as const }),
  }
  // "Sớm hơn 02 ngày": no bound, and the number is used up.
  if (words[at]?.folded === 'hơn' && COMPARED.has(words[at - 1]?.folded ?? '')) return { end }
  if (form.counts) return scaleAt(words, { at, end, form, caught, clause, extras })
  if (isArea(words, at, end, clause)) return { end: unitAt(words, end, clause.end)?.end ?? end }
  return countAt(words, { at, end, form, caught, clause, extras, joined: around.joined })
}

const COMPILED = measureForms.map((form) => ({ form, match: compileMeasure(form) }))

const COMPARED: ReadonlySet<string> = new Set('sớm nhanh chậm muộn nhiều ít cao thấp tốt dài ngắn'.split(' '))

/** "Ít nhất khoảng 100 người": said within the form. */
const isAbout = (words: readonly Word[], at: number, end: number): boolean => {
  for (let i = at; i < end; i++) if (ABOUT_WORDS.has(words[i]?.folded ?? '')) return true
  return false
}

const ABOUT_WORDS: ReadonlySet<string> = new Set(['khoảng', 'gần', 'xấp', 'chừng'])

/** "Giá trị trên 01 ha đạt …", "số giường trên một vạn dân đạt …": for each of them, no bound. */
const isArea = (words: readonly Word[], at: number, end: number, clause: Clause): boolean =>
  words[at]?.folded === 'trên' &&
  !hasTargetBefore(words, at, clause) &&
  /^(?:0?1|một|10\.000|100\.000|1\.000)$/.test(
    textOf(words, at + 1, end)
      .toLowerCase()
      .replace(/ vạn$/, ''),
  ) &&
  /^(?:ha|m|km|vạn|dân|người|đơn|sào|mẫu|đầu)$/.test(words[end]?.folded ?? '')

type Count = {
  readonly at: number
  readonly end: number
  readonly form: MeasureForm
  readonly caught: CaughtMeasure
  readonly clause: Clause
  readonly extras: Pick<Measure, 'by' | 'approximate' | 'aspirational'>
  readonly joined: Measure | undefined
}

const countAt = (words: readonly Word[], count: Count): Read | undefined => {
  const { form, caught } = count
  const amount = amountOf(form, caught)
  if (!amount) return undefined
  const points = pointsEnd(words, count.end)
  if (amount.percent) return shareAt(words, count, amount, { unit: '%', end: count.end })
  if (points !== undefined) return shareAt(words, count, amount, { unit: 'điểm %', end: points })
  return thingsAt(words, count, amount)
}

/** "1,5 điểm phần trăm". */
const pointsEnd = (words: readonly Word[], at: number): number | undefined => {
  if (words[at]?.folded !== 'điểm') return undefined
  if (words[at + 1]?.text === '%') return at + 2
  return pair(words, at + 1) === 'phần trăm' ? at + 3 : undefined
}

type Unit = { readonly unit: string; readonly end: number }

/** The base of a share stands after it ("80% hộ gia đình") or before it ("tỷ lệ hồ sơ trực tuyến đạt 80%"). */
const shareAt = (words: readonly Word[], count: Count, amount: Amounts, { unit, end }: Unit): Read | undefined => {
  const { at, form, clause, extras, joined } = count
  const beyond = unit === '%' ? beyondAt(words, count, amount.value) : undefined
  if (beyond) {
    const item: Measure = { type: 'measure', operator: '=', value: amount.value, unit, change: 'tăng', ...extras }
    return { item: { ...item, against: beyond.text }, end: beyond.end }
  }
  const suffix = rateAt(words, end, clause.end)
  const own = suffix && !/^[0-9]/.test(words[suffix.end]?.text ?? '') ? suffix : undefined
  const moved = form.level ? undefined : changeBefore(words, at)
  const after = baseAt(words, own?.end ?? end, clause.end)
  const subject = after ? {} : subjectBefore(words, at, clause, form.level === true)
  const isJoined = after !== undefined && joined !== undefined && isCarried(words, after.end, clause, amount.value)
  const change = moved ?? subject.change ?? (isJoined && joined?.unit.startsWith(unit) ? joined.change : undefined)
  const each = eachBefore(words, at, clause)
  const noun = after?.text ?? (each ? undefined : subject.base)
  const base = each && noun ? `${noun} ${each}` : (each ?? noun)
  // All of them each year are all of them.
  const period = change || amount.value !== 100 ? periodBefore(words, at, clause) : undefined
  const last = after?.end ?? own?.end ?? end
  const rate = own?.text ?? period ?? rateAfter(words, last, clause)?.text
  const perUnit = rate === undefined ? unit : `${unit}${rate.replace(/^mỗi /, '/')}`
  const ended = own || period ? last : (rateAfter(words, last, clause)?.end ?? last)
  return measured(words, count, amount, { unit: perUnit, base, change, end: ended })
}

/** "Giảm 1,5 điểm % hộ nghèo mỗi năm". */
const rateAfter = (words: readonly Word[], at: number, clause: Clause) =>
  /^(?:mỗi|hằng)$/.test(words[at]?.folded ?? '') && PERIODS.has(words[at + 1]?.folded ?? '')
    ? rateAt(words, at, clause.end)
    : undefined

/** "Giảm 30% thời gian, 30% chi phí": one verb for both, when nothing is said of the second and it is no whole. */
const isCarried = (words: readonly Word[], end: number, clause: Clause, value: number): boolean =>
  value < 100 && (end >= clause.end || /^(?:,|và|so|mỗi|hằng|\))$/.test(words[end]?.folded ?? ''))

type Said = {
  readonly unit: string
  readonly base: string | undefined
  readonly change: Measure['change']
  readonly end: number
}

/** The item, with "trở lên" and what it is compared with. */
const measured = (words: readonly Word[], count: Count, amount: Amounts, said: Said): Read | undefined => {
  const { form, clause, extras } = count
  const { value, high, total } = amount
  const operator = high === undefined ? form.operator : 'range'
  const raised = withSuffix(words, said.end, operator)
  if (form.suffixed && raised.operator === operator) return undefined
  const compared =
    againstAfter(words, raised.end, clause.end, said.change !== undefined) ?? samePeriod(words, raised.end, clause.end)
  const item: Measure = {
    type: 'measure',
    operator: raised.operator,
    value,
    ...(high !== undefined && { high }),
    ...(total !== undefined && { total }),
    unit: said.unit,
    ...(said.base && { base: said.base }),
    ...(said.change && { change: said.change }),
    ...(compared && { against: compared.text }),
    ...extras,
  }
  return { item, end: compared?.end ?? raised.end }
}

/** "Bằng 105% cùng kỳ năm trước". */
const samePeriod = (words: readonly Word[], at: number, clauseEnd: number) => {
  if (pair(words, at) !== 'cùng kỳ') return undefined
  const end = words[at + 2]?.folded === 'năm' && at + 4 <= clauseEnd ? at + 4 : at + 2
  return { text: textOf(words, at, end), end }
}

const thingsAt = (words: readonly Word[], count: Count, amount: Amounts): Read | undefined => {
  const { at, end, form, clause, joined } = count
  const { high, total } = amount
  const moved = form.level ? undefined : changeBefore(words, at)
  const unit = unitAt(words, total === undefined ? end : skipOf(words, end), clause.end)
  const rate = unit && rateAt(words, unit.end, clause.end)
  const own = eachOf([eachBefore(words, at, clause), periodBefore(words, at, clause), rate?.text])
  const isTold = own !== undefined || joined?.base?.startsWith('mỗi ') === true
  if (!mayCount(words, { at, form, amount, clause, isTold, unit: words[end]?.folded ?? '' })) return undefined
  const base = own ?? (joined?.base?.startsWith('mỗi ') ? joined.base : undefined)
  const change = moved ?? (unit && joined?.unit.split(' ')[0] === unit.text.split(' ')[0] ? joined?.change : undefined)
  const raised = unit && withSuffix(words, unit.end, form.operator).end > unit.end
  const kind = kindAt(words, end)
  const plain =
    form.operator === '=' && high === undefined && total === undefined && !form.suffixed && !form.approximate
  if (kind && kind.end <= clause.end && plain && !base && !raised && !change && words[kind.end]?.text !== '/') {
    return { item: { type: 'deliverable', kind: kind.noun, count: amount.value, name: '' }, noun: end, end: kind.end }
  }
  const first = words[end]?.folded ?? ''
  if (!unit || (first === 'tuổi' && words[at]?.folded !== 'đạt')) return undefined
  if (form.bare && !change && !base && !rate && TIMES.has(first)) return undefined
  if (isMoney(unit.text) && isSpent(words, at, clause)) return { end: unit.end }
  return measured(words, count, amount, { unit: unit.text, base, change, end: rate?.end ?? unit.end })
}

type Amounts = {
  readonly value: number
  readonly high?: number
  readonly total?: number
  readonly percent: boolean
  readonly spelled: boolean
  readonly yearLike: boolean
}

/** What the slots of a form caught; undefined for a range that does not rise. */
const amountOf = (
  form: MeasureForm,
  { range, fraction, lasting, amount = lasting }: CaughtMeasure,
): Amounts | undefined => {
  const [part] = fraction ?? []
  if (part) return { ...part, percent: false, spelled: false, yearLike: false }
  const [ends] = range ?? []
  if (ends) return ends.high > ends.low ? { ...EXACT, ...ends, value: ends.low } : undefined
  const [low, top] = amount ?? []
  if (!low || !top) return low
  const percent = low.percent || top.percent
  if (form.level) return { ...top, percent }
  // "2 - 3 nghìn người": both ends are told in thousands.
  const value = low.value * (low.scale === undefined ? (top.scale ?? 1) : 1)
  return top.value > value ? { ...low, value, high: top.value, percent } : undefined
}

const EXACT = { spelled: false, yearLike: false } as const

/** "Vượt 10% kế hoạch", "vượt 10% so với chỉ tiêu": a rise, and what it is compared with. */
const beyondAt = (words: readonly Word[], { at, end, clause }: Count, value: number) => {
  // "Đạt và vượt 10% kế hoạch" goes as far beyond.
  const verb = words[at]?.folded === 'đạt' ? at + 2 : at
  if (words[verb]?.folded !== 'vượt' || value >= 100) return undefined
  const whole = `${words[end]?.folded} ${words[end + 1]?.folded}`
  if (whole === 'so với') return againstAfter(words, end, clause.end, true)
  return PLANNED.has(whole) ? baseAt(words, end, clause.end) : undefined
}

const PLANNED: ReadonlySet<string> = new Set(['kế hoạch', 'chỉ tiêu', 'dự toán'])

/** "80% hộ gia đình trở lên". */
const withSuffix = (words: readonly Word[], at: number, operator: Measure['operator']) => {
  const which = words[at]?.folded === 'trở' && operator === '=' ? words[at + 1]?.folded : undefined
  if (which === 'lên') return { operator: '>=' as const, end: at + 2 }
  return which === 'xuống' ? { operator: '<=' as const, end: at + 2 } : { operator, end: at }
}

type Place = {
  readonly at: number
  readonly form: MeasureForm
  readonly amount: Amounts
  readonly clause: Clause
  /** Each of what is told beside it. */
  readonly isTold: boolean
  /** The first word after the number. */
  readonly unit: string
}

const mayCount = (words: readonly Word[], { at, form, amount, clause, isTold, unit }: Place): boolean => {
  // "Năm" is five only after words of least or most; elsewhere it is the year.
  if (amount.spelled && amount.value === 5 && form.operator !== '>=' && form.operator !== '<=') return false
  if (form.bare && isYear(amount) && !COUNTED.has(unit)) return false
  // "Mỗi thôn 02 người" counts people; "thôn 2" is a place.
  if (isTold) return true
  // A reference stands before a bare number: "văn bản không quá 02 ngày" is none.
  const isBare = /^[0-9]/.test(words[at]?.text ?? '') || form.bare === true
  return !(isBare && isReference(words, at, clause)) && (!form.bare || hasTargetBefore(words, at, clause))
}

const isYear = ({ yearLike, value }: Amounts): boolean => yearLike && value >= 1945 && value < 2100

/** After these nouns four digits are no year: "2000 lượt". */
const COUNTED: ReadonlySet<string> = new Set([
  ...'lượt người tờ cây cuốn quyển hộ tấn tạ kg con ha km m tài tin bài học đại cán đoàn hội hồ bộ căn giường suất'.split(
    ' ',
  ),
  ...'liều cuộc buổi sản lao doanh cờ khẩu trẻ phiếu ca giờ'.split(' '),
])
