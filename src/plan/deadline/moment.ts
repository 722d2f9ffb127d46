import { addDays, type Day, day, daysInMonth } from '../../text/day.ts'
import type { DayOfYear, Period, SchoolYear } from './deadline.ts'

/** A stretch of the calendar as the words name it; the year may be missing ("Tháng 10"). */
export type Moment =
  | { readonly unit: 'year'; readonly year: number }
  | { readonly unit: 'half' | 'quarter' | 'month'; readonly index: number; readonly year?: number }
  | /** "9 tháng đầu năm": the first and the last of them. */ {
      readonly unit: 'months'
      readonly from: number
      readonly to: number
      readonly year?: number
    }
  | {
      readonly unit: 'day'
      readonly date: number
      readonly month: number
      readonly year?: number
      readonly weekday?: NamedWeekday
    }
  | /** The school year that begins in `year`, or one of its terms. */ {
      readonly unit: 'school year'
      readonly year: number
      readonly term?: 1 | 2
    }

/** A day of the week said beside a date, with the words (by index) that say it. 0 is Sunday. */
export type NamedWeekday = { readonly value: number; readonly start: number; readonly end: number }

/** What words that do not say it themselves may take: a year, the calendar of the schools, the plan's period. */
export type Given = { readonly year?: number | undefined; readonly schoolYear?: SchoolYear; readonly period?: Period }

/** First and last day; undefined when there is no such day or no year. A weekday that is not the day's is a rule's. */
export const spanOf = (moment: Moment | undefined, given: Given): Period | undefined => {
  const year = moment?.year ?? given.year
  if (!moment || year === undefined) return undefined
  switch (moment.unit) {
    case 'year':
      return months(year, 1, 12)
    case 'half':
      return months(year, moment.index * 6 - 5, moment.index * 6)
    case 'months':
      return months(year, moment.from, moment.to)
    case 'quarter':
      return months(year, moment.index * 3 - 2, moment.index * 3)
    case 'month':
      return months(year, moment.index, moment.index)
    case 'day': {
      const only = dayOf(moment, given)
      return only === undefined ? undefined : { start: only, end: only }
    }
    case 'school year':
      return given.schoolYear && schoolSpan(moment.year, moment.term, given.schoolYear)
  }
}

/** The day of a date, whatever weekday is said beside it. */
export const dayOf = (moment: Extract<Moment, { unit: 'day' }>, given: Given): Day | undefined => {
  const year = moment.year ?? given.year
  return year === undefined ? undefined : day(year, moment.month, moment.date)
}

/** The one year that the words may lean on. */
export const yearIn = ({ year }: Given): Moment | undefined => (year === undefined ? undefined : { unit: 'year', year })

/** 0 is Sunday. */
export const weekdayOf = (value: Day): number => new Date(`${value}T00:00:00Z`).getUTCDay()

/** First to last day of some months of a year. */
export const months = (year: number, from: number, to: number): Period | undefined => {
  const start = day(year, from, 1)
  const end = start && day(year, to, daysInMonth(year, to))
  return start && end ? { start, end } : undefined
}

const schoolSpan = (year: number, term: 1 | 2 | undefined, { first, last, firstTermEnd }: SchoolYear) => {
  const start = dayIn(year, first)
  const end = dayIn(year + 1, last)
  if (!start || !end) return undefined
  if (term === undefined) return { start, end }
  // A first term ends in the winter: before or after New Year.
  const middle = firstTermEnd && (dayIn(year, firstTermEnd, start) ?? dayIn(year + 1, firstTermEnd))
  if (!middle || middle >= end) return undefined
  return term === 1 ? { start, end: middle } : { start: addDays(middle, 1), end }
}

const dayIn = (year: number, { month, date }: DayOfYear, after = ''): Day | undefined => {
  const found = day(year, month, date)
  return found && found > after ? found : undefined
}
