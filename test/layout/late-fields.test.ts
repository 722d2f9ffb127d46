import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { documentOf } from '../../src/compile.ts'
import { openFonts } from '../../src/font/font-metrics.ts'
import type { Block, LayoutDocument, Run, SignaturePlace } from '../../src/layout/layout-document.ts'
import { layoutDraft } from '../../src/layout/layout-plan.ts'
import { appendixSignature, signaturePlace } from '../../src/layout/parts/signature-place.ts'
import { runsText } from '../../src/layout/runs.ts'
import { FONTS, STATE_TEMPLATE } from '../support/disk.ts'
import { read } from '../support/example-plan.ts'

const METRICS = openFonts(FONTS)
const BODY = '# Một\n\nLời.\n\n# Phụ lục: Tên phụ lục\n\nLời.\n'

const laidOut = (changes: Parameters<typeof planWith>[0] = {}): LayoutDocument => {
  const document = documentOf(read(planWith(changes, BODY)))
  if (!document) throw new Error('a plan without errors is laid out')
  return document
}

describe('number and date', () => {
  test('are open fields where the plan leaves them open, under the same name in the appendix', () => {
    const open = fieldsOf(laidOut()).filter(({ blank }) => blank)
    const names = ['SoVanBan', 'NgayBanHanh', 'ThangBanHanh']
    expect(open.map(({ name }) => name)).toEqual([...names, ...names])
    expect(open.filter(({ text }) => !/^\u00a0{6,10}$/.test(text))).toEqual([])
    expect(linesOf(laidOut()).filter((line) => line.includes('tháng'))).toEqual([
      'Bờ Y, ngày______tháng______năm 2025',
      '(Kèm theo Kế hoạch số __________/KH-UBND ngày______tháng______năm 2025 của UBND xã)',
    ])
  })

  test('are closed fields with their words where the plan gives them', () => {
    const document = laidOut({ số: '5', 'ngày ban hành': '2026-02-05' })
    expect(
      fieldsOf(document)
        .slice(0, 4)
        .map(({ name, text, blank }) => [name, text, blank]),
    ).toEqual([
      ['SoVanBan', '05', false],
      ['NgayBanHanh', '05', false],
      ['ThangBanHanh', '02', false],
      ['NamBanHanh', '2026', false],
    ])
    expect(linesOf(document)).toContain('Số: 05/KH-UBND')
    expect(linesOf(document)).toContain('Bờ Y, ngày 05 tháng 02 năm 2026')
  })
})

describe('the signer', () => {
  test('is named by fields around the room for the signature', () => {
    const signer = fieldsOf(laidOut()).filter(({ name }) => /Ky1/.test(name))
    expect(signer.map(({ name, text }) => [name, text])).toEqual([
      ['QuyenHanKy1', 'TM. ỦY BAN NHÂN DÂN'],
      ['ChucVuNguoiKy1', 'CHỦ TỊCH'],
      ['HoTenNguoiKy1', 'Nguyễn Văn An'],
    ])
    expect(placesOf(laidOut()).map(({ fields }) => fields.map(({ name, order }) => [name, order]))).toEqual([
      [
        ['ChuKyNguoiKy1', 1],
        ['ChuKyCoQuan1', 2],
      ],
    ])
  })

  test('of a joint plan keeps the fields of a power or office in several lines, each line its own', () => {
    const authority = 'TM. BAN CHỈ HUY PHÒNG THỦ DÂN SỰ VÀ TÌM KIẾM CỨU NẠN'
    const office = 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC BAN CHỈ HUY PHÒNG THỦ'
    const signature = (name: string) =>
      `{quyền hạn: ${authority}, chức vụ: [KT. TRƯỞNG BAN, ${office}], họ tên: ${name}}`
    const { plan } = read(
      planWith(
        { 'cơ quan ban hành': '[ubnd-xa, cong-an-xa]', ký: `[${signature('Lê Văn An')}, ${signature('Lê Văn Bình')}]` },
        BODY,
      ),
    )
    if (!plan) throw new Error('a plan that is written can be read')
    const { sections } = layoutDraft(plan, [], {
      template: STATE_TEMPLATE,
      measure: METRICS.widthPt,
      pictures: new Map(),
    })
    const fields = sections
      .flatMap(({ blocks }) => paragraphsOf(blocks))
      .flatMap((runs) =>
        runs.flatMap((run) => (run.type === 'text' && run.field ? [[run.field.name, run.text] as const] : [])),
      )
    for (const signer of [1, 2]) {
      const words = (name: string) =>
        fields.flatMap(([own, text]) => (own.startsWith(`${name}${signer}`) ? [text] : [])).join(' ')
      expect(words('QuyenHanKy')).toBe(authority)
      expect(words('ChucVuNguoiKy')).toBe(`KT. TRƯỞNG BAN ${office}`)
    }
    const names = fields.map(([name]) => name).filter((name) => /Ky\d/.test(name))
    expect(names.filter((name) => /^QuyenHanKy1/.test(name))).toEqual(['QuyenHanKy1', 'QuyenHanKy1Dong2'])
    expect(new Set(names).size).toBe(names.length)
  })

  test.each([1, 2, 3, 4])('of %i signs in the middle of the column, the seal covers the left third', (signers) => {
    const widthPt = 467 / Math.max(2, signers)
    for (let signer = 1; signer <= signers; signer++) {
      const place = signaturePlace(STATE_TEMPLATE, { signer, signers, widthPt })
      const [image, seal] = place.fields
      if (!image || !seal) throw new Error('every place has a signature and a seal')
      expect(image.xPt + image.widthPt / 2).toBeCloseTo(widthPt / 2)
      expect(seal.xPt + seal.widthPt - image.xPt).toBeCloseTo(image.widthPt / 3)
      expect(seal.yPt + seal.heightPt / 2).toBeCloseTo(image.yPt + image.heightPt / 2)
      expect(seal.xPt).toBeGreaterThanOrEqual(0)
      expect([image.order, seal.order]).toEqual([signer, signers + signer])
    }
  })

  test('is the agency at the top right of an appendix that is a file of its own', () => {
    const { name, xPt, yPt, widthPt, heightPt } = appendixSignature(595.3, 42.5)
    expect(name).toBe('ChuKyCoQuan1')
    expect(xPt + widthPt).toBeCloseTo(595.3 - 42.5)
    expect(yPt + heightPt).toBeLessThan(56.7)
  })
})

const paragraphsOf = (blocks: readonly Block[]): readonly (readonly Run[])[] =>
  blocks.flatMap((block) => {
    if (block.type === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap((c) => paragraphsOf(c.blocks)))
    return block.type === 'paragraph' ? [block.runs] : []
  })

const runsOf = ({ sections }: LayoutDocument) => sections.flatMap(({ blocks }) => paragraphsOf(blocks))

const fieldsOf = (document: LayoutDocument) =>
  runsOf(document)
    .flat()
    .flatMap((run) => (run.type === 'text' && run.field ? [{ text: run.text, ...run.field }] : []))

/** Blanks as underscores. */
const linesOf = (document: LayoutDocument): string[] =>
  runsOf(document).map((runs) => runsText(runs).replaceAll('\u00a0', '_'))

const placesOf = ({ sections }: LayoutDocument): SignaturePlace[] => sections.flatMap(({ blocks }) => placesIn(blocks))

const placesIn = (blocks: readonly Block[]): SignaturePlace[] =>
  blocks.flatMap((block) => {
    if (block.type === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap((c) => placesIn(c.blocks)))
    return block.type === 'signaturePlace' ? [block] : []
  })
