import { describe, expect, test } from 'vitest'
import { planWith, REGISTER } from '../../src/check/example-plan.ts'
import { appendixDocumentsOf, documentOf, type Reading, readPlan, registryOf } from '../../src/compile.ts'
import type { Block, LayoutDocument, Paragraph } from '../../src/layout/layout-document.ts'
import { runsText } from '../../src/layout/runs.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { bytesOf, FONTS } from '../support/disk.ts'
import { hostOf, read } from '../support/example-plan.ts'
import { readDocx, wordsOf } from '../support/read-docx.ts'
import { type PrintedPdf, readPdf } from '../support/read-pdf.ts'
import { all } from '../support/xml.ts'

/** Plans that use what the form has for them; the rules are those of the-thuc, typed here a second time. */

const MM = 72 / 25.4

describe.each(['lien-tich', 'phu-luc-rieng', 'dang-2026'])('%s', (name) => {
  test('prints these lines on these pages', async () => {
    const lines = (await printed(name)).flatMap(({ file, pdf }) =>
      pdf.pages.flatMap((page, i) => [`== ${file} ${i + 1}`, ...page.lines.map(({ text }) => text)]),
    )
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`../cases/${name}/expected/pages.txt`)
  })
})

describe('a joint plan', () => {
  const document = documentIn('lien-tich')

  test('names every body, joined by dashes, and carries one number with all their letters', () => {
    const [header] = tablesIn(document)
    expect(linesIn(header ? [header] : []).slice(0, 7)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ BỜ Y -',
      'ỦY BAN MTTQ VIỆT NAM',
      'XÃ BỜ Y -',
      'ĐẢNG ỦY XÃ BỜ Y',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ])
    expect(linesIn(document.sections[0]?.blocks ?? [])).toContain('Số: 07/KHLT-UBND-MTTQ-ĐU')
  })

  test('is signed side by side, names level, each with fields of its own, on one page with the last words', async () => {
    const [{ pdf } = { pdf: undefined }] = await printed('lien-tich')
    const lines = (pdf?.pages ?? []).flatMap(({ texts }, page) => texts.map((text) => ({ ...text, page })))
    const at = (words: string) => lines.find(({ text }) => text.includes(words)) ?? fail(words)
    expect(at('Trần Thị Huyện').baselinePt).toBeCloseTo(at('Lê Văn Bình').baselinePt)
    expect(at('Trần Thị Huyện').xPt).toBeLessThan(at('Lê Văn Bình').xPt)
    expect(at('T/M BAN THƯỜNG VỤ').baselinePt).toBeGreaterThan(at('Lê Văn Bình').baselinePt + 17)
    const middle = ({ xPt, widthPt }: { xPt: number; widthPt: number }) => xPt + widthPt / 2
    // Text area of 165 mm after a margin of 30 mm: its quarters and its middle.
    expect(middle(at('Trần Thị Huyện')) / MM).toBeCloseTo(30 + 165 / 4, 0)
    expect(middle(at('Lê Văn Bình')) / MM).toBeCloseTo(30 + (165 * 3) / 4, 0)
    expect(middle(at('Nguyễn Văn An')) / MM).toBeCloseTo(30 + 165 / 2, 0)
    const signed = ['hoạch này./.', 'Trần Thị Huyện', 'Nguyễn Văn An', 'Nơi nhận:', 'Lưu: VT, VHXH']
    const page = pdf?.pages[at('Nguyễn Văn An').page]
    const whole = (page?.lines ?? []).map(({ text }) => text).join('\n')
    expect(signed.filter((words) => !whole.includes(words))).toEqual([])
    const places = placesIn(document).map(({ fields }) => fields.map(({ name, order }) => [name, order]))
    expect(places).toEqual(
      [1, 2, 3].map((n) => [
        [`ChuKyNguoiKy${n}`, n],
        [`ChuKyCoQuan${n}`, 3 + n],
      ]),
    )
  })

  test('files it with each body and tells all of them to the registry', () => {
    expect(linesIn(document.sections.at(-1)?.blocks ?? [])).toContain(
      '- Lưu: VT, VHXH; Mặt trận xã; Văn phòng Đảng ủy.',
    )
    expect(registryOf(readingIn('lien-tich'), hostOf({}))?.documents[0]).toMatchObject({
      OrganId: 'ubnd-xa',
      coIssuers: [{ OrganId: 'mttq-xa' }, { OrganId: 'dang-uy' }],
      SignerInfo: { FullName: 'Trần Thị Huyện' },
      coSigners: [{ FullName: 'Lê Văn Bình' }, { FullName: 'Nguyễn Văn An' }],
      secrecy: 'mật',
    })
  })

  test.each([
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
  ])('of %i short signatures stands in rows of %j', (count, rows) => {
    const codes = Array.from({ length: count }, (_, i) => `so-${'abcde'[i]}`)
    const register = codes.map((code) => `- mã: ${code}\n  tên: Sở ${code.slice(-1).toUpperCase()}\n`).join('')
    const signers = codes.map((code) => `{chức vụ: GIÁM ĐỐC, họ tên: Lê ${code.slice(-1).toUpperCase()}n}`)
    const plan = planWith({
      'cơ quan ban hành': `[${codes.join(', ')}]`,
      'ký hiệu': `KHLT${codes.map((code) => `-S${code.slice(-1).toUpperCase()}`).join('')}`,
      ký: `[${signers.join(', ')}]`,
    })
    const reading = read(plan, register)
    const document = documentOf(reading) ?? fail(reading.diagnostics.map(({ message }) => message.vi).join())
    const closing = tablesIn(document).at(-1)
    const names = (closing?.rows ?? [])
      .map(({ cells }) => cells.filter(({ blocks }) => paragraphsIn(blocks).some(isName)).length)
      .filter((cells) => cells > 0)
    expect(names).toEqual(rows)
  })

  const isName = ({ style }: Paragraph): boolean => style === 'signatureName'
})

/** Sizes and weights of the-thuc, section 1 and 2. */
const WEIGHTS = {
  'nghị định 30': { authority: { sizePt: 14, bold: true }, office: { sizePt: 14, bold: true } },
  đảng: { authority: { sizePt: 14, bold: true }, office: { sizePt: 14, bold: false } },
} as const

describe('by whose power it is signed', () => {
  type Row = readonly [regime: keyof typeof WEIGHTS, authority: string, offices: readonly string[], kinds: string]
  const UBND = 'TM. ỦY BAN NHÂN DÂN'
  /** a: by whose power, o: the signer's own office, as the regime weighs them. */
  const rows: readonly Row[] = [
    ['nghị định 30', UBND, ['CHỦ TỊCH'], 'ao'],
    ['nghị định 30', UBND, ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], 'aao'],
    ['nghị định 30', UBND, ['Q. CHỦ TỊCH'], 'ao'],
    ['nghị định 30', UBND, ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'PHÓ CHỦ TỊCH UBND XÃ'], 'aaoo'],
    ['nghị định 30', '', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'], 'ao'],
    ['nghị định 30', '', ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'], 'aao'],
    ['nghị định 30', '', ['TUQ. CHỦ TỊCH', 'TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI'], 'ao'],
    ['đảng', 'T/M BAN THƯỜNG VỤ', ['BÍ THƯ'], 'ao'],
    ['đảng', 'T/M BAN THƯỜNG VỤ', ['PHÓ BÍ THƯ THƯỜNG TRỰC'], 'ao'],
    ['đảng', 'T/L BAN THƯỜNG VỤ', ['CHÁNH VĂN PHÒNG'], 'ao'],
    ['đảng', '', ['T/L BAN THƯỜNG VỤ', 'K/T CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'], 'aao'],
    ['đảng', '', ['K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'], 'ao'],
  ]

  test.each(rows)('%s: %s %j', (regime, authority, offices, kinds) => {
    const reading = read(
      planWith({
        'thể thức': regime,
        'ký hiệu': regime === 'đảng' ? 'KH/ĐU' : 'KH-UBND',
        ký: `{${authority === '' ? '' : `quyền hạn: ${authority}, `}chức vụ: [${offices.join(', ')}], họ tên: Nguyễn Văn An}`,
      }),
    )
    expect(reading.diagnostics.filter(({ rule }) => rule.startsWith('signature')).map(({ rule }) => rule)).toEqual([])
    const document = documentOf(reading) ?? fail('no document')
    const signed = paragraphsIn(
      tablesIn(document)
        .at(-1)
        ?.rows.flatMap(({ cells }) => cells[1]?.blocks ?? []) ?? [],
    )
    const lines = [...(authority === '' ? [] : [authority]), ...offices]
    expect(signed.map(({ runs }) => runsText(runs))).toEqual([...lines, 'Nguyễn Văn An'])
    const looks = signed.map(({ style }) => {
      const found = document.styles.find(({ id }) => id === style) ?? fail(style)
      return { sizePt: found.sizePt, bold: found.bold, align: found.align }
    })
    const right = [...kinds].map((kind) => (kind === 'a' ? WEIGHTS[regime].authority : WEIGHTS[regime].office))
    expect(looks).toEqual([...right, { sizePt: 14, bold: true }].map((look) => ({ ...look, align: 'center' })))
  })
})

describe('secrecy and draft', () => {
  test.each([
    ['mật', 'MẬT'],
    ['tối mật', 'TỐI MẬT'],
    ['tuyệt mật', 'TUYỆT MẬT'],
  ])('%s is a red box under the number, above the urgency', (secrecy, words) => {
    const reading = read(planWith({ 'độ mật': secrecy, 'mức độ khẩn': 'khẩn' }))
    expect(reading.diagnostics.map(({ rule }) => rule)).toContain('secret-plan')
    const document = documentOf(reading) ?? fail('no document')
    const lines = paragraphsIn(tablesIn(document)[0]?.rows.flatMap(({ cells }) => cells[0]?.blocks ?? []) ?? [])
    expect(lines.slice(-3).map(({ runs }) => runsText(runs).slice(0, 9))).toEqual([
      'Số: \u00a0\u00a0\u00a0\u00a0\u00a0',
      words,
      'KHẨN',
    ])
    const box = lines.at(-2)
    expect(box?.frame?.heightPt).toBeCloseTo(8 * MM)
    expect(document.styles.find(({ id }) => id === box?.style)).toMatchObject({ colour: 'red', bold: true, sizePt: 13 })
  })

  test.each([
    ['đảng', 'dự thảo', true],
    ['đảng', 'trình ký', false],
    ['nghị định 30', 'dự thảo', false],
  ])('%s, %s: the draft round is printed: %s', (regime, status, shown) => {
    const reading = read(
      planWith({
        'thể thức': regime,
        'ký hiệu': regime === 'đảng' ? 'KH/ĐU' : 'KH-UBND',
        'trạng thái': status,
        'lần dự thảo': '2',
        ký:
          regime === 'đảng'
            ? '{quyền hạn: T/M BAN THƯỜNG VỤ, chức vụ: BÍ THƯ, họ tên: Lê An}'
            : '{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Lê An}',
      }),
      REGISTER,
    )
    const document = documentOf(reading) ?? fail(reading.diagnostics.map(({ message }) => message.vi).join())
    const mark = paragraphsIn(
      tablesIn(document).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))),
    ).find(({ runs }) => runsText(runs) === 'Dự thảo lần 2')
    expect(mark !== undefined).toBe(shown)
    if (mark)
      expect(document.styles.find(({ id }) => id === mark.style)).toMatchObject({
        sizePt: 14,
        italic: true,
        bold: false,
      })
  })
})

describe('appendices', () => {
  const [one, two] = appendixDocumentsOf(readingIn('phu-luc-rieng'))
  const main = documentIn('phu-luc-rieng')

  test('that are files of their own keep their numbers and are not in the plan', () => {
    expect([one?.name, two?.name]).toEqual(['phu-luc-II', 'phu-luc-III'])
    const titles = (document: LayoutDocument | undefined) =>
      paragraphsIn(document?.sections.flatMap(({ blocks }) => blocks) ?? [])
        .filter(({ style }) => style === 'appendixNumber')
        .map(({ runs }) => runsText(runs))
    expect([main, one?.document, two?.document].map(titles)).toEqual([['Phụ lục I'], ['Phụ lục II'], ['Phụ lục III']])
  })

  test('number their pages and footnotes from 1', () => {
    expect(one?.document.sections.map(({ pageNumber }) => [pageNumber?.start, pageNumber?.hideOnFirst])).toEqual([
      [1, true],
    ])
    expect(
      [main, one?.document, two?.document].map((document) => document?.footnotes.map(({ number }) => number)),
    ).toEqual([[1], [1], []])
    expect(one?.document.footnotes[0]?.runs.map((run) => run.text).join('')).toContain('số 0')
  })

  test('have the signing text at the top right, 10 pt, blank, with the zone, and the agency’s field', () => {
    for (const document of [one?.document, two?.document]) {
      const [section] = document?.sections ?? []
      const mark = section?.firstPageMark ?? fail('no signing text')
      expect(runsText(mark.runs).replace(/\u00a0+/g, '_')).toBe('Số: _/KH-SKHCN; _/_/2026; _+07:00')
      expect(document?.styles.find(({ id }) => id === mark.style)).toMatchObject({
        sizePt: 10,
        align: 'right',
        bold: false,
      })
      expect(section?.firstPageSignature?.name).toBe('ChuKyCoQuan1')
    }
    expect(main.sections.some(({ firstPageMark }) => firstPageMark)).toBe(false)
  })

  test('have no header, signature and recipients of the plan', () => {
    expect(placesIn(one?.document ?? fail('no appendix'))).toEqual([])
    expect(linesIn(one?.document.sections.flatMap(({ blocks }) => blocks) ?? [])).not.toContain('Nơi nhận:')
  })

  test('lie across or stand upright, page by page, in PDF and DOCX', async () => {
    const upright = [210, 297]
    const across = [297, 210]
    const sizes = (await printed('phu-luc-rieng')).map(({ pdf }) =>
      pdf.pages.map(({ widthPt, heightPt }) => [Math.round(widthPt / MM), Math.round(heightPt / MM)]),
    )
    expect(sizes).toEqual([[upright, across], [upright], [across]])
    const word = [main, one?.document, two?.document].map(async (document) => {
      const { body } = readDocx(await writeDocx(document ?? fail('no document')))
      return all(body, 'w:pgSz').map(({ attributes }) =>
        [attributes['w:w'], attributes['w:h']].map((twips) => Math.round((Number(twips) / 1440) * 25.4)),
      )
    })
    expect(await Promise.all(word)).toEqual([[upright, across], [upright], [across]])
  })

  test('carry the signing text in the DOCX too', async () => {
    const { part } = readDocx(await writeDocx(one?.document ?? fail('no appendix')))
    const header = ['word/header1.xml', 'word/header2.xml'].map((path) =>
      all(part(path), 'w:p')
        .map((line) => wordsOf(line))
        .join(),
    )
    expect(header.some((words) => words.includes('/KH-SKHCN;') && words.includes('+07:00'))).toBe(true)
  })

  test('all of them are files where the front matter says so', () => {
    const plan = planWith({ 'phụ lục': 'tệp riêng' }, '# Một\n\nTheo phụ lục.\n\n# Phụ lục: Tên\n\nLời.\n')
    const reading = read(plan)
    expect(appendixDocumentsOf(reading).map(({ name }) => name)).toEqual(['phu-luc'])
    expect(documentOf(reading)?.sections).toHaveLength(1)
  })
})

test.each([
  ['2025-12-31', ',', 'dang-hd36'],
  ['2026-02-01', ';', 'dang-hd05'],
])('a Party plan of %s ends a recipient with “%s” (%s), told when provisional', (day, mark, id) => {
  const reading = read(planWith({ 'thể thức': 'đảng', 'ký hiệu': 'KH/ĐU', ký: undefined, 'ngày ban hành': day }))
  expect(reading.input?.template.id).toBe(id)
  const document = documentOf(reading) ?? fail('no document')
  expect(linesIn(document.sections.flatMap(({ blocks }) => blocks))).toContain(`- Các thôn${mark}`)
  expect(reading.diagnostics.some(({ rule }) => rule === 'template-provisional')).toBe(id === 'dang-hd05')
})

function readingIn(name: string): Reading {
  const file = (path: string): Uint8Array => bytesOf(`test/cases/${name}/${path}`)
  const host = hostOf({ 'ke-hoach.md': file('ke-hoach.md'), 'don-vi.yaml': file('don-vi.yaml') })
  return readPlan('ke-hoach.md', host) ?? fail(name)
}

function documentIn(name: string): LayoutDocument {
  const reading = readingIn(name)
  return documentOf(reading) ?? fail(reading.diagnostics.map(({ message }) => message.vi).join('; '))
}

type Printed = { readonly file: string; readonly pdf: PrintedPdf }
const known = new Map<string, Promise<readonly Printed[]>>()

/** The plan, then the appendices that are files of their own. */
function printed(name: string): Promise<readonly Printed[]> {
  const made = known.get(name) ?? printAll(name)
  known.set(name, made)
  return made
}

async function printAll(name: string): Promise<readonly Printed[]> {
  const appendices = appendixDocumentsOf(readingIn(name))
  const all = [{ name: 'ke-hoach', document: documentIn(name) }, ...appendices]
  return Promise.all(
    all.map(async ({ name: file, document }) => ({ file, pdf: await readPdf(await writePdf(document, FONTS)) })),
  )
}

function paragraphsIn(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table')
      return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks)))
    return block.type === 'paragraph' ? [block] : []
  })
}

function linesIn(blocks: readonly Block[]): string[] {
  return paragraphsIn(blocks).map(({ runs }) => runsText(runs))
}

function tablesIn({ sections }: LayoutDocument) {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'table' ? [block] : [])))
}

function placesIn(document: LayoutDocument) {
  return tablesIn(document).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'signaturePlace' ? [block] : []))),
    ),
  )
}

function fail(words: string): never {
  throw new Error(`not found: ${words}`)
}
