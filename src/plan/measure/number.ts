import type { Slot } from '../deadline/pattern.ts'
import type { Word } from '../deadline/words.ts'
import { NUMBER_WORDS, SCALES, spelledNumberAt, spelledPartAt } from './spelled-number.ts'

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

export const amountAt: Slot<Amount> = (words, at) => {
  const number = numberAt(words, at)
  if (!number) return spelledAt(words, at)
  const { value, end, scale } = scaled(words, number)
  const yearLike = words[at]?.text.length === 4 && end === at + 1 && !touches(words, end)
  const percent = percentEnd(words, end) ?? percentEnd(words, repeatedEnd(words, end))
  const last = repeatedEnd(words, percent ?? end)
  const more = scale === undefined ? {} : { scale }
  return { value: { value, percent: percent !== undefined, spelled: false, yearLike, ...more }, end: last }
}

/** Lower and upper end, and whether they are shares. */
export type AmountRange = { readonly low: number; readonly high: number; readonly percent: boolean }

/** "80-90%", "80%-90%", "1,5-2%", "02-03 lớp", typed without spaces. With spaces it is two amounts. */
export const rangeAt: Slot<AmountRange> = (words, at) => {
  const low = numberAt(words, at, 'before a dash')
  // "2025-2026" are years.
  if (!low || !/^[0-9]{1,3}$/.test(words[at]?.text ?? '')) return undefined
  const dash = words[low.end]?.text === '%' ? low.end + 1 : low.end
  if (words[dash]?.folded !== '-' || !touches(words, dash)) return undefined
  const high = touches(words, dash + 1) ? numberAt(words, dash + 1, 'after a mark') : undefined
  if (!high) return undefined
  const percent = percentEnd(words, high.end)
  const value = { low: low.value, high: high.value, percent: percent !== undefined }
  if (percent !== undefined) return { value, end: percent }
  // "01-CTr", "30-9": only what counts a noun is a range of counts.
  if (dash > low.end || !countsNoun(words, high.end)) return undefined
  // "2-3 nghìn người": both ends are told in thousands.
  const { value: top, end, scale = 1 } = scaled(words, high)
  return { value: { ...value, low: low.value * scale, high: top }, end }
}

/** "12/12 thôn": a part of a whole, not a day of a month. */
export type Fraction = { readonly value: number; readonly total: number }

export const fractionAt: Slot<Fraction> = (words, at) => {
  const part = scoreAt(words, at) ?? digitsPartAt(words, at) ?? spelledPartAt(words, at)
  if (!part || !countsNoun(words, part.end)) return undefined
  // "Nửa năm", "nửa đầu", "nửa cuối" are times.
  if (NOT_OF_A_PART.has(words[part.end]?.folded ?? '')) return undefined
  return { value: { value: part.value, total: part.total }, end: part.end }
}

const NOT_OF_A_PART: ReadonlySet<string> = new Set([
  ...['năm', 'tháng', 'quý', 'tuần', 'ngày', 'giờ', 'đầu', 'cuối', 'đêm', 'chừng', 'vời', 'trăm'],
])

/** "8,5/10 điểm". */
const scoreAt = (words: readonly Word[], at: number) => {
  const [whole = '', comma, decimals = '', slash, total = '', noun] = [0, 1, 2, 3, 4, 5].map(
    (i) => words[at + i]?.folded,
  )
  const isScore = /^[0-9]{1,2}$/.test(whole) && comma === ',' && /^[0-9]{1,2}$/.test(decimals) && slash === '/'
  if (!isScore || noun !== 'điểm' || !/^(?:5|10|100)$/.test(total) || !opens(words, at)) return undefined
  if (![1, 2, 3, 4].every((i) => touches(words, at + i))) return undefined
  const value = Number(`${whole}.${decimals}`)
  return value <= Number(total) ? { value, total: Number(total), end: at + 5 } : undefined
}

const digitsPartAt = (words: readonly Word[], at: number) => {
  const [first, slash] = [words[at]?.text ?? '', words[at + 1]]
  if (!/^[0-9]{1,5}$/.test(first) || slash?.text !== '/' || !touches(words, at + 1) || !opens(words, at))
    return undefined
  const whole = touches(words, at + 2) ? numberAt(words, at + 2, 'after a mark') : undefined
  if (!whole || whole.end !== at + 3) return undefined
  const [value, total] = [Number(first), whole.value]
  if (total < 1 || value > total || (total >= 1945 && total < 2100)) return undefined
  const end = shareAgainEnd(words, whole.end)
  const mayBeDay = value >= 1 && value <= 31 && total <= 12 && end === whole.end
  const noun = words[end]?.folded === 'số' ? end + 1 : end
  if (mayBeDay && !FRACTION_NOUNS.some((one) => opensWith(words, noun, one))) return undefined
  return { value, total, end }
}

/** "12/12 (100%) thôn": the part said again as a share. */
const shareAgainEnd = (words: readonly Word[], at: number): number => {
  if (words[at]?.text !== '(') return at
  const share = numberAt(words, at + 1)
  const percent = share && percentEnd(words, share.end)
  return percent !== undefined && words[percent]?.text === ')' ? percent + 1 : at
}

/** After "10/12" these show that no day is meant. */
export const FRACTION_NOUNS: readonly string[] = [
  ...['thôn', 'bản', 'xã', 'phường', 'xóm', 'ấp', 'buôn', 'làng', 'tiểu khu', 'khu phố', 'khu dân cư', 'tổ dân phố'],
  ...['tổ nhân dân', 'đơn vị', 'cơ quan', 'phòng', 'trường', 'cơ sở', 'chỉ tiêu', 'tiêu chí', 'nhiệm vụ', 'nội dung'],
  ...['hộ', 'chi bộ', 'chi đoàn', 'chi hội', 'đảng bộ', 'thủ tục', 'cán bộ', 'công chức', 'lĩnh vực', 'điểm'],
]

const opensWith = (words: readonly Word[], at: number, noun: string): boolean =>
  noun.split(' ').every((syllable, i) => words[at + i]?.folded === syllable)

/** Digits without a separator, which may touch a stroke or a dash: "5/63", "5-10". */
export const countAt = (words: readonly Word[], at: number): Digits | undefined => {
  if (!/^[0-9]{1,4}$/.test(words[at]?.text ?? '')) return undefined
  const next = touches(words, at + 1) ? (words[at + 1]?.text ?? '') : ''
  const isPart = /^[.,]$/.test(next) && touches(words, at + 2) && /^[0-9]/.test(words[at + 2]?.text ?? '')
  return isPart || /^\p{L}/u.test(next) ? undefined : { value: Number(words[at]?.text), end: at + 1 }
}

type Digits = { readonly value: number; readonly end: number; readonly scale?: number }

/** Digits that stand by themselves: no part of "57-NQ/TW", "4T", "I.1", "10:30", "02/2025", "0243.7738668". */
const numberAt = (words: readonly Word[], at: number, where?: 'after a mark' | 'before a dash'): Digits | undefined => {
  const first = words[at]
  if (!first || !/^[0-9]{1,15}$/.test(first.text) || (where !== 'after a mark' && !opens(words, at))) return undefined
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
  const ended = where === 'before a dash' && words[end]?.folded === '-'
  return ended || closes(words, end) ? { value: Number(digits), end } : undefined
}

/** "1,5 triệu lượt" are 1,500,000 of them; sums of money keep the unit they are told in ("15 tỷ đồng"). */
const scaled = (words: readonly Word[], number: Digits): Digits => {
  const scale = SCALES.get(words[number.end]?.folded ?? '')
  const next = words[number.end + 1]?.folded ?? ''
  if (scale === undefined || NO_SCALE.has(next) || !countsNoun(words, number.end + 1)) return number
  return { value: Math.round(number.value * scale), end: number.end + 1, scale }
}

const NO_SCALE: ReadonlySet<string> = new Set(['đồng', 'vnđ', 'usd', 'đô', 'lệ', ...SCALES.keys()])

const countsNoun = (words: readonly Word[], at: number): boolean => /^\p{L}/u.test(words[at]?.text ?? '')

/** "01 (một) chuyên mục", "80% (tám mươi phần trăm) hộ": the number said again in words. */
const repeatedEnd = (words: readonly Word[], at: number): number => {
  if (words[at]?.text !== '(') return at
  // "100% (12/12) thôn": the share said again as a part.
  const part = /^[0-9]+$/.test(words[at + 1]?.text ?? '') && words[at + 2]?.text === '/' ? at + 4 : undefined
  if (part && /^[0-9]+$/.test(words[at + 3]?.text ?? '') && words[part]?.text === ')') return part + 1
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
  // "150ha", "1000m2": the unit stands close.
  if (METRIC.has(words[at]?.text ?? '')) return true
  if (!/^[%“”"'’).,;:!?…]$/.test(words[at]?.text ?? '')) return false
  return !(touches(words, at + 1) && /^[0-9]/.test(words[at + 1]?.text ?? ''))
}

/** Signs of units of measure. */
export const METRIC: ReadonlySet<string> = new Set('m km cm mm ha kg g l ml kW MW kWh kV GB TB Mbps'.split(' '))

const percentEnd = (words: readonly Word[], at: number): number | undefined => {
  if (words[at]?.text === '%') return at + 1
  return words[at]?.folded === 'phần' && words[at + 1]?.folded === 'trăm' ? at + 2 : undefined
}

const spelledAt: Slot<Amount> = (words, at) => {
  const number = spelledNumberAt(words, at)
  if (!number) return undefined
  const percent = percentEnd(words, number.end)
  const value = { value: number.value, percent: percent !== undefined, spelled: true, yearLike: false }
  if (percent !== undefined) return { value, end: percent }
  const next = words[number.end]?.folded ?? ''
  // "Hai ba mô hình" are two or three.
  if (NUMBER_WORDS.has(next) || NOT_A_COUNT.has(next) || !countsNoun(words, number.end)) return undefined
  return { value, end: number.end }
}

/** "Một số", "một cách", "một cửa", "hai bên" count nothing; "một nửa", "ba rưỡi" are other numbers. */
export const NOT_A_COUNT: ReadonlySet<string> = new Set(
  'số cách phần trong cửa bước mặt bên khi chiều cổng lúc đầu nửa mươi trăm nghìn ngàn rưỡi lăm mốt linh lẻ'.split(' '),
)

const SAID_AGAIN: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...'không mươi mốt lăm tư trăm linh lẻ nghìn ngàn triệu tỷ phần phẩy rưỡi'.split(' '),
])
