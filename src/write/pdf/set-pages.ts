import type { LayoutDocument, PageGeometry, Section } from '../../layout/layout-document.ts'
import { type FilledPage, fillPages, separatorPt } from './fill-pages.ts'
import { flowOf } from './flow.ts'
import { footnotePieces, separator } from './footnote-pieces.ts'
import { marginDrawings } from './page-margin.ts'
import { type Drawing, moved, stacked, withoutSpaceBefore } from './piece.ts'
import type { Typesetter } from './typesetter.ts'

/** A finished page; drawings in points from its top left corner. */
export type SetPage = {
  readonly widthPt: number
  readonly heightPt: number
  readonly drawings: readonly Drawing[]
}

/** All pages of a document, section after section; a section without blocks is one empty page. */
export const setPages = (document: LayoutDocument, typesetter: Typesetter): readonly SetPage[] => {
  let nextNumber = 1
  return document.sections.flatMap((section) => {
    const foot = footOf(section, typesetter)
    const pages = filledPages(document, section, foot.heightPt, typesetter)
    const start = section.pageNumber?.start ?? 'continue'
    const firstNumber = start === 'continue' ? nextNumber : start
    nextNumber = firstNumber + pages.length
    return pages.map((page, index) => ({
      widthPt: section.page.widthPt,
      heightPt: section.page.heightPt,
      drawings: [
        ...marginDrawings(section, { number: firstNumber + index, first: index === 0 }, typesetter),
        ...pageDrawings(page, section.page, index === 0 ? foot : NO_FOOT),
      ],
    }))
  })
}

const filledPages = (
  document: LayoutDocument,
  { page, blocks }: Section,
  firstFootPt: number,
  typesetter: Typesetter,
): readonly FilledPage[] => {
  const widthPt = page.widthPt - page.marginLeftPt - page.marginRightPt
  const heightPt = page.heightPt - page.marginTopPt - page.marginBottomPt
  return fillPages(flowOf(blocks, { widthPt, heightPt }, typesetter).pieces, {
    heightPt,
    firstFootPt,
    note: footnotePieces(document, widthPt, typesetter),
  })
}

/** What stands below text and footnotes, from its own top. */
type Foot = { readonly drawings: readonly Drawing[]; readonly heightPt: number }

const NO_FOOT: Foot = { drawings: [], heightPt: 0 }

const footOf = ({ page, firstPageFoot }: Section, typesetter: Typesetter): Foot => {
  if (!firstPageFoot) return NO_FOOT
  const room = {
    widthPt: page.widthPt - page.marginLeftPt - page.marginRightPt,
    heightPt: page.heightPt - page.marginTopPt - page.marginBottomPt,
  }
  return stacked(flowOf(firstPageFoot, room, typesetter).pieces)
}

const pageDrawings = ({ body, notes }: FilledPage, page: PageGeometry, foot: Foot): readonly Drawing[] => {
  const footnotes = stacked(withoutSpaceBefore(notes))
  const footTopPt = page.heightPt - page.marginBottomPt - foot.heightPt
  const footnotesTopPt = footTopPt - footnotes.heightPt
  const rule = separator(page.widthPt - page.marginLeftPt - page.marginRightPt, separatorPt)
  return [
    ...stacked(body).drawings.map((drawing) => moved(drawing, page.marginLeftPt, page.marginTopPt)),
    ...(notes.length > 0 ? [moved(rule, page.marginLeftPt, footnotesTopPt - separatorPt)] : []),
    ...footnotes.drawings.map((drawing) => moved(drawing, page.marginLeftPt, footnotesTopPt)),
    ...foot.drawings.map((drawing) => moved(drawing, page.marginLeftPt, footTopPt)),
  ]
}
