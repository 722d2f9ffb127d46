import { diffArrays } from 'diff'
import type { Chunk } from './chunk.ts'

/** Three versions of one thing: where two people began, and what each made of it. */
export type Three<T> = { readonly base: T; readonly ours: T; readonly theirs: T }

/** A run of lines that is settled, or the lines of each version. */
export type Region = { readonly lines: readonly string[] } | (Three<readonly string[]> & { lines?: never })

/** What comes of lines that both sides put in at one place; undefined where that is a conflict. */
export type Additions = {
  readonly ours: readonly string[]
  readonly theirs: readonly string[]
  /** What the base has below. */
  readonly below: readonly string[]
}
export type JoinAdditions = (additions: Additions) => readonly string[] | undefined

/**
 * Three-way merge by whole lines. As git does: changes that touch are one. What both sides have alike at the ends of such a
 * change is settled; what they have alike within it is not, for a blank line between two new sections is no common ground.
 */
export const mergeLines = (
  { base, ours, theirs }: Three<readonly string[]>,
  join: JoinAdditions = () => undefined,
): Region[] => {
  const [mine, other] = [hunksOf(base, ours), hunksOf(base, theirs)]
  const regions: Region[] = []
  let at = 0
  for (let [i, j] = [0, 0]; i < mine.length || j < other.length; ) {
    const start = Math.min(mine[i]?.start ?? Number.POSITIVE_INFINITY, other[j]?.start ?? Number.POSITIVE_INFINITY)
    const [fromI, fromJ] = [i, j]
    let end = start
    // Grows by every change that begins in it or at its end.
    for (let grown = true; grown; ) {
      grown = false
      for (let hunk = mine[i]; hunk && hunk.start <= end; hunk = mine[++i]) {
        end = Math.max(end, hunk.end)
        grown = true
      }
      for (let hunk = other[j]; hunk && hunk.start <= end; hunk = other[++j]) {
        end = Math.max(end, hunk.end)
        grown = true
      }
    }
    const versions = {
      base: base.slice(start, end),
      ours: applied(base, mine.slice(fromI, i), start, end),
      theirs: applied(base, other.slice(fromJ, j), start, end),
    }
    const joined = start === end ? join({ ...versions, below: base.slice(end) }) : undefined
    regions.push(
      { lines: base.slice(at, start) },
      ...(settle(versions) ?? (joined ? [{ lines: joined }] : cut(versions))),
    )
    at = end
  }
  regions.push({ lines: base.slice(at) })
  return regions
}

/** The same for text; every line keeps its own end. */
export const mergeText = ({ base, ours, theirs }: Three<string>): Chunk[] =>
  chunksOf(mergeLines({ base: linesOf(base), ours: linesOf(ours), theirs: linesOf(theirs) }))

/** Lines that bring their ends along, as text. */
export const chunksOf = (regions: readonly Region[]): Chunk[] =>
  regions.map((region) =>
    region.lines
      ? region.lines.join('')
      : { base: region.base.join(''), ours: region.ours.join(''), theirs: region.theirs.join('') },
  )

/** Two texts as one, in conflict wherever they differ. */
export const textsApart = (ours: string, theirs: string): Chunk[] => {
  const [mine, other] = [linesOf(ours), linesOf(theirs)]
  let at = 0
  const chunks = hunksOf(mine, other).flatMap(({ start, end, lines }): Chunk[] => {
    const before = mine.slice(at, start).join('')
    at = end
    return [before, { base: '', ours: mine.slice(start, end).join(''), theirs: lines.join('') }]
  })
  return [...chunks, mine.slice(at).join('')]
}

export const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []

/** Lines `start` to `end` of the base became `lines`. */
export type Hunk = { readonly start: number; readonly end: number; readonly lines: readonly string[] }

export const hunksOf = (base: readonly string[], side: readonly string[]): Hunk[] => {
  const hunks: Hunk[] = []
  let [at, open] = [0, undefined as { start: number; lines: string[] } | undefined]
  const close = (): void => {
    if (open) hunks.push({ ...open, end: at })
    open = undefined
  }
  for (const { added, removed, value } of diffArrays([...base], [...side])) {
    if (!added && !removed) close()
    else open ??= { start: at, lines: [] }
    if (added) open?.lines.push(...value)
    else at += value.length
  }
  close()
  return hunks
}

const applied = (base: readonly string[], hunks: readonly Hunk[], start: number, end: number): string[] => {
  let at = start
  const lines = hunks.flatMap((hunk) => {
    const before = base.slice(at, hunk.start)
    at = hunk.end
    return [...before, ...hunk.lines]
  })
  return [...lines, ...base.slice(at, end)]
}

const settle = ({ base, ours, theirs }: Three<readonly string[]>): Region[] | undefined => {
  if (isSame(ours, theirs) || isSame(base, theirs)) return [{ lines: ours }]
  return isSame(base, ours) ? [{ lines: theirs }] : undefined
}

/** The lines that both sides begin and end with are settled. */
const cut = ({ base, ours, theirs }: Three<readonly string[]>): Region[] => {
  const most = Math.min(ours.length, theirs.length)
  let head = 0
  while (head < most && ours[head] === theirs[head]) head++
  let tail = 0
  while (tail < most - head && ours.at(-1 - tail) === theirs.at(-1 - tail)) tail++
  return [
    { lines: ours.slice(0, head) },
    { base, ours: ours.slice(head, ours.length - tail), theirs: theirs.slice(head, theirs.length - tail) },
    { lines: ours.slice(ours.length - tail) },
  ]
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i])
