import type { Section } from '../../layout/layout-document.ts'
import { flowOf } from './flow.ts'
import { type Align, setLine } from './lines.ts'
import { type Drawing, moved, stacked } from './piece.ts'
import type { Typesetter } from './typesetter.ts'
import { word } from './words.ts'

/** Size and place of a page mark in a section that shows no page number. */
const markSizePt = 14
const markFromTopPt = 28.35

/** What stands in the top margin of a section's page: its number in the middle, the section's mark at the right. */
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
    ...(pageMark === undefined ? [] : [line(pageMark, 'right')]),
    ...(first && firstPageMark
      ? stacked(
          flowOf([firstPageMark], { widthPt: roomPt, heightPt: page.marginTopPt }, typesetter).pieces,
        ).drawings.map((drawing) => moved(drawing, page.marginLeftPt, fromTopPt))
      : []),
  ]
}
