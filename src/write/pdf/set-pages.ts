import type { LayoutDocument, PageGeometry, Section } from '../../layout/layout-document.ts'
import { changeBar } from './change-bar.ts'
import { type FilledPage, fillPages, separatorPt } from './fill-pages.ts'
import { flowOf, type Room } from './flow.ts'
import { footnotePieces, separator } from './footnote-pieces.ts'
import { firstPageMarks, marginDrawings } from './page-margin.ts'
import { type Drawing, type Flow, moved, stacked, withoutSpaceBefore } from './piece.ts'
import { element, type StructureElement } from './structure.ts'
import type { Typesetter } from './typesetter.ts'

/** A finished page; drawings in points from its top left corner. */
export type SetPage = {
  readonly widthPt: number
  readonly heightPt: number
  readonly drawings: readonly Drawing[]
}

/** All pages of a document and its structure, section after section; a section without blocks is one empty page. */
export const setPages = (
  document: LayoutDocument,
  typesetter: Typesetter,
): { readonly pages: readonly SetPage[]; readonly structure: StructureElement } => {
  let nextNumber = 1
  const parts: StructureElement[][] = []
  const pages = document.sections.flatMap((section) => {
    const flow = flowOf(section.blocks, roomOf(section.page), typesetter)
    const foot = footOf(section, typesetter)
    const first = firstPageMarks(section, typesetter)
    const elements = [...first.elements, ...flow.elements, ...foot.elements]
    const part = parts.at(-1)
    // A sheet turned for a table begins no new part of the document.
    if (part && section.pageNumber?.start === 'continue') part.push(...elements)
    else parts.push(elements)
    const pages = filledPages(document, section, flow, foot.heightPt, typesetter)
    const start = section.pageNumber?.start ?? 'continue'
    const firstNumber = start === 'continue' ? nextNumber : start
    nextNumber = firstNumber + pages.length
    return pages.map((page, index) => ({
      widthPt: section.page.widthPt,
      heightPt: section.page.heightPt,
      drawings: [
        ...marginDrawings(section, { number: firstNumber + index, first: index === 0 }, typesetter),
        ...(index === 0 ? first.drawings : []),
        ...pageDrawings(page, section.page, index === 0 ? foot : NO_FOOT),
      ],
    }))
  })
  return {
    pages,
    structure: element(
      'Document',
      parts.map((elements) => element('Sect', elements)),
    ),
  }
}

const roomOf = (page: PageGeometry): Room => ({
  widthPt: page.widthPt - page.marginLeftPt - page.marginRightPt,
  heightPt: page.heightPt - page.marginTopPt - page.marginBottomPt,
})

const filledPages = (
  document: LayoutDocument,
  { page }: Section,
  { pieces }: Flow,
  firstFootPt: number,
  typesetter: Typesetter,
): readonly FilledPage[] => {
  const { widthPt, heightPt } = roomOf(page)
  return fillPages(pieces, {
    heightPt,
    firstFootPt,
    note: footnotePieces(document, widthPt, typesetter),
  })
}

/** What stands below text and footnotes, from its own top. */
type Foot = {
  readonly drawings: readonly Drawing[]
  readonly heightPt: number
  readonly elements: readonly StructureElement[]
}

const NO_FOOT: Foot = { drawings: [], heightPt: 0, elements: [] }

const footOf = ({ page, firstPageFoot }: Section, typesetter: Typesetter): Foot => {
  if (!firstPageFoot) return NO_FOOT
  const { pieces, elements } = flowOf(firstPageFoot, roomOf(page), typesetter)
  return { ...stacked(pieces), elements }
}

const pageDrawings = ({ body, notes }: FilledPage, page: PageGeometry, foot: Foot): readonly Drawing[] => {
  const footnotes = stacked(withoutSpaceBefore(notes))
  const footTopPt = page.heightPt - page.marginBottomPt - foot.heightPt
  const footnotesTopPt = footTopPt - footnotes.heightPt
  const rule = separator(page.widthPt - page.marginLeftPt - page.marginRightPt, separatorPt)
  const bars = stacked(body).drawings.flatMap(changeBar)
  return [
    ...bars.map((bar) => moved(bar, page.marginLeftPt, page.marginTopPt)),
    ...stacked(body).drawings.map((drawing) => moved(drawing, page.marginLeftPt, page.marginTopPt)),
    ...(notes.length > 0 ? [moved(rule, page.marginLeftPt, footnotesTopPt - separatorPt)] : []),
    ...footnotes.drawings.map((drawing) => moved(drawing, page.marginLeftPt, footnotesTopPt)),
    ...foot.drawings.map((drawing) => moved(drawing, page.marginLeftPt, footTopPt)),
  ]
}
