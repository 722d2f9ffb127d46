import type { SourceFile } from './source-file.ts'

/** A stretch of a source file: `start` inclusive, `end` exclusive, UTF-16 offsets into `source.text`. */
export type Span = { readonly source: SourceFile; readonly start: number; readonly end: number }

/** A value beside the place it was read from. */
export type Sourced<T> = { readonly value: T; readonly span: Span }

export const span = (source: SourceFile, start: number, end: number): Span => ({
  source,
  start,
  end: Math.max(start, end),
})

export const spanText = ({ source, start, end }: Span): string => source.text.slice(start, end)
