import type { Section } from '../../layout/layout-document.ts'
import { flowOf, signatureDrawing } from './flow.ts'
import { type Align, setLine } from './lines.ts'
import { type Drawing, moved, stacked } from './piece.ts'
import { element, type StructureElement } from './structure.ts'
import type { Typesetter } from './typesetter.ts'
import { word } from './words.ts'

/** Size and place of a page mark in a section that shows no page number. */
const markSizePt = 14
const markFromTopPt = 28.35

/** What stands in the top margin of a section's page: its number in the middle, the section's mark at the right, or at the left where the first page has a mark of its own there. */
export const marginDrawings = (
  { page, pageNumber, pageMark, firstPageMark }: Section,
  { number, first }: { readonly number: number; readonly first: boolean },
  typesetter: Typesetter,
): readonly Drawing[] => {
  const roomPt = page.widthPt - page.marginLeftPt - page.marginRightPt
  const sizePt = pageNumber?.sizePt ?? markSizePt
  const fromTopPt = pageNumber?.fromTopPt ?? markFromTopPt
  const line = (text: string, align: Align): Drawing => {
    const font = typesetter.font(false, false)
    const ink = { font, sizePt, underline: false, raised: false, colour: 'black' } as const
    const { parts } = setLine({ words: [word(text, '', 'free', ink)], ends: true }, roomPt, align)
    return { type: 'line', xPt: page.marginLeftPt, baselinePt: fromTopPt + (font.ascender / 1000) * sizePt, parts }
  }
  return [
    ...(pageNumber !== undefined && !(first && pageNumber.hideOnFirst) ? [line(String(number), 'center')] : []),
    ...(pageMark === undefined ? [] : [line(pageMark, first && firstPageMark ? 'left' : 'right')]),
  ]
}

/** What stands in the top margin of a section's first page alone and is read with it: mark and signature. */
export const firstPageMarks = (
  { page, pageNumber, firstPageMark, firstPageSignature }: Section,
  typesetter: Typesetter,
): { readonly drawings: readonly Drawing[]; readonly elements: readonly StructureElement[] } => {
  const room = { widthPt: page.widthPt - page.marginLeftPt - page.marginRightPt, heightPt: page.marginTopPt }
  const mark = flowOf(firstPageMark ? [firstPageMark] : [], room, typesetter)
  const fromTopPt = pageNumber?.fromTopPt ?? markFromTopPt
  const signature = firstPageSignature ? [signatureDrawing(firstPageSignature)] : []
  return {
    drawings: [
      ...stacked(mark.pieces).drawings.map((drawing) => moved(drawing, page.marginLeftPt, fromTopPt)),
      ...signature,
    ],
    elements: [...mark.elements, ...signature.map(({ leaf }) => element('Form', [], { leaf }))],
  }
}
