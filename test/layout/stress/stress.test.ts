import { expect, test } from 'vitest'
import type { LayoutDocument } from '../../../src/layout/layout-document.ts'
import { openDocument } from '../../../src/write/pdf/open-document.ts'
import { type SetPage, setPages } from '../../../src/write/pdf/set-pages.ts'
import { typesetterFor } from '../../../src/write/pdf/typesetter.ts'
import { writePdf } from '../../../src/write/pdf/write-pdf.ts'
import { FONTS } from '../../support/disk.ts'
import { type PrintedText, readPdf } from '../../support/read-pdf.ts'
import { letters } from '../../support/trace.ts'
import { faultsOf, stretchOf } from './faults.ts'
import { lettersOf } from './placed-lines.ts'
import { recipeOf, sweepRecipe } from './recipes.ts'
import { documentOf, PICTURE } from './stress-plan.ts'

const META = { title: '', author: '', subject: '', keywords: [], language: 'vi-VN', date: '2026-01-05' } as const

/** Fonts are opened once for all; nothing is drawn. */
const pdf = openDocument(META, FONTS, 'PDF/A-3b')
const pictures = new Map([[PICTURE.data, { embed: () => {} }]])

/** How many pages each document had, and how far its lines are stretched. */
const seen = { pages: [] as number[], stretches: [] as number[] }

const faultsIn = (document: LayoutDocument, name: string): string[] => {
  const { pages }: { pages: readonly SetPage[] } = setPages(document, typesetterFor(document, pdf, pictures))
  seen.pages.push(pages.length)
  for (const drawing of pages.flatMap(({ drawings }) => drawings)) {
    if (drawing.type === 'line') seen.stretches.push(stretchOf(drawing))
  }
  return faultsOf(document, pages).map((fault) => `${name}: ${fault}`)
}

test('the signature comes down a page line by line and is never left without text', () => {
  const faults: string[] = []
  for (let lines = 0; lines <= 44; lines++) {
    for (const end of ['line', 'paragraph', 'table'] as const) {
      const recipe = sweepRecipe(lines, end, lines % 3 === 0 ? 12 : 3)
      faults.push(...faultsIn(documentOf(recipe), `${lines} lines, then a ${end}`))
    }
  }
  expect(faults).toEqual([])
})

test('documents of every size and mixture have no fault', () => {
  const faults: string[] = []
  for (let seed = 0; seed < 370; seed++) {
    faults.push(...faultsIn(documentOf(recipeOf(seed, SIZES[seed % SIZES.length] ?? 1)), `seed ${seed}`))
  }
  expect(faults).toEqual([])
}, 120_000)

/** Blocks of text. */
const SIZES = [1, 1, 1, 2, 3, 4, 7]

test('so has a document of two hundred pages', () => {
  expect(faultsIn(documentOf(recipeOf(1002, 490)), 'seed 1002')).toEqual([])
})

test('ten of them, drawn and read back, have their words where they were placed', async () => {
  const recipes = [
    ...[0, 13, 27].map((lines) => sweepRecipe(lines, lines % 2 === 0 ? 'line' : 'table', 9)),
    ...Array.from({ length: 7 }, (_, i) => recipeOf(2000 + i, 1)),
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

test('over five hundred documents were set, of one page to two hundred, few of their lines are wide', () => {
  expect(seen.pages.length).toBeGreaterThan(500)
  expect(Math.min(...seen.pages)).toBe(1)
  expect(Math.max(...seen.pages)).toBeGreaterThanOrEqual(200)
  // A third of the words are such as may not be torn; of the five plans it is one line in two hundred.
  const stretched = seen.stretches.filter((one) => one > 0.01)
  expect(stretched.filter((one) => one > 1.5).length / stretched.length).toBeLessThan(0.06)
})
