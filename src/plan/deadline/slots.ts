import {
  bareMonthAt,
  bareQuarterAt,
  dayAt,
  halfYearAt,
  type Moment,
  momentAt,
  monthAt,
  quarterAt,
  weekdayAt,
  yearAt,
} from './moment.ts'
import { compilePattern, type Matcher, type Slot } from './pattern.ts'
import { textOf, type Word } from './words.ts'

/** A span that comes again: "tháng" is every 1 MONTHLY, "quý" every 3, "06 tháng" every 6. */
export type Period = { readonly every: number; readonly unit: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY' }

/** On which side of its day the work is done. */
export type Bound = 'before' | 'through' | 'on'

/** "05 ngày", "03 ngày làm việc". */
export type DayCount = { readonly count: number; readonly unit: 'day' | 'working-day' }

const numberAt: Slot<number> = (words, at) => {
  const text = words[at]?.text ?? ''
  return /^[0-9]{1,3}$/.test(text) ? { value: Number(text), end: at + 1 } : undefined
}

const unitAt: Slot<Period> = (words, at) => {
  const value = UNITS.get(words[at]?.folded ?? '')
  return value && { value, end: at + 1 }
}

const UNITS: ReadonlyMap<string, Period> = new Map([
  ['ngày', { every: 1, unit: 'DAILY' }],
  ['tuần', { every: 1, unit: 'WEEKLY' }],
  ['tháng', { every: 1, unit: 'MONTHLY' }],
  ['quý', { every: 3, unit: 'MONTHLY' }],
  ['năm', { every: 1, unit: 'YEARLY' }],
])

/** "[hằng] tháng", "quý", "6 tháng", "năm". */
const periodAt: Slot<Period> = (words, at) => {
  const next = words[at]?.folded === 'hằng' ? at + 1 : at
  const count = numberAt(words, next)
  if (!count) return unitAt(words, next)
  if (words[count.end]?.folded !== 'tháng' || count.value === 0) return undefined
  return { value: { every: count.value, unit: 'MONTHLY' }, end: count.end + 1 }
}

/** "quý, 6 tháng, năm"; a period with its own day in brackets begins another form. */
const periodsAt: Slot<readonly Period[]> = (words, at) => {
  const first = periodAt(words, at)
  if (!first) return undefined
  const value = [first.value]
  let end = first.end
  for (;;) {
    const joint = words[end]?.folded
    const next = joint === ',' || joint === 'và' ? periodAt(words, end + 1) : undefined
    const ownDay = next && words[next.end]?.folded === '(' && words[next.end + 1]?.folded !== 'hoặc'
    if (!next || ownDay) return { value, end }
    value.push(next.value)
    end = next.end
  }
}

/** "trước", "chậm nhất là", "vào" or nothing. "Đến" alone is not here: whether it includes a month is not certain. */
const boundAt: Slot<Bound> = (words, at) => {
  for (const { value, match } of BOUNDS) {
    const found = match(words, at)
    if (found) return { value, end: found.end }
  }
  return { value: 'on', end: at }
}

const BOUNDS: readonly { readonly value: Bound; readonly match: Matcher<Record<never, never>> }[] = (
  [
    ['before', '[(chậm|muộn|trễ) nhất [là]] trước'],
    ['through', '((chậm|muộn|trễ) nhất|không muộn hơn|không chậm hơn) [là] [vào|đến|trong] [hết]'],
    ['through', 'đến hết'],
    ['on', 'vào|trong'],
  ] as const
).map(([value, pattern]) => ({ value, match: compilePattern(pattern, {}) }))

const dayCountAt: Slot<DayCount> = (words, at) => {
  const number = numberAt(words, at)
  if (!number || number.value === 0 || words[number.end]?.folded !== 'ngày') return undefined
  const [first, second] = [words[number.end + 1]?.folded, words[number.end + 2]?.folded]
  return first === 'làm' && second === 'việc'
    ? { value: { count: number.value, unit: 'working-day' }, end: number.end + 3 }
    : { value: { count: number.value, unit: 'day' }, end: number.end + 1 }
}

/** "08 giờ 00", "17h", "7 giờ 30 phút", "14:00". Read to be passed over: a deadline is a day. */
const clockAt: Slot<string> = (words, at) => {
  const hour = numberAt(words, at)
  if (!hour || hour.value > 24) return undefined
  const mark = words[hour.end]?.folded
  if (mark !== 'giờ' && mark !== 'h' && mark !== 'g' && mark !== ':') return undefined
  const minute = numberAt(words, hour.end + 1)
  if (!minute) return mark === ':' ? undefined : { value: textOf(words, at, hour.end + 1), end: hour.end + 1 }
  if (minute.value > 59) return undefined
  const end = words[minute.end]?.folded === 'phút' ? minute.end + 1 : minute.end
  return { value: textOf(words, at, end), end }
}

/** Moments joined by "," or "và": "Tháng 6, tháng 9 và 12/2026". */
const listOf =
  (first: Slot<Moment>, more: Slot<Moment>): Slot<readonly Moment[]> =>
  (words, at) => {
    const found = first(words, at)
    if (!found) return undefined
    const value = [found.value]
    let end = found.end
    for (;;) {
      const joint = words[end]?.folded
      const next = joint === ',' || joint === 'và' ? (first(words, end + 1) ?? more(words, end + 1)) : undefined
      if (!next) return { value, end }
      value.push(next.value)
      end = next.end
    }
  }

/**
 * The words of an event or plan, up to the end or to a mark after which another deadline begins
 * ("theo kế hoạch của tỉnh, chậm nhất 30/11/2025"). It must have a word: "trước 05 ngày 10/10" names no event.
 */
const eventAt: Slot<string> = (words, at) => {
  let end = at
  let depth = 0
  let letters = false
  if (/^[0-9]/.test(words[at]?.text ?? '')) return undefined
  for (; end < words.length; end++) {
    const { folded } = words[end] as Word
    if (folded === ';') break
    if (folded === '.' && end === words.length - 1) break
    if ((folded === ',' || folded === 'và' || folded === 'hoặc' || folded === '(') && deadlineBegins(words, end + 1)) {
      break
    }
    if (folded === '(') depth++
    if (folded === ')' && depth-- === 0) break
    letters ||= /\p{L}/u.test(folded)
  }
  return letters ? { value: textOf(words, at, end), end } : undefined
}

const deadlineBegins = (words: readonly Word[], at: number): boolean => {
  const [first = '', second = ''] = [words[at]?.folded, words[at + 1]?.folded]
  return BEGINNINGS.has(first) || BEGINNINGS.has(`${first} ${second}`)
}

const BEGINNINGS: ReadonlySet<string> = new Set([
  'hoàn thành',
  'chậm nhất',
  'muộn nhất',
  'trước ngày',
  'trước tháng',
  'đến hết',
  'đột xuất',
  'thường xuyên',
  'định kỳ',
  'hằng tháng',
  'hằng quý',
  'hằng năm',
  'khi có',
])

export const DEADLINE_SLOTS = {
  moment: momentAt,
  day: dayAt,
  'half year': halfYearAt,
  month: monthAt,
  'bare month': bareMonthAt,
  quarter: quarterAt,
  'bare quarter': bareQuarterAt,
  year: yearAt,
  days: listOf(dayAt, dayAt),
  months: listOf(monthAt, bareMonthAt),
  quarters: listOf(quarterAt, bareQuarterAt),
  number: numberAt,
  unit: unitAt,
  period: periodAt,
  periods: periodsAt,
  bound: boundAt,
  'day count': dayCountAt,
  weekday: weekdayAt,
  clock: clockAt,
  event: eventAt,
} as const
