import { lettersOf, type Shown } from '../words-order.ts'
import type { PlacedText } from './content-pen.ts'
import type { ReadPage, ReadPdf } from './read-pdf.ts'

/** The words as they were drawn, paragraph after paragraph and a row cell by cell; without page numbers. */
export const shownIn = ({ pages }: ReadPdf, topPt: number): Shown => {
  const starts: { readonly letter: number; readonly depth: number }[] = []
  let [text, letter] = ['', 0]
  for (const page of pages) {
    const pieces = withoutNumber(page, topPt)
    for (const [i, piece] of pieces.entries()) {
      starts.push({ letter, depth: page.number * PAGE_PT + piece.baselinePt })
      letter += lettersOf(piece.text).length
      text += touches(piece, pieces[i + 1]) ? piece.text : `${piece.text}\n`
    }
  }
  return { text, depthOf: (at) => starts.findLast((start) => start.letter <= at)?.depth ?? 0 }
}

const withoutNumber = ({ texts, lines }: ReadPage, topPt: number): readonly PlacedText[] => {
  const numbers = lines.filter(({ baselinePt, text }) => baselinePt <= topPt && /^\d+$/.test(text))
  return texts.filter((piece) => !numbers.some(({ pieces }) => pieces.includes(piece)))
}

/** Pieces without room between them are of one word. */
const touches = (piece: PlacedText, next: PlacedText | undefined): boolean =>
  next !== undefined &&
  Math.abs(next.baselinePt - piece.baselinePt) < 1 &&
  Math.abs(next.xPt - piece.xPt - piece.widthPt) < piece.sizePt * 0.15

/** More than any page is high. */
const PAGE_PT = 10_000
