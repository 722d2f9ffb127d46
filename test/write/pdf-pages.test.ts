import { expect, test } from 'vitest'
import type { Block, LayoutDocument } from '../../src/layout/layout-document.ts'
import type { PrintedPage, PrintedPdf } from '../support/read-pdf.ts'
import { cell, cite, documentOf, footnote, paragraph, printed, row, sentence, sentences, table } from './pdf-support.ts'

const topPt = 56.7
const bottomPt = 841.9 - 56.7

/** Lines between the margins, footnotes too. */
const linesOn = (page: PrintedPage) =>
  page.lines.filter(({ baselinePt }) => baselinePt > topPt && baselinePt < bottomPt)

/** The running text: without repeated header rows and footnotes, which may stand inside a sentence. */
const allText = (pdf: PrintedPdf): string =>
  pdf.pages
    .flatMap(linesOn)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ')
    .replaceAll('TT Nội dung ', '')
    .replace(/\d+ Ghi chú[^.]*\. ?/g, '')

const expectSentencesOnce = (pdf: PrintedPdf, count: number): void => {
  const found = [...allText(pdf).matchAll(/Câu thứ (\d+) giao/g)].map(([, number]) => Number(number))
  expect(found).toEqual(Array.from({ length: count }, (_, index) => index + 1))
}

const expectInsidePages = (pdf: PrintedPdf): void => {
  for (const page of pdf.pages) {
    expect(page.lines.filter(({ baselinePt }) => baselinePt > bottomPt)).toEqual([])
    const baselines = linesOn(page).map(({ baselinePt }) => baselinePt)
    for (const [index, baselinePt] of baselines.slice(1).entries()) {
      expect(baselinePt - (baselines[index] ?? 0)).toBeGreaterThan(11)
    }
  }
}

const filler = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, index) => paragraph(`Dòng ${index + 1}`, 'line'))

/** Headings of two levels and paragraphs of 1 to 7 lines, no two pages alike. */
const longDocument = (paragraphs: number): readonly Block[] => {
  let next = 1
  return Array.from({ length: paragraphs }, (_, index) => index).flatMap((index) => {
    const count = 1 + ((index * 7 + (index % 5)) % 8)
    const text = sentences(count, next)
    next += count
    return [
      ...(index % 9 === 0 ? [paragraph(`Mục ${index}`, 'heading-1')] : []),
      ...(index % 4 === 0 ? [paragraph(`Khoản ${index}`, 'heading-2')] : []),
      paragraph(`¶ ${text}`),
    ]
  })
}

test('leaves no single line and no heading behind in forty pages', async () => {
  const pdf = await printed(documentOf(longDocument(370)))
  expect(pdf.pages.length).toBeGreaterThan(39)
  expectInsidePages(pdf)
  const lines = pdf.pages.flatMap((page, index) => linesOn(page).map((line) => ({ ...line, page: index })))
  const paragraphs: (typeof lines)[] = []
  for (const line of lines) {
    if (/^(¶|Mục|Khoản) /.test(line.text)) {
      paragraphs.push([])
    }
    paragraphs.at(-1)?.push(line)
  }
  let split = 0
  for (const [index, paragraph] of paragraphs.entries()) {
    const pages = [...new Set(paragraph.map(({ page }) => page))]
    const counts = pages.map((page) => paragraph.filter((line) => line.page === page).length)
    if (pages.length > 1) {
      split++
      expect(Math.min(...counts), paragraph[0]?.text).toBeGreaterThan(1)
    }
    if (!paragraph[0]?.text.startsWith('¶')) {
      expect(paragraphs[index + 1]?.[0]?.page, paragraph[0]?.text).toBe(paragraph[0]?.page)
    }
  }
  expect(split).toBeGreaterThan(10)
})

test('keeps the signature with the last lines of the text at every height', async () => {
  const signature = table(
    [230, 230],
    [row([cell('Nơi nhận:'), cell([1, 2, 3, 4, 5].map((line) => paragraph(`Ký ${line}`, 'cell')))])],
    {
      borders: 'none',
      keepTogether: true,
    },
  )
  for (let count = 1; count <= 45; count++) {
    for (const length of [1, 4]) {
      const last = paragraph(sentences(length), 'body', { keepWithNext: true })
      const pdf = await printed(documentOf([...filler(count), last, signature]))
      const pages = pdf.pages.map((page) => linesOn(page).map(({ text }) => text))
      const signed = pages.filter((lines) => lines.some((text) => text.includes('Ký')))
      expect(signed).toHaveLength(1)
      expect(signed[0]?.filter((text) => text.includes('Ký'))).toHaveLength(5)
      const lastLines = signed[0]?.filter((text) => !/Ký|Dòng/.test(text)).length
      expect(lastLines, `${count} lines before`).toBeGreaterThanOrEqual(Math.min(2, length))
      expectSentencesOnce(pdf, length)
    }
  }
})

test('repeats header rows on each page and keeps group rows with the next', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => [
    ...(index % 7 === 0 ? [row([cell(`Nhóm ${index}`, { columns: 2 })], { keepWithNext: true })] : []),
    row([cell(`Việc ${index} ${'x '.repeat((index * 13) % 90)}`), cell('')]),
  ]).flat()
  const header = row([cell('Nội dung'), cell('Kết quả')])
  for (let count = 0; count <= 40; count += 4) {
    const pdf = await printed(
      documentOf([...filler(count), table([300, 160], [header, ...rows], { headerRows: 1, spaceBeforePt: 0 })]),
    )
    const pages = pdf.pages.map((page) => linesOn(page).map(({ text }) => text))
    expect(pages.slice(count > 36 ? 1 : 0).every((lines) => lines.includes('Nội dung Kết quả'))).toBe(true)
    for (const lines of pages) {
      expect(lines.at(-1)).not.toMatch(/^Nhóm|^Nội dung/)
    }
    for (const lines of pages.slice(1)) {
      expect(lines[0]).toBe('Nội dung Kết quả')
      // A row is whole: no page begins in the middle of one.
      expect(lines[1]).toMatch(/^Nhóm|^Việc/)
    }
  }
})

test('splits what is taller than a page and loses nothing', async () => {
  const header = row([cell('TT'), cell('Nội dung')])
  const tall = row([cell('1'), cell(sentences(400))])
  const body = (more: Parameters<typeof table>[2]) =>
    table([40, 400], [header, tall, row([cell('2'), cell('Hết')])], more)
  for (const blocks of [
    [body({ headerRows: 1 })],
    [...filler(20), body({ headerRows: 1, keepTogether: true })],
    [...filler(41), body({ borders: 'none' })],
    [{ ...body({ headerRows: 1 }), rows: [header, { ...tall, keepWhole: false }, row([cell('2'), cell('Hết')])] }],
    [paragraph(sentences(400), 'heading-1'), paragraph('Hết', 'heading-1')],
    [...Array.from({ length: 400 }, (_, index) => paragraph(sentence(index + 1), 'heading-1')), paragraph('Hết')],
    [table([40, 400], [tall, row([cell(''), cell('Hết')])], { headerRows: 1 })],
  ]) {
    const pdf = await printed(documentOf(blocks))
    expectSentencesOnce(pdf, 400)
    expectInsidePages(pdf)
    expect(allText(pdf)).toMatch(/Hết$/)
  }
})

test('fills the page when rows may be split', async () => {
  const rows = Array.from({ length: 12 }, (_, index) =>
    row([cell(sentences(20, index * 20 + 1))], { keepWhole: false }),
  )
  const pdf = await printed(documentOf([table([460], rows)]))
  expectSentencesOnce(pdf, 240)
  for (const page of pdf.pages.slice(0, -1)) {
    expect(linesOn(page).at(-1)?.baselinePt).toBeGreaterThan(bottomPt - 3 * 14.5)
  }
})

/** The numbers cited in the text of a page and those of the notes at its foot, told apart by their size. */
const notesOf = ({ texts }: PrintedPage) => {
  const numbers = (sizePt: number) =>
    texts
      .filter((text) => text.text.trim() !== '' && Math.abs(text.sizePt - sizePt * 0.58) < 0.01)
      .map(({ text }) => Number(text))
  return { cited: [...numbers(14), ...numbers(12)].toSorted((a, b) => a - b), shown: numbers(10) }
}

const expectNotesWhereCited = (pdf: PrintedPdf, count: number): void => {
  const shown = pdf.pages.flatMap((page) => {
    const notes = notesOf(page)
    expect(notes.shown).toEqual(notes.cited)
    return notes.shown
  })
  expect(shown).toEqual(Array.from({ length: count }, (_, index) => index + 1))
  expectInsidePages(pdf)
}

const withNotes = (blocks: readonly Block[], count: number, words = 'Ghi chú số'): LayoutDocument =>
  documentOf(blocks, {
    footnotes: Array.from({ length: count }, (_, index) => footnote(index + 1, `${words} ${index + 1}.`)),
  })

test('sets a footnote on the page that cites it, wherever the citation falls', async () => {
  const citing = paragraph([
    { type: 'text', text: sentences(4) },
    cite(1),
    { type: 'text', text: ` ${sentences(4, 5)}` },
    cite(2),
  ])
  const moved: number[] = []
  for (let count = 25; count <= 45; count++) {
    const pdf = await printed(withNotes([...filler(count), citing, ...filler(10)], 2, 'Ghi chú dài '.repeat(12)))
    expectNotesWhereCited(pdf, 2)
    expectSentencesOnce(pdf, 8)
    moved.push(notesOf(pdf.pages[0] as PrintedPage).cited.length)
  }
  // From both on the first page through one to none.
  expect(moved.toSorted((a, b) => b - a)).toEqual(moved)
  expect(new Set(moved)).toEqual(new Set([2, 1, 0]))
})

test('sets three footnotes of one page under one rule, also those cited in a table', async () => {
  const pdf = await printed(
    withNotes(
      [
        paragraph([{ type: 'text', text: 'Một' }, cite(1), { type: 'text', text: ' hai' }, cite(2)]),
        table([200, 200], [row([cell('Ô'), cell([paragraph([{ type: 'text', text: 'Ba' }, cite(3)], 'cell')])])]),
      ],
      3,
    ),
  )
  expectNotesWhereCited(pdf, 3)
  const lines = linesOn(pdf.pages[0] as PrintedPage)
  expect(lines.slice(-3).map(({ text }) => text)).toEqual(['1 Ghi chú số 1.', '2 Ghi chú số 2.', '3 Ghi chú số 3.'])
  expect(lines.at(-1)?.baselinePt).toBeCloseTo(bottomPt - 0.2 * 12, 1)
})

test('sets forty footnotes in thirty pages, in text and in rows', async () => {
  let note = 0
  const blocks = Array.from({ length: 280 }, (_, index) => index).flatMap((index): readonly Block[] => {
    const text = sentences(2 + ((index * 5) % 7), index * 10 + 1)
    if (index % 7 !== 3) {
      return [paragraph(text)]
    }
    note++
    const cited = [{ type: 'text' as const, text }, cite(note), { type: 'text' as const, text: ' và hết.' }]
    return index % 2 === 0
      ? [paragraph(cited)]
      : [table([60, 400], [row([cell('Ô'), cell([paragraph(cited, 'cell')])])])]
  })
  const pdf = await printed(withNotes(blocks, note, 'Ghi chú '.repeat(20)))
  expect(note).toBe(40)
  expect(pdf.pages.length).toBeGreaterThan(29)
  expectNotesWhereCited(pdf, 40)
})

test('lets footnotes with no room left run on, and loses none', async () => {
  const long = paragraph([{ type: 'text', text: 'Dẫn' }, cite(1), cite(2), { type: 'text', text: ' hết.' }])
  const document = documentOf([...filler(30), long, ...filler(3)], {
    footnotes: [footnote(1, sentences(250)), footnote(2, sentences(150, 251))],
  })
  const pdf = await printed(document)
  expectInsidePages(pdf)
  expect(pdf.pages.length).toBeLessThan(9)
  const text = allText(pdf).replace(/Dòng \d+ ?/g, '')
  const found = [...text.matchAll(/Câu thứ (\d+) giao/g)].map(([, number]) => Number(number))
  expect(found).toEqual(Array.from({ length: 400 }, (_, index) => index + 1))
})

test('splits a row taller than a page with the footnotes each part cites', async () => {
  const runs = Array.from({ length: 30 }, (_, index) => [
    { type: 'text' as const, text: `${sentences(10, index * 10 + 1)}` },
    cite(index + 1),
    { type: 'text' as const, text: ' ' },
  ]).flat()
  const pdf = await printed(
    withNotes(
      [
        ...filler(10),
        table([40, 420], [row([cell('TT'), cell('Nội dung')]), row([cell('1'), cell([paragraph(runs, 'cell')])])], {
          headerRows: 1,
        }),
      ],
      30,
    ),
  )
  expectNotesWhereCited(pdf, 30)
})
