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
  return { line: lineIndex + 1, column: countBelow(letterStarts(source, lineIndex), offset) + 1 }
}

/** The text of a line (1-based) without its line ending; empty for a line that does not exist. */
export const lineText = (source: SourceFile, line: number): string => {
  const start = source.lineStarts[line - 1]
  if (start === undefined) return ''
  const end = source.lineStarts[line] ?? source.text.length
  const { text } = source
  const ending = text[end - 1] === '\n' ? (text[end - 2] === '\r' ? 2 : 1) : text[end - 1] === '\r' ? 1 : 0
  return text.slice(start, Math.max(start, end - ending))
}

/**
 * What a reader counts as letters. The segmenter of Node 20 takes time with the square of the length (0.4 s for 38,000
 * letters), so it gets short pieces: each begins at a letter that never joins the one before it. Only a run of more
 * than 256 characters without such a letter may be cut inside a grapheme.
 */
export const graphemes = (text: string): string[] =>
  (text.match(PIECE) ?? []).flatMap((piece) =>
    piece.length === 1 ? [piece] : Array.from(segmenter.segment(piece), ({ segment }) => segment),
  )

/** ASCII, Latin with Vietnamese and general punctuation: all of Grapheme_Cluster_Break Other. Source: UAX #29. */
const ALONE = '\\x20-\\x7e\\u00a0-\\u00a8\\u00aa-\\u00ac\\u00af-\\u02ff\\u1e00-\\u1eff\\u2010-\\u2027'
const PIECE = new RegExp(`[${ALONE}][^${ALONE}]{0,256}|[^${ALONE}]{1,256}`, 'gu')

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

const lineIndexAt = ({ lineStarts }: SourceFile, offset: number): number =>
  Math.max(0, countBelow(lineStarts, offset + 1) - 1)

/** How many of the rising offsets are below a limit. */
const countBelow = (offsets: readonly number[], limit: number): number => {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Where each letter of a line begins. Kept, for a line of prose may hold thousands of findings. */
const letterStarts = (source: SourceFile, lineIndex: number): readonly number[] => {
  const lines = lettersOf.get(source) ?? new Map<number, readonly number[]>()
  lettersOf.set(source, lines)
  const known = lines.get(lineIndex)
  if (known) return known
  let at = source.lineStarts[lineIndex] ?? 0
  const starts = graphemes(source.text.slice(at, source.lineStarts[lineIndex + 1])).map((letter) => {
    const start = at
    at += letter.length
    return start
  })
  lines.set(lineIndex, starts)
  return starts
}

const lettersOf = new WeakMap<SourceFile, Map<number, readonly number[]>>()
