import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Footnote, LayoutDocument, Run } from '../../src/layout/layout-document.ts'
import { openDocument } from '../../src/write/pdf/open-document.ts'
import { type SetPage, setPages } from '../../src/write/pdf/set-pages.ts'
import { typesetterFor } from '../../src/write/pdf/typesetter.ts'
import { cell, cite, documentOf, paragraph, portrait, row, rule, styles, table, tinos } from './pdf-support.ts'

/** What a random block is made of; lengths in words. */
const blockSeed = fc.record({
  kind: fc.constantFrom('paragraph', 'paragraph', 'paragraph', 'table', 'table', 'rule'),
  style: fc.constantFrom(...styles.map(({ id }) => id).filter((id) => id !== 'footnote')),
  words: fc.oneof(fc.nat(60), fc.nat(900)),
  keepWithNext: fc.boolean(),
  notes: fc.oneof(fc.constant(0), fc.nat(3)),
  noteWords: fc.oneof(fc.nat(30), fc.nat(700)),
  rows: fc.array(
    fc.record({
      words: fc.oneof(fc.nat(40), fc.nat(900)),
      keepWhole: fc.boolean(),
      keepWithNext: fc.boolean(),
      cites: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  ),
  headerRows: fc.nat(2),
  keepTogether: fc.boolean(),
})

type BlockSeed = typeof blockSeed extends fc.Arbitrary<infer Seed> ? Seed : never

test('loses no word of text or footnote and prints none below the page, whatever is held together', () => {
  const pdf = openDocument(documentOf([]).meta, tinos, 'PDF/A-3b')
  fc.assert(
    fc.property(fc.array(blockSeed, { maxLength: 12 }), (seeds) => {
      const { document, words, noteWords } = grown(seeds)
      const { pages } = setPages(document, typesetterFor(document, pdf, new Map()))
      const found = pages.flatMap(wordsOn)
      // Header rows stand again on later pages, so words of the text may be found more than once.
      expect(new Set(found.filter((word) => word.startsWith('w')))).toEqual(new Set(words))
      expect(found.filter((word) => word.startsWith('n')).toSorted()).toEqual(noteWords.toSorted())
      expect(pages.filter(printsBelow)).toEqual([])
    }),
    { numRuns: 60, seed: 30 },
  )
})

const printsBelow = ({ drawings, heightPt }: SetPage): boolean =>
  drawings.some((drawing) => drawing.type === 'line' && drawing.baselinePt > heightPt - portrait.marginBottomPt)

const wordsOn = ({ drawings }: SetPage): readonly string[] =>
  drawings.flatMap((drawing) => {
    if (drawing.type !== 'line') {
      return []
    }
    const line = drawing.parts.map(({ text }) => text).join('')
    return [...line.matchAll(/[wn]\d+x/g)].map(([word]) => word)
  })

type Grown = {
  readonly document: LayoutDocument
  readonly words: readonly string[]
  readonly noteWords: readonly string[]
}

/** A document of the seeds in which every word is written once. */
const grown = (seeds: readonly BlockSeed[]): Grown => {
  const words: string[] = []
  const noteWords: string[] = []
  const footnotes: Footnote[] = []
  const text = (letter: string, into: string[], count: number): Run & { type: 'text' } => {
    const fresh = Array.from({ length: count }, (_, index) => `${letter}${into.length + index}x`)
    into.push(...fresh)
    return { type: 'text', text: fresh.join(' ') }
  }
  const note = (count: number): Run => {
    footnotes.push({ number: footnotes.length + 1, style: 'footnote', runs: [text('n', noteWords, count)] })
    return cite(footnotes.length)
  }
  const blocks = seeds.map((seed): Block => {
    const rows = () =>
      seed.rows.map(({ words: count, cites, ...keep }) => {
        const runs = [text('w', words, count), ...(cites ? [note(seed.noteWords)] : [])]
        const cells = [[paragraph([text('w', words, 3)], 'cell')], [paragraph(runs, 'cell'), paragraph('', 'cell')]]
        return row(
          cells.map((content) => cell(content)),
          keep,
        )
      })
    switch (seed.kind) {
      case 'rule':
        return rule(50)
      case 'table':
        return table([100, 300], rows(), {
          headerRows: Math.min(seed.headerRows, seed.rows.length),
          keepTogether: seed.keepTogether,
        })
      default: {
        const notes = Array.from({ length: seed.notes }, () => note(seed.noteWords))
        return paragraph([text('w', words, seed.words), ...notes], seed.style, { keepWithNext: seed.keepWithNext })
      }
    }
  })
  return { document: documentOf(blocks, { footnotes }), words, noteWords }
}
