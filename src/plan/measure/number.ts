import type { Slot } from '../deadline/pattern.ts'
import type { Word } from '../deadline/words.ts'

/** A number of the words, Vietnamese style: `99,7%`, `30.000`, `01`, "một". */
export type Amount = {
  readonly value: number
  readonly percent: boolean
  /** Written as a word: "một" is a number only where something says so. */
  readonly spelled: boolean
  /** Four digits without a separator: may be a year. */
  readonly yearLike: boolean
}

/** Words that are numbers. "Năm" is also "year" and counts only after an operator. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, i) => [word, i + 1]),
)

export const amountAt: Slot<Amount> = (words, at) => {
  const number = numberAt(words, at)
  if (!number) return spelledAt(words, at)
  const repeated = repeatedEnd(words, number.end, number.value)
  const percent = percentEnd(words, number.end)
  const yearLike = words[at]?.text.length === 4 && number.end === at + 1
  const value = { value: number.value, percent: percent !== undefined, spelled: false, yearLike }
  return { value, end: percent ?? repeated }
}

/** "80-90%", typed without spaces. With spaces it is two amounts. */
export const percentRangeAt: Slot<readonly [number, number]> = (words, at) => {
  const dash = words[at + 1]
  if (!/^[0-9]{1,3}$/.test(words[at]?.text ?? '') || dash?.folded !== '-' || !opens(words, at)) return undefined
  const high = numberAt(words, at + 2, 'after a dash')
  const end = high && percentEnd(words, high.end)
  return high && end ? { value: [Number(words[at]?.text), high.value], end } : undefined
}

export const rankAt: Slot<number> = (words, at) => numberAt(words, at)

/** Digits that stand by themselves: no part of "57-NQ/TW", "4T", "I.1", "10:30", "02/2025", "0243.7738668". */
const numberAt = (words: readonly Word[], at: number, where?: 'after a dash') => {
  const first = words[at]
  if (!first || !/^[0-9]{1,15}$/.test(first.text) || (!where && !opens(words, at))) return undefined
  let digits = first.text
  let end = at + 1
  while (
    first.text.length <= 3 &&
    touches(words, end) &&
    words[end]?.text === '.' &&
    touches(words, end + 1) &&
    /^[0-9]{3}$/.test(words[end + 1]?.text ?? '') &&
    digits.length < 15
  ) {
    digits += words[end + 1]?.text
    end += 2
  }
  const decimals = touches(words, end) && words[end]?.text === ',' && touches(words, end + 1) && words[end + 1]?.text
  if (decimals && /^[0-9]{1,6}$/.test(decimals)) {
    // "2,000" may be two thousand of another country.
    if (decimals.length === 3 && Number(digits) !== 0) return undefined
    digits += `.${decimals}`
    end += 2
  }
  return closes(words, end) ? { value: Number(digits), end } : undefined
}

/** "01 (một) chuyên mục". */
const repeatedEnd = (words: readonly Word[], at: number, value: number): number =>
  words[at]?.text === '(' && NUMBER_WORDS.get(words[at + 1]?.folded ?? '') === value && words[at + 2]?.text === ')'
    ? at + 3
    : at

const touches = (words: readonly Word[], at: number): boolean =>
  at > 0 && words[at] !== undefined && words[at - 1]?.end === words[at]?.start

const opens = (words: readonly Word[], at: number): boolean => {
  if (!touches(words, at)) return true
  if (!/^[“"'‘(≥≤<>=:*~]$/.test(words[at - 1]?.text ?? '')) return false
  return words[at - 1]?.text !== ':' || !/[0-9]$/.test(words[at - 2]?.text ?? '')
}

const closes = (words: readonly Word[], at: number): boolean => {
  if (!touches(words, at)) return true
  if (!/^[%“”"'’).,;:!?…]$/.test(words[at]?.text ?? '')) return false
  return !(touches(words, at + 1) && /^[0-9]/.test(words[at + 1]?.text ?? ''))
}

const percentEnd = (words: readonly Word[], at: number): number | undefined => {
  if (words[at]?.text === '%') return at + 1
  return words[at]?.folded === 'phần' && words[at + 1]?.folded === 'trăm' ? at + 2 : undefined
}

const spelledAt: Slot<Amount> = (words, at) => {
  const value = NUMBER_WORDS.get(words[at]?.folded ?? '')
  const next = words[at + 1]?.folded ?? ''
  if (value === undefined || NUMBER_WORDS.has(next) || NOT_A_COUNT.has(next) || !/^\p{L}/u.test(next)) return undefined
  return { value: { value, percent: false, spelled: true, yearLike: false }, end: at + 1 }
}

/** "Một số", "một cách", "một cửa" count nothing; "hai mươi", "ba trăm" are other numbers. */
export const NOT_A_COUNT: ReadonlySet<string> = new Set(
  'số cách phần trong cửa bước mặt khi chiều cổng lúc đầu mươi trăm nghìn ngàn triệu tỷ rưỡi lăm mốt'.split(' '),
)
