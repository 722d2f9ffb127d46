import { addDays, type Day, dateOf, monthOf, yearOf } from '../../text/day.ts'
import type { Period } from './deadline.ts'
import { type Moment, months } from './moment.ts'
import type { Part } from './slots.ts'

/** What the first, middle or last part of a stretch of the calendar is commonly taken to be, the widest first. */
export const stretchOf = ({ start, end }: Period, unit: Moment['unit'], part: Part): readonly Period[] => {
  switch (unit) {
    case 'day':
      return []
    case 'month':
      if (part === 'first') return [{ start, end: addDays(start, 9) }]
      return part === 'middle'
        ? [{ start: addDays(start, 10), end: addDays(start, 19) }]
        : [{ start: addDays(start, 20), end }]
    case 'year': {
      const year = yearOf(start)
      const ranges = {
        first: [months(year, 1, 3), months(year, 1, 1)],
        middle: [months(year, 6, 7)],
        last: [months(year, 10, 12), months(year, 12, 12)],
      }
      return ranges[part].flatMap((range) => range ?? [])
    }
    case 'half':
    case 'months':
    case 'quarter':
    case 'school year': {
      if (part === 'first') return [monthAround(start)].flatMap((range) => (range ? [{ start, end: range.end }] : []))
      if (part === 'last') return [{ start: firstOfMonth(end), end }]
      const middle = months(yearOf(start), monthOf(start) + 1, monthOf(start) + 1)
      return unit === 'quarter' && middle ? [middle] : []
    }
  }
}

const monthAround = (day: Day): Period | undefined => months(yearOf(day), monthOf(day), monthOf(day))

const firstOfMonth = (day: Day): Day => addDays(day, 1 - dateOf(day))
