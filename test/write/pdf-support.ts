import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FontFiles } from '../../src/font/font-files.ts'
import type {
  Block,
  Footnote,
  LayoutDocument,
  PageGeometry,
  Paragraph,
  ParagraphStyle,
  Rule,
  Run,
  Section,
  Table,
  TableCell,
  TableRow,
} from '../../src/layout/layout-document.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { type PrintedPdf, readPdf } from '../support/read-pdf.ts'

const fontFile = (face: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, `../../templates/fonts/Tinos-${face}.ttf`)))

export const tinos: FontFiles = {
  family: 'Tinos',
  regular: fontFile('Regular'),
  bold: fontFile('Bold'),
  italic: fontFile('Italic'),
  boldItalic: fontFile('BoldItalic'),
}

export const portrait: PageGeometry = {
  widthPt: 595.3,
  heightPt: 841.9,
  orientation: 'portrait',
  marginTopPt: 56.7,
  marginRightPt: 42.5,
  marginBottomPt: 56.7,
  marginLeftPt: 85,
}

export const landscape: PageGeometry = { ...portrait, widthPt: 841.9, heightPt: 595.3, orientation: 'landscape' }

const plain: ParagraphStyle = {
  id: 'body',
  name: 'Thân văn bản',
  align: 'justify',
  sizePt: 14,
  bold: false,
  italic: false,
  underline: false,
  colour: 'black',
  linePitchPt: 18,
  spaceBeforePt: 0,
  spaceAfterPt: 6,
  indentLeftPt: 0,
  indentRightPt: 0,
  firstLinePt: 28.35,
  keepWithNext: false,
  keepLines: false,
  outlineLevel: 0,
}

const centred: ParagraphStyle = { ...plain, align: 'center', firstLinePt: 0, spaceAfterPt: 0, linePitchPt: 16 }

export const styles: readonly ParagraphStyle[] = [
  plain,
  { ...plain, id: 'heading-1', name: 'Mục', bold: true, outlineLevel: 1, keepWithNext: true, keepLines: true },
  { ...plain, id: 'heading-2', name: 'Khoản', bold: true, outlineLevel: 2, keepWithNext: true, keepLines: true },
  { ...plain, id: 'left', name: 'left', align: 'left', firstLinePt: 0 },
  { ...plain, id: 'hanging', name: 'hanging', indentLeftPt: 20, indentRightPt: 30, firstLinePt: -20 },
  { ...plain, id: 'line', name: 'line', align: 'left', firstLinePt: 0, spaceAfterPt: 0 },
  { ...centred, id: 'title', name: 'Trích yếu', bold: true },
  { ...centred, id: 'centred', name: 'centred' },
  { ...centred, id: 'centred-bold', name: 'centred-bold', bold: true, sizePt: 13 },
  { ...centred, id: 'centred-italic', name: 'centred-italic', italic: true },
  { ...plain, id: 'cell', name: 'cell', align: 'left', sizePt: 12, linePitchPt: 14.5, firstLinePt: 0, spaceAfterPt: 0 },
  { ...centred, id: 'cell-centred', name: 'cell-centred', sizePt: 12, linePitchPt: 14.5 },
  { ...centred, id: 'cell-head', name: 'cell-head', sizePt: 12, linePitchPt: 14.5, bold: true },
  {
    ...plain,
    id: 'recipients',
    name: 'recipients',
    align: 'left',
    sizePt: 11,
    linePitchPt: 13,
    firstLinePt: 0,
    spaceAfterPt: 0,
  },
  { ...plain, id: 'footnote', name: 'footnote', sizePt: 10, linePitchPt: 12, firstLinePt: 0, spaceAfterPt: 0 },
]

export const paragraph = (
  runs: string | readonly Run[],
  style = 'body',
  more: Partial<Omit<Paragraph, 'type' | 'style' | 'runs'>> = {},
): Paragraph => ({
  type: 'paragraph',
  style,
  runs: typeof runs === 'string' ? [{ type: 'text', text: runs }] : runs,
  ...more,
})

export const cite = (number: number): Run => ({ type: 'footnote', number })

export const footnote = (number: number, text: string): Footnote => ({
  number,
  style: 'footnote',
  runs: [{ type: 'text', text }],
})

export const rule = (widthPt: number): Rule => ({
  type: 'rule',
  widthPt,
  thicknessPt: 0.75,
  spaceBeforePt: 2,
  spaceAfterPt: 3,
})

export const cell = (
  content: string | TableCell['blocks'],
  { style = 'cell', columns = 1, verticalAlign = 'top' as TableCell['verticalAlign'] } = {},
): TableCell => ({
  columns,
  verticalAlign,
  blocks: typeof content === 'string' ? [paragraph(content, style)] : content,
})

export const row = (cells: readonly TableCell[], more: Partial<Omit<TableRow, 'cells'>> = {}): TableRow => ({
  cells,
  keepWhole: true,
  keepWithNext: false,
  ...more,
})

export const table = (
  columnWidthsPt: readonly number[],
  rows: readonly TableRow[],
  more: Partial<Omit<Table, 'type' | 'rows' | 'columnWidthsPt'>> = {},
): Table => ({
  type: 'table',
  columnWidthsPt,
  rows,
  borders: 'grid',
  cellPaddingPt: 5.4,
  headerRows: 0,
  keepTogether: false,
  spaceBeforePt: 6,
  spaceAfterPt: 6,
  ...more,
})

/** A document of one portrait section whose pages are numbered from the second on. */
export const documentOf = (blocks: readonly Block[], more: Partial<LayoutDocument> = {}): LayoutDocument => ({
  meta: {
    title: 'Kế hoạch thử',
    author: 'UBND xã Bờ Y',
    subject: 'Thử bản in',
    keywords: ['kế hoạch', 'thử'],
    language: 'vi-VN',
    date: '2026-01-05',
  },
  styles,
  sections: [sectionOf(blocks)],
  footnotes: [],
  ...more,
})

export const sectionOf = (blocks: readonly Block[], more: Partial<Section> = {}): Section => ({
  page: portrait,
  pageNumber: { sizePt: 14, fromTopPt: 28.35, start: 1, hideOnFirst: true },
  blocks,
  ...more,
})

/** `count` different sentences, so that a lost one is noticed. */
export const sentences = (count: number, from = 1): string =>
  Array.from({ length: count }, (_, step) => sentence(from + step)).join(' ')

export const sentence = (number: number): string => `Câu thứ ${number} giao các đơn vị tổ chức thực hiện nghiêm túc.`

/** Writes the document, frozen through and through, and reads the file back. */
export const printed = async (document: LayoutDocument): Promise<PrintedPdf> =>
  readPdf(await writePdf(frozen(document), tinos))

export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
    for (const inner of Object.values(value)) {
      frozen(inner)
    }
    Object.freeze(value)
  }
  return value
}
