import { fnv1a64 } from '../diagnostic/fingerprint.ts'
import type { Pair } from './change.ts'

export type Aligned<T> = {
  readonly pairs: readonly Pair<T>[]
  /** Pairs whose ids differ and whose whole content is equal: perhaps one item whose id was changed. */
  readonly renamed: readonly Pair<T>[]
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

type Keys<T> = { readonly id: (item: T) => string; readonly content: (item: T) => string }

/**
 * Pairs by id; what is left pairs only when its content is equal and stands once on each side. A missed pair is noise,
 * a wrong one a false statement.
 */
export const align = <T>(old: readonly T[], next: readonly T[], { id, content }: Keys<T>): Aligned<T> => {
  // Ids that stand twice are a mistake that check tells: the first is held against the first.
  const byId = groups(next, id)
  const pairs = old.flatMap((item): Pair<T>[] => {
    const found = byId.get(id(item))?.shift()
    return found ? [{ old: item, new: found }] : []
  })
  const paired = new Set(pairs.flatMap((pair) => [pair.old, pair.new]))
  const [gone, come] = [old.filter((item) => !paired.has(item)), next.filter((item) => !paired.has(item))]
  const onceAmong = (items: readonly T[]): Map<string, T> => {
    const counted = groups(items, content)
    return new Map([...counted].flatMap(([key, same]) => (same.length === 1 && same[0] ? [[key, same[0]]] : [])))
  }
  const comeOnce = onceAmong(come)
  const renamed = [...onceAmong(gone)].flatMap(([key, item]): Pair<T>[] => {
    const found = comeOnce.get(key)
    return found ? [{ old: item, new: found }] : []
  })
  const same = new Set(renamed.flatMap((pair) => [pair.old, pair.new]))
  return {
    pairs,
    renamed,
    removed: gone.filter((item) => !same.has(item)),
    added: come.filter((item) => !same.has(item)),
  }
}

/** The items of each key, in their order. */
export const groups = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const found = new Map<string, T[]>()
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item])
  return found
}

/**
 * Pairs (in the order of the old revision) that had to change places: all but a longest run that kept its order. Of equally
 * long runs the names of its pairs choose, so that the same pairs are told when the revisions are read backwards.
 */
export const outOfOrder = <T>(
  pairs: readonly Pair<T>[],
  place: (item: T) => number,
  name: (pair: Pair<T>) => string,
): readonly Pair<T>[] => {
  const places = pairs.map((pair) => place(pair.new))
  if (places.every((at, i) => i === 0 || (places[i - 1] ?? 0) < at)) return []
  // The heaviest increasing subsequence, by the best run that ends below each rank of the new places.
  const ranks = new Map([...places].sort((a, b) => a - b).map((at, rank) => [at, rank + 1]))
  const best: (Run | undefined)[] = []
  let heaviest: Run | undefined
  for (const [i, pair] of pairs.entries()) {
    const rank = ranks.get(places[i] ?? 0) ?? 0
    const before = bestBelow(best, rank)
    const run = { weight: (before?.weight ?? 0) + LENGTH + lightly(name(pair)), index: i, before }
    for (let at = rank; at <= pairs.length; at += at & -at) best[at] = heavier(best[at], run)
    heaviest = heavier(heaviest, run)
  }
  const kept = new Set<number>()
  for (let run = heaviest; run; run = run.before) kept.add(run.index)
  return pairs.filter((_, index) => !kept.has(index))
}

type Run = { readonly weight: number; readonly index: number; readonly before: Run | undefined }

const heavier = (a: Run | undefined, b: Run): Run => (a && a.weight >= b.weight ? a : b)

/** The heaviest run whose last place is below a rank: a prefix of a Fenwick tree. */
const bestBelow = (best: readonly (Run | undefined)[], rank: number): Run | undefined => {
  let found: Run | undefined
  for (let at = rank - 1; at > 0; at -= at & -at) {
    const run = best[at]
    if (run) found = heavier(found, run)
  }
  return found
}

/** One more pair outweighs every choice by name among some thousand. */
const LENGTH = 2 ** 32

const lightly = (name: string): number => Number.parseInt(fnv1a64(name).slice(0, 5), 16)
