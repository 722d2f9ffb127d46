import type { DeadlineItem } from '../plan/deadline/deadline.ts'
import type { ChangeRuleId } from './change-rules.ts'

type Recurring = Extract<DeadlineItem, { type: 'recurring' }>

/**
 * Oftener or rarer, where both can be counted; and besides that other days, unless those of the rarer one are all among those
 * of the other. Never none.
 */
export const compareRecurrences = (old: Recurring, next: Recurring): ChangeRuleId[] => {
  const [before, after] = [timesAYear(old), timesAYear(next)]
  if (before !== undefined && before === after) return [sameOftenRule(old, next)]
  if (before === undefined || after === undefined) return ['deadline-changed']
  const rule = after < before ? 'recurrence-rarer' : 'recurrence-oftener'
  const sameRest = old.bound === next.bound && old.time === next.time
  const isPart = sameRest && (after < before ? isAmong(next, old) : isAmong(old, next))
  return isPart ? [rule] : [rule, 'deadline-changed']
}

/**
 * Other days of the same months: later or earlier when each of them is. Of every month nobody can tell: the 5th may be that
 * of the month after the one that is reported.
 */
const sameOftenRule = (old: Recurring, next: Recurring): ChangeRuleId => {
  const [before, after] = [datesOf(old), datesOf(next)]
  const sameRest = old.bound === next.bound && old.time === next.time && old.times === next.times
  if (!sameRest || !before || !after || before.months !== after.months) return 'deadline-changed'
  const steps = new Set(after.dates.map((date, i) => Math.sign(date - (before.dates[i] ?? date))))
  steps.delete(0)
  if (steps.size !== 1 || before.dates.length !== after.dates.length) return 'deadline-changed'
  return steps.has(1) ? 'deadline-later' : 'deadline-earlier'
}

/** The months that are named, and the days in each of them in order; the last day of a month is given as the 32nd. */
const datesOf = ({
  rrule = '',
}: Recurring): { readonly months: string; readonly dates: readonly number[] } | undefined => {
  const { BYMONTH: months, BYMONTHDAY: dates, ...rest } = Object.fromEntries(partsOf(rrule))
  if (!months || !dates || Object.keys(rest).some((key) => key !== 'FREQ')) return undefined
  const days = dates.map((date) => (date === '-1' ? 32 : Number(date)))
  if (days.some((day) => day < 1)) return undefined
  return { months: months.map(Number).toSorted(ascending).join(), dates: days.toSorted(ascending) }
}

const ascending = (a: number, b: number): number => a - b

/** How often a year; undefined for what ends or names its days in a way that does not count them. */
const timesAYear = ({ rrule = '', times = 1 }: Recurring): number | undefined => {
  const parts = partsOf(rrule)
  const [months, days, weekdays] = [parts.get('BYMONTH'), parts.get('BYMONTHDAY'), parts.get('BYDAY')]
  const each = (days?.length ?? 1) * times
  const interval = Number(parts.get('INTERVAL')?.[0] ?? 1)
  if (['COUNT', 'UNTIL', 'BYSETPOS'].some((key) => parts.has(key))) return undefined
  switch (parts.get('FREQ')?.[0]) {
    case 'YEARLY':
      // A date without a month is that of every month (RFC 5545, 3.3.10).
      return weekdays ? undefined : ((months?.length ?? (days ? 12 : 1)) * each) / interval
    case 'MONTHLY':
      if (weekdays || (months && interval > 1)) return undefined
      return ((months?.length ?? 12) * each) / interval
    case 'WEEKLY':
      return months || days ? undefined : (52 * (weekdays?.length ?? 1) * times) / interval
    case 'DAILY':
      return months || days || weekdays ? undefined : (365 * times) / interval
    default:
      return undefined
  }
}

const isAmong = (rarer: Recurring, oftener: Recurring): boolean => {
  const [few, many] = [daysOf(rarer), daysOf(oftener)]
  if (few && many) return few.every((day) => many.includes(day))
  return !rarer.anchored && !oftener.anchored
}

/** "6-8" for the 8th of June, each year; undefined where the rule names no such days. */
const daysOf = ({ rrule = '' }: Recurring): readonly string[] | undefined => {
  const parts = partsOf(rrule)
  const [frequency = ''] = parts.get('FREQ') ?? []
  const [months, days] = [parts.get('BYMONTH'), parts.get('BYMONTHDAY')]
  const named = months ?? Array.from({ length: 12 }, (_, i) => String(i + 1))
  if (!['MONTHLY', 'YEARLY'].includes(frequency) || !days || (parts.get('INTERVAL')?.[0] ?? '1') !== '1')
    return undefined
  return named.flatMap((month) => days.map((date) => `${month}-${date}`))
}

const partsOf = (rrule: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    rrule
      .split(';')
      .map((part) => part.split('='))
      .map(([key = '', values = '']) => [key, values.split(',')]),
  )
