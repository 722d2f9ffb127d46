import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentOf, readPlan } from '../../src/compile.ts'
import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { compiledPlan } from '../support/compiled-plans.ts'
import { FONTS } from '../support/disk.ts'
import { fieldsIn, filled } from '../support/fill-fields.ts'
import { nodeHost, PROJECT_ROOT } from '../support/node-host.ts'
import { readObjects } from '../support/pdf-objects.ts'
import { type Desk, openDesk } from '../support/sign-pdf.ts'
import { needTools } from '../support/tool-on-path.ts'

/** The way of a document after it is compiled, with clients of others: pdf.js fills, pdfsig signs, mutool looks again. */
let desk: Desk
const TOOLS = ['pdfsig', 'certutil', 'pk12util', 'openssl', 'mutool']

beforeAll(() => {
  desk = openDesk()
})

afterAll(() => desk.close())

const VALUES = { SoVanBan: '1245', NgayBanHanh: '05', ThangBanHanh: '9' }

const planBytes = async (): Promise<Uint8Array> => (await compiledPlan('xa-bo-y')).pdf

describe('a plan with number and date left open', () => {
  test('is filled, signed by its signer, then sealed: both signatures hold and bytes are only appended', async (context) => {
    needTools(TOOLS, context)
    const compiled = await planBytes()
    const numbered = await filled(compiled, VALUES)
    expectAppended(compiled, numbered)
    const signed = desk.sign(desk.file('filled.pdf', numbered), 'ChuKyNguoiKy1')
    expectAppended(numbered, desk.read(signed))
    const sealed = desk.sign(signed, 'ChuKyCoQuan1')
    expectAppended(desk.read(signed), desk.read(sealed))
    expect(desk.signatures(sealed)).toEqual([
      { field: 'ChuKyNguoiKy1', valid: true, whole: false },
      { field: 'ChuKyCoQuan1', valid: true, whole: true },
    ])
    const opinion = desk.secondOpinion(sealed)
    expect(opinion.match(/The signature is valid|unchanged since signing/g)).toHaveLength(2)
    expect(desk.isSound(sealed)).toBe(true)
  })

  test('is signed first and numbered after, as electronic documents are (Điều 15.3), then sealed', async (context) => {
    needTools(TOOLS, context)
    const signed = desk.sign(desk.file('open.pdf', await planBytes()), 'ChuKyNguoiKy1')
    const numbered = await filled(desk.read(signed), VALUES)
    expectAppended(desk.read(signed), numbered)
    const sealed = desk.sign(desk.file('numbered.pdf', numbered), 'ChuKyCoQuan1')
    expect(desk.signatures(sealed).map(({ valid }) => valid)).toEqual([true, true])
    expect(await valuesIn(desk.read(sealed))).toEqual(VALUES)
    expect(desk.isSound(sealed)).toBe(true)
  })

  test('shows what was filled in the font of its line, in every place of the field', async () => {
    const numbered = await filled(await planBytes(), VALUES)
    const fonts = appearances(numbered)
    expect(fonts).toEqual([
      '1245 Tinos-Regular',
      '05 Tinos-Italic',
      '9 Tinos-Italic',
      '1245 Tinos-Italic',
      '05 Tinos-Italic',
      '9 Tinos-Italic',
    ])
  })

  test('notices a byte that was changed: the check can fail', async (context) => {
    needTools(TOOLS, context)
    const signed = desk.sign(desk.file('true.pdf', await planBytes()), 'ChuKyNguoiKy1')
    const changed = desk.read(signed).slice()
    changed[Buffer.from(changed).indexOf('/Producer') + 1] = 0x58
    const [before, after] = [signed, desk.file('false.pdf', changed)].map((file) => desk.signatures(file)[0]?.valid)
    expect([before, after]).toEqual([true, false])
  })
})

describe('the fields of the plans', () => {
  test.each(['xa-bo-y', 'dang-uy-phuong'] as const)(
    '%s: what is open and who signs, in the order of filling and signing, named in Vietnamese',
    async (slug) => {
      const { document, pdf, printed } = await compiledPlan(slug)
      const fields = await fieldsIn(pdf)
      expect(fields.map(({ name }) => name).toSorted()).toEqual(expectedNames(document).toSorted())
      for (const { label, rect, page } of fields) {
        const { widthPt = 0, heightPt = 0 } = printed.pages[page - 1] ?? {}
        expect(label).toMatch(/^(Số|Ngày|Tháng|Năm|Chữ ký) /)
        const [left = 0, bottom = 0, right = 0, top = 0] = rect
        expect(left).toBeGreaterThanOrEqual(80)
        expect(right).toBeLessThan(widthPt - 40)
        expect(bottom).toBeGreaterThan(50)
        expect(top).toBeLessThan(heightPt - 20)
      }
      expect(formFields(pdf)).toEqual([...new Set(expectedNames(document))])
    },
  )

  test('stand between the office and the name, the seal over the left third', async () => {
    const { pdf, printed } = await compiledPlan('xa-bo-y')
    const fields = await fieldsIn(pdf)
    const [image, seal] = ['ChuKyNguoiKy1', 'ChuKyCoQuan1'].map((name) => fields.find((field) => field.name === name))
    if (!image || !seal) throw new Error('the plan is signed and sealed')
    const page = printed.pages[image.page - 1]
    const line = (words: string) => page?.texts.find(({ text }) => text.trim() === words)
    const [office, name] = [line('PHÓ CHỦ TỊCH'), line('Trần Thị Huyện')]
    if (!page || !office || !name) throw new Error('office and name stand on the page of the signature')
    const [left = 0, bottom = 0, right = 0, top = 0] = image.rect
    expect(page.heightPt - top).toBeGreaterThan(office.baselinePt)
    expect(page.heightPt - bottom).toBeLessThan(name.baselinePt - 9)
    expect((left + right) / 2).toBeCloseTo(name.xPt + name.widthPt / 2, 0)
    expect((seal.rect[2] ?? 0) - left).toBeCloseTo((right - left) / 3, 1)
  })

  test('a draft has none', async () => {
    const { document } = await compiledPlan('xa-bo-y')
    const draft = await writePdf({ ...document, meta: { ...document.meta, draft: true } }, FONTS)
    expect(await fieldsIn(draft)).toEqual([])
  })
})

test('a joint plan as it was typed, three signers and their agencies: six signatures hold', async (context) => {
  needTools(TOOLS, context)
  const host = nodeHost(join(PROJECT_ROOT, 'test/cases/lien-tich'))
  const reading = readPlan('ke-hoach.md', host)
  const document = reading && documentOf(reading)
  if (!document) throw new Error('the joint plan compiles')
  let file = desk.file('joint.pdf', await writePdf(document, host.fonts()))
  const order = formFields(desk.read(file))
  expect(order).toEqual([1, 2, 3].map((n) => `ChuKyNguoiKy${n}`).concat([1, 2, 3].map((n) => `ChuKyCoQuan${n}`)))
  for (const field of order) {
    const signed = desk.sign(file, field)
    expectAppended(desk.read(file), desk.read(signed))
    file = signed
  }
  expect(desk.signatures(file).map(({ field, valid }) => [field, valid])).toEqual(order.map((field) => [field, true]))
  expect(desk.isSound(file)).toBe(true)
})

const expectAppended = (before: Uint8Array, after: Uint8Array): void => {
  expect(after.length).toBeGreaterThan(before.length)
  expect(Buffer.compare(Buffer.from(after).subarray(0, before.length), Buffer.from(before))).toBe(0)
}

const valuesIn = async (bytes: Uint8Array): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await fieldsIn(bytes)).flatMap(({ name, kind, value }) => (kind === 'text' ? [[name, value]] : [])),
  )

/** Open fields in the order of the text, then signers, then agencies. */
const expectedNames = (document: LayoutDocument): string[] => {
  const found = JSON.stringify(document.sections, (key, value: unknown) => (key === 'data' ? undefined : value))
  const open = [...found.matchAll(/"field":\{"name":"(\w+)","label":"[^"]*","blank":true/g)].map(
    ([, name]) => name ?? '',
  )
  const signed = [...found.matchAll(/"name":"(ChuKy\w+)"/g)].map(([, name]) => name ?? '')
  return [...open, ...signed.toSorted((a, b) => Number(a.includes('CoQuan')) - Number(b.includes('CoQuan')))]
}

/** The names of the form's fields in its own order. */
const formFields = (bytes: Uint8Array): string[] => {
  const { root, dictionary, array, get } = readObjects(bytes)
  return array(dictionary(root['/AcroForm'])['/Fields']).map((field) => String(get(dictionary(field)['/T'])))
}

/** What the appearances of the text fields write, and with which face of the document, page by page. */
const appearances = (bytes: Uint8Array): string[] => {
  const { pages, dictionary, array, stream } = readObjects(bytes)
  return pages
    .flatMap((page) => array(dictionary(page)['/Annots']))
    .flatMap((annotation) => {
      const reference = dictionary(dictionary(annotation)['/AP'])['/N']
      const [, font, words] = /\/(\w+) [\d.]+ Tf[\s\S]*\((.*)\) Tj/.exec(stream(reference)) ?? []
      if (font === undefined) return []
      const face = dictionary(dictionary(dictionary(dictionary(reference)['/Resources'])['/Font'])[`/${font}`])
      return [`${words} ${String(face['/BaseFont']).replace(/^\/\w+\+/, '')}`]
    })
}
