import type { Colour, SignatureField } from '../../layout/layout-document.ts'
import { unreachable } from '../../text/unreachable.ts'
import type { LinePart } from './lines.ts'
import type { Picture } from './pdfmake.ts'
import type { Leaf, StructureElement } from './structure.ts'

/**
 * The smallest thing a page is filled with: a line, a table row, a rule, a picture. What stands in it is measured from
 * its own top left corner.
 */
export type Piece = {
  readonly heightPt: number
  /** Falls away at the top of a page that the text has run on to. */
  readonly spaceBeforePt: number
  /** How strongly it stays on the page of the piece before it. */
  readonly hold: Hold
  readonly drawings: readonly Drawing[]
  /** Footnotes cited in it, in order. */
  readonly notes: readonly number[]
  /** Rows that stand again at the top of a page which begins with this piece. */
  readonly repeated: readonly Piece[]
  /** Cuts it into a first part of at most this height and the rest; absent when it is one line, rule or picture. */
  readonly split?: (heightPt: number, force: boolean) => readonly [Piece, Piece] | undefined
  /** Split only when taller than a page. */
  readonly whole: boolean
}

/** A page ends where the hold is weakest; the latest such place wins. */
export const hold = {
  none: 0,
  /** A heading and its text, a group row and its first row. */
  withNext: 1,
  /** First two and last two lines of a paragraph; all of one that keeps its lines. */
  lines: 2,
  /** Rows of a header or signature block. */
  together: 3,
} as const

export type Hold = (typeof hold)[keyof typeof hold]

export type Drawing = LineDrawing | StrokeDrawing | PictureDrawing | SignatureDrawing

export type LineDrawing = {
  readonly type: 'line'
  readonly xPt: number
  readonly baselinePt: number
  readonly parts: readonly LinePart[]
  readonly anchor?: string
  readonly bookmark?: Bookmark
  /** Whose content it is; an artifact where absent. */
  readonly leaf?: Leaf
}

export type Bookmark = { readonly level: number; readonly title: string }

export type StrokeDrawing = {
  readonly type: 'stroke'
  readonly x1Pt: number
  readonly y1Pt: number
  readonly x2Pt: number
  readonly y2Pt: number
  readonly thicknessPt: number
  readonly colour: Colour
}

export type PictureDrawing = {
  readonly type: 'picture'
  readonly picture: Picture
  readonly xPt: number
  readonly yPt: number
  readonly widthPt: number
  readonly heightPt: number
  readonly leaf: Leaf
}

/** Where an empty signature field stands; nothing is drawn. */
export type SignatureDrawing = {
  readonly type: 'signature'
  readonly field: SignatureField
  readonly xPt: number
  readonly yPt: number
  readonly leaf: Leaf
}

/** Pieces under one another, the space the last one wants below it, and what they are in the document's structure. */
export type Flow = {
  readonly pieces: readonly Piece[]
  readonly spaceAfterPt: number
  readonly elements: readonly StructureElement[]
}

export const moved = (drawing: Drawing, rightPt: number, downPt: number): Drawing => {
  switch (drawing.type) {
    case 'line':
      return { ...drawing, xPt: drawing.xPt + rightPt, baselinePt: drawing.baselinePt + downPt }
    case 'stroke':
      return {
        ...drawing,
        x1Pt: drawing.x1Pt + rightPt,
        y1Pt: drawing.y1Pt + downPt,
        x2Pt: drawing.x2Pt + rightPt,
        y2Pt: drawing.y2Pt + downPt,
      }
    case 'picture':
    case 'signature':
      return { ...drawing, xPt: drawing.xPt + rightPt, yPt: drawing.yPt + downPt }
    default:
      return unreachable(drawing)
  }
}

/** The pieces' drawings one below the other, spaces between them kept, and the height they take. */
export const stacked = (
  pieces: readonly Piece[],
): { readonly drawings: readonly Drawing[]; readonly heightPt: number } => {
  let heightPt = 0
  const drawings = pieces.flatMap((piece) => {
    heightPt += piece.spaceBeforePt
    const topPt = heightPt
    heightPt += piece.heightPt
    return piece.drawings.map((drawing) => moved(drawing, 0, topPt))
  })
  return { drawings, heightPt }
}

export const withoutSpaceBefore = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, index) => (index === 0 ? { ...piece, spaceBeforePt: 0 } : piece))
