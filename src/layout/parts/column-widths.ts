import { wholeParts } from '../keep-whole.ts'
import { widthIn } from '../layout-context.ts'
import type { BodyContext } from './body.ts'
import { shortestColumns } from './shortest-columns.ts'
import { CELL_PADDING_PT } from './task-table.ts'

export type ColumnTexts = {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Relative widths the drafter set; used when every column has one. */
  readonly weights: readonly (number | undefined)[]
}

/**
 * Widths in points that fill the text area; no column narrower than its longest word, or words that are read as one. Free columns share by the fourth
 * root of the sum of cubes of their cells' text widths: the shares that make Σ (text width / column width)³ least, so
 * that the tallest cell of each row, which makes the row's height, is kept low. From there the lines are counted.
 */
export const columnWidths = ({ headings, rows, weights }: ColumnTexts, context: BodyContext): number[] => {
  const total = context.widthPt
  const padding = CELL_PADDING_PT * 2 + 1
  const inHead = (words: string) => widthIn(context, 'tableHeader', words)
  const inCell = (words: string) => widthIn(context, 'tableText', words)
  const minimum = headings.map((heading, i) => {
    const cells = [...new Set(rows.map((row) => row[i] ?? ''))]
    return padding + Math.max(narrowest(heading, inHead), ...cells.map((cell) => narrowest(cell, inCell)))
  })
  const needed = minimum.reduce((sum, width) => sum + width, 0)
  // Words wider than the page allows: the widest columns give way and the writer breaks their words.
  if (needed >= total) return capped(minimum, total)
  const byText = headings.map(
    (_, i) => rows.reduce((sum, row) => sum + widthIn(context, 'tableText', row[i] ?? '') ** 3, 0) ** 0.25,
  )
  const weighted = weights.every((weight) => weight !== undefined)
  const shares = weighted ? weights.map((weight) => weight ?? 0) : byText
  const sum = shares.reduce((all, share) => all + share, 0) || 1
  const shared = atLeast(
    shares.map((share) => (share * total) / sum),
    minimum,
    total,
  )
  if (weighted) return shared
  const measured = rows.map((row) => headings.map((_, i) => wholeParts(row[i] ?? '').map(inCell)))
  const texts = (widths: readonly number[]): number[] => widths.map((width) => width - padding)
  return shortestColumns(measured, texts(shared), texts(minimum), inCell(' ')).map((width) => width + padding)
}

/** The width below which a cell reads badly: its longest word, and for a few words ("Tháng 10/2025") two lines. */
const narrowest = (words: string, measure: (text: string) => number): number => {
  const parts = wholeParts(words, (part) => measure(part) <= WIDEST_WHOLE_PT)
  const longest = Math.max(0, ...parts.map(measure))
  if (parts.length > FEW_WORDS) return longest
  const inTwo = parts.map((_, at) =>
    Math.max(measure(parts.slice(0, at).join(' ')), measure(parts.slice(at).join(' '))),
  )
  const halfPt = Math.min(...inTwo)
  return halfPt > WIDEST_WHOLE_PT ? longest : Math.max(longest, halfPt)
}

/** What a column may ask for the words that are read as one: "2025 - 2026" in the largest letters of a table. */
const WIDEST_WHOLE_PT = 68

const FEW_WORDS = 5

/** The widest made alike until the sum is `total`; those that ask for less keep what they ask. */
const capped = (widths: readonly number[], total: number): number[] => {
  const rising = widths.toSorted((a, b) => a - b)
  let left = total
  let cap = 0
  for (const [i, width] of rising.entries()) {
    cap = left / (rising.length - i)
    if (width >= cap) break
    left -= width
  }
  return widths.map((width) => Math.min(width, cap))
}

const atLeast = (widths: readonly number[], minimum: readonly number[], total: number): number[] => {
  const lacking = widths.map((width, i) => Math.max(0, (minimum[i] ?? 0) - width))
  const lack = lacking.reduce((sum, width) => sum + width, 0)
  const room = widths.map((width, i) => Math.max(0, width - (minimum[i] ?? 0)))
  const roomSum = room.reduce((sum, width) => sum + width, 0) || 1
  const adjusted = widths.map((width, i) => width + (lacking[i] ?? 0) - (lack * (room[i] ?? 0)) / roomSum)
  const sum = adjusted.reduce((all, width) => all + width, 0)
  return adjusted.map((width) => (width * total) / sum)
}
