import { expect, test, vi } from 'vitest'
import type { Block } from '../../src/layout/layout-document.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import type { PrintedPdf } from '../support/read-pdf.ts'
import {
  cell,
  cite,
  documentOf,
  footnote,
  frozen,
  landscape,
  paragraph,
  portrait,
  printed,
  row,
  sectionOf,
  sentences,
  table,
  tinos,
} from './pdf-support.ts'
import { samplePlan } from './pdf-support-plan.ts'

const linesOf = (pdf: PrintedPdf, page = 1): readonly string[] =>
  (pdf.pages[page - 1]?.lines ?? []).map(({ text }) => text)

const filler = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`Dòng ${index + 1}`, 'line'))

test('gives each section its own paper and keeps text inside the margins', async () => {
  const pdf = await printed(samplePlan())
  expect(pdf.pages.map(({ widthPt, heightPt }) => [widthPt, heightPt])).toEqual([
    ...Array(4).fill([portrait.widthPt, portrait.heightPt]),
    ...Array(2).fill([landscape.widthPt, landscape.heightPt]),
  ])
  for (const { widthPt, heightPt, texts } of pdf.pages) {
    for (const { text, xPt, widthPt: textPt, baselinePt } of texts) {
      expect(xPt, text).toBeGreaterThan(portrait.marginLeftPt - 0.1)
      expect(xPt + textPt, text).toBeLessThan(widthPt - portrait.marginRightPt + 5)
      expect(baselinePt, text).toBeLessThan(heightPt - portrait.marginBottomPt)
    }
  }
})

test('sets base lines one exact pitch apart, whatever stands in the line', async () => {
  const pdf = await printed(
    documentOf(
      [
        paragraph([
          { type: 'text', text: sentences(3) },
          cite(1),
          { type: 'text', text: ' CHỮ LỚN ', sizePt: 20, bold: true },
          { type: 'text', text: sentences(3) },
        ]),
      ],
      { footnotes: [footnote(1, 'Ghi chú.')] },
    ),
  )
  const baselines = (pdf.pages[0]?.lines ?? []).map(({ baselinePt }) => baselinePt).slice(0, -1)
  expect(baselines.length).toBeGreaterThan(4)
  for (const [index, baselinePt] of baselines.entries()) {
    expect(baselinePt).toBeCloseTo(portrait.marginTopPt + 0.8 * 18 + index * 18, 1)
  }
})

test('adds the space after a paragraph to the space before the next, and drops it at the top of a page', async () => {
  const spaced = { spaceAfterPt: 6, spaceBeforePt: 4 }
  const document = documentOf([
    ...filler(39),
    paragraph('A', 'spaced'),
    paragraph('B', 'spaced'),
    paragraph('C', 'spaced'),
  ])
  const pdf = await printed({
    ...document,
    styles: document.styles.flatMap((style) =>
      style.id === 'line' ? [style, { ...style, ...spaced, id: 'spaced' }] : [style],
    ),
  })
  const find = (text: string) =>
    pdf.pages.flatMap(({ lines }, page) => lines.map((line) => ({ ...line, page }))).find((line) => line.text === text)
  expect(find('A')).toMatchObject({ page: 0, baselinePt: expect.closeTo(56.7 + 39 * 18 + 4 + 14.4, 1) })
  expect(find('B')).toMatchObject({ page: 1, baselinePt: expect.closeTo(56.7 + 14.4, 1) })
  expect(find('C')).toMatchObject({ page: 1, baselinePt: expect.closeTo(56.7 + 14.4 + 18 + 10, 1) })
})

test('sets hanging lines, forced line ends and empty paragraphs', async () => {
  const pdf = await printed(
    documentOf([
      paragraph(sentences(3), 'hanging'),
      paragraph([{ type: 'text', text: 'Trên' }, { type: 'lineBreak' }, { type: 'text', text: 'Dưới' }]),
      paragraph('', 'line'),
      paragraph('Cuối', 'line'),
    ]),
  )
  const lines = pdf.pages[0]?.lines ?? []
  expect(lines.map(({ xPt }) => Math.round(xPt))).toEqual([85, 105, 105, 113, 85, 85])
  expect((lines[5]?.baselinePt ?? 0) - (lines[4]?.baselinePt ?? 0)).toBeCloseTo(6 + 2 * 18, 1)
})

test('numbers pages from where the section says', async () => {
  const number = { sizePt: 14, fromTopPt: 28.35, start: 1, hideOnFirst: true } as const
  const pdf = await printed({
    ...documentOf([]),
    sections: [
      sectionOf(filler(90), { pageNumber: number }),
      sectionOf(filler(45), { pageNumber: { ...number, start: 'continue', hideOnFirst: false }, pageMark: 'DỰ THẢO' }),
      sectionOf(filler(45), { pageNumber: { ...number, start: 7 } }),
      { page: landscape, blocks: [] },
    ],
  })
  expect(pdf.pages.map(({ lines }) => lines.find(({ baselinePt }) => baselinePt < 50)?.text)).toEqual([
    undefined,
    '2',
    '3',
    '4 DỰ THẢO',
    '5 DỰ THẢO',
    undefined,
    '8',
    undefined,
  ])
  const shown = pdf.pages[1]?.texts.find(({ text }) => text === '2')
  expect((shown?.xPt ?? 0) + (shown?.widthPt ?? 0) / 2).toBeCloseTo(85 + (595.3 - 85 - 42.5) / 2, 0)
  expect(shown?.baselinePt).toBeCloseTo(28.35 + (14 * 1825) / 2048, 1)
})

test('stretches a justified line only at its spaces and tears no word that may not break', async () => {
  const words = 'Thực hiện các nội dung của Nghị quyết số '
  for (let offset = 0; offset < 40; offset++) {
    const pdf = await printed(
      documentOf([
        paragraph([
          { type: 'text', text: `${'a '.repeat(offset)}${words}` },
          { type: 'text', text: '57-NQ/TW', noBreak: true },
          { type: 'text', text: ` ngày${'\u00a0'.repeat(4)}tháng; ${sentences(3)}` },
        ]),
      ]),
    )
    const texts = pdf.pages[0]?.texts ?? []
    const lines = linesOf(pdf).map((line) => line.replace(/\s+/g, ' '))
    expect(
      lines.filter((line) => line.includes('57-NQ/TW ngày tháng;') || /57-NQ\/TW$|^ngày tháng;/.test(line)),
    ).not.toEqual([])
    const before = texts.find(({ text }) => text.endsWith('ngày'))
    const after = texts.find(({ text }) => text.startsWith('tháng;'))
    expect((after?.xPt ?? 0) - (before?.xPt ?? 0) - (before?.widthPt ?? 0)).toBeCloseTo(4 * 0.25 * 14, 1)
    const full = (pdf.pages[0]?.lines ?? []).slice(0, -1)
    const rightEnds = full.map(({ baselinePt }) =>
      Math.max(...texts.filter((text) => text.baselinePt === baselinePt).map((text) => text.xPt + text.widthPt)),
    )
    for (const rightPt of rightEnds) {
      expect(rightPt).toBeCloseTo(595.3 - 42.5, 0)
    }
  }
})

test('cuts a word wider than the line and loses no letter', async () => {
  const long = 'https://example.gov.vn/'.concat('abcdefghij'.repeat(20))
  const pdf = await printed(documentOf([paragraph([{ type: 'text', text: long, noBreak: true }])]))
  expect(linesOf(pdf).join('')).toBe(long)
})

test('gives back the words as typed, in every face', async () => {
  const words = 'Ủy ban xã: “ẤẦẨẪẬ ắằẳẵặ ỲỴỶỸ đĐ ơƯ” – 50 % ≥ 3 m² ₫ 7‑NQ…'
  const pdf = await printed(
    documentOf([
      paragraph(words, 'line'),
      paragraph([{ type: 'text', text: words, bold: true }], 'line'),
      paragraph([{ type: 'text', text: words, italic: true }], 'line'),
      paragraph([{ type: 'text', text: words, bold: true, italic: true, underline: true }], 'line'),
    ]),
  )
  expect(linesOf(pdf)).toEqual([words, words, words, words])
  expect(words.normalize('NFC')).toBe(words)
})

test('ships fonts that hold every Vietnamese letter in every face', async () => {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const lower = [...'aăâeêioôơuưy'].flatMap((base) => tones.map((tone) => (base + tone).normalize('NFC'))).concat('đ')
  const letters = [lower.join(''), lower.join('').toUpperCase()]
  const faces = [{}, { bold: true }, { italic: true }, { bold: true, italic: true }]
  const pdf = await printed(
    documentOf(
      faces.flatMap((face) => letters.map((text) => paragraph([{ type: 'text', text, sizePt: 8, ...face }], 'line'))),
    ),
  )
  expect(linesOf(pdf)).toEqual(faces.flatMap(() => letters))
})

test('writes bookmarks of all headings, nested and leading to their lines', async () => {
  const pdf = await printed(
    documentOf(
      [
        paragraph('I. MỤC ĐÍCH', 'heading-1'),
        paragraph('1. Mục\u00a0đích', 'heading-2'),
        paragraph(sentences(60)),
        paragraph([{ type: 'text', text: '2. Yêu cầu' }, cite(1)], 'heading-2'),
        paragraph('II', 'heading-1', { bookmark: 'II. Nhiệm vụ & giải pháp' }),
        paragraph('Hết'),
      ],
      { footnotes: [footnote(1, 'Ghi chú.')] },
    ),
  )
  const outline = JSON.parse(JSON.stringify(pdf.outline, (key, value) => (key === 'topPt' ? undefined : value)))
  expect(outline).toEqual([
    {
      title: 'I. MỤC ĐÍCH',
      page: 1,
      count: 2,
      items: [
        { title: '1. Mục đích', page: 1, items: [] },
        { title: '2. Yêu cầu', page: 2, items: [] },
      ],
    },
    { title: 'II. Nhiệm vụ & giải pháp', page: 2, items: [] },
  ])
  const line = pdf.pages[1]?.lines.find(({ text }) => text === 'II')
  expect(pdf.outline[1]?.topPt).toBeCloseTo((line?.baselinePt ?? 0) - 20, 1)
})

test('writes title, dates and language, and metadata that any XML reader accepts', async () => {
  const document = documentOf([paragraph('Một')])
  const pdf = await printed({ ...document, meta: { ...document.meta, title: 'Kế hoạch <A> & B' } })
  expect(pdf.info).toMatchObject({
    PDFFormatVersion: '1.7',
    Language: 'vi-VN',
    Title: 'Kế hoạch <A> & B',
    Author: 'UBND xã Bờ Y',
    Subject: 'Thử bản in',
    Keywords: 'kế hoạch, thử',
    CreationDate: 'D:20260105000000Z',
    ModDate: 'D:20260105000000Z',
  })
  expect(pdf.xmp).toContain('Kế hoạch &lt;A&gt; &amp; B')
  const raw = Buffer.from(pdf.bytes).toString('latin1')
  expect(raw).toMatch(/^%PDF-1\.7/)
  expect(raw).toContain('/DisplayDocTitle true')
})

test('links to addresses and to anchors inside the document', async () => {
  const pdf = await printed(
    documentOf([
      paragraph([
        { type: 'text', text: 'Xem ' },
        { type: 'text', text: 'Phụ lục', link: '#phu-luc' },
        { type: 'text', text: ' và ' },
        { type: 'text', text: 'cổng', link: 'https://example.gov.vn/?a=1&b=2' },
      ]),
      paragraph('Phụ lục', 'title', { anchor: 'phu-luc' }),
    ]),
  )
  const raw = Buffer.from(pdf.bytes).toString('latin1')
  expect(raw).toContain('https://example.gov.vn/?a=1&b=2')
  expect(raw.match(/\(phu-luc\)/g)).toHaveLength(3)
})

test('draws pictures, each once, smaller where the page is smaller, also with transparency', async () => {
  const image = (data: Uint8Array, widthPt: number): Block => ({
    type: 'image',
    format: 'png',
    data,
    widthPt,
    heightPt: widthPt / 2,
    alt: 'Sơ đồ',
  })
  const clear = Buffer.from(clearPng, 'base64')
  const opaque = Buffer.from(opaquePng, 'base64')
  const document = documentOf([
    image(clear, 100),
    image(opaque, 2000),
    image(clear, 50),
    image(Buffer.from(clearPng, 'base64'), 10),
    paragraph('Sau ảnh', 'line'),
  ])
  const runs = await Promise.all([1, 2, 3].map(() => writePdf(document, tinos)))
  expect(new Set(runs.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(1)
  const pdf = await printed(document)
  const [line] = pdf.pages[0]?.lines ?? []
  expect(line?.baselinePt).toBeCloseTo(56.7 + 50 + (595.3 - 85 - 42.5) / 2 + 25 + 5 + 14.4, 1)
  expect(
    Buffer.from(pdf.bytes)
      .toString('latin1')
      .match(/\/Subtype \/Image/g),
  ).toHaveLength(5)
})

test('gives the same bytes for the same document, leaves it as it was, says and fetches nothing', async () => {
  const document = frozen(samplePlan())
  const calls = (['warn', 'log', 'error'] as const).map((method) => vi.spyOn(console, method))
  const fetched = vi.spyOn(globalThis, 'fetch')
  const [one, two] = await Promise.all([writePdf(document, tinos), writePdf(document, tinos)])
  for (const spy of [...calls, fetched]) {
    expect(spy).not.toHaveBeenCalled()
    spy.mockRestore()
  }
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
})

test('places cells by column, span and vertical alignment', async () => {
  const tall = [paragraph('1', 'cell'), paragraph('2', 'cell'), paragraph('3', 'cell')]
  const pdf = await printed(
    documentOf([
      table(
        [100, 100, 200],
        [
          row([cell('Nhóm', { columns: 2 }), cell('Ba')]),
          row([cell(tall), cell('giữa', { verticalAlign: 'center' }), cell('đáy', { verticalAlign: 'bottom' })]),
        ],
      ),
    ]),
  )
  const at = (text: string) => pdf.pages[0]?.texts.find((item) => item.text === text)
  expect(at('Ba')?.xPt).toBeCloseTo(85 + 200 + 5.4, 1)
  expect(at('giữa')?.baselinePt).toBeCloseTo(at('2')?.baselinePt ?? 0, 1)
  expect(at('đáy')?.baselinePt).toBeCloseTo(at('3')?.baselinePt ?? 0, 1)
  expect(at('Nhóm')?.baselinePt).toBeCloseTo(56.7 + 6 + 2.5 + 0.8 * 14.5, 1)
  expect(at('1')?.baselinePt).toBeCloseTo(56.7 + 6 + 19 + 2.5 + 0.8 * 14.5, 1)
})

/** 2 × 1 pixels, one half transparent; and the same opaque. */
const clearPng = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR42mP4z8DQwMDw/z8ADX4DfpfxiD8AAAAASUVORK5CYII='
const opaquePng = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR42mP4zwAE/wEHAAH/PX2MSQAAAABJRU5ErkJggg=='

test('the mark of every page stands clear of the mark of the first page', async () => {
  const mark = {
    ...paragraph('XEM XONG TRẢ LẠI', 'line'),
    frame: { widthPt: 130, heightPt: 20, thicknessPt: 1, align: 'right' as const },
  }
  const pageNumber = { sizePt: 14, fromTopPt: 28.35, start: 1 as const, hideOnFirst: true }
  const section = sectionOf(filler(60), { pageNumber, pageMark: 'BẢN SO SÁNH', firstPageMark: mark })
  const { pages } = await printed(documentOf([], { sections: [section] }))
  const ends = pages.map(({ texts }) => {
    const own = texts.filter(({ baselinePt }) => baselinePt < portrait.marginTopPt)
    const words = own.filter(({ text }) => text.includes('SO SÁNH'))
    return Math.round(Math.max(...words.map(({ xPt, widthPt }) => xPt + widthPt)))
  })
  const frameStart = portrait.widthPt - portrait.marginRightPt - 130
  expect(ends[0]).toBeLessThan(frameStart)
  expect(ends[1]).toBeGreaterThan(frameStart)
})
