/**
 * A file as the drafter wrote it. `text` is the decoded content without a byte order mark; every offset in the program
 * is a UTF-16 offset into `text`, so line and column stay what an editor shows.
 */
export type SourceFile = {
  /** Path relative to the project root, with `/`, NFC. */
  readonly path: string
  readonly text: string
  /** Whether the file began with U+FEFF; writers of edits put it back. */
  readonly bom: boolean
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[]
}

/** 1-based line and column; the column counts what a reader sees as one letter (graphemes). */
export type Position = { readonly line: number; readonly column: number }

export const sourceFile = (path: string, content: string): SourceFile => {
  const bom = content.startsWith('\uFEFF')
  const text = bom ? content.slice(1) : content
  return { path: path.normalize('NFC'), text, bom, lineStarts: lineStartsOf(text) }
}

export const positionAt = (source: SourceFile, offset: number): Position => {
  const lineIndex = lineIndexAt(source, offset)
  const lineStart = source.lineStarts[lineIndex] ?? 0
  const before = source.text.slice(lineStart, Math.max(lineStart, offset))
  return { line: lineIndex + 1, column: graphemeCount(before) + 1 }
}

/** The text of a line (1-based) without its line ending; empty for a line that does not exist. */
export const lineText = (source: SourceFile, line: number): string => {
  const start = source.lineStarts[line - 1]
  if (start === undefined) return ''
  const end = source.lineStarts[line] ?? source.text.length
  return source.text.slice(start, end).replace(/\r?\n$|\r$/, '')
}

export const graphemeCount = (text: string): number => {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })

const lineStartsOf = (text: string): number[] => {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++
    if (code === 10 || code === 13) starts.push(i + 1)
  }
  return starts
}

const lineIndexAt = ({ lineStarts }: SourceFile, offset: number): number => {
  let low = 0
  let high = lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
