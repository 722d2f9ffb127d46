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

const groups = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const found = new Map<string, T[]>()
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item])
  return found
}

/** Pairs (in the order of the old revision) that had to change places: all but a longest run that kept its order. */
export const outOfOrder = <T>(pairs: readonly Pair<T>[], place: (item: T) => number): readonly Pair<T>[] => {
  // Longest increasing subsequence of the new places, by patience: the last pair of each pile and what came before it.
  const piles: { readonly at: number; readonly index: number }[] = []
  const before: number[] = []
  for (const [index, pair] of pairs.entries()) {
    const at = place(pair.new)
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((piles[middle]?.at ?? 0) < at) low = middle + 1
      else high = middle
    }
    before[index] = low > 0 ? (piles[low - 1]?.index ?? -1) : -1
    piles[low] = { at, index }
  }
  const kept = new Set<number>()
  for (let index = piles.at(-1)?.index ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index)
  return pairs.filter((_, index) => !kept.has(index))
}
