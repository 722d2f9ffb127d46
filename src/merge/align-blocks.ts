import type { Three } from './merge-lines.ts'
import type { Block, Parts } from './parts.ts'

/** A name for each block, in the order of its version; blocks of one name are versions of one block. */
export type BlockNames = Three<readonly string[]>

/**
 * Which block is which: by the items they share, the most first; what is left by kind and heading, in order. Blocks that
 * both sides added under one heading are one block begun twice.
 */
export const alignBlocks = ({ base, ours, theirs }: Three<Parts>): BlockNames => {
  const blocks = { base: blocksOf(base), ours: blocksOf(ours), theirs: blocksOf(theirs) }
  const [mine, other] = [pairs(blocks.base, blocks.ours), pairs(blocks.base, blocks.theirs)]
  const added = (side: readonly Block[], known: ReadonlyMap<number, number>): number[] =>
    side.flatMap((_, i) => (known.has(i) ? [] : [i]))
  const [newOurs, newTheirs] = [added(blocks.ours, mine), added(blocks.theirs, other)]
  const begun = pairs(
    newOurs.flatMap((i) => blocks.ours[i] ?? []),
    newTheirs.flatMap((i) => blocks.theirs[i] ?? []),
  )
  const theirNew = new Map([...begun].map(([j, i]) => [newTheirs[j] ?? -1, newOurs[i] ?? -1]))
  return {
    base: blocks.base.map((_, i) => `gốc ${i}`),
    ours: blocks.ours.map((_, i) => (mine.has(i) ? `gốc ${mine.get(i)}` : `ta ${i}`)),
    theirs: blocks.theirs.map((_, i) => {
      if (other.has(i)) return `gốc ${other.get(i)}`
      return theirNew.has(i) ? `ta ${theirNew.get(i)}` : `họ ${i}`
    }),
  }
}

export const blocksOf = (parts: Parts): Block[] => parts.flatMap((part) => (typeof part === 'string' ? [] : part))

/** The block of the first list for blocks of the second, by index. */
const pairs = (first: readonly Block[], second: readonly Block[]): Map<number, number> => {
  const found = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (i: number, j: number): void => {
    if (taken.has(i) || found.has(j)) return
    found.set(j, i)
    taken.add(i)
  }
  const places = new Map(first.flatMap((block, i) => block.items.map(({ id }) => [`${block.kind} ${id}`, i])))
  const shared = second.flatMap((block, j) => {
    const counts = new Map<number, number>()
    for (const { id } of block.items) {
      const i = places.get(`${block.kind} ${id}`)
      if (i !== undefined) counts.set(i, (counts.get(i) ?? 0) + 1)
    }
    return [...counts].map(([i, count]) => ({ i, j, count }))
  })
  for (const { i, j } of shared.sort((a, b) => b.count - a.count || a.i - b.i || a.j - b.j)) pair(i, j)
  for (const likeness of [sameHeading, sameKind])
    second.forEach((block, j) => {
      const i = first.findIndex((candidate, at) => !taken.has(at) && likeness(candidate, block))
      if (i >= 0) pair(i, j)
    })
  return found
}

const sameHeading = (a: Block, b: Block): boolean => a.kind === b.kind && a.heading === b.heading

/** Front matter, a register, and groups, which have their id in their kind. */
const sameKind = (a: Block, b: Block): boolean => a.kind === b.kind && !LISTS.has(a.kind)

const LISTS: ReadonlySet<string> = new Set(['nhiệm vụ', 'chỉ tiêu', 'báo cáo'])
