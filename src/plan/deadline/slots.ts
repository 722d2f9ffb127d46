import { twoDigits } from '../../text/day.ts'
import type { ClockTime, Offset } from './deadline.ts'
import { eventAt, occasionAt, seasonAt } from './event-slots.ts'
import type { Moment } from './moment.ts'
import {
  bareMonthAt,
  bareQuarterAt,
  dayAt,
  halfYearAt,
  momentAt,
  monthAt,
  namedMomentAt,
  quarterAt,
  schoolYearAt,
  weekdayAt,
  yearAt,
} from './moment-slots.ts'
import { compilePattern, type Matcher, type Slot } from './pattern.ts'
import { shortMonthsAt, shortQuarterAt, shortQuartersAt, termAt } from './short-slots.ts'
import type { Word } from './words.ts'

/** A span that comes again: "tháng" is every 1 MONTHLY, "quý" every 3, "06 tháng" every 6. */
export type Turn = {
  readonly every: number
  readonly unit: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY'
  /** What is due each time, where the words say it by a length: "9 tháng". */
  readonly name?: string
}

/** On which side of its day the work is done. */
export type Bound = 'before' | 'through' | 'on'

/** Which stretch of a month, quarter or year. */
export type Part = 'first' | 'middle' | 'last'

const numberAt: Slot<number> = (words, at) => {
  const text = words[at]?.text ?? ''
  return /^[0-9]{1,3}$/.test(text) ? { value: Number(text), end: at + 1 } : undefined
}

const unitAt: Slot<Turn> = (words, at) => {
  const value = UNITS.get(words[at]?.folded ?? '')
  return value && { value, end: at + 1 }
}

const UNITS: ReadonlyMap<string, Turn> = new Map([
  ['ngày', { every: 1, unit: 'DAILY' }],
  ['tuần', { every: 1, unit: 'WEEKLY' }],
  ['tháng', { every: 1, unit: 'MONTHLY' }],
  ['quý', { every: 3, unit: 'MONTHLY' }],
  ['năm', { every: 1, unit: 'YEARLY' }],
])

/** "[hằng] tháng", "quý", "6 tháng", "[cả] năm". "9 tháng" is the report of nine months, once a year. */
const turnAt: Slot<Turn> = (words, at) => {
  const next = words[at]?.folded === 'hằng' ? at + 1 : at
  if (words[next]?.folded === 'cả' && words[next + 1]?.folded === 'năm') return unitAt(words, next + 1)
  const count = numberAt(words, next)
  if (!count) return unitAt(words, next)
  const unit = words[count.end]?.folded
  if (unit === 'năm' && count.value === 1) return unitAt(words, count.end)
  if (unit !== 'tháng' || count.value === 0) return undefined
  const end = count.end + 1
  if (count.value === 9) return { value: { every: 1, unit: 'YEARLY', name: '9 tháng' }, end }
  return { value: { every: count.value, unit: 'MONTHLY' }, end }
}

/** "quý, 6 tháng, năm"; a period with its own day in brackets begins another form. */
const turnsAt: Slot<readonly Turn[]> = (words, at) => {
  const first = turnAt(words, at)
  if (!first) return undefined
  const value = [first.value]
  let end = first.end
  for (;;) {
    const from = value.length < LONGEST_LIST ? jointAfter(words, end) : undefined
    const next = from === undefined ? undefined : turnAt(words, from)
    const ownDay = next && words[next.end]?.folded === '(' && words[next.end + 1]?.folded !== 'hoặc'
    if (!next || ownDay) return { value, end }
    value.push(next.value)
    end = next.end
  }
}

/** Two or more, and no stretch of the calendar after them: "Hằng quý, tháng 10/2025" is another thing. */
const severalTurnsAt: Slot<readonly Turn[]> = (words, at) => {
  const found = turnsAt(words, at)
  const next = words[found?.end ?? at]?.folded ?? ''
  const goesOn = /^[0-9]/.test(next) || /^(?:i{1,3}|iv)$/.test(next) || /^(?:đầu|cuối|học|trước|sau|nay)$/.test(next)
  return found && found.value.length > 1 && !goesOn && found.value.every(({ unit }) => unit !== 'DAILY')
    ? found
    : undefined
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
    ['through', '[cho] đến hết'],
    ['on', 'vào|trong'],
  ] as const
).map(([value, pattern]) => ({ value, match: compilePattern(pattern, {}) }))

/** "05 ngày", "03 ngày làm việc", "02 tuần", "01 tháng". */
const lengthAt: Slot<Offset> = (words, at) => {
  const number = numberAt(words, at)
  if (!number || number.value === 0) return undefined
  const { value: count, end } = number
  const [unit, first, second] = [0, 1, 2].map((i) => words[end + i]?.folded)
  if (unit === 'ngày' && first === 'làm' && second === 'việc')
    return { value: { count, unit: 'working-day' }, end: end + 3 }
  if (unit === 'ngày') return { value: { count, unit: 'day' }, end: end + 1 }
  if (unit === 'tuần') return { value: { count: count * 7, unit: 'day' }, end: end + 1 }
  return unit === 'tháng' ? { value: { count, unit: 'month' }, end: end + 1 } : undefined
}

/** "08 giờ 00", "17h", "7 giờ 30 phút", "14:00", "2 giờ chiều". */
const clockAt: Slot<ClockTime> = (words, at) => {
  const hour = numberAt(words, at)
  const mark = words[hour?.end ?? at]?.folded ?? ''
  if (!hour || hour.value > 24 || !CLOCK_MARKS.has(mark)) return undefined
  const minute = numberAt(words, hour.end + 1)
  if ((!minute && mark === ':') || (minute?.value ?? 0) > 59 || (hour.value === 24 && minute?.value)) return undefined
  let end = minute?.end ?? hour.end + 1
  if (minute && words[end]?.folded === 'phút') end++
  const later = AFTERNOON.get(words[end]?.folded ?? '')
  if (later !== undefined) end++
  const hours = later && hour.value < 12 ? hour.value + 12 : hour.value
  return { value: `${twoDigits(hours)}:${twoDigits(minute?.value ?? 0)}`, end }
}

const CLOCK_MARKS: ReadonlySet<string> = new Set(['giờ', 'h', 'g', ':'])
/** Whether twelve hours are to be added. */
const AFTERNOON: ReadonlyMap<string, boolean> = new Map([
  ['sáng', false],
  ['chiều', true],
  ['tối', true],
])

/** "15 và 30", "5, 15 và 25". */
const numbersAt: Slot<readonly number[]> = (words, at) => {
  const value: number[] = []
  let end = at
  let next: number | undefined = at
  while (next !== undefined && value.length < LONGEST_LIST) {
    const number = numberAt(words, next)
    if (!number || number.value > 31) break
    value.push(number.value)
    end = number.end
    next = jointAfter(words, end)
    if (next !== undefined && words[next]?.folded === 'ngày') next++
  }
  return value.length > 0 ? { value, end } : undefined
}

/** "thứ 2, thứ 4 và thứ 6". */
const weekdaysAt: Slot<readonly number[]> = (words, at) => {
  const value: number[] = []
  let end = at
  let next: number | undefined = at
  while (next !== undefined && value.length < LONGEST_LIST) {
    const found = weekdayAt(words, next)
    if (!found) break
    value.push(found.value)
    end = found.end
    next = jointAfter(words, end)
  }
  return value.length > 0 ? { value, end } : undefined
}

/** "15, 16/10/2025", "15 và 16 tháng 10 năm 2025": days of the month that the last of them names. */
const sameMonthAt: Slot<readonly Moment[]> = (words, at) => {
  const dates: number[] = []
  let next: number | undefined = at
  while (next !== undefined && dates.length < LONGEST_LIST) {
    const last = dates.length > 0 ? dayAt(words, next) : undefined
    if (last?.value.unit === 'day') {
      const { weekday: _, ...day } = last.value
      return { value: [...dates.map((date) => ({ ...day, date })), last.value], end: last.end }
    }
    const number = numberAt(words, next)
    if (!number) return undefined
    dates.push(number.value)
    next = jointAfter(words, number.end)
  }
  return undefined
}

/** A quarter in Arabic digits, which could be the number of a month as well. */
const numberedQuarterAt: Slot<Moment> = (words, at) => (numberAt(words, at) ? bareQuarterAt(words, at) : undefined)

/** No word: here a cell or a part of it ends, so that no label follows. */
const endAt: Slot<true> = (words, at) =>
  at >= words.length || /^[;,.)]$/.test(words[at]?.text ?? '') ? { value: true, end: at } : undefined

const partAt: Slot<Part> = (words, at) => {
  const value = PARTS.get(words[at]?.folded ?? '')
  return value && { value, end: at + 1 }
}

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['đầu', 'first'],
  ['giữa', 'middle'],
  ['cuối', 'last'],
])

/** Moments joined by "," or "và": "Tháng 6, tháng 9 và 12/2026". */
const listOf =
  (first: Slot<Moment>, more: Slot<Moment>): Slot<readonly Moment[]> =>
  (words, at) => {
    const found = first(words, at)
    if (!found) return undefined
    const value = [found.value]
    let end = found.end
    for (;;) {
      const from = value.length < LONGEST_LIST ? jointAfter(words, end) : undefined
      const next = from === undefined ? undefined : (first(words, from) ?? more(words, from))
      if (!next) return { value, end }
      value.push(next.value)
      end = next.end
    }
  }

/** More days than a month has are no list that anybody types; what looks ahead is bounded. */
const LONGEST_LIST = 31

/** Past ",", "và" or ", và". */
const jointAfter = (words: readonly Word[], at: number): number | undefined => {
  const next = words[at]?.folded === ',' ? at + 1 : at
  if (words[next]?.folded === 'và') return next + 1
  return next > at ? next : undefined
}

export const DEADLINE_SLOTS = {
  moment: momentAt,
  'named moment': namedMomentAt,
  day: dayAt,
  'half year': halfYearAt,
  month: monthAt,
  'bare month': bareMonthAt,
  quarter: quarterAt,
  'bare quarter': bareQuarterAt,
  'numbered quarter': numberedQuarterAt,
  year: yearAt,
  days: listOf(dayAt, dayAt),
  'days of one month': sameMonthAt,
  months: listOf(monthAt, bareMonthAt),
  quarters: listOf(quarterAt, bareQuarterAt),
  'short months': shortMonthsAt,
  'short quarter': shortQuarterAt,
  'short quarters': shortQuartersAt,
  'school year': schoolYearAt,
  term: termAt,
  number: numberAt,
  numbers: numbersAt,
  unit: unitAt,
  turn: turnAt,
  turns: turnsAt,
  'several turns': severalTurnsAt,
  bound: boundAt,
  length: lengthAt,
  part: partAt,
  weekday: weekdayAt,
  weekdays: weekdaysAt,
  clock: clockAt,
  event: eventAt,
  season: seasonAt,
  occasion: occasionAt,
  end: endAt,
} as const
