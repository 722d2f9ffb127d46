import { groups } from './align.ts'
import type { Pair } from './change.ts'
import { canonical } from './field-change.ts'

export type PairedItems<T> = {
  readonly pairs: readonly Pair<T>[]
  readonly removed: readonly T[]
  readonly added: readonly T[]
}

/**
 * The parts of one value in two revisions: equal ones first, then those of one key in their order, but only where both sides
 * have as many of it. Where they have not, nobody can say which one is gone.
 */
export const pairItems = <T extends object>(
  old: readonly T[],
  next: readonly T[],
  key: (item: T) => string,
  value: (item: T) => string = canonical,
): PairedItems<T> => {
  const equal = inTurn(old, next, value)
  const counts = { old: countsOf(equal.removed, key), new: countsOf(equal.added, key) }
  const isSure = (item: T): boolean => counts.old.get(key(item)) === counts.new.get(key(item))
  const alike = inTurn(equal.removed.filter(isSure), equal.added.filter(isSure), key)
  const order = new Map(old.map((item, i) => [item, i]))
  const placeOf = (item: T): number => order.get(item) ?? 0
  return {
    pairs: [...equal.pairs, ...alike.pairs].toSorted((a, b) => placeOf(a.old) - placeOf(b.old)),
    removed: equal.removed.filter((item) => !isSure(item)),
    added: equal.added.filter((item) => !isSure(item)),
  }
}

const inTurn = <T>(old: readonly T[], next: readonly T[], key: (item: T) => string): PairedItems<T> => {
  const waiting = groups(next, key)
  const pairs: Pair<T>[] = []
  const removed: T[] = []
  for (const item of old) {
    const found = waiting.get(key(item))?.shift()
    if (found === undefined) removed.push(item)
    else pairs.push({ old: item, new: found })
  }
  const paired = new Set(pairs.map((pair) => pair.new))
  return { pairs, removed, added: next.filter((item) => !paired.has(item)) }
}

const countsOf = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1)
  return counts
}
