import type { LayoutDocument, Run, TableRow } from '../../src/layout/layout-document.ts'
import {
  cell,
  cite,
  documentOf,
  footnote,
  landscape,
  paragraph,
  row,
  rule,
  sectionOf,
  sentences,
  table,
} from './pdf-support.ts'

/** A plan as a commune would sign it: every kind of block, a footnote, an appendix in landscape. */
export const samplePlan = (): LayoutDocument =>
  documentOf([], {
    sections: [
      sectionOf([header, numberAndDate, ...title, ...body, tasks(28), ...closing], { pageMark: 'DỰ THẢO' }),
      sectionOf(appendix, {
        page: landscape,
        pageNumber: { sizePt: 14, fromTopPt: 28.35, start: 1, hideOnFirst: true },
      }),
    ],
    footnotes: [
      footnote(
        1,
        'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia.',
      ),
      footnote(2, 'Theo số liệu của Chi cục Thống kê tại thời điểm 30/6/2025.'),
      footnote(3, 'Kinh phí lồng ghép từ các chương trình mục tiêu quốc gia.'),
    ],
  })

const header = table(
  [180, 287.8],
  [
    row([
      cell([paragraph('ỦY BAN NHÂN DÂN', 'centred-bold'), paragraph('XÃ BỜ Y', 'centred-bold'), rule(60)]),
      cell([
        paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'centred-bold'),
        paragraph([{ type: 'text', text: 'Độc lập - Tự do - Hạnh phúc', sizePt: 14 }], 'centred-bold'),
        rule(172),
      ]),
    ]),
  ],
  { borders: 'none', cellPaddingPt: 0, keepTogether: true, spaceBeforePt: 0 },
)

const blanks = '\u00a0'.repeat(6)

const numberAndDate = table(
  [180, 287.8],
  [
    row([
      cell(`Số:${blanks}/KH-UBND`, { style: 'centred' }),
      cell(`Bờ Y, ngày${blanks}tháng${blanks}năm 2025`, { style: 'centred-italic' }),
    ]),
  ],
  { borders: 'none', cellPaddingPt: 0, keepTogether: true, spaceAfterPt: 14 },
)

const title = [
  paragraph('KẾ HOẠCH', 'title', { keepWithNext: true }),
  paragraph('Thực hiện Phong trào “Bình dân học vụ số” trên địa bàn xã Bờ Y', 'title', { keepWithNext: true }),
  rule(110),
  paragraph(''),
]

const text = (words: string, more: Partial<Extract<Run, { type: 'text' }>> = {}): Run => ({
  type: 'text',
  text: words,
  ...more,
})

const body = [
  paragraph([
    text('Thực hiện Nghị quyết số '),
    text('57-NQ/TW', { noBreak: true }),
    text(' ngày 22/12/2024 của Bộ Chính trị'),
    cite(1),
    text(
      ' về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia; Ủy ban nhân dân xã ban hành Kế hoạch thực hiện Phong trào “Bình dân học vụ số” như sau:',
    ),
  ]),
  paragraph('I. MỤC ĐÍCH, YÊU CẦU', 'heading-1'),
  paragraph('1. Mục đích', 'heading-2'),
  paragraph(`- Phát huy sức mạnh của cả hệ thống chính trị. ${sentences(6)}`),
  paragraph([text(`- Toàn xã có 4.250 hộ dân, 12.118 nhân khẩu.`), cite(2), text(` ${sentences(4, 7)}`)]),
  paragraph('2. Yêu cầu', 'heading-2'),
  paragraph(`- Xác định rõ nội dung, nhiệm vụ. ${sentences(5, 11)}`),
  paragraph('II. NHIỆM VỤ', 'heading-1', { anchor: 'nhiem-vu' }),
  paragraph([
    text('Các nhiệm vụ nêu tại bảng dưới đây, '),
    text('bắt buộc', { bold: true }),
    text(', '),
    text('có thời hạn', { underline: true }),
    text(', xem thêm tại '),
    text('cổng thông tin', { link: 'https://example.gov.vn/', underline: true }),
    text(' và '),
    text('Phụ lục', { link: '#phu-luc' }),
    text('.'),
  ]),
]

const tasks = (count: number) =>
  table(
    [34, 170, 90, 90, 83.8],
    [
      row(
        ['STT', 'Nội dung', 'Chủ trì', 'Thời gian', 'Kết quả'].map((words) =>
          cell(words, { style: 'cell-head', verticalAlign: 'center' }),
        ),
      ),
      ...Array.from({ length: count }, (_, index) => index + 1).flatMap((number): readonly TableRow[] => [
        ...(number % 10 === 1 ? [group(number)] : []),
        task(number),
      ]),
    ],
    { headerRows: 1 },
  )

const group = (number: number): TableRow =>
  row([cell(`Nhóm ${Math.ceil(number / 10)}. Hạ tầng số và kỹ năng số`, { style: 'cell-head', columns: 5 })], {
    keepWithNext: true,
  })

const task = (number: number): TableRow =>
  row([
    cell(String(number), { style: 'cell-centred', verticalAlign: 'center' }),
    cell(
      number === 3
        ? [paragraph([text('Tổ chức Lễ Phát động và “Ngày hội toàn dân học tập số”'), cite(3), text('.')], 'cell')]
        : `Nhiệm vụ ${number}: tổ chức tuyên truyền, hướng dẫn người dân sử dụng dịch vụ công trực tuyến.`,
    ),
    cell('Phòng Văn hóa - Xã hội', { verticalAlign: 'center' }),
    cell('Tháng 10/2025', { style: 'cell-centred', verticalAlign: 'center' }),
    cell(`${number} hội nghị`, { style: 'cell-centred', verticalAlign: 'bottom' }),
  ])

const closing = [
  paragraph('III. TỔ CHỨC THỰC HIỆN', 'heading-1'),
  paragraph(
    `Yêu cầu các đơn vị nghiêm túc triển khai thực hiện. ${sentences(3)} Trong quá trình thực hiện nếu có vướng mắc, phản ánh về Ủy ban nhân dân xã để xem xét, quyết định./.`,
    'body',
    { keepWithNext: true },
  ),
  table(
    [230, 237.8],
    [
      row([
        cell([
          paragraph([text('Nơi nhận:', { bold: true, italic: true, sizePt: 12 })], 'recipients'),
          ...['- Sở Khoa học và Công nghệ (b/c);', '- Các thôn, TDP;', '- Lưu: VT, VHXH.'].map((words) =>
            paragraph(words, 'recipients'),
          ),
        ]),
        cell([
          ...['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', '', ''].map((words) =>
            paragraph(words, 'centred-bold'),
          ),
          paragraph('Trần Thị Huyện', 'title'),
        ]),
      ]),
    ],
    { borders: 'none', cellPaddingPt: 0, keepTogether: true },
  ),
]

const appendix = [
  paragraph('Phụ lục', 'title', { keepWithNext: true, anchor: 'phu-luc' }),
  paragraph('DỰ KIẾN CHƯƠNG TRÌNH LỄ PHÁT ĐỘNG', 'title', { keepWithNext: true }),
  paragraph(
    '(Kèm theo Kế hoạch số      /KH-UBND ngày      tháng      năm 2025 của Ủy ban nhân dân xã)',
    'centred-italic',
    { keepWithNext: true },
  ),
  rule(120),
  table(
    [40, 300, 200, 174.4],
    [
      row(['TT', 'Nội dung', 'Người thực hiện', 'Thời gian'].map((words) => cell(words, { style: 'cell-head' }))),
      ...Array.from({ length: 30 }, (_, index) =>
        row([
          cell(String(index + 1), { style: 'cell-centred' }),
          cell(`Phần ${index + 1} của chương trình`),
          cell('Ban Tổ chức'),
          cell(`${8 + Math.floor(index / 6)}:${index % 6}0`, { style: 'cell-centred' }),
        ]),
      ),
    ],
    { headerRows: 1 },
  ),
]
