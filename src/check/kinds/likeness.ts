import { comparable } from '../../text/vietnamese.ts'

/**
 * How alike two wordings are, from 0 to 1: twice the pairs of neighbouring syllables that stand in both, to the pairs of
 * the one and of the other (Dice). Vietnamese words are mostly of two syllables, so a pair is near to a word. Capitals,
 * marks, line wraps and the place of the tone mark make no difference; neither do words of grammar.
 */
export const likeness = (a: string, b: string): number => {
  if (comparable(a) === comparable(b)) return 1
  const [one, other] = [syllablePairs(a), syllablePairs(b)]
  const both = [...one].filter((pair) => other.has(pair)).length
  return both === 0 ? 0 : (2 * both) / (one.size + other.size)
}

/** Pairs of neighbouring syllables, words of grammar left out; of a single syllable that one; none of no syllable. */
const syllablePairs = (words: string): ReadonlySet<string> => {
  const syllables = (comparable(words).match(/[\p{L}\p{M}\d%]+/gu) ?? []).filter((syllable) => !GRAMMAR.has(syllable))
  const [only] = syllables
  return new Set(
    syllables.length === 1 && only ? [only] : syllables.slice(1).map((next, i) => `${syllables[i]} ${next}`),
  )
}

/** Words that join others and say nothing of the work: with them any two sentences are alike. */
const GRAMMAR: ReadonlySet<string> = new Set(
  [
    ...['và', 'hoặc', 'của', 'các', 'cho', 'những', 'với', 'về', 'trên', 'tại', 'trong', 'theo', 'đến', 'là', 'được'],
    ...['để', 'nhằm', 'ở', 'từ', 'có', 'bằng', 'thông', 'qua', 'này', 'đó', 'vào', 'khi', 'như', 'mà', 'cùng'],
  ].map(comparable),
)
