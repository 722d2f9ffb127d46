import { fold, spellingsOf } from './words.ts'

/** Words as a regular expression, ECMA 262 without flags: each right spelling, each letter small or capital. */
export const wordsPattern = (words: string): string =>
  words
    .split(' ')
    .map((syllable) => anyOf(spellingsOf(fold(syllable)).map(eitherCase)))
    .join('\\s+')

export const anyOf = (patterns: readonly string[]): string =>
  patterns.length > 1 ? `(?:${patterns.join('|')})` : (patterns[0] ?? '')

export const anyOfWords = (all: readonly string[]): string => anyOf(all.map(wordsPattern))

export const LETTER = '[A-Za-zÀ-ỹ]'

/** Readers fold every letter: "mỗI" is read, so it must match. */
const eitherCase = (syllable: string): string =>
  [...syllable].map((letter) => `[${letter.toUpperCase()}${letter}]`).join('')
