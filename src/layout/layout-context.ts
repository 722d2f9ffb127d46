import type { Header } from '../plan/plan.ts'
import type { Template, TemplateMark } from '../template/template.ts'
import { A4_HEIGHT_PT, A4_WIDTH_PT, mm } from '../text/length.ts'
import { balanceLines } from './balance-lines.ts'
import type { Frame, PageGeometry, Paragraph, Run, TableCell, TextRun } from './layout-document.ts'
import { wordRuns } from './runs.ts'
import type { StyleId } from './styles.ts'

/** Width of one line of text in points. */
export type MeasureText = (text: string, sizePt: number, face: { bold: boolean; italic: boolean }) => number

/** What every part of the document may ask. */
export type LayoutContext = {
  readonly header: Header
  readonly template: Template
  readonly measure: MeasureText
  /** Pictures by the path typed in the plan. */
  readonly pictures: ReadonlyMap<string, PictureFile>
}

export type PictureFile = {
  readonly format: 'png' | 'jpeg'
  readonly data: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
}

export const text = (words: string, more: Partial<Omit<TextRun, 'type' | 'text'>> = {}): TextRun => ({
  type: 'text',
  text: words,
  ...more,
})

export const paragraph = (style: StyleId, content: string | readonly Run[]): Paragraph => ({
  type: 'paragraph',
  style,
  runs: typeof content === 'string' ? [text(content)] : content,
})

/** A stamp of the template: its words in a box of its size. */
export const framedMark = (
  style: StyleId,
  { words, widthMm, heightMm }: TemplateMark,
  align: Frame['align'],
): Paragraph => ({
  ...paragraph(style, words),
  frame: { widthPt: mm(widthMm.use), heightPt: mm(heightMm.use), thicknessPt: 1, align },
})

/** Words of a centred style broken into lines of like length for the text width. */
export const centredLines = (context: LayoutContext, style: StyleId, words: string, width: number): Run[] =>
  balanceLines(words, width, (part) => widthIn(context, style, part)).flatMap((line, i) => [
    ...(i === 0 ? [] : [{ type: 'lineBreak' } as const]),
    ...wordRuns(line),
  ])

export const cell = (blocks: TableCell['blocks'], more: Partial<Omit<TableCell, 'blocks'>> = {}): TableCell => ({
  columns: 1,
  verticalAlign: 'top',
  ...more,
  blocks,
})

/** Width of words set in a style of the template. */
export const widthIn = ({ template, measure }: LayoutContext, style: StyleId, words: string): number => {
  const { sizePt, bold = false, italic = false } = template.styles[style]
  return measure(words, sizePt.use, { bold, italic })
}

export const portrait = ({ page }: Template): PageGeometry => ({
  widthPt: A4_WIDTH_PT,
  heightPt: A4_HEIGHT_PT,
  orientation: 'portrait',
  marginTopPt: mm(page.marginTopMm.use),
  marginRightPt: mm(page.marginRightMm.use),
  marginBottomPt: mm(page.marginBottomMm.use),
  marginLeftPt: mm(page.marginLeftMm.use),
})

/** The sheet turned: the margins keep their sides as the page is read. */
export const landscape = (template: Template): PageGeometry => ({
  ...portrait(template),
  widthPt: A4_HEIGHT_PT,
  heightPt: A4_WIDTH_PT,
  orientation: 'landscape',
})

export const textWidth = (page: PageGeometry): number => page.widthPt - page.marginLeftPt - page.marginRightPt

/** Fills `{name}` places; a place without a value stays empty. */
export const fill = (pattern: string, values: Readonly<Record<string, string>>): string =>
  pattern.replace(/\{([^{}]+)\}/g, (_, name: string) => values[name] ?? '')

const NBSP = '\u00A0'

/** Room that the registry office fills by hand or by machine. */
export const blank = (width: number): string => NBSP.repeat(width)
