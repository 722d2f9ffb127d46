import { positionAt } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'

/** A stretch as editors and code hosts count it: lines and UTF-16 columns from 1, the end exclusive. */
export type Region = {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

export const regionOf = (span: Span): Region => {
  const start = place(span, span.start)
  const end = place(span, span.end)
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}

const place = ({ source }: Span, offset: number): { readonly line: number; readonly column: number } => {
  const { line } = positionAt(source, offset)
  return { line, column: offset - (source.lineStarts[line - 1] ?? 0) + 1 }
}
