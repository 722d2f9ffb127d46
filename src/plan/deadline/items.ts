import { type Day, day } from '../../text/day.ts'
import type { DeadlineItem } from './deadline.ts'
import { type Moment, spanOf } from './moment.ts'
import type { Bound, Period } from './slots.ts'

/** A list of items, or undefined when one of them is not there: half a reading is no reading. */
export type Reading = readonly DeadlineItem[] | undefined

export const every = (items: Iterable<DeadlineItem | undefined>): Reading => {
  const read: DeadlineItem[] = []
  for (const item of items) {
    if (!item) return undefined
    read.push(item)
  }
  return read.length > 0 ? read : undefined
}

export const by = (moment: Moment | undefined, year: number | undefined, bound: 'before' | 'through') => {
  const span = spanOf(moment, year)
  return span && ({ type: 'by', day: bound === 'before' ? span.start : span.end, bound } as const)
}

/** A day is `on`, anything longer a window. */
export const during = (moment: Moment | undefined, year: number | undefined): DeadlineItem | undefined => {
  const span = spanOf(moment, year)
  if (!span) return undefined
  return moment?.unit === 'day' ? { type: 'on', day: span.start } : { type: 'window', ...span }
}

/** From the first day of one to the last day of the other; a year said once stands at the end and serves both. */
export const between = (from: Moment | undefined, to: Moment | undefined, year: number | undefined) => {
  const last = spanOf(to, year)
  const first = spanOf(from, to?.year ?? year)
  return first && last && first.start <= last.start ? window(first.start, last.end) : undefined
}

const window = (start: Day, end: Day): DeadlineItem | undefined =>
  start <= end ? { type: 'window', start, end } : undefined

/** "Tháng 6, tháng 12/2026": the last year said serves those before it. */
export const eachOf = <T>(
  moments: readonly Moment[] | undefined,
  year: number | undefined,
  read: (moment: Moment, year: number | undefined) => T,
): T[] => (moments ?? []).map((moment) => read(moment, moments?.findLast((other) => other.year)?.year ?? year))

/** Recurs with no day to count from: nothing may be computed from it. */
export const recurring = ({ every, unit }: Period): DeadlineItem => {
  const yearly = unit === 'MONTHLY' && every % 12 === 0
  const interval = yearly ? every / 12 : every
  const rrule = recurrence(yearly ? 'YEARLY' : unit, interval > 1 ? { INTERVAL: interval } : {})
  return { type: 'recurring', rrule, anchored: false, bound: 'on' }
}

/** Each year on, before or through the moment; undefined when it has a year or is not there every year (29/02). */
export const yearly = (moment: Moment, bound: Bound): DeadlineItem | undefined => {
  if (moment.year !== undefined) return undefined
  switch (moment.unit) {
    case 'day':
      if (!day(2025, moment.month, moment.date) || moment.weekday !== undefined) return undefined
      return anchored('YEARLY', { BYMONTH: moment.month, BYMONTHDAY: moment.date }, bound)
    case 'month':
      if (bound === 'on') return anchored('YEARLY', { BYMONTH: moment.index }, bound)
      return anchored('YEARLY', { BYMONTH: moment.index, BYMONTHDAY: bound === 'before' ? 1 : -1 }, bound)
    case 'quarter':
      // "Quý IV hằng năm" is one duty a year, done by the last day of the quarter.
      if (bound === 'before') return anchored('YEARLY', { BYMONTH: moment.index * 3 - 2, BYMONTHDAY: 1 }, bound)
      return anchored('YEARLY', { BYMONTH: moment.index * 3, BYMONTHDAY: -1 }, 'through')
    default:
      return undefined
  }
}

/** On a day of each month, or of some months; the 29th to 31st are not in every month. */
export const monthly = (date: number | undefined, bound: Bound, months?: string): DeadlineItem | undefined => {
  if (date === undefined || date < 1 || date > 28) return undefined
  if (months) return anchored('YEARLY', { BYMONTH: months, BYMONTHDAY: date }, bound)
  return anchored('MONTHLY', { BYMONTHDAY: date }, bound)
}

export const anchored = (frequency: string, parts: RuleParts, bound: Bound): DeadlineItem => ({
  type: 'recurring',
  rrule: recurrence(frequency, parts),
  anchored: true,
  bound,
})

type RuleParts = Readonly<Partial<Record<(typeof RULE_PARTS)[number], number | string>>>

/** The order of the parts is free in RFC 5545, 3.3.10; one order keeps equal rules equal as text. */
const RULE_PARTS = ['INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY'] as const

const recurrence = (frequency: string, parts: RuleParts): string =>
  [
    `FREQ=${frequency}`,
    ...RULE_PARTS.flatMap((part) => (parts[part] === undefined ? [] : [`${part}=${parts[part]}`])),
  ].join(';')
