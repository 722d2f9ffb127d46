import { textOf, type Word } from '../deadline/words.ts'
import type { Clause } from './clauses.ts'
import { datedAt } from './dated-at.ts'
import { doubtfulForms } from './doubtful-forms.ts'
import type { Doubt, Measure, ResultItem, Stretch } from './measure.ts'

type Placed = { readonly item: ResultItem; readonly place: Stretch }

/** The first words of a result whose number or date may be read in several ways. Looks a bounded way ahead of each word. */
export const findDoubt = (
  words: readonly Word[],
  clauses: readonly Clause[],
  placed: readonly Placed[],
): Doubt | undefined => {
  for (const clause of clauses)
    for (let at = clause.start; at < clause.end; at++) {
      if (clause.quoted(at)) continue
      for (const { name, find } of doubtfulForms) {
        const found = find(words, at)
        if (!found || found.end > clause.end) continue
        const { end, ...rest } = found
        return { doubt: name, ...stretch(words, at, end), ...rest }
      }
    }
  return sharedYears(words, clauses, placed) ?? oneLevel(words, clauses, placed) ?? undatedPeriod(words, placed)
}

/** "Đạt 80%, 90% trong các năm 2025, 2026", "lần lượt": which amount is of which year is left to the reader. */
const sharedYears = (
  words: readonly Word[],
  clauses: readonly Clause[],
  placed: readonly Placed[],
): Doubt | undefined => {
  for (const { start, end } of clauses) {
    const measures = measuresIn(placed, words[start]?.start ?? 0, words[end - 1]?.end ?? 0)
    if (measures.length < 2) continue
    for (let at = start; at < end; at++) {
      const last = listedYearsEnd(words, at)
      const years = last === undefined ? 0 : Math.ceil((last - at) / 2)
      const inTurn = words[at]?.folded === 'lần' && words[at + 1]?.folded === 'lượt'
      if (!inTurn && (last === undefined || years !== measures.length)) continue
      return { doubt: 'shared years', ...stretch(words, at, last ?? at + 2), typed: [] }
    }
  }
  return undefined
}

/** "Đến năm 2025, 2030 đạt 80%": in each of the years, or in the last? */
const oneLevel = (words: readonly Word[], clauses: readonly Clause[], placed: readonly Placed[]): Doubt | undefined => {
  for (const { start, end, quoted } of clauses) {
    const within = placed.filter(
      ({ item, place }) =>
        item.type === 'measure' &&
        place.start >= (words[start]?.start ?? 0) &&
        place.start < (words[end - 1]?.end ?? 0),
    )
    const [only] = within
    if (!only || within.length > 1) continue
    for (let at = start; at < end; at++) {
      const last = quoted(at) || words[at - 1]?.folded !== 'năm' ? undefined : listedYearsEnd(words, at)
      if (last === undefined) continue
      let next = last
      while (next < end && next < last + LONGEST_LEAD && BEFORE_AN_AMOUNT.has(words[next]?.folded ?? '')) next++
      if ((words[next]?.start ?? 0) < only.place.start || (words[last]?.start ?? 0) > only.place.start) continue
      return { doubt: 'one level of several years', ...stretch(words, at, last), typed: [] }
    }
  }
  return undefined
}

const LONGEST_LEAD = 6

/** "2025, 2026 và 2027". */
const listedYearsEnd = (words: readonly Word[], at: number): number | undefined => {
  if (!isYear(words[at]) || LISTS.has(words[at - 1]?.folded ?? '')) return undefined
  let end = at + 1
  while (LISTS.has(words[end]?.folded ?? '') && isYear(words[end + 1])) end += 2
  return end > at + 1 && words[end]?.text !== '%' ? end : undefined
}

const LISTS: ReadonlySet<string> = new Set([',', 'và'])

const isYear = (word: Word | undefined): boolean => /^(?:19|20|21)[0-9]{2}$/.test(word?.text ?? '')

/** "Quý I: 20%; quý II: 50%": several amounts, and the quarter of one of them is of no certain year. */
const undatedPeriod = (words: readonly Word[], placed: readonly Placed[]): Doubt | undefined => {
  if (measuresIn(placed, 0, Number.POSITIVE_INFINITY).length < 2) return undefined
  const measures = placed.filter(({ item }) => item.type === 'measure').map(({ place }) => place)
  const starts = new Set(measures.map(({ start }) => start))
  const ends = new Set(measures.map(({ start, length }) => start + length))
  for (let at = 0; at < words.length; at++) {
    const end = periodEnd(words, at)
    if (end === undefined || datedAt(words, at)) continue
    let before = at - 1
    while (BEFORE_A_PERIOD.has(words[before]?.folded ?? '')) before--
    let after = end
    while (BEFORE_AN_AMOUNT.has(words[after]?.folded ?? '') && !starts.has(words[after]?.start ?? -1)) after++
    if (!starts.has(words[after]?.start ?? -1) && !ends.has(words[before]?.end ?? -1)) continue
    const part = textOf(words, at, end)
    const typed = /năm$/.test(part) ? `${part} …` : `${part} năm …`
    return { doubt: 'period without year', ...stretch(words, at, end), typed: [typed] }
  }
  return undefined
}

/** "Quý I", "tháng 6", "6 tháng đầu năm", "cả năm". */
const periodEnd = (words: readonly Word[], at: number): number | undefined => {
  const [first = '', second = '', third = '', fourth = ''] = [0, 1, 2, 3].map((i) => words[at + i]?.folded)
  if (first === 'quý' && /^(?:i{1,3}|iv|0?[1-4])$/.test(second)) return at + 2
  if (first === 'tháng' && /^(?:0?[1-9]|1[0-2])$/.test(second) && words[at - 1]?.folded !== 'ngày') return at + 2
  if (/^0?[369]$/.test(first) && second === 'tháng' && /^(?:đầu|cuối)$/.test(third) && fourth === 'năm') return at + 4
  return first === 'cả' && second === 'năm' ? at + 2 : undefined
}

const BEFORE_A_PERIOD: ReadonlySet<string> = new Set(['(', '-', 'trong', 'vào', 'đến', 'hết', 'cuối'])
const BEFORE_AN_AMOUNT: ReadonlySet<string> = new Set([':', ',', '-', 'đạt', 'là', 'có', 'phấn', 'đấu'])

const measuresIn = (placed: readonly Placed[], from: number, to: number): readonly Measure[] =>
  placed.flatMap(({ item, place }) =>
    item.type === 'measure' && place.start >= from && place.start < to ? [item] : [],
  )

const stretch = (words: readonly Word[], from: number, to: number): Stretch => {
  const start = words[from]?.start ?? 0
  return { start, length: (words[to - 1]?.end ?? start) - start }
}
