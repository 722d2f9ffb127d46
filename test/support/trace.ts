import type { LayoutDocument, Paragraph, Run, Section, Table } from '../../src/layout/layout-document.ts'
import { type SortedPage, sortedPages } from './printed-text.ts'
import type { PrintedPdf, PrintedText } from './read-pdf.ts'

/** A paragraph of the layout document, with the table cell it stands in. */
export type PlacedParagraph = {
  readonly paragraph: Paragraph
  readonly words: string
  readonly section: number
  readonly cell?: {
    readonly table: Table
    readonly row: number
    readonly column: number
    readonly columns: number
  }
}

/** A paragraph and where the PDF printed it. */
export type TracedParagraph = PlacedParagraph & { readonly places: readonly PrintedPlace[] }
export type PrintedPlace = { readonly page: number; readonly text: PrintedText }

/** A header row printed again at the top of a page. */
export type RepeatedHeader = { readonly page: number; readonly table: Table }

/** Every paragraph of the document, in order; one without words is left out. */
export const placedParagraphs = ({ sections }: LayoutDocument): PlacedParagraph[] =>
  sections.flatMap(({ blocks }, section) =>
    blocks.flatMap((block): PlacedParagraph[] => {
      if (block.type === 'paragraph') return placed(block, section)
      if (block.type !== 'table') return []
      return block.rows.flatMap(({ cells }, row) => {
        let column = 0
        return cells.flatMap((cell) => {
          const place = { table: block, row, column, columns: cell.columns }
          column += cell.columns
          return cell.blocks.flatMap((inner) => (inner.type === 'paragraph' ? placed(inner, section, place) : []))
        })
      })
    }),
  )

const placed = (paragraph: Paragraph, section: number, cell?: PlacedParagraph['cell']): PlacedParagraph[] => {
  const words = runWords(paragraph.runs)
  return words.trim() === '' ? [] : [{ paragraph, words, section, ...(cell ? { cell } : {}) }]
}

export const runWords = (runs: readonly Run[]): string =>
  runs.map((run) => (run.type === 'text' ? run.text : run.type === 'footnote' ? String(run.number) : '\n')).join('')

/** Without white space: lines break where the page wants, words do not change. */
export const letters = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')

/**
 * Follows the PDF's texts through the layout document, letter by letter. Throws at the first text that is not the one
 * the document has next; only the header rows of a table that runs on may come again, at the top of a page.
 */
export const tracePdf = (
  printed: PrintedPdf,
  document: LayoutDocument,
): {
  readonly paragraphs: readonly TracedParagraph[]
  readonly repeated: readonly RepeatedHeader[]
  readonly pages: readonly SortedPage[]
} => {
  const expected = placedParagraphs(document).map((paragraph) => ({ ...paragraph, places: [] as PrintedPlace[] }))
  const repeated: RepeatedHeader[] = []
  const pages = sortedPages(printed, document)
  let at = 0
  let left = letters(expected[0]?.words ?? '')
  for (const { number, text } of pages) {
    let texts = text.filter((piece) => letters(piece.text) !== '')
    const next = expected[at]
    const isOpen = next?.cell !== undefined && next.cell.row > next.cell.table.headerRows - 1
    if (next?.cell && isOpen && next.cell.table.headerRows > 0 && number > 1) {
      texts = afterHeader(texts, next.cell.table, number)
      repeated.push({ page: number, table: next.cell.table })
    }
    for (const piece of texts) {
      const own = letters(piece.text)
      const paragraph = expected[at]
      if (!paragraph || !left.startsWith(own)) {
        throw new Error(`page ${number} prints “${piece.text}” where the document has “${left.slice(0, 60)}”`)
      }
      paragraph.places.push({ page: number, text: piece })
      left = left.slice(own.length)
      if (left === '') left = letters(expected[++at]?.words ?? '')
    }
  }
  if (at < expected.length) throw new Error(`the PDF ends before “${left.slice(0, 60)}”`)
  return { paragraphs: expected, repeated, pages }
}

/** The texts of a page after the header rows that must stand at its top. */
const afterHeader = (texts: readonly PrintedText[], table: Table, page: number): PrintedText[] => {
  let header = letters(headerWords(table))
  let used = 0
  while (header !== '') {
    const own = letters(texts[used]?.text ?? '')
    if (own === '' || !header.startsWith(own)) {
      throw new Error(`page ${page} does not begin with the header “${headerWords(table)}”`)
    }
    header = header.slice(own.length)
    used++
  }
  return texts.slice(used)
}

const headerWords = (table: Table): string =>
  table.rows
    .slice(0, table.headerRows)
    .flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
    .map((block) => (block.type === 'paragraph' ? runWords(block.runs) : ''))
    .join(' ')

/** The pages a section prints on, from its paragraphs. */
export const pagesOfSection = (section: Section, index: number, traced: readonly TracedParagraph[]): number[] => {
  const numbers = traced.flatMap((paragraph) =>
    paragraph.section === index ? paragraph.places.map(({ page }) => page) : [],
  )
  if (numbers.length === 0) throw new Error(`a section with ${section.blocks.length} blocks prints no word`)
  return [...new Set(numbers)]
}
