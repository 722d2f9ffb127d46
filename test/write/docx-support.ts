import type {
  Block,
  Image,
  LayoutDocument,
  PageGeometry,
  Paragraph,
  ParagraphStyle,
  Rule,
  Run,
  Section,
  Table,
  TableRow,
} from '../../src/layout/layout-document.ts'
import { mm } from '../../src/text/length.ts'

/** A short plan with everything a writer can meet: each block, each run, both orientations, notes and links. */
export const samplePlan = (): LayoutDocument => ({
  meta: {
    title: 'Kế hoạch "chuyển đổi số" <2026> & cải cách',
    author: 'Ủy ban nhân dân xã Thuận Châu',
    subject: 'Kế hoạch số 05/KH-UBND',
    keywords: ['kế hoạch', 'chuyển đổi số'],
    language: 'vi-VN',
    date: '2026-01-05',
  },
  styles: sampleStyles,
  footnotes: [
    { number: 1, style: 'Note', runs: [text('Nghị quyết số 57-NQ/TW ngày 22/12/2024.')] },
    {
      number: 2,
      style: 'Note',
      runs: [
        text('Xem '),
        { ...text('toàn văn'), link: 'https://vanban.chinhphu.vn/?id=1&x=2', italic: true },
        text('.'),
      ],
    },
  ],
  sections: [
    {
      page: upright,
      pageNumber: { sizePt: 14, fromTopPt: mm(10), start: 1, hideOnFirst: true },
      pageMark: 'DỰ THẢO',
      blocks: [headerTable, ...title, ...body(), taskTable(24), paragraph('Body', [text('Sau bảng.')]), signature],
    },
    {
      page: sideways,
      pageNumber: { sizePt: 14, fromTopPt: mm(10), start: 1, hideOnFirst: true },
      blocks: [
        paragraph('Title', [text('Phụ lục I')], { anchor: 'phu-luc-1' }),
        rule(60),
        taskTable(30),
        { ...taskTable(2), spaceBeforePt: 6 },
      ],
    },
    {
      page: upright,
      pageNumber: { sizePt: 13, fromTopPt: mm(10), start: 'continue', hideOnFirst: false },
      blocks: [picture, paragraph('Body', [text('Trang cuối.')])],
    },
  ],
})

/** One upright section with these blocks, no header. */
export const documentOf = (blocks: readonly Block[], section: Partial<Section> = {}): LayoutDocument => ({
  ...samplePlan(),
  footnotes: [],
  sections: [{ page: upright, blocks, ...section }],
})

export const paragraph = (style: string, runs: readonly Run[], more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  style,
  runs,
  ...more,
})

export const text = (words: string) => ({ type: 'text', text: words }) as const

export const rule = (widthPt: number): Rule => ({
  type: 'rule',
  widthPt,
  thicknessPt: 0.75,
  spaceBeforePt: 2,
  spaceAfterPt: 6,
})

const upright: PageGeometry = {
  widthPt: mm(210),
  heightPt: mm(297),
  orientation: 'portrait',
  marginTopPt: mm(20),
  marginRightPt: mm(15),
  marginBottomPt: mm(20),
  marginLeftPt: mm(30),
}

const sideways: PageGeometry = { ...upright, widthPt: mm(297), heightPt: mm(210), orientation: 'landscape' }

const style = (id: string, name: string, more: Partial<ParagraphStyle> = {}): ParagraphStyle => ({
  id,
  name,
  align: 'left',
  sizePt: 14,
  bold: false,
  italic: false,
  underline: false,
  colour: 'black',
  linePitchPt: 18,
  spaceBeforePt: 0,
  spaceAfterPt: 0,
  indentLeftPt: 0,
  indentRightPt: 0,
  firstLinePt: 0,
  keepWithNext: false,
  keepLines: false,
  outlineLevel: 0,
  ...more,
})

const sampleStyles: ParagraphStyle[] = [
  style('Emblem', 'KH Quốc hiệu', { align: 'center', sizePt: 13, bold: true, linePitchPt: 16 }),
  style('Issuer', 'KH Cơ quan chủ quản', { align: 'center', sizePt: 13, linePitchPt: 16 }),
  style('Place', 'KH Địa danh', { align: 'center', italic: true }),
  style('Title', 'KH Tên loại', { align: 'center', bold: true, spaceBeforePt: 6, keepWithNext: true }),
  style('Section', 'KH Mục', {
    align: 'justify',
    bold: true,
    firstLinePt: mm(10),
    spaceAfterPt: 6,
    keepWithNext: true,
    outlineLevel: 1,
  }),
  style('Body', 'KH Thân văn bản', { align: 'justify', firstLinePt: mm(10), spaceAfterPt: 6 }),
  style('Item', 'KH Gạch đầu dòng', {
    align: 'justify',
    indentLeftPt: 36,
    firstLinePt: -12,
    spaceBeforePt: 3,
    spaceAfterPt: 3,
  }),
  style('Head', 'KH Đầu bảng', { align: 'center', sizePt: 12, bold: true, linePitchPt: 15 }),
  style('Cell', 'KH Ô bảng', { sizePt: 12, linePitchPt: 15 }),
  style('Receivers', 'KH Nơi nhận', { sizePt: 11, linePitchPt: 13 }),
  style('Note', 'KH Chú thích', { align: 'justify', sizePt: 10, linePitchPt: 12, keepLines: true }),
]

const bare = { type: 'table', borders: 'none', cellPaddingPt: 0, headerRows: 0, keepTogether: true } as const

const cell = (...blocks: (Paragraph | Rule)[]) => ({ columns: 1, verticalAlign: 'top', blocks }) as const
const row = (cells: TableRow['cells'], more: Partial<TableRow> = {}): TableRow => ({
  cells,
  keepWhole: true,
  keepWithNext: false,
  ...more,
})

const headerTable: Table = {
  ...bare,
  columnWidthsPt: [mm(65), mm(100)],
  spaceBeforePt: 0,
  spaceAfterPt: 12,
  rows: [
    row([
      cell(
        paragraph('Issuer', [text('HUYỆN ỦY THUẬN CHÂU')]),
        paragraph('Emblem', [text('ỦY BAN NHÂN DÂN XÃ')]),
        rule(60),
      ),
      cell(
        paragraph('Emblem', [text('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]),
        paragraph('Emblem', [{ ...text('Độc lập - Tự do - Hạnh phúc'), sizePt: 14 }]),
        rule(170),
      ),
    ]),
    row([
      cell(paragraph('Issuer', [text('Số:\u00A0\u00A0\u00A0\u00A0\u00A0/KH-UBND')])),
      cell(paragraph('Place', [text('Thuận Châu, ngày 05 tháng 01 năm 2026')])),
    ]),
  ],
}

const title: Block[] = [
  paragraph('Title', [text('KẾ HOẠCH')], { anchor: 'ten-loai' }),
  paragraph('Title', [text('Chuyển đổi số'), { type: 'lineBreak' }, text('năm 2026')], { keepWithNext: false }),
  rule(mm(50)),
]

const sentence =
  'Thực hiện chương trình chuyển đổi số của tỉnh, Ủy ban nhân dân xã xây dựng kế hoạch với các nội dung như sau.'

const body = (): Paragraph[] => [
  paragraph('Section', [text('I. MỤC ĐÍCH, YÊU CẦU')], { anchor: 'muc-1' }),
  paragraph('Body', [
    text('Thực hiện '),
    { ...text('Nghị quyết số 57-NQ/TW'), noBreak: true, bold: true },
    { type: 'footnote', number: 1 },
    text('; xem '),
    { ...text('Phụ lục I'), link: '#phu-luc-1', underline: true },
    text(' và '),
    { ...text('cổng thông tin'), link: 'https://xa.gov.vn/a?b=1&c=2' },
    { type: 'footnote', number: 2 },
    text(`. ${sentence}`),
  ]),
  paragraph('Section', [text('II. NHIỆM VỤ '), { ...text('(chữ thường)'), bold: false, sizePt: 13 }]),
  ...Array.from({ length: 6 }, (_, n) => paragraph('Body', [text(`${n + 1}. ${sentence} ${sentence} ${sentence}`)])),
  ...Array.from({ length: 3 }, () => paragraph('Item', [text(`- ${sentence} ${sentence}`)])),
]

const taskTable = (tasks: number): Table => ({
  type: 'table',
  columnWidthsPt: [mm(12), mm(80), mm(40), mm(33)],
  borders: 'grid',
  cellPaddingPt: 4,
  headerRows: 1,
  keepTogether: false,
  spaceBeforePt: 6,
  spaceAfterPt: 8,
  rows: [
    row(['STT', 'Nội dung', 'Chủ trì', 'Thời hạn'].map((head) => cell(paragraph('Head', [text(head)])))),
    row(
      [{ columns: 4, verticalAlign: 'center', blocks: [paragraph('Cell', [{ ...text('I. Hạ tầng'), bold: true }])] }],
      {
        keepWithNext: true,
      },
    ),
    ...Array.from({ length: tasks }, (_, n) =>
      row([
        cell(paragraph('Cell', [text(String(n + 1))])),
        cell(paragraph('Cell', [text(sentence)])),
        cell(paragraph('Cell', [text('Phòng Văn hóa - Xã hội')])),
        { columns: 1, verticalAlign: 'center', blocks: n % 2 === 0 ? [paragraph('Cell', [text('30/6/2026')])] : [] },
      ]),
    ),
  ],
})

const signature: Table = {
  ...bare,
  columnWidthsPt: [mm(82.5), mm(82.5)],
  spaceBeforePt: 12,
  spaceAfterPt: 0,
  rows: [
    row([
      cell(
        paragraph('Receivers', [{ ...text('Nơi nhận:'), bold: true, italic: true, sizePt: 12 }]),
        paragraph('Receivers', [text('- Như trên;')]),
        paragraph('Receivers', [text('- Lưu: VT, VP, 05.')]),
      ),
      cell(
        paragraph('Emblem', [text('TM. ỦY BAN NHÂN DÂN')]),
        paragraph('Emblem', [text('CHỦ TỊCH')]),
        paragraph('Emblem', []),
        paragraph('Emblem', []),
        paragraph('Emblem', [text('Nguyễn Văn An')]),
      ),
    ]),
    row([cell(paragraph('Receivers', [])), cell(paragraph('Emblem', []))]),
  ],
}

/** A red dot: the smallest picture there is. */
export const picture: Image = {
  type: 'image',
  format: 'png',
  data: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='),
    (letter) => letter.charCodeAt(0),
  ),
  widthPt: 200,
  heightPt: 100,
  alt: 'Sơ đồ "tổ chức" <1>',
}

/** Every object below is frozen; bytes cannot be. */
export const freeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  for (const inner of Object.values(value)) freeze(inner)
  return Object.freeze(value)
}
