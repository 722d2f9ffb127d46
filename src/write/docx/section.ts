import { Footer, Header, type ISectionOptions, Paragraph, Tab, TextRun, PageNumber as WordField } from 'docx'
import type { PageGeometry, PageNumber, Revision, Section } from '../../layout/layout-document.ts'
import { mm } from '../../text/length.ts'
import { wordBlocks } from './blocks.ts'
import { GAP_STYLE, HEADER_STYLE, MARKED_HEADER_STYLE } from './own-styles.ts'
import { wordParagraph } from './paragraph.ts'
import { wordRule } from './rule.ts'
import { halfPoints, twips } from './units.ts'
import type { WordContext } from './word-context.ts'

export const wordSection = (context: WordContext, section: Section): ISectionOptions => {
  const { page, pageNumber, pageMark, firstPageMark, firstPageFoot, before } = section
  // Of a redline, what one of its revisions shows.
  const ownFirst = [pageNumber, before?.pageNumber].some((number) => number?.hideOnFirst === true)
  const textWidthPt = paperWidthPt(page) - page.marginLeftPt - page.marginRightPt
  const headerLine = {
    textWidthPt,
    usualSizePt: context.usual.headerSizePt,
    ...(pageMark === undefined ? {} : { pageMark }),
  }
  return {
    properties: {
      ...properties(page, pageNumber, hasFoot(firstPageFoot, 'deleted')),
      // What is shown in the margins is no property of a section: it is marked where it stands.
      ...(before
        ? {
            revision: {
              ...properties(before.page, before.pageNumber, hasFoot(firstPageFoot, 'inserted')),
              ...context.stamp,
            },
          }
        : {}),
    },
    // Always written, also when empty: a section without its own headers shows those of the section before.
    headers: {
      default: wordHeader({ ...headerLine, ...(pageNumber === undefined ? {} : { pageNumber }) }),
      ...(ownFirst
        ? {
            first: wordHeader({
              ...headerLine,
              ...(pageNumber ? { sizeOf: pageNumber } : {}),
              ...(firstPageMark ? { mark: wordParagraph(context, firstPageMark, textWidthPt) } : {}),
            }),
          }
        : {}),
    },
    ...(ownFirst
      ? { footers: { first: new Footer({ children: wordFoot(context, firstPageFoot ?? [], textWidthPt) }) } }
      : {}),
    children: wordBlocks(context, section, textWidthPt),
  }
}

const properties = (page: PageGeometry, pageNumber: PageNumber | undefined, foot: boolean) => ({
  type: 'nextPage' as const,
  ...(pageNumber?.hideOnFirst === true ? { titlePage: true } : {}),
  page: {
    size: pageSize(page),
    margin: {
      top: twips(page.marginTopPt),
      right: twips(page.marginRightPt),
      bottom: twips(page.marginBottomPt),
      left: twips(page.marginLeftPt),
      header: twips(pageNumber?.fromTopPt ?? HEADER_FROM_TOP_PT),
      // The foot of the first page stands on the bottom margin, inside the text area.
      footer: twips(foot ? page.marginBottomPt : HEADER_FROM_TOP_PT),
      gutter: 0,
    },
    pageNumbers: pageNumber === undefined || pageNumber.start === 'continue' ? {} : { start: pageNumber.start },
  },
})

/** Whether something of it stands in the revision that `other` is not. */
const hasFoot = (blocks: Section['firstPageFoot'] = [], other: Revision): boolean =>
  blocks.some((block) =>
    block.type === 'rule' ? block.revision !== other : block.runs.some(({ revision }) => revision !== other),
  )

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

/** Always written, also when empty: see the headers. */
const wordFoot = (
  context: WordContext,
  blocks: NonNullable<Section['firstPageFoot']>,
  textWidthPt: number,
): Paragraph[] =>
  blocks.length === 0
    ? [new Paragraph({ style: GAP_STYLE })]
    : blocks.map((block) =>
        block.type === 'rule'
          ? wordRule(block, { widthPt: textWidthPt, keepWithNext: false, stamp: context.stamp })
          : wordParagraph(context, block, textWidthPt),
      )

type HeaderLine = {
  readonly textWidthPt: number
  /** Of the style. */
  readonly usualSizePt: number | undefined
  readonly pageMark?: string
  readonly pageNumber?: PageNumber
  /** The number that is hidden on this page: the mark keeps its size. */
  readonly sizeOf?: PageNumber
  /** A framed mark in the place of the number that the page does not show. */
  readonly mark?: Paragraph
}

/** Number and mark share one line, so that the mark neither moves the number nor pushes the body down. */
const wordHeader = ({ textWidthPt, usualSizePt, pageMark, pageNumber, sizeOf, mark }: HeaderLine): Header => {
  const sizePt = (pageNumber ?? sizeOf)?.sizePt
  const size = sizePt === undefined || sizePt === usualSizePt ? {} : { size: halfPoints(sizePt) }
  const number = pageNumber === undefined ? [] : [WordField.CURRENT]
  if (pageMark === undefined && mark) return new Header({ children: [mark] })
  if (pageMark === undefined) {
    const children = number.length === 0 ? [] : [new TextRun({ ...size, children: number })]
    return new Header({ children: [new Paragraph({ style: HEADER_STYLE, children })] })
  }
  return new Header({
    children: [
      ...(mark ? [mark] : []),
      new Paragraph({
        style: MARKED_HEADER_STYLE,
        tabStops: [
          { type: 'center', position: twips(textWidthPt / 2) },
          { type: 'right', position: twips(textWidthPt) },
        ],
        children: [new TextRun({ ...size, children: [new Tab(), ...number, new Tab(), pageMark] })],
      }),
    ],
  })
}
