import { diffArrays } from 'diff'
import type { Chunk } from './chunk.ts'

/** Three versions of one thing: where two people began, and what each made of it. */
export type Three<T> = { readonly base: T; readonly ours: T; readonly theirs: T }

/** A run of lines that is settled, or the lines of each side. */
export type Region =
  | { readonly lines: readonly string[] }
  | (Omit<Three<readonly string[]>, 'base'> & { lines?: never })

/**
 * Three-way merge by whole lines. As git does: changes that touch are one, and of lines that both sides changed those
 * that came out alike are settled.
 */
export const mergeLines = ({ base, ours, theirs }: Three<readonly string[]>): Region[] => {
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
    regions.push({ lines: base.slice(at, start) })
    regions.push(
      ...settle({
        base: base.slice(start, end),
        ours: applied(base, mine.slice(fromI, i), start, end),
        theirs: applied(base, other.slice(fromJ, j), start, end),
      }),
    )
    at = end
  }
  regions.push({ lines: base.slice(at) })
  return regions
}

/** The same for text; every line keeps its own end. */
export const mergeText = ({ base, ours, theirs }: Three<string>): Chunk[] =>
  mergeLines({ base: linesOf(base), ours: linesOf(ours), theirs: linesOf(theirs) }).map((region) =>
    region.lines ? region.lines.join('') : { ours: region.ours.join(''), theirs: region.theirs.join('') },
  )

export const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? []

/** Lines `start` to `end` of the base became `lines`. */
type Hunk = { readonly start: number; readonly end: number; readonly lines: readonly string[] }

const hunksOf = (base: readonly string[], side: readonly string[]): Hunk[] => {
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

const settle = ({ base, ours, theirs }: Three<readonly string[]>): Region[] => {
  if (isSame(ours, theirs) || isSame(base, theirs)) return [{ lines: ours }]
  if (isSame(base, ours)) return [{ lines: theirs }]
  const regions: Region[] = []
  let at = 0
  for (const { start, end, lines } of hunksOf(ours, theirs)) {
    regions.push({ lines: ours.slice(at, start) }, { ours: ours.slice(start, end), theirs: lines })
    at = end
  }
  return [...regions, { lines: ours.slice(at) }]
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, i) => line === b[i])
