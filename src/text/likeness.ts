import { comparable } from './vietnamese.ts'

/**
 * How alike two wordings are, from 0 to 1: twice the pairs of neighbouring syllables that stand in both, to the pairs of
 * the one and of the other (Dice). Vietnamese words are mostly of two syllables, so a pair is near to a word. Capitals,
 * marks, line wraps and the place of the tone mark make no difference; neither do words of grammar.
 */
export const likeness = (a: string, b: string): number => {
  const one = new Set(syllablePairs(a))
  const other = new Set(syllablePairs(b))
  if (one.size + other.size === 0) return comparable(a) === comparable(b) ? 1 : 0
  return (2 * [...one].filter((pair) => other.has(pair)).length) / (one.size + other.size)
}

/** Pairs of neighbouring syllables in order, words of grammar left out; a single syllable is its own pair. */
export const syllablePairs = (words: string): readonly string[] => {
  const syllables = contentSyllables(words)
  return syllables.length === 1 ? syllables : syllables.slice(1).map((next, i) => `${syllables[i]} ${next}`)
}

/** Syllables and numbers, in the form that is compared ("02" is "2"), without the words of grammar. */
export const contentSyllables = (words: string): readonly string[] =>
  (comparable(words).match(/[\p{L}\p{M}\d%]+/gu) ?? [])
    .filter((syllable) => !GRAMMAR.has(syllable))
    .map((syllable) => syllable.replace(/^0+(?=\d)/, ''))

/** Words that join others and say nothing of the work: with them any two sentences are alike. */
const GRAMMAR: ReadonlySet<string> = new Set(
  [
    ...['và', 'hoặc', 'của', 'các', 'cho', 'những', 'với', 'về', 'trên', 'tại', 'trong', 'theo', 'đến', 'là', 'được'],
    ...['để', 'nhằm', 'ở', 'từ', 'có', 'bằng', 'thông', 'qua', 'này', 'đó', 'vào', 'khi', 'như', 'mà', 'cùng'],
  ].map(comparable),
)
