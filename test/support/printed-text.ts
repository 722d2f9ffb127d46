import type { LayoutDocument, PageGeometry } from '../../src/layout/layout-document.ts'
import type { PrintedPage, PrintedPdf, PrintedText } from './read-pdf.ts'

/** A page's texts by where they stand: what is in the top margin, what is text, what is a note at its foot. */
export type SortedPage = {
  readonly number: number
  readonly page: PrintedPage
  readonly margin: readonly PrintedText[]
  readonly text: readonly PrintedText[]
  readonly notes: readonly PrintedText[]
}

export const sortedPages = (printed: PrintedPdf, document: LayoutDocument): SortedPage[] => {
  const noteSizePt = document.styles.find(({ id }) => id === document.footnotes[0]?.style)?.sizePt
  return printed.pages.map((page, i) => {
    const { marginTopPt } = geometryOf(page, document)
    const body = page.texts.filter(({ baselinePt }) => baselinePt > marginTopPt)
    // Notes are the only words of their size; the raised number before a note stands a few points above its line.
    const noteTopPt = Math.min(
      ...body.filter(({ sizePt }) => sizePt === noteSizePt).map(({ baselinePt }) => baselinePt - RAISED_PT),
    )
    return {
      number: i + 1,
      page,
      margin: page.texts.filter(({ baselinePt }) => baselinePt <= marginTopPt),
      text: body.filter(({ baselinePt }) => baselinePt < noteTopPt),
      notes: body.filter(({ baselinePt }) => baselinePt >= noteTopPt),
    }
  })
}

const RAISED_PT = 6

/** The page geometry among the document's that has this paper. */
const geometryOf = (page: PrintedPage, { sections }: LayoutDocument): PageGeometry => {
  const geometry = sections.map((section) => section.page).find(({ widthPt }) => Math.abs(widthPt - page.widthPt) < 0.1)
  if (!geometry) throw new Error(`no section has a page ${page.widthPt} pt wide`)
  return geometry
}

/** Text as a reader would copy it. */
export const flowing = (texts: readonly PrintedText[]): string =>
  texts.map(({ text, endsLine }) => (endsLine ? `${text}\n` : text)).join('')
