import type { Day } from '../../text/day.ts'
import { dayOf, type Given, weekdayOf } from './moment.ts'
import { dayAt, weekdayAt } from './moment-slots.ts'
import { splitWords, type Word } from './words.ts'

/** A weekday (0 is Sunday) said beside a day that falls on another, with its offsets in the text. */
export type WeekdayFault = { readonly day: Day; readonly said: number; readonly start: number; readonly end: number }

/**
 * Weekdays in any text that are not those of the dates beside them: "Thứ Hai, ngày 16/12/2025". A date of no year falls
 * on none; "kỳ họp thứ Năm" is an ordinal.
 */
export const weekdayFaults = (text: string, given: Given): readonly WeekdayFault[] => {
  const words = splitWords(text)
  const faults: WeekdayFault[] = []
  for (let at = 0; at < words.length; at++) {
    const found = beginsDate(words, at) ? dayAt(words, at) : undefined
    if (!found) continue
    const fault = found.value.unit === 'day' ? faultOf(found.value, words, given) : undefined
    if (fault) faults.push(fault)
    at = found.end - 1
  }
  return faults
}

const faultOf = (
  moment: Parameters<typeof dayOf>[0],
  words: readonly Word[],
  given: Given,
): WeekdayFault | undefined => {
  const { weekday } = moment
  const day = dayOf(moment, given)
  const [first, last] = [words[weekday?.start ?? -1], words[(weekday?.end ?? 0) - 1]]
  if (!weekday || !day || !first || !last || weekdayOf(day) === weekday.value) return undefined
  return { day, said: weekday.value, start: first.start, end: last.end }
}

/** A number, or a weekday that no word before it makes an ordinal. */
const beginsDate = (words: readonly Word[], at: number): boolean => {
  if (/^[0-9]/.test(words[at]?.text ?? '')) return true
  const before = words[at - 1]?.folded
  return weekdayAt(words, at) !== undefined && (before === undefined || !/^\p{L}/u.test(before) || BEFORE.has(before))
}

const BEFORE: ReadonlySet<string> = new Set([
  ...['ngày', 'vào', 'sáng', 'chiều', 'tối', 'trưa', 'là', 'từ', 'đến', 'trước', 'sau', 'hết', 'và'],
])
