import type { Day } from '../../text/day.ts'
import { deadlineAt, endOf } from '../deadline/read-deadline.ts'
import type { Word } from '../deadline/words.ts'

export type DatePhrase = { readonly day: Day; readonly end: number }

/** A date phrase with its year ("đến năm 2030", "Năm 2025 - 2026") and its last day. Looks a bounded way ahead. */
export const datedAt = (words: readonly Word[], at: number): DatePhrase | undefined => {
  const start = words[at]?.folded === 'vào' ? at + 1 : at
  const ahead = yearsEndAt(words, start) ?? readAt(words, start)
  // "Năm 2025/QĐ", "năm 2025%": part of something else.
  // "2000 lượt", "2000 tờ rơi": four digits and what they count.
  if (
    ahead?.end === start + 1 &&
    /^(?:lượt|người|tờ|cây|cuốn|hộ|tấn|kg|con|ha|tài|học|đại)$/.test(words[ahead.end]?.folded ?? '')
  )
    return undefined
  return ahead && !/^[/%]$/.test(words[ahead.end]?.text ?? '') ? ahead : undefined
}

const readAt = (words: readonly Word[], at: number): DatePhrase | undefined => {
  const ahead = deadlineAt(words.slice(at, at + LONGEST_DATE), 0)
  if (!ahead?.items.every(({ type }) => type === 'by' || type === 'window' || type === 'on')) return undefined
  const day = endOf(ahead.items)
  return day === undefined ? undefined : { day, end: at + ahead.end }
}

/** "Đến cuối năm 2025": for a level that is its last day. */
const yearsEndAt = (words: readonly Word[], at: number): DatePhrase | undefined => {
  const end = words[at]?.folded === 'đến' ? at + 1 : at
  if (words[end]?.folded !== 'cuối' || !isYearAt(words, end + 1)) return undefined
  return { day: `${words[end + 2]?.text}-12-31` satisfies Day, end: end + 3 }
}

/**
 * The day of an amount said right after it: "80% (năm 2025)", "80% năm 2025", "80% - đến 30/6/2025". A year that something
 * is said of ("100% hộ nghèo năm 2025 được hỗ trợ") is no day of the amount.
 */
export const datedAfter = (words: readonly Word[], at: number): DatePhrase | undefined => {
  const mark = words[at]?.folded ?? ''
  const dated = datedAt(words, mark === '(' || mark === '-' || (mark === '/' && isYearAt(words, at + 1)) ? at + 1 : at)
  if (!dated) return undefined
  const next = words[dated.end]?.folded ?? '.'
  if (mark === '(') return next === ')' ? { ...dated, end: dated.end + 1 } : undefined
  return AFTER_A_DAY.has(next) ? dated : undefined
}

const AFTER_A_DAY: ReadonlySet<string> = new Set(', ; . ) và lên xuống còn tăng giảm'.split(' '))

/** "Năm 2026", the year alone. */
export const isYearAt = (words: readonly Word[], at: number): boolean =>
  words[at]?.folded === 'năm' && /^(?:19|20|21)[0-9]{2}$/.test(words[at + 1]?.text ?? '')

const LONGEST_DATE = 24
