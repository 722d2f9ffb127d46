import { contentSyllables } from '../../text/likeness.ts'
import { comparable } from '../../text/vietnamese.ts'

/** A wording as it is held against others that may be of one pattern with it. */
export type Pattern = { readonly numbers: ReadonlySet<string>; readonly syllables: readonly string[] }

export const patternOf = (words: string): Pattern => ({
  numbers: numbersIn(words),
  syllables: contentSyllables(withoutFrame(words)),
})

/**
 * Whether two wordings are one pattern filled with two things: "lớp kỹ năng số cho học sinh tiểu học" and "… cho giáo
 * viên", "Báo cáo quý I" and "… quý II", "Ban hành quy chế" and "Sơ kết quy chế". Such tasks are a series, not one task
 * said twice. They differ in numbers, or in one stretch for which the other has a stretch of its own; at the beginning
 * it is a verb, and a longer stretch there leads up to the same work.
 */
export const isSlotFilledAnew = (a: Pattern, b: Pattern): boolean => {
  if (differ(a.numbers, b.numbers)) return true
  const [one, other] = [a.syllables, b.syllables]
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start++
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  if (start === 0 && Math.max(left.length, right.length) > LONGEST_VERB) return false
  return left.length > 0 && right.length > 0 && !sharesPair(left, right)
}

/** In syllables: "kiểm tra, giám sát". */
const LONGEST_VERB = 4

/** Arabic numbers, and Roman ones as quarters and phases are numbered. */
const numbersIn = (words: string): ReadonlySet<string> =>
  new Set(
    (words.match(/(?<![\p{L}\d])(?:\d+(?:[.,]\d+)*|[IVX]{1,4})(?![\p{L}\d])/gu) ?? []).map((n) => n.replace(/^0+/, '')),
  )

/** Each has one that the other has not. */
const differ = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  [...a].some((n) => !b.has(n)) && [...b].some((n) => !a.has(n))

const sharesPair = (a: readonly string[], b: readonly string[]): boolean => {
  const pairs = new Set(a.slice(1).map((next, i) => `${a[i]} ${next}`))
  return b.slice(1).some((next, i) => pairs.has(`${b[i]} ${next}`))
}

/** Words that frame any task and name none: verbs of doing, and the place that is the issuer's own. */
const withoutFrame = (words: string): string => comparable(words).replace(FRAME, ' ')

const FRAME = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[
    ...['tổ chức', 'triển khai', 'thực hiện', 'tiến hành', 'mở', 'chủ trì', 'phối hợp', 'tham mưu', 'tiếp tục'],
    ...['tăng cường', 'đẩy mạnh', 'trên địa bàn (?:xã|phường|tỉnh|thành phố)', 'trên địa bàn'],
  ]
    .map((phrase) => phrase.replace(/\p{L}+/gu, comparable))
    .join('|')})(?![\\p{L}\\p{M}])`,
  'gu',
)
