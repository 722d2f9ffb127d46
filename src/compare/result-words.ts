import type { ResultItem } from '../plan/measure/measure.ts'
import { comparable } from '../text/vietnamese.ts'
import type { ChangeRuleId } from './change-rules.ts'
import type { FieldChange } from './field-change.ts'

type Worded = { readonly words: string; readonly items: readonly ResultItem[] }

/**
 * Whether the changes of the numbers and products are all that became of the words around them. Where something was
 * exchanged for another thing the words differ anyway, and that change asks to be read.
 */
export const wordsAreExplained = (old: Worded, next: Worded, found: readonly FieldChange[]): boolean => {
  const told = (...rules: readonly ChangeRuleId[]): boolean => found.some(({ rule }) => rules.includes(rule))
  const [hasLess, hasMore] = [
    told('measure-removed', 'deliverable-removed'),
    told('measure-added', 'deliverable-added'),
  ]
  if (told('measure-changed', 'deliverable-changed') || (hasLess && hasMore)) return true
  const [before, after] = [wordsAround(old), wordsAround(next)]
  if (hasLess) return isWithin(after, before)
  if (hasMore) return isWithin(before, after)
  return before.join(' ') === after.join(' ')
}

/** The words without the numbers that were read: neither its form nor how it is bounded says more than the value. */
const wordsAround = ({ words, items }: Worded): readonly string[] => {
  const read = new Set(items.flatMap(numbersOf))
  const turns = new Set(items.flatMap((item) => (item.type === 'measure' && item.base ? [comparable(item.base)] : [])))
  const blank = words
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/\d+(?:[.,]\d+)*/g, (typed) => (isRead(typed, read) ? ' # ' : typed))
    .replace(/\s+/g, ' ')
    .replace(TURNS, (typed, each?: string, per?: string) =>
      turns.has(comparable(`mỗi ${each ?? per ?? ''}`)) ? ' ' : typed,
    )
    .replace(BOUNDS, '#')
    .replace(/# (?:trở lên|trở xuống)(?![\p{L}])/gu, '#')
  return (blank.match(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu) ?? []).map(comparable)
}

/** "Mỗi tháng" is the base of "mỗi tháng ít nhất 04 tin", and of "04 tin/tháng". */
const TURNS = /(?<!\p{L})mỗi (tuần|tháng|quý|năm)(?!\p{L})|\/ ?(tuần|tháng|quý|năm)(?!\p{L})/gu

const BOUNDS =
  /(?<![\p{L}])(?:(?:ít nhất|tối thiểu|không quá|tối đa|phấn đấu|khoảng|gần|trên|dưới|hơn|từ|đến|đạt|được|mức|quá|chưa đến) )+#/gu

const isRead = (typed: string, read: ReadonlySet<number>): boolean => {
  const number = Number(typed.replaceAll('.', '').replace(',', '.'))
  return SCALES.some((scale) => read.has(number * scale))
}

/** "1,5 triệu" is read as 1500000. */
const SCALES = [1, 1e3, 1e6, 1e9]

const numbersOf = (item: ResultItem): readonly number[] => {
  if (item.type === 'deliverable') return [item.count ?? 1]
  const { value, high, total, by } = item
  return [value, ...(high === undefined ? [] : [high]), ...(total === undefined ? [] : [total]), ...daysOf(by)]
}

const daysOf = (by: string | undefined): readonly number[] => (by === undefined ? [] : by.split('-').map(Number))

/** Whether all words stand in the others, in their order. */
const isWithin = (few: readonly string[], many: readonly string[]): boolean => {
  let at = 0
  for (const word of many) if (word === few[at]) at++
  return at === few.length
}
