import { expect, test } from 'vitest'
import { openFonts } from '../../src/font/font-metrics.ts'
import { balanceLines } from '../../src/layout/balance-lines.ts'
import { wholeStretches } from '../../src/layout/keep-whole.ts'
import { FONTS } from '../support/disk.ts'

const metrics = openFonts(FONTS)
const width = (words: string): number => metrics.widthPt(words, 14, { bold: true, italic: false })

/** Titles of plans as issued, of one to six lines in the text width or in a column of the header. */
const TITLES = [
  'Thực hiện Phong trào “Bình dân học vụ số” trên địa bàn xã Bờ Y',
  'Triển khai thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia trên địa bàn xã Thuận Châu giai đoạn 2026 - 2030',
  'Phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử phục vụ chuyển đổi số quốc gia giai đoạn 2022 - 2025, tầm nhìn đến năm 2030 tại tỉnh Quảng Ngãi',
  'Tuyên truyền, phổ biến pháp luật và nâng cao chất lượng dịch vụ công trực tuyến cho người dân năm 2026',
  'Cải cách hành chính nhà nước và kiểm tra công vụ đối với cán bộ, công chức, viên chức thuộc Ủy ban nhân dân phường Đăk Cấm Quý IV/2026',
]
const CASES = TITLES.flatMap((title) => [468, 330, 240].map((widthPt) => ({ title, widthPt })))

test.each(CASES)('$widthPt pt: $title', ({ title, widthPt }) => {
  const lines = balanceLines(title, widthPt, width)
  expect(lines.join(' ')).toBe(title)
  for (const line of lines) expect(width(line)).toBeLessThanOrEqual(widthPt)
  for (const line of lines.slice(0, -1)) {
    expect(line, 'ends with a word that leans on the next').not.toMatch(/ (và|của|cho|về|trên|trong|tại|xã|tỉnh|giai)$/)
  }
  for (const line of lines.slice(1)) {
    expect(line, 'begins in a compound').not.toMatch(
      /^(hiện|khai|đoạn|bàn|trào|triển|nghệ|chức|tử|gia|dân|sinh|mới|tạo)( |,|$)/,
    )
  }
  for (const { start, end } of wholeStretches(title)) {
    expect(lines.some((line) => line.includes(title.slice(start, end)))).toBe(true)
  }
  const last = lines.at(-1) ?? ''
  if (lines.length > 1) expect(last.split(' ').length).toBeGreaterThan(1)
  if (lines.length > 1) expect(Math.min(...lines.map(width)) / Math.max(...lines.map(width))).toBeGreaterThan(0.4)
})

test('a title takes the fewest lines', () => {
  expect(balanceLines('Hưởng ứng Phong trào', 468, width)).toEqual(['Hưởng ứng Phong trào'])
  expect(CASES.map(({ title, widthPt }) => balanceLines(title, widthPt, width).length)).toMatchInlineSnapshot(`
    [
      1,
      2,
      2,
      3,
      5,
      6,
      3,
      4,
      5,
      2,
      3,
      3,
      2,
      3,
      4,
    ]
  `)
})
