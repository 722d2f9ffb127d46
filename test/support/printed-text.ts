import type { LayoutDocument, PageGeometry } from '../../src/layout/layout-document.ts'
import type { PrintedPage, PrintedPdf, PrintedText } from './read-pdf.ts'

/** A page's texts by where they stand: in the top margin or at the foot of a first page, text, notes. */
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
    const below = page.texts.filter(({ baselinePt }) => baselinePt > marginTopPt)
    const foot = i === 0 ? footTexts(below, document) : []
    const body = below.filter((text) => !foot.includes(text))
    // Notes are the only words of their size; the raised number before a note stands a few points above its line.
    const noteTopPt = Math.min(
      ...body.filter(({ sizePt }) => sizePt === noteSizePt).map(({ baselinePt }) => baselinePt - RAISED_PT),
    )
    return {
      number: i + 1,
      page,
      margin: [...page.texts.filter(({ baselinePt }) => baselinePt <= marginTopPt), ...foot],
      text: body.filter(({ baselinePt }) => baselinePt < noteTopPt),
      notes: body.filter(({ baselinePt }) => baselinePt >= noteTopPt),
    }
  })
}

const RAISED_PT = 6

/** Lines whose words are those of the first page's foot. */
const footTexts = (texts: readonly PrintedText[], { sections }: LayoutDocument): PrintedText[] =>
  (sections[0]?.firstPageFoot ?? []).flatMap((block) => {
    if (block.type !== 'paragraph') return []
    const words = bare(block.runs.map((run) => (run.type === 'text' ? run.text : '')).join(''))
    return texts.filter(({ baselinePt }) => {
      const line = texts.filter((other) => Math.abs(other.baselinePt - baselinePt) < 1)
      return bare(line.map(({ text }) => text).join('')) === words
    })
  })

const bare = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')

/** The page geometry among the document's that has this paper. */
const geometryOf = (page: PrintedPage, { sections }: LayoutDocument): PageGeometry => {
  const geometry = sections.map((section) => section.page).find(({ widthPt }) => Math.abs(widthPt - page.widthPt) < 0.1)
  if (!geometry) throw new Error(`no section has a page ${page.widthPt} pt wide`)
  return geometry
}

/** Text as a reader would copy it. */
export const flowing = (texts: readonly PrintedText[]): string =>
  texts.map(({ text, endsLine }) => (endsLine ? `${text}\n` : text)).join('')
