import { type Day, day } from '../../text/day.ts'

/**
 * The last day that the words name, to be typed beside them; undefined for none. Not one from which something begins
 * ("từ ngày 01/10/2025", "sau ngày 15/10/2025").
 */
export const lastDayIn = (words: string): Day | undefined => {
  const days = [...words.matchAll(WRITTEN_DAY)].flatMap(({ 1: begins, 2: a = '', 3: b = '', 4: c = '' }) => {
    const [year, date] = a.length === 4 ? [a, c] : [c, a]
    return begins ? [] : (day(Number(year), Number(b), Number(date)) ?? [])
  })
  return days.toSorted().at(-1)
}

const WRITTEN_DAY =
  /((?:từ|sau)\s+(?:ngày\s+)?)?(?<![0-9])([0-9]{1,4})(?:[/.-]|\s+tháng\s+)([0-9]{1,2})(?:[/.-]|\s+năm\s+)([0-9]{4}|[0-9]{1,2})(?![0-9])/giu
