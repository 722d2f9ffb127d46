import type { Footnote, LayoutDocument } from '../../layout/layout-document.ts'
import { noteAnchor, paragraphPieces } from './paragraph-pieces.ts'
import { type Drawing, hold, type Piece } from './piece.ts'
import type { Leaf } from './structure.ts'
import type { Typesetter } from './typesetter.ts'

/** Gives the lines of a footnote by its number, set in `roomPt`: "¹ words". */
export const footnotePieces = (
  { footnotes }: LayoutDocument,
  roomPt: number,
  typesetter: Typesetter,
): ((number: number) => readonly Piece[]) => {
  const pieces = new Map(footnotes.map((footnote) => [footnote.number, setFootnote(footnote, roomPt, typesetter)]))
  return (number) => {
    const lines = pieces.get(number)
    if (lines === undefined) {
      throw new Error(`a layout document holds every footnote it cites, also ${number}`)
    }
    return lines
  }
}

/** The short rule above the footnotes, from the left margin; `gapPt` is the height of its place. */
export const separator = (roomPt: number, gapPt: number): Drawing => ({
  type: 'stroke',
  x1Pt: 0,
  y1Pt: gapPt * 0.6,
  x2Pt: roomPt / 3,
  y2Pt: gapPt * 0.6,
  thicknessPt: 0.5,
  colour: 'black',
})

/** Lines are not held to each other: a footnote with no room left runs on rather than leave the page of its mark. */
const setFootnote = ({ number, style, runs }: Footnote, roomPt: number, typesetter: Typesetter): readonly Piece[] => {
  const { spaceBeforePt } = typesetter.style(style)
  const leaf: Leaf = { note: number }
  const paragraph = {
    type: 'paragraph' as const,
    style,
    runs: [{ type: 'footnote' as const, number }, { type: 'text' as const, text: ' ' }, ...runs],
    anchor: noteAnchor(number),
  }
  return paragraphPieces(paragraph, roomPt, { spaceBeforePt, hold: hold.none, leaf }, typesetter).map((piece) => ({
    ...piece,
    hold: hold.none,
    // The number in front of the note is no citation of it.
    notes: [],
  }))
}
