import type { LayoutDocument, PageGeometry, Section } from '../../../src/layout/layout-document.ts'
import type { LineDrawing } from '../../../src/write/pdf/piece.ts'
import type { SetPage } from '../../../src/write/pdf/set-pages.ts'
import { letters, type PlacedParagraph, placedParagraphs, runWords } from '../../support/trace.ts'

/** A line of the text where the writer put it, and the letters of its paragraph it holds: `from`, up to `to`. */
export type PlacedLine = {
  readonly page: number
  readonly of: PlacedParagraph
  readonly line: LineDrawing
  readonly from: number
  readonly to: number
}

/** A page by what stands where. Pages are counted from 0 over the whole document. */
export type PlacedPage = {
  readonly section: number
  readonly geometry: PageGeometry
  readonly margin: readonly string[]
  readonly notes: readonly LineDrawing[]
  /** Footnotes cited in its text, in order. */
  readonly cited: readonly number[]
  /** Lines of header rows that stand again at its top. */
  readonly repeated: readonly LineDrawing[]
}

/**
 * Follows the lines through the document letter by letter. Throws at the first line that is not what comes next, at a
 * repeated header that is not there, and when words are left: nothing can be lost or doubled.
 */
export const placedLines = (
  document: LayoutDocument,
  pages: readonly SetPage[],
): { readonly lines: readonly PlacedLine[]; readonly pages: readonly PlacedPage[] } => {
  const open = placedParagraphs(document).map((of) => ({ of, all: letters(of.words), at: 0 }))
  const lines: PlacedLine[] = []
  const placed: PlacedPage[] = []
  let next = 0
  for (const [page, { drawings }] of pages.entries()) {
    const section = open[next]?.of.section ?? document.sections.length - 1
    const { page: geometry } = document.sections[section] as Section
    const all = drawings.flatMap((drawing) => (drawing.type === 'line' ? [drawing] : []))
    const body = all.filter((line) => line.baselinePt > geometry.marginTopPt && !isNote(line, document))
    const repeated = repeatedHeader(body, open[next]?.of)
    for (const line of body.slice(repeated.length)) {
      const words = lettersOf(line)
      if (words === '') continue
      const first = open[next]?.of
      const row = open.slice(next, next + MOST_IN_A_ROW)
      const mine = row.find(({ of, all: own, at }) => at < own.length && standsIn(line, of, first, geometry))
      if (!mine?.all.startsWith(words, mine.at)) {
        throw new Error(`page ${page + 1} has “${words}” where “${mine?.all.slice(mine.at, mine.at + 40)}” is next`)
      }
      lines.push({ page, of: mine.of, line, from: mine.at, to: mine.at + words.length })
      mine.at += words.length
      while (open[next] && open[next]?.at === open[next]?.all.length) next++
    }
    placed.push({
      section,
      geometry,
      repeated,
      margin: all.filter(({ baselinePt }) => baselinePt <= geometry.marginTopPt).map(lettersOf),
      notes: all.filter((line) => isNote(line, document)),
      cited: body
        .slice(repeated.length)
        .flatMap(({ parts }) => parts.flatMap(({ ink, text }) => (ink.raised ? [Number(text)] : []))),
    })
  }
  if (open[next]) throw new Error(`the pages end before “${open[next]?.all.slice(open[next]?.at)}”`)
  return { lines, pages: placed }
}

export const lettersOf = ({ parts }: LineDrawing): string => letters(parts.map(({ text }) => text).join(''))

export const rightOf = ({ xPt, parts }: LineDrawing): number =>
  xPt +
  Math.max(0, ...parts.map((part) => part.xPt + part.ink.font.widthOfString(part.text.trimEnd(), part.ink.sizePt)))

/** Notes are the only words of their size. */
const isNote = ({ parts }: LineDrawing, { styles, footnotes }: LayoutDocument): boolean => {
  const sizePt = styles.find(({ id }) => id === footnotes[0]?.style)?.sizePt
  return parts.some(({ ink }) => !ink.raised && ink.sizePt === sizePt)
}

/** Paragraphs in the cells of one row: forty recipients, the signature. */
const MOST_IN_A_ROW = 60

/** A row gives its cells' lines one cell after another; what is no cell comes in order. */
const standsIn = (
  line: LineDrawing,
  of: PlacedParagraph,
  next: PlacedParagraph | undefined,
  { marginLeftPt }: PageGeometry,
): boolean => {
  if (of === next && !of.cell) return true
  const { cell } = of
  if (!cell || cell.table !== next?.cell?.table || cell.row !== next.cell.row) return false
  const left = marginLeftPt + sum(cell.table.columnWidthsPt.slice(0, cell.column))
  const right = left + sum(cell.table.columnWidthsPt.slice(cell.column, cell.column + cell.columns))
  return line.xPt > left - 0.5 && line.xPt < right
}

/** A page that begins behind the header rows of a table shows them again. */
const repeatedHeader = (body: readonly LineDrawing[], next: PlacedParagraph | undefined): readonly LineDrawing[] => {
  const cell = next?.cell
  if (!cell || cell.row < cell.table.headerRows || cell.table.headerRows === 0) return []
  const header = letters(
    cell.table.rows
      .slice(0, cell.table.headerRows)
      .flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
      .map((block) => (block.type === 'paragraph' ? runWords(block.runs) : ''))
      .join(''),
  )
  let count = 0
  let found = ''
  while (found.length < header.length && count < body.length) found += lettersOf(body[count++] as LineDrawing)
  if (found !== header) throw new Error(`a page begins with “${found}” in place of the header row “${header}”`)
  return body.slice(0, count)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
