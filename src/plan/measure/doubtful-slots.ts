import type { Slot } from '../deadline/pattern.ts'
import { textOf, type Word } from '../deadline/words.ts'
import type { Doubt } from './measure.ts'
import { type Amount, amountAt, rangeAt } from './number.ts'

/** Words that hold a number whose sense is not certain. The examples are its tests and its documentation. */
export type DoubtfulForm = {
  readonly name: Doubt['doubt']
  readonly find: (words: readonly Word[], at: number) => FoundDoubt | undefined
  /** The part that is told, and what is to be typed in its place. */
  readonly examples: readonly { readonly words: string; readonly part: string; readonly typed: readonly string[] }[]
}

export type FoundDoubt = Pick<Doubt, 'typed' | 'certain'> & { readonly end: number }

export type Said = { readonly amount: Amount; readonly text: string }

export const saidAt: Slot<Said> = (words, at) => {
  const found = amountAt(words, at)
  return found && { value: { amount: found.value, text: textOf(words, at, found.end) }, end: found.end }
}

/** "10-15" without spaces. */
const closeAt: Slot<readonly [Said, Said]> = (words, at) => {
  const found = rangeAt(words, at)
  if (!found) return undefined
  const { low, high, percent } = found.value
  const said = (value: number, text: string): Said => ({
    amount: { value, percent, spelled: false, yearLike: false },
    text,
  })
  return { value: [said(low, textOf(words, at, at + 1)), said(high, textOf(words, at + 2, found.end))], end: found.end }
}

export const SLOTS = { said: saidAt, close: closeAt } as const

export const touches = (words: readonly Word[], at: number): boolean =>
  words[at] !== undefined && words[at - 1]?.end === words[at]?.start
