import type { LayoutDocument, Paragraph, Run, Section, TableRow } from '../layout/layout-document.ts'

/** What follows what in a document: a paragraph, or a table's row as its cells. Letters and digits only. */
export type Flow = readonly string[]

/** Paragraphs and rows of the text area in order; the words of a run are what `wordsOf` gives. */
export const flowOf = ({ sections }: LayoutDocument, wordsOf: (run: Run) => string): readonly Flow[] =>
  sections.flatMap((section) => sectionFlow(section, wordsOf)).filter((flow) => flow.some((part) => part !== ''))

/** What a document shows in the order it was written; where it has pages, how far down a letter stands. */
export type Shown = { readonly text: string; readonly depthOf?: (letter: number) => number }

/** The first words that do not stand where the order wants them; undefined when all do. */
export const outOfOrder = ({ text, depthOf = () => 0 }: Shown, flows: readonly Flow[]): string | undefined => {
  const letters = lettersOf(text)
  let [at, depth] = [0, Number.NEGATIVE_INFINITY]
  for (const flow of flows) {
    const found = placeOf(letters, flow, at)
    // Written later, but drawn above.
    if (typeof found === 'string' || depthOf(found.start) < depth - 1) return flow.find((part) => part !== '')
    at = found.end
    depth = depthOf(found.start)
  }
  return undefined
}

export const lettersOf = (text: string): string =>
  [...text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => word).join('')

const sectionFlow = ({ blocks }: Section, wordsOf: (run: Run) => string): Flow[] =>
  blocks.flatMap((block): Flow[] => {
    if (block.type === 'table') return block.rows.map((row) => rowFlow(row, wordsOf))
    return block.type === 'paragraph' ? [[paragraphLetters(block, wordsOf)]] : []
  })

const rowFlow = ({ cells }: TableRow, wordsOf: (run: Run) => string): Flow =>
  cells.map(({ blocks }) =>
    blocks.map((block) => (block.type === 'paragraph' ? paragraphLetters(block, wordsOf) : '')).join(''),
  )

const paragraphLetters = ({ runs }: Paragraph, wordsOf: (run: Run) => string): string =>
  lettersOf(runs.map(wordsOf).join(''))

type Place = { readonly start: number; readonly end: number }

/** Of all parts, or the part that is not there. Cells of a row that a page ends in begin side by side. */
const placeOf = (text: string, flow: Flow, from: number): Place | string => {
  let [start, at, end, torn] = [-1, from, from, false]
  for (const part of flow) {
    if (part === '') continue
    const found = partIn(text, part, torn ? from : at)
    if (!found) return part
    torn ||= found.torn
    at = found.end
    end = Math.max(end, at)
    if (start < 0) start = found.start
  }
  return { start, end }
}

const partIn = (text: string, part: string, from: number): (Place & { readonly torn: boolean }) | undefined => {
  const whole = text.indexOf(part, from)
  if (whole >= 0) return { start: whole, end: whole + part.length, torn: false }
  const head = part.slice(0, HEAD)
  for (let at = text.indexOf(head, from); at >= 0; at = text.indexOf(head, at + 1)) {
    const end = endBetween(text, part, at)
    if (end !== undefined) return { start: at, end, torn: true }
  }
  return undefined
}

/** A line's worth is never torn between pages; cells are narrow. */
const HEAD = 4

/** The letters in order, with what stands between them on two pages: notes, a number, a header row, other cells. */
const endBetween = (text: string, part: string, from: number): number | undefined => {
  const limit = from + part.length + BETWEEN
  let at = from
  for (const letter of part) {
    at = text.indexOf(letter, at) + 1
    if (at === 0 || at > limit) return undefined
  }
  return at
}

/** Letters of two full pages. */
const BETWEEN = 7000
