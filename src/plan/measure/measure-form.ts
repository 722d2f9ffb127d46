import { type Captures, compilePattern, type Slot } from '../deadline/pattern.ts'
import { datedAfter } from './dated-at.ts'
import type { Measure, ResultItem } from './measure.ts'
import { type Amount, amountAt, fractionAt, rangeAt } from './number.ts'
import { levelAt, rankAt, thingAt, timesAt } from './scale-slots.ts'

/** One way of saying how much. The examples are its tests and its documentation. */
export type MeasureForm = {
  /** In Vietnamese, unique. */
  readonly name: string
  /** See `compilePattern`. */
  readonly pattern: string
  readonly operator: Measure['operator']
  /** The amount stands with no word that says it is a target: it counts only at certain places. */
  readonly bare?: true
  /** "Trở lên" or "trở xuống" must stand after the unit. */
  readonly suffixed?: true
  /** The number is told as one that is not exact. */
  readonly approximate?: true
  /** Of two amounts the second is the level to be reached ("từ 80% lên 90%"). */
  readonly level?: true
  /** No amount of things: see `scaleAt`. */
  readonly counts?: 'rank' | 'none' | 'level' | 'times'
  /** No items: the words are refused. */
  readonly examples: readonly { readonly words: string; readonly items: readonly ResultItem[] }[]
}

/** "Từ 15 ngày xuống 10 ngày", "từ 50% hộ lên 80%": what is counted, up to the word that leads to the new level. */
const countedAt: Slot<true> = (words, at) => {
  let end = at
  while (end < at + LONGEST_COUNTED && /^\p{L}/u.test(words[end]?.text ?? '') && !LEVELS.has(words[end]?.folded ?? ''))
    end++
  return end > at && (LEVELS.has(words[end]?.folded ?? '') || words[end]?.text === '(')
    ? { value: true, end }
    : undefined
}

const LONGEST_COUNTED = 6
const LEVELS: ReadonlySet<string> = new Set(['lên', 'xuống', 'còn', 'tăng', 'giảm', 'năm'])

/** The date of an amount, right after it. */
const whenAt: Slot<true> = (words, at) => {
  const dated = datedAfter(words, at)
  return dated && { value: true, end: dated.end }
}

/** "03 ngày làm việc", and not from when on: "trong vòng 05 ngày kể từ …" is a deadline. */
const lastingAt: Slot<Amount> = (words, at) => {
  const found = amountAt(words, at)
  if (!found || found.value.percent || !SPANS.has(words[found.end]?.folded ?? '')) return undefined
  const isWorking = words[found.end + 1]?.folded === 'làm' && words[found.end + 2]?.folded === 'việc'
  const next = words[found.end + (isWorking ? 3 : 1)]?.folded ?? ''
  const after = next === ',' ? (words[found.end + (isWorking ? 4 : 2)]?.folded ?? '') : next
  return COUNTED_FROM.has(after) ? undefined : found
}

const SPANS: ReadonlySet<string> = new Set(['ngày', 'giờ', 'phút', 'giây'])
const COUNTED_FROM: ReadonlySet<string> = new Set(['kể', 'tính', 'từ', 'sau', 'trước', 'đầu', 'cuối', 'tới'])

const MEASURE_SLOTS = {
  amount: amountAt,
  lasting: lastingAt,
  range: rangeAt,
  fraction: fractionAt,
  rank: rankAt,
  thing: thingAt,
  level: levelAt,
  times: timesAt,
  counted: countedAt,
  when: whenAt,
} as const

export type CaughtMeasure = Captures<typeof MEASURE_SLOTS>

export const compileMeasure = ({ pattern }: MeasureForm) => compilePattern(pattern, MEASURE_SLOTS)

/** Words after which a number is not exact. */
export const ABOUT = '(khoảng|gần|xấp xỉ|ước|ước khoảng|ước tính|chừng|độ chừng|trên dưới|vào khoảng|tầm)'
