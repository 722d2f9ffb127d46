import { fits, type Line, stretch, trimmedPt, unbreakable } from './lines.ts'
import type { Word } from './words.ts'

/** The widths of a paragraph's lines. */
export type LineRoom = { readonly firstPt: number; readonly otherPt: number }

/**
 * First fit leaves rivers where a long word that may not be torn goes to the next line. The lines of such a justified
 * paragraph are set again, as many as before, so that the stretch is shared between them; and a last line of one short
 * word takes a second one down. All other paragraphs keep the lines that Word gives them.
 */
export const evenLines = (lines: readonly Line[], room: LineRoom): readonly Line[] => {
  const shared = lines.some((line, index) => !line.ends && stretch(line.words, roomAt(index, room)) > WIDE)
    ? sharedOut(lines, room)
    : lines
  return withFullerEnd(shared, room)
}

/** Spaces twice and a half as wide as set: what first fit leaves in one line of two hundred. */
const WIDE = 1.5

const roomAt = (index: number, { firstPt, otherPt }: LineRoom): number => (index === 0 ? firstPt : otherPt)

/**
 * As many lines, the sum of the cubes of their stretches least. Nothing is changed when a word had to be cut to fit.
 */
const sharedOut = (lines: readonly Line[], room: LineRoom): readonly Line[] => {
  const units = unbreakable(lines.flatMap(({ words }) => words))
  if (units.some((unit) => !fits(unit, Math.min(room.firstPt, room.otherPt)))) return lines
  // ways[n][end]: the best way to set the units before `end` in n lines.
  const ways: (readonly Way[])[] = [[{ cost: 0, end: 0 }]]
  for (let count = 1; count <= lines.length; count++) {
    ways.push(longerWays(ways[count - 1] ?? [], units, roomAt(count - 1, room), count === lines.length))
  }
  const ends = endsOf(ways.at(-1)?.find(({ end }) => end === units.length))
  if (ends.length !== lines.length) return lines
  return ends.map((end, index) => ({
    words: units.slice(index === 0 ? 0 : ends[index - 1], end).flat(),
    ends: index === ends.length - 1,
  }))
}

/** A way to set the units before `end`; `before` is the same way one line shorter. */
type Way = { readonly cost: number; readonly end: number; readonly before?: Way }

const longerWays = (
  ways: readonly Way[],
  units: readonly (readonly Word[])[],
  roomPt: number,
  last: boolean,
): readonly Way[] => {
  const best = new Map<number, Way>()
  for (const before of ways) {
    const words: Word[] = []
    for (let end = before.end + 1; end <= units.length; end++) {
      words.push(...(units[end - 1] ?? []))
      if (!fits(words, roomPt)) break
      if (last && end < units.length) continue
      const cost = before.cost + (last ? 0 : Math.min(stretch(words, roomPt), WORST) ** 3)
      if (cost < (best.get(end)?.cost ?? Number.POSITIVE_INFINITY)) best.set(end, { cost, end, before })
    }
  }
  return [...best.values()]
}

/** A line of one word has no space to stretch. */
const WORST = 1000

const endsOf = (way: Way | undefined): readonly number[] => {
  const ends: number[] = []
  for (let at = way; at?.before; at = at.before) ends.unshift(at.end)
  return ends
}

/** A last line shorter than an indent looks like a hole: the last word of the line above comes down to it. */
const withFullerEnd = (lines: readonly Line[], room: LineRoom): readonly Line[] => {
  const [above, last] = lines.slice(-2)
  if (!above || !last || lines.length < 2 || trimmedPt(last.words) >= SHORTEST_PT) return lines
  const units = unbreakable(above.words)
  const moved = units.at(-1) ?? []
  const kept = units.slice(0, -1).flat()
  const roomPt = roomAt(lines.length - 2, room)
  const fuller = [...moved, ...last.words]
  if (kept.length === 0 || stretch(kept, roomPt) > WIDE || !fits(fuller, room.otherPt)) return lines
  return [...lines.slice(0, -2), { ...above, words: kept }, { ...last, words: fuller }]
}

/** 10 mm, the indent of a paragraph. */
const SHORTEST_PT = 28.35
