import { graphemes, lineText, type SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { printableGrapheme } from './printable.ts'

/** A line of source, ready to print, and the columns to underline. */
export type Excerpt = {
  readonly text: string
  /** 0-based column of the first mark. */
  readonly start: number
  /** At least 1: an empty span and a span at the end of its line have one mark. */
  readonly length: number
}

/**
 * The line (1-based) that a span begins on: one column for each letter, four for a tab. A span over several lines is marked to the end of its first. A line
 * longer than the limit (prose has 2,000 letters in one line) is cut with "…" on either side of the marks.
 */
export const excerpt = (span: Span, line: number, columnLimit: number): Excerpt => {
  const columns = columnsOf(span.source, line)
  const marks = marksOn(columns, span)
  const window = windowAround(marks, columns.length, columnLimit)
  const shown = columns.slice(window.start, window.end).map(({ text }) => text)
  if (window.start > 0) shown[0] = '…'
  if (window.end < columns.length) shown[shown.length - 1] = '…'
  return { text: shown.join('').trimEnd(), start: marks.start - window.start, length: window.marks }
}

/** One column of the terminal and the stretch of the file it shows. */
type Column = { readonly text: string; readonly start: number; readonly end: number }
type Marks = { readonly start: number; readonly length: number }

/** The columns of the line asked for last are kept: the findings of a report come line after line. */
const columnsOf = (source: SourceFile, line: number): readonly Column[] => {
  const last = lastLine.get(source)
  if (last?.line === line) return last.columns
  const columns = readColumns(lineText(source, line), source.lineStarts[line - 1] ?? 0)
  lastLine.set(source, { line, columns })
  return columns
}

const lastLine = new WeakMap<SourceFile, { readonly line: number; readonly columns: readonly Column[] }>()

const readColumns = (text: string, lineStart: number): Column[] => {
  const columns: Column[] = []
  let start = lineStart
  for (const grapheme of graphemes(text)) {
    const place = { start, end: start + grapheme.length }
    if (grapheme === '\t') columns.push(...TAB.map((space) => ({ text: space, ...place })))
    else columns.push({ text: printableGrapheme(grapheme), ...place })
    start = place.end
  }
  return columns
}

const TAB = [' ', ' ', ' ', ' ']

const marksOn = (columns: readonly Column[], span: Span): Marks => {
  const start = countWhile(columns, ({ end }) => end <= span.start)
  const end = countWhile(columns, (column) => column.start < span.end)
  return { start, length: span.end > span.start ? Math.max(1, end - start) : 1 }
}

/** How many columns at the start of a line hold what all after them do not; by halves, for a line may be a book. */
const countWhile = (columns: readonly Column[], holds: (column: Column) => boolean): number => {
  let low = 0
  let high = columns.length
  while (low < high) {
    const middle = (low + high) >> 1
    const column = columns[middle]
    if (column && holds(column)) low = middle + 1
    else high = middle
  }
  return low
}

/** Which columns to show: all, or as many as the limit with the marks in their middle, and at most as many marks. */
const windowAround = (
  marks: Marks,
  columns: number,
  limit: number,
): { readonly start: number; readonly end: number; readonly marks: number } => {
  const total = Math.max(columns, marks.start + marks.length)
  if (total <= limit) return { start: 0, end: columns, marks: marks.length }
  // One column on either side stays free for the "…".
  const shownMarks = Math.min(marks.length, limit - 2)
  const room = limit - shownMarks
  const after = total - (marks.start + shownMarks)
  const before = Math.min(marks.start, Math.max(Math.ceil(room / 2), room - after))
  const start = marks.start - before
  return { start, end: Math.min(columns, start + limit), marks: shownMarks }
}
