import type { Day } from '../../text/day.ts'
import { deadlineAt, endOf } from '../deadline/read-deadline.ts'
import type { Word } from '../deadline/words.ts'

/** A date phrase with its year ("đến năm 2030", "Năm 2025 - 2026") and its last day. Looks a bounded way ahead. */
export const datedAt = (
  words: readonly Word[],
  at: number,
): { readonly day: Day; readonly end: number } | undefined => {
  const ahead = deadlineAt(words.slice(at, at + LONGEST_DATE), 0)
  if (!ahead?.items.every(({ type }) => type === 'by' || type === 'window' || type === 'on')) return undefined
  const day = endOf(ahead.items)
  // "Năm 2025/QĐ", "năm 2025%": part of something else.
  return day && !/^[/%]$/.test(words[at + ahead.end]?.text ?? '') ? { day, end: at + ahead.end } : undefined
}

/** "Năm 2026", the year alone. */
export const isYearAt = (words: readonly Word[], at: number): boolean =>
  words[at]?.folded === 'năm' && /^(?:19|20|21)[0-9]{2}$/.test(words[at + 1]?.text ?? '')

const LONGEST_DATE = 24
