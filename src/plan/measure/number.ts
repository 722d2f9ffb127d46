import type { Slot } from '../deadline/pattern.ts'
import type { Word } from '../deadline/words.ts'

/** A number of the words, Vietnamese style: `99,7%`, `30.000`, `01`, `1,5 triệu`, "một". */
export type Amount = {
  readonly value: number
  readonly percent: boolean
  /** Written as a word: "một" is a number only where something says so. */
  readonly spelled: boolean
  /** Four digits without a separator: may be a year. */
  readonly yearLike: boolean
  /** 1000 for "3 nghìn". */
  readonly scale?: number
}

/** Words that are numbers. "Năm" is also "year" and counts only after an operator. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, i) => [word, i + 1]),
)

export const amountAt: Slot<Amount> = (words, at) => {
  const number = numberAt(words, at)
  if (!number) return spelledAt(words, at)
  const { value, end, scale } = scaled(words, number)
  const yearLike = words[at]?.text.length === 4 && end === at + 1
  const percent = percentEnd(words, end) ?? percentEnd(words, repeatedEnd(words, end))
  const last = repeatedEnd(words, percent ?? end)
  const more = scale === undefined ? {} : { scale }
  return { value: { value, percent: percent !== undefined, spelled: false, yearLike, ...more }, end: last }
}

/** Lower and upper end, and whether they are shares. */
export type AmountRange = { readonly low: number; readonly high: number; readonly percent: boolean }

/** "80-90%", "02-03 lớp", typed without spaces. With spaces it is two amounts. */
export const rangeAt: Slot<AmountRange> = (words, at) => {
  const dash = words[at + 1]
  if (!/^[0-9]{1,3}$/.test(words[at]?.text ?? '') || dash?.folded !== '-' || !opens(words, at)) return undefined
  const high = touches(words, at + 1) ? numberAt(words, at + 2, 'after a mark') : undefined
  if (!high) return undefined
  const percent = percentEnd(words, high.end)
  const value = { low: Number(words[at]?.text), high: high.value, percent: percent !== undefined }
  if (percent !== undefined) return { value, end: percent }
  // "01-CTr", "30-9": only what counts a noun is a range of counts.
  if (!touches(words, at + 2) || !countsNoun(words, high.end)) return undefined
  // "2-3 nghìn người": both ends are told in thousands.
  const { value: top, end, scale = 1 } = scaled(words, high)
  return { value: { ...value, low: value.low * scale, high: top }, end }
}

/** "12/12 thôn": a part of a whole, not a day of a month. */
export type Fraction = { readonly value: number; readonly total: number }

export const fractionAt: Slot<Fraction> = (words, at) => {
  const [part, slash] = [words[at]?.text ?? '', words[at + 1]]
  if (!/^[0-9]{1,5}$/.test(part) || slash?.text !== '/' || !touches(words, at + 1) || !opens(words, at))
    return undefined
  const whole = touches(words, at + 2) ? numberAt(words, at + 2, 'after a mark') : undefined
  if (!whole || whole.end !== at + 3) return undefined
  const [value, total] = [Number(part), whole.value]
  if (total < 1 || value > total || (total >= 1945 && total < 2100) || !countsNoun(words, whole.end)) return undefined
  const mayBeDay = value >= 1 && value <= 31 && total <= 12
  if (mayBeDay && !FRACTION_NOUNS.some((noun) => opensWith(words, whole.end, noun))) return undefined
  return { value: { value, total }, end: whole.end }
}

/** After "10/12" these show that no day is meant. */
export const FRACTION_NOUNS: readonly string[] = [
  ...['thôn', 'bản', 'xã', 'phường', 'xóm', 'ấp', 'buôn', 'làng', 'tiểu khu', 'khu phố', 'khu dân cư', 'tổ dân phố'],
  ...['tổ nhân dân', 'đơn vị', 'cơ quan', 'phòng', 'trường', 'cơ sở', 'chỉ tiêu', 'tiêu chí', 'nhiệm vụ', 'nội dung'],
  ...['số hộ', 'hộ', 'chi bộ', 'chi đoàn', 'chi hội', 'đảng bộ', 'thủ tục', 'cán bộ', 'công chức', 'lĩnh vực', 'điểm'],
]

const opensWith = (words: readonly Word[], at: number, noun: string): boolean =>
  noun.split(' ').every((syllable, i) => words[at + i]?.folded === syllable)

export const rankAt: Slot<number> = (words, at) => numberAt(words, at)

type Digits = { readonly value: number; readonly end: number; readonly scale?: number }

/** Digits that stand by themselves: no part of "57-NQ/TW", "4T", "I.1", "10:30", "02/2025", "0243.7738668". */
const numberAt = (words: readonly Word[], at: number, where?: 'after a mark'): Digits | undefined => {
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

/** "1,5 triệu lượt" are 1,500,000 of them; sums of money keep the unit they are told in ("15 tỷ đồng"). */
const scaled = (words: readonly Word[], number: Digits): Digits => {
  const scale = SCALES.get(words[number.end]?.folded ?? '')
  const next = words[number.end + 1]?.folded ?? ''
  if (scale === undefined || NO_SCALE.has(next) || !countsNoun(words, number.end + 1)) return number
  return { value: Math.round(number.value * scale), end: number.end + 1, scale }
}

/** Words that make a number a thousand times greater and more. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
])
const NO_SCALE: ReadonlySet<string> = new Set(['đồng', 'vnđ', 'usd', 'đô', 'lệ', ...SCALES.keys()])

const countsNoun = (words: readonly Word[], at: number): boolean => /^\p{L}/u.test(words[at]?.text ?? '')

/** "01 (một) chuyên mục", "80% (tám mươi phần trăm) hộ": the number said again in words. */
const repeatedEnd = (words: readonly Word[], at: number): number => {
  if (words[at]?.text !== '(') return at
  let end = at + 1
  while (end - at <= LONGEST_SAID && SAID_AGAIN.has(words[end]?.folded ?? '')) end++
  return end > at + 1 && words[end]?.text === ')' ? end + 1 : at
}

const LONGEST_SAID = 12

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
  if (value === undefined || NUMBER_WORDS.has(next) || NOT_A_COUNT.has(next) || !countsNoun(words, at + 1))
    return undefined
  return { value: { value, percent: false, spelled: true, yearLike: false }, end: at + 1 }
}

/** "Một số", "một cách", "một cửa" count nothing; "hai mươi", "ba trăm", "một nửa" are other numbers. */
export const NOT_A_COUNT: ReadonlySet<string> = new Set(
  'số cách phần trong cửa bước mặt khi chiều cổng lúc đầu nửa mươi trăm nghìn ngàn triệu tỷ rưỡi lăm mốt'.split(' '),
)

const SAID_AGAIN: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...'không mươi mốt lăm tư trăm linh lẻ nghìn ngàn triệu tỷ phần phẩy rưỡi'.split(' '),
])
