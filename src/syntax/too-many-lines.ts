import type { SourceFile } from '../text/source-file.ts'
import { type Span, span } from '../text/span.ts'

/**
 * The first line over the limit of what the Markdown parser reads again and again, at the cost of its number squared:
 * lines that go on from one another without a blank line or a new item between them ("lazy" lines of a quote or an
 * item, lines that may begin a table), quotes, and definitions of links and footnotes. Rows of a table, which begin with
 * "|", are read once and have a limit of their own. Lines within ``` are not looked at.
 */
export const tooManyLines = (source: SourceFile): Span | undefined => {
  const { text, lineStarts } = source
  let fenced = false
  let [running, rows, quotes, definitions] = [0, 0, 0, 0]
  for (const [i, start] of lineStarts.entries()) {
    const end = lineStarts[i + 1] ?? text.length
    const [first = ''] = BEGINNING.exec(text.slice(start, Math.min(end, start + LOOKED_AT))) ?? []
    const mark = first.trim()
    if (mark === FENCE) fenced = !fenced
    const isRow = !fenced && mark === '|'
    rows = isRow ? rows + 1 : 0
    if (!isRow) running = fenced || mark === '' || /[ \t]$/.test(first) ? 0 : running + 1
    if (!fenced && mark === '>') quotes++
    if (!fenced && mark === '[') definitions++
    if (Math.max(running, quotes, definitions) > MOST_LINES || rows > MOST_ROWS)
      return span(source, start, start + first.length)
  }
  return undefined
}

/** Real paragraphs have under 50 lines, real plans under 50 footnotes. */
const MOST_LINES = 1000
/** As rows 10,000 take a second; a hundred pages have 3,000. */
const MOST_ROWS = 10_000

const FENCE = '```'
const LOOKED_AT = 200
/** What a line begins with, the mark of a new item with its blank; nothing of a blank line. Only "1." may end a paragraph. */
const BEGINNING = /^[ \t]*(?:```|(?:[-+*]|1[.)])[ \t]|\S)/
