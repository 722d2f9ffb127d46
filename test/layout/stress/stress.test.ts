import { expect, test } from 'vitest'
import type { LayoutDocument } from '../../../src/layout/layout-document.ts'
import { runsText } from '../../../src/layout/runs.ts'
import { openDocument } from '../../../src/write/pdf/open-document.ts'
import { type SetPage, setPages } from '../../../src/write/pdf/set-pages.ts'
import { typesetterFor } from '../../../src/write/pdf/typesetter.ts'
import { writePdf } from '../../../src/write/pdf/write-pdf.ts'
import { FONTS } from '../../support/disk.ts'
import { type PrintedText, readPdf } from '../../support/read-pdf.ts'
import { letters } from '../../support/trace.ts'
import { type SetRow, stretchOf, surveyOf } from './faults.ts'
import { lettersOf } from './placed-lines.ts'
import { recipeOf, sweepRecipe } from './recipes.ts'
import { documentOf, PICTURE, type Recipe } from './stress-plan.ts'

const META = { title: '', author: '', subject: '', keywords: [], language: 'vi-VN', date: '2026-01-05' } as const

/** Fonts are opened once for all; nothing is drawn. */
const pdf = openDocument(META, FONTS, 'PDF/A-3b')
const pictures = new Map([[PICTURE.data, { embed: () => {} }]])

/** What was made: the last test says that nothing the issue names is missing. */
const seen = {
  pages: [] as number[],
  stretches: [] as number[],
  titleLines: new Set<number>(),
  agencyLines: new Set<number>(),
  recipients: new Set<number>(),
  rows: [] as SetRow[],
  /** The line of its page, of 18 pt from the margin, at which the room for the signature begins. */
  signatureLines: new Set<number>(),
}

const faultsIn = (recipe: Recipe, name: string): string[] => {
  const document = documentOf(recipe)
  const { pages }: { pages: readonly SetPage[] } = setPages(document, typesetterFor(document, pdf, pictures))
  const { faults, rows } = surveyOf(document, pages)
  seen.pages.push(pages.length)
  seen.rows.push(...rows)
  seen.recipients.add(recipe.recipients.length)
  seen.titleLines.add(linesOf(document, 'title'))
  seen.agencyLines.add(linesOf(document, 'issuer'))
  for (const drawing of pages.flatMap(({ drawings }) => drawings)) {
    if (drawing.type === 'line') seen.stretches.push(stretchOf(drawing))
    if (drawing.type === 'signature' && drawing.field.order === 1) {
      seen.signatureLines.add(Math.floor((drawing.yPt - TOP_PT) / 18))
    }
  }
  return faults.map((fault) => `${name}: ${fault}`)
}

/** Of the shipped templates: 20 mm. */
const TOP_PT = (20 * 72) / 25.4

/** Printed lines of the title, or of the agency, on the first page; the marks of the Party are none. */
const linesOf = ({ sections }: LayoutDocument, style: string): number => {
  const blocks = sections[0]?.blocks ?? []
  const [header] = blocks
  const cells = header?.type === 'table' ? header.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)) : []
  return [...cells, ...blocks].reduce((sum, block) => {
    if (block.type !== 'paragraph' || block.style !== style || /^[*-]+$/.test(runsText(block.runs))) return sum
    return sum + 1 + block.runs.filter(({ type }) => type === 'lineBreak').length
  }, 0)
}

test('the signature comes down a page line by line and is never left without text', () => {
  const faults: string[] = []
  for (let lines = 0; lines <= 44; lines++) {
    for (const end of ['line', 'paragraph', 'table'] as const) {
      const recipe = sweepRecipe(lines, end, lines % 3 === 0 ? 12 : 3)
      faults.push(...faultsIn(recipe, `${lines} lines, then a ${end}`))
    }
  }
  expect(faults).toEqual([])
})

test('documents of every size and mixture have no fault', () => {
  const faults: string[] = []
  for (let seed = 0; seed < 370; seed++) {
    faults.push(...faultsIn(recipeOf(seed, SIZES[seed % SIZES.length] ?? 1), `seed ${seed}`))
  }
  expect(faults).toEqual([])
}, 120_000)

test('so has one with a title of six lines', () => {
  const recipe = recipeOf(5, 1)
  expect(
    faultsIn({ ...recipe, title: `${recipe.title} ${recipeOf(3, 1).title}`.slice(0, 380) }, 'a long title'),
  ).toEqual([])
})

/** Blocks of text. */
const SIZES = [1, 1, 1, 1, 2, 3, 6]

test.each([
  [20, 45],
  [50, 110],
  [200, 490],
])(
  'so has a document of over %i pages',
  (least, blocks) => {
    expect(faultsIn(recipeOf(1002, blocks), `${blocks} blocks`)).toEqual([])
    expect(seen.pages.at(-1)).toBeGreaterThanOrEqual(least)
  },
  60_000,
)

test('eight of them, drawn and read back, have their words where they were placed', async () => {
  const recipes = [
    ...[0, 13, 27].map((lines) => sweepRecipe(lines, lines % 2 === 0 ? 'line' : 'table', 9)),
    ...Array.from({ length: 5 }, (_, i) => recipeOf(2000 + i, 1)),
  ].map((recipe) => ({ ...recipe, body: recipe.body.filter(({ type }) => type !== 'picture') }))
  for (const document of recipes.map(documentOf)) {
    const { pages } = setPages(document, typesetterFor(document, pdf, pictures))
    const printed = await readPdf(await writePdf(document, FONTS))
    expect(printed.pages.length).toBe(pages.length)
    for (const [i, page] of pages.entries()) expectPrinted(page, printed.pages[i]?.texts ?? [])
  }
}, 120_000)

const expectPrinted = ({ drawings }: SetPage, texts: readonly PrintedText[]): void => {
  const lines = drawings.flatMap((drawing) => (drawing.type === 'line' && lettersOf(drawing) !== '' ? [drawing] : []))
  for (const line of lines) {
    const first = line.parts.find(({ text }) => letters(text) !== '')
    const found = texts.find(
      ({ text, xPt, baselinePt }) =>
        letters(text) !== '' &&
        Math.abs(xPt - line.xPt - (first?.xPt ?? 0)) < 0.3 &&
        Math.abs(baselinePt - line.baselinePt) < (first?.ink.raised ? 7 : 0.3),
    )
    const [placed, read] = [lettersOf(line), letters(found?.text ?? '')]
    expect(read !== '' && (placed.startsWith(read) || read.startsWith(placed)), `${placed}: ${read}`).toBe(true)
  }
  expect(texts.map(({ text }) => letters(text)).join('').length).toBe(lines.map(lettersOf).join('').length)
}

test('over five hundred documents had everything from the smallest to the largest', () => {
  expect(seen.pages.length).toBeGreaterThan(500)
  for (const pages of [1, 2, 3, 4, 5, 6, 7, 8]) expect(seen.pages).toContain(pages)
  expect(Math.max(...seen.pages)).toBeGreaterThanOrEqual(200)
  expect([...seen.titleLines].sort()).toEqual(expect.arrayContaining([1, 2, 3, 4, 5, 6]))
  expect([...seen.agencyLines].sort()).toEqual(expect.arrayContaining([1, 2, 3, 4]))
  expect([...seen.recipients].sort((a, b) => a - b)).toEqual(Array.from({ length: 41 }, (_, i) => i))
  const heights = seen.rows.map(({ heightPt }) => heightPt)
  expect(Math.min(...heights)).toBeLessThan(22)
  for (const pagesHigh of [0.25, 0.5, 0.75, 1, 1.5]) {
    expect(heights.some((one) => one > pagesHigh * PAGE_PT && one < (pagesHigh + 0.5) * PAGE_PT)).toBe(true)
  }
  expect(seen.rows.some(({ heightPt, pages }) => heightPt > 1.5 * PAGE_PT && pages > 2)).toBe(true)
  expect([...seen.signatureLines].sort((a, b) => a - b)).toEqual(expect.arrayContaining(SIGNATURE_LINES))
})

const PAGE_PT = 728.5

/** From two lines of text, TM. and an office at the top of a page to the foot, with the room and the name below. */
const SIGNATURE_LINES = Array.from({ length: 30 }, (_, i) => i + 5)

test('few of their lines are wide', () => {
  // A third of the words are such as may not be torn, and many lines those of narrow columns; of the five plans it is one
  // line in two hundred.
  const stretched = seen.stretches.filter((one) => one > 0.01)
  expect(stretched.filter((one) => one > 1.5).length / stretched.length).toBeLessThan(0.07)
})
