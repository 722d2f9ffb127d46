import { type Day, day } from '../../text/day.ts'
import type { ClockTime, DeadlineItem, Period } from './deadline.ts'
import { type Given, type Moment, spanOf, yearIn } from './moment.ts'
import type { Bound, Turn } from './slots.ts'

/** What a form gives: its items, several ways to mean it, or nothing: half a reading is no reading. */
export type Reading = readonly DeadlineItem[] | Doubt | undefined

/** The ways the words can be meant; never empty. */
export type Doubt = { readonly readings: readonly (readonly DeadlineItem[])[] }

export const isDoubt = (read: DeadlineItem | Reading): read is Doubt => read !== undefined && 'readings' in read

/** All of the items or none; one that can be meant in several ways makes the whole so. */
export const every = (items: Iterable<DeadlineItem | Doubt | undefined>): Reading => {
  const all = [...items]
  if (all.includes(undefined)) return undefined
  const doubtAt = all.findIndex((item) => isDoubt(item))
  const doubt = all[doubtAt]
  if (isDoubt(doubt)) {
    const [before, after] = [every(all.slice(0, doubtAt)), every(all.slice(doubtAt + 1))]
    if (isDoubt(before) || isDoubt(after)) return undefined
    return { readings: doubt.readings.map((reading) => [...(before ?? []), ...reading, ...(after ?? [])]) }
  }
  const read = all.flatMap((item) => (item && !isDoubt(item) ? [item] : []))
  return read.length > 0 ? read : undefined
}

/** The readings that there are; undefined for none. */
export const oneOf = (...readings: (DeadlineItem | undefined)[]): Doubt | undefined => {
  const there = new Map(readings.flatMap((item) => (item ? [[JSON.stringify(item), [item]] as const] : [])))
  return there.size > 0 ? { readings: [...there.values()] } : undefined
}

/** Certain where all readings are the same; in doubt even where there is but one. */
export const sameOrDoubt = (...readings: (DeadlineItem | undefined)[]): Reading => {
  const doubt = oneOf(...readings)
  const [only, ...more] = doubt?.readings ?? []
  return only && more.length === 0 && readings.length > 1 && !readings.includes(undefined) ? only : doubt
}

export const by = (moment: Moment | undefined, given: Given, bound: 'before' | 'through') => {
  const span = spanOf(moment, given)
  return span && ({ type: 'by', day: bound === 'before' ? span.start : span.end, bound } as const)
}

/** The same with the hour it is due. */
export const at = (time: ClockTime | undefined, item: DeadlineItem | undefined): DeadlineItem | undefined =>
  time && (item?.type === 'by' || item?.type === 'on' || item?.type === 'recurring') ? { ...item, time } : undefined

/** A day is `on`, anything longer a window. */
export const during = (moment: Moment | undefined, given: Given): DeadlineItem | undefined => {
  const span = spanOf(moment, given)
  if (!span) return undefined
  return moment?.unit === 'day' ? { type: 'on', day: span.start } : { type: 'window', ...span }
}

/**
 * From the first day of one to the last day of the other. A year said once stands at the end and serves both; where
 * that would turn them round ("từ tháng 11 đến tháng 02/2026"), the year before is likely, yet not said.
 */
export const between = (from: Moment | undefined, to: Moment | undefined, given: Given) => {
  const last = spanOf(to, given)
  const year = to?.year ?? given.year
  const first = spanOf(from, { ...given, year })
  if (!first || !last) return undefined
  if (to?.unit === 'year' && from?.year === undefined) return oneOrDoubt(throughEnd(from, to.year, given))
  if (first.start <= last.end) return window(first.start, last.end)
  if (from?.year !== undefined || to?.year === undefined) return undefined
  const earlier = window(spanOf(from, { ...given, year: to.year - 1 })?.start, last.end)
  return holds(given.period, earlier) ? earlier : oneOf(earlier)
}

/** "Quý I/2025 - 2/2026": through the second quarter, or through February? */
export const quarterOrMonth = (from: Moment | undefined, to: Moment | undefined, given: Given): Doubt | undefined => {
  if (from?.year === undefined || to?.year === undefined || !('index' in to)) return undefined
  const start = spanOf(from, given)?.start
  const quarter: Moment | undefined = to.index <= 4 ? { ...to, unit: 'quarter' } : undefined
  return oneOf(window(start, spanOf(quarter, given)?.end), window(start, spanOf({ ...to, unit: 'month' }, given)?.end))
}

/** From a moment to the last day of a year, said or the plan's. */
export const throughYear = (from: Moment | undefined, said: Moment | undefined, given: Given) => {
  const year = said?.year ?? given.year
  if (year === undefined || from?.year !== undefined) return between(from, said ?? yearIn(given), given)
  const there = throughEnd(from, year, given)
  return oneOrDoubt(there.some((item) => holds(given.period, item)) ? there : there.slice(-1))
}

/**
 * From the moment in the year before, or in the year itself, to the end of that year: which of the two is not said, but
 * the plan's period may hold only one.
 */
const throughEnd = (from: Moment | undefined, year: number, given: Given): readonly DeadlineItem[] => {
  const both = [year - 1, year].flatMap(
    (each) => window(spanOf(from, { ...given, year: each })?.start, `${year}-12-31`) ?? [],
  )
  const inPlan = both.filter((item) => holds(given.period, item))
  return inPlan.length > 0 ? inPlan : both
}

const oneOrDoubt = ([only, ...more]: readonly DeadlineItem[]): DeadlineItem | Doubt | undefined =>
  more.length > 0 ? oneOf(only, ...more) : only

const holds = (period: Period | undefined, item: DeadlineItem | undefined): boolean =>
  period !== undefined && item?.type === 'window' && item.start >= period.start && item.end <= period.end

export const window = (start: Day | undefined, end: Day | undefined): DeadlineItem | undefined =>
  start && end && start <= end ? { type: 'window', start, end } : undefined

/** "Tháng 6, tháng 12/2026": the last year said serves those before it. */
export const eachOf = <T>(
  moments: readonly Moment[] | undefined,
  given: Given,
  read: (moment: Moment, given: Given) => T,
): T[] => {
  const year = moments?.findLast((moment) => moment.year)?.year ?? given.year
  return (moments ?? []).map((moment) => read(moment, { ...given, year }))
}

/** Recurs with no day to count from: nothing may be computed from it. */
export const recurring = ({ every, unit, name }: Turn, times = 1): DeadlineItem => {
  const yearly = unit === 'MONTHLY' && every % 12 === 0
  const interval = yearly ? every / 12 : every
  const rrule = recurrence(yearly ? 'YEARLY' : unit, interval > 1 ? { INTERVAL: interval } : {})
  return {
    type: 'recurring',
    rrule,
    anchored: false,
    bound: 'on',
    ...(times > 1 && { times }),
    ...(name && { milestone: name }),
  }
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

/** On a day of each month, or of some months, -1 the last; what is not in all of them (29 to 31) can be meant in two ways. */
export const monthly = (date: number | undefined, bound: Bound, months?: string): DeadlineItem | Doubt | undefined => {
  if (date === undefined || date === 0 || date > 31) return undefined
  const on = (BYMONTHDAY: number) =>
    months ? anchored('YEARLY', { BYMONTH: months, BYMONTHDAY }, bound) : anchored('MONTHLY', { BYMONTHDAY }, bound)
  return date <= 28 ? on(date) : oneOf(on(-1), on(date))
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
