import { syllablePairs } from '../../text/likeness.ts'

/** Two wordings by their places in the list, and how alike they are. */
export type Near = { readonly earlier: number; readonly later: number; readonly likeness: number }

export type Nearest = {
  readonly pairs: readonly Near[]
  /** How many pairs were measured: at most `MOST_MEASURED` for each wording. */
  readonly measured: number
}

/**
 * For each wording the earlier one that it is most like, of those at least as like as `least` that `mayPair` lets through;
 * the first of equals. Not every pair is measured: two wordings so alike share one of their rarest pairs of syllables, so
 * only wordings that do are candidates. What stands in a great many wordings tells none apart and is not followed.
 */
export const nearestEarlier = (
  wordings: readonly string[],
  least: number,
  mayPair: (near: Near) => boolean,
): Nearest => {
  const sets = rareFirst(wordings)
  const seenIn = new Map<number, number[]>()
  const pairs: Near[] = []
  let measured = 0
  for (const [later, set] of sets.entries()) {
    const rare = set.slice(0, rareCount(set.length, least))
    const candidates = mostShared(rare.flatMap((pair) => seenIn.get(pair) ?? []))
    measured += candidates.length
    const best = candidates
      .map((earlier) => ({ earlier, later, likeness: dice(sets[earlier] ?? [], set) }))
      .filter((near) => near.likeness >= least)
      .sort((a, b) => b.likeness - a.likeness || a.earlier - b.earlier)
      .find(mayPair)
    if (best) pairs.push(best)
    for (const pair of rare) {
      const seen = seenIn.get(pair)
      if (!seen) seenIn.set(pair, [later])
      else if (seen.length < MOST_FOLLOWED) seen.push(later)
    }
  }
  return { pairs, measured }
}

/** Wordings followed from one pair of syllables, and measured for one wording. */
const MOST_FOLLOWED = 16
const MOST_MEASURED = 16

/** Each wording as numbers of its pairs of syllables, the rarest first; the number of a pair is its rank. */
const rareFirst = (wordings: readonly string[]): readonly (readonly number[])[] => {
  const sets = wordings.map((words) => [...new Set(syllablePairs(words))])
  const counts = new Map<string, number>()
  for (const set of sets) for (const pair of set) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const ranks = new Map(
    [...counts].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([pair], rank) => [pair, rank]),
  )
  return sets.map((set) => set.map((pair) => ranks.get(pair) ?? 0).sort((a, b) => a - b))
}

/**
 * Of n pairs, how many of the rarest must be looked at: with a Dice of t two sets share at least n·t/(2 − t), so they
 * share one of the others plus one. Source: prefix filtering, Chaudhuri, Ganti and Kaushik 2006.
 */
const rareCount = (size: number, least: number): number => size - Math.ceil((size * least) / (2 - least)) + 1

/** The candidates met most often, the earlier first among equals. */
const mostShared = (met: readonly number[]): readonly number[] => {
  const times = new Map<number, number>()
  for (const candidate of met) times.set(candidate, (times.get(candidate) ?? 0) + 1)
  return [...times]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, MOST_MEASURED)
    .map(([candidate]) => candidate)
}

/** Both in rising order. */
const dice = (a: readonly number[], b: readonly number[]): number => {
  let both = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x = 0, y = 0] = [a[i], b[j]]
    if (x === y) both++
    if (x <= y) i++
    if (y <= x) j++
  }
  return both === 0 ? 0 : (2 * both) / (a.length + b.length)
}
