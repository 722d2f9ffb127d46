import { fold, spellingsOf } from './words.ts'

/** Words as a regular expression, ECMA 262 without flags: each right spelling, in sentence or title case and in capitals. */
export const wordsPattern = (words: string): string => {
  const syllables = words.split(' ').map(fold)
  const cased = [eitherCase, (syllable: string) => syllable.toUpperCase()].map((casing) =>
    syllables.map((syllable) => anyOf(spellingsOf(syllable).map(casing))).join('\\s+'),
  )
  return anyOf(cased)
}

export const anyOf = (patterns: readonly string[]): string =>
  patterns.length > 1 ? `(?:${patterns.join('|')})` : (patterns[0] ?? '')

export const anyOfWords = (all: readonly string[]): string => anyOf(all.map(wordsPattern))

export const LETTER = '[A-Za-zÀ-ỹ]'

const eitherCase = (syllable: string): string => {
  const [first = '', ...rest] = syllable
  return `[${first.toUpperCase()}${first}]${rest.join('')}`
}
