import type { Word } from '../deadline/words.ts'

/** Words that are numbers. "Năm" is also "year" and counts only after an operator. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, i) => [word, i + 1]),
)

/** Words that make a number a thousand times greater and more. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tỷ', 1e9],
])

/** "Hai mươi lăm", "một trăm linh hai", "ba nghìn": the number of the words from `at` on, and where it ends. */
export const spelledNumberAt = (words: readonly Word[], at: number): Spelled | undefined => {
  let value = 0
  let next = at
  let limit = Number.POSITIVE_INFINITY
  for (let part = groupAt(words, next); part; part = groupAt(words, next)) {
    const scale = SCALES.get(words[part.end]?.folded ?? '')
    if (scale === undefined || isUnitOfMoney(words, part.end + 1)) {
      // "Hai nghìn ba" is said for 2,300 as well as for 2,003.
      return next > at && part.value < 10 ? undefined : { value: value + part.value, end: part.end }
    }
    if (scale >= limit) return undefined
    value += part.value * scale
    next = part.end + 1
    limit = scale
  }
  return next > at ? { value, end: next } : undefined
}

type Spelled = { readonly value: number; readonly end: number }

/** "Ba phần tư", "một nửa", "nửa": a part of a whole. */
export const spelledPartAt = (
  words: readonly Word[],
  at: number,
): { readonly value: number; readonly total: number; readonly end: number } | undefined => {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((i) => words[at + i]?.folded)
  if (first === 'nửa') return { value: 1, total: 2, end: at + 1 }
  if (first === 'một' && second === 'nửa') return { value: 1, total: 2, end: at + 2 }
  const [value, total] = [NUMBER_WORDS.get(first), NUMBER_WORDS.get(third) ?? LAST.get(third)]
  if (value === undefined || total === undefined || second !== 'phần' || value >= total) return undefined
  return { value, total, end: at + 3 }
}

/** Up to 999. */
const groupAt = (words: readonly Word[], at: number): Spelled | undefined => {
  const word = (i: number): string => words[i]?.folded ?? ''
  const hundreds = word(at + 1) === 'trăm' ? NUMBER_WORDS.get(word(at)) : undefined
  if (hundreds !== undefined && hundreds < 10) {
    const rest = at + 2
    const odd = /^(?:linh|lẻ)$/.test(word(rest)) ? NUMBER_WORDS.get(word(rest + 1)) : undefined
    if (odd !== undefined) return { value: hundreds * 100 + odd, end: rest + 2 }
    const tens = tensAt(words, rest)
    return { value: hundreds * 100 + (tens?.value ?? 0), end: tens?.end ?? rest }
  }
  const single = NUMBER_WORDS.get(word(at))
  return tensAt(words, at) ?? (single === undefined ? undefined : { value: single, end: at + 1 })
}

/** "Mười hai", "hai mươi mốt"; "hai mươi năm" are years, twenty-five is "hai mươi lăm". */
const tensAt = (words: readonly Word[], at: number): Spelled | undefined => {
  const first = words[at]?.folded ?? ''
  const times = words[at + 1]?.folded === 'mươi' ? NUMBER_WORDS.get(first) : undefined
  if (first !== 'mười' && (times === undefined || times === 10)) return undefined
  const end = first === 'mười' ? at + 1 : at + 2
  const last = LAST.get(words[end]?.folded ?? '')
  return { value: (times ?? 1) * 10 + (last ?? 0), end: last === undefined ? end : end + 1 }
}

const LAST: ReadonlyMap<string, number> = new Map([
  ...[...NUMBER_WORDS].filter(([word, value]) => word !== 'năm' && value < 10),
  ...([
    ['mốt', 1],
    ['tư', 4],
    ['lăm', 5],
  ] as const),
])

/** "Ba triệu đồng" keeps the unit it is told in; "tỷ lệ" is no number. */
const isUnitOfMoney = (words: readonly Word[], at: number): boolean =>
  /^(?:đồng|vnđ|usd|đô|lệ)$/.test(words[at]?.folded ?? '')
