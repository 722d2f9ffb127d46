import type { Moment } from './moment.ts'
import { bareMonthAt, bareQuarterAt } from './moment-slots.ts'
import type { Slot } from './pattern.ts'
import type { Word } from './words.ts'

/** "QIII", "Q3/2025": without a year it may be anything; who uses it asks for one further on. */
export const shortQuarterAt: Slot<Moment> = (words, at) => {
  if (words[at]?.folded === 'q') return bareQuarterAt(words, at + 1)
  const roman = SHORT_ROMAN.get(words[at]?.folded ?? '')
  if (roman === undefined) return undefined
  const rest = bareQuarterAt([{ ...(words[at] as Word), folded: roman }, ...words.slice(at + 1, at + 3)], 0)
  return rest && { value: rest.value, end: at + rest.end }
}

const SHORT_ROMAN: ReadonlyMap<string, string> = new Map(['i', 'ii', 'iii', 'iv'].map((roman) => [`q${roman}`, roman]))

/** "T10", "T11/2025". */
const shortMonthAt: Slot<Moment> = (words, at) => (words[at]?.folded === 't' ? bareMonthAt(words, at + 1) : undefined)

/** "T10, T11 và T12/2025": two or more, the last with the year that serves them all. */
const listWithYear =
  (one: Slot<Moment>, longest: number): Slot<readonly Moment[]> =>
  (words, at) => {
    const value: Moment[] = []
    for (let next = at; value.length < longest; ) {
      const found = one(words, next)
      if (!found) return undefined
      value.push(found.value)
      const joint = words[found.end]?.folded
      if (joint !== ',' && joint !== 'và')
        return value.length > 1 && found.value.year !== undefined ? { value, end: found.end } : undefined
      next = found.end + 1
    }
    return undefined
  }

export const shortMonthsAt: Slot<readonly Moment[]> = listWithYear(shortMonthAt, 12)
export const shortQuartersAt: Slot<readonly Moment[]> = listWithYear(shortQuarterAt, 4)

/** "học kỳ I", with no school year beside it. */
export const termAt: Slot<1 | 2> = (words, at) => {
  if (words[at]?.folded !== 'học' || words[at + 1]?.folded !== 'kỳ') return undefined
  const term = TERMS.get(words[at + 2]?.folded ?? '')
  return term && { value: term, end: at + 3 }
}

const TERMS: ReadonlyMap<string, 1 | 2> = new Map([
  ['i', 1],
  ['1', 1],
  ['ii', 2],
  ['2', 2],
])
