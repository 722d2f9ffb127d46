import type { PlacedText } from './content-pen.ts'

/** Text on one base line, pieces from left to right. */
export type PrintedLine = {
  readonly text: string
  readonly baselinePt: number
  readonly leftPt: number
  readonly rightPt: number
  /** Of its tallest letters. */
  readonly sizePt: number
  readonly pieces: readonly PlacedText[]
}

/** Lines from top to bottom. A raised number is a line of its own. */
export const linesOf = (texts: readonly PlacedText[]): readonly PrintedLine[] => {
  const groups: PlacedText[][] = []
  const sorted = texts
    .filter(({ text }) => text.trim() !== '')
    .toSorted((a, b) => a.baselinePt - b.baselinePt || a.xPt - b.xPt)
  for (const text of sorted) {
    const last = groups.at(-1)
    const base = last?.[0]
    if (last && base && text.baselinePt - base.baselinePt < 1) last.push(text)
    else groups.push([text])
  }
  return groups.map(printedLine)
}

/** The pieces of a line that a test accepts, as a line of their own; undefined when there are none. */
export const partOf = (line: PrintedLine, accepts: (piece: PlacedText) => boolean): PrintedLine | undefined => {
  const pieces = line.pieces.filter(accepts)
  return pieces.length === 0 ? undefined : printedLine(pieces)
}

const printedLine = (texts: readonly PlacedText[]): PrintedLine => {
  const pieces = texts.toSorted((a, b) => a.xPt - b.xPt)
  let text = ''
  let end = Number.POSITIVE_INFINITY
  for (const piece of pieces) {
    // A gap that no space fills: justified words are each drawn in their place.
    if (piece.xPt - end > piece.sizePt * 0.15 && !text.endsWith(' ') && !piece.text.startsWith(' ')) text += ' '
    text += piece.text
    end = piece.xPt + piece.widthPt
  }
  return {
    text: text.replace(/[\s\u00a0]+/g, ' ').trim(),
    baselinePt: pieces[0]?.baselinePt ?? 0,
    leftPt: Math.min(...pieces.map(({ xPt }) => xPt)),
    rightPt: Math.max(...pieces.map(inkEnd)),
    sizePt: Math.max(...pieces.map(({ sizePt }) => sizePt)),
    pieces,
  }
}

/** Where its letters end: spaces behind them have no ink. */
export const inkEnd = ({ text, xPt, widthPt, font, sizePt }: PlacedText): number => {
  const spaces = text.length - text.trimEnd().length
  return xPt + widthPt - (spaces * spaceWidth(font) * sizePt) / 1000
}

const spaceWidth = (font: PlacedText['font']): number => {
  // Codes of a subset are its own: the space is looked for among the first ones, a quarter of the size otherwise.
  for (let code = 1; code < 400; code++) if (/^[ \u00a0]$/.test(font.letters(code))) return font.width(code)
  return 250
}
