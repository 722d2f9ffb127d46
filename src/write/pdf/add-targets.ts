import type { Drawn } from './canvas.ts'
import type { PdfDocument } from './pdfmake.ts'

/**
 * Writes where links inside the document lead to, in the order of their names' codes (ISO 32000-1, 7.9.6): pdfkit 0.19.1
 * would sort them as the language of the machine does.
 */
export const addTargets = ({ targets }: Drawn, pdf: PdfDocument): void => {
  const names = [...targets].toSorted(([a], [b]) => (encoded(a) < encoded(b) ? -1 : 1))
  const { data } = pdf._root.data.Names as { readonly data: Record<string, unknown> }
  data.Dests = {
    Names: names.flatMap(([name, { page, xPt, yPt }]) => [
      new String(name),
      [page.dictionary, 'XYZ', xPt, Math.min(yPt + ABOVE_PT, page.height), null],
    ]),
  }
}

/** A viewer shows the line with a little space above it. */
const ABOVE_PT = 6

/** Names outside ASCII are written in UTF-16 with a mark in front, which sorts behind ASCII. */
const encoded = (name: string): string => (/^[\x20-\x7e]*$/.test(name) ? name : `\u{fe}\u{ff}${name}`)
