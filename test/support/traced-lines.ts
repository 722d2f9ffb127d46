import { execFileSync } from 'node:child_process'
import { letters, type TracedParagraph } from './trace.ts'

/** Where a paragraph's first line begins. */
export const startOf = (paragraph: TracedParagraph | undefined): number => paragraph?.places[0]?.text.xPt ?? Number.NaN

/** Of the paragraph's first line. */
export const middleOf = (paragraph: TracedParagraph | undefined): number => {
  const first = paragraph?.places[0]
  const line = (paragraph?.places ?? []).filter(
    ({ page, text }) => page === first?.page && Math.abs(text.baselinePt - (first?.text.baselinePt ?? 0)) < 3,
  )
  const words = line.filter(({ text }) => text.text.trim() !== '')
  const [from, to] = [words.map(({ text }) => text.xPt), words.map(({ text }) => text.xPt + text.widthPt)]
  return (Math.min(...from) + Math.max(...to)) / 2
}

/** Distances between the base lines of a paragraph's lines that stand on one page. */
export const pitchesIn = (paragraph: TracedParagraph): number[] => {
  const lines = baselinesOf(paragraph)
  return lines.slice(1).flatMap(({ page, baselinePt }, i) => {
    const above = lines[i]
    return above?.page === page ? [baselinePt - above.baselinePt] : []
  })
}

/** From the last line of the paragraph before to the first of this one; undefined between pages and in tables. */
export const gapBefore = (paragraphs: readonly TracedParagraph[], at: number): number | undefined => {
  const [paragraph, before] = [paragraphs[at], paragraphs[at - 1]]
  if (!paragraph || !before || paragraph.cell || before.cell) return undefined
  const [first, last] = [baselinesOf(paragraph)[0], baselinesOf(before).at(-1)]
  return first && last && first.page === last.page ? first.baselinePt - last.baselinePt : undefined
}

/** Raised numbers stand a few points above their line and are left out. */
const baselinesOf = ({ places }: TracedParagraph): { readonly page: number; readonly baselinePt: number }[] => {
  const lines: { page: number; baselinePt: number }[] = []
  const largest = Math.max(...places.map(({ text }) => text.sizePt))
  for (const { page, text } of places.filter(({ text }) => text.sizePt > largest - 2)) {
    const last = lines.at(-1)
    if (last?.page !== page || Math.abs(last.baselinePt - text.baselinePt) > 3)
      lines.push({ page, baselinePt: text.baselinePt })
  }
  return lines
}

/** The letters of a PDF that are bold, italic, or both, in order. */
export const emphasised = (file: string): Readonly<Record<string, string>> => {
  const xml = execFileSync('pdftohtml', ['-xml', '-stdout', '-i', '-hidden', file], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  const found: Record<string, string> = { '<b>': '', '<i>': '', '<i><b>': '' }
  for (const [, line = ''] of xml.matchAll(/<text [^>]*>(.*)<\/text>/g)) {
    for (const [, tags = '', words = ''] of line.matchAll(/((?:<[bi]>)+)([^<]*)/g)) found[tags] += letters(words)
  }
  return found
}
