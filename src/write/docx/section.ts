import { Header, type ISectionOptions, Paragraph, Tab, TextRun, PageNumber as WordField } from 'docx'
import type { PageGeometry, PageNumber, Section } from '../../layout/layout-document.ts'
import { mm } from '../../text/length.ts'
import { wordBlocks } from './blocks.ts'
import { HEADER_STYLE } from './styles-part.ts'
import { halfPoints, twips } from './units.ts'
import type { WordContext } from './word-context.ts'

export const wordSection = (context: WordContext, section: Section): ISectionOptions => {
  const { page, pageNumber, pageMark } = section
  const textWidthPt = paperWidthPt(page) - page.marginLeftPt - page.marginRightPt
  const headerLine = { textWidthPt, ...(pageMark === undefined ? {} : { pageMark }) }
  return {
    properties: {
      type: 'nextPage',
      ...(pageNumber?.hideOnFirst === true ? { titlePage: true } : {}),
      page: {
        size: pageSize(page),
        margin: {
          top: twips(page.marginTopPt),
          right: twips(page.marginRightPt),
          bottom: twips(page.marginBottomPt),
          left: twips(page.marginLeftPt),
          header: twips(pageNumber?.fromTopPt ?? HEADER_FROM_TOP_PT),
          footer: twips(HEADER_FROM_TOP_PT),
          gutter: 0,
        },
        pageNumbers: pageNumber === undefined || pageNumber.start === 'continue' ? {} : { start: pageNumber.start },
      },
    },
    // Always written, also when empty: a section without its own headers shows those of the section before.
    headers: {
      default: wordHeader({ ...headerLine, ...(pageNumber === undefined ? {} : { pageNumber }) }),
      ...(pageNumber?.hideOnFirst === true ? { first: wordHeader({ ...headerLine, sizeOf: pageNumber }) } : {}),
    },
    children: wordBlocks(context, section.blocks, textWidthPt),
  }
}

/** Where a mark stands on a page without a number: as far from the edge as the Party's page number (HD 36). */
const HEADER_FROM_TOP_PT = mm(10)

/** docx turns the paper itself: it wants the sides of the upright sheet. */
const pageSize = ({ widthPt, heightPt, orientation }: PageGeometry) => ({
  width: twips(Math.min(widthPt, heightPt)),
  height: twips(Math.max(widthPt, heightPt)),
  orientation,
})

const paperWidthPt = ({ widthPt, heightPt, orientation }: PageGeometry): number =>
  orientation === 'landscape' ? Math.max(widthPt, heightPt) : Math.min(widthPt, heightPt)

type HeaderLine = {
  readonly textWidthPt: number
  readonly pageMark?: string
  readonly pageNumber?: PageNumber
  /** The number that is hidden on this page: the mark keeps its size. */
  readonly sizeOf?: PageNumber
}

/** Number and mark share one line, so that the mark neither moves the number nor pushes the body down. */
const wordHeader = ({ textWidthPt, pageMark, pageNumber, sizeOf }: HeaderLine): Header => {
  const sizePt = (pageNumber ?? sizeOf)?.sizePt
  const size = sizePt === undefined ? {} : { size: halfPoints(sizePt) }
  const number = pageNumber === undefined ? [] : [WordField.CURRENT]
  if (pageMark === undefined) {
    const children = number.length === 0 ? [] : [new TextRun({ ...size, children: number })]
    return new Header({ children: [new Paragraph({ style: HEADER_STYLE, children })] })
  }
  return new Header({
    children: [
      new Paragraph({
        style: HEADER_STYLE,
        alignment: 'left',
        tabStops: [
          { type: 'center', position: twips(textWidthPt / 2) },
          { type: 'right', position: twips(textWidthPt) },
        ],
        children: [new TextRun({ ...size, children: [new Tab(), ...number, new Tab(), pageMark] })],
      }),
    ],
  })
}
