import type { PageFont } from './fonts.ts'
import type { Matrix } from './matrix.ts'
import type { PdfValue } from './pdf-object.ts'

/** Letters drawn in one piece; points from the page's top left corner. */
export type PlacedText = {
  readonly text: string
  readonly xPt: number
  readonly baselinePt: number
  readonly widthPt: number
  readonly sizePt: number
  readonly font: PageFont
  /** A glyph that stands for one the font does not have. */
  readonly missingGlyph: boolean
  /** Cut by a clipping path, drawn in no ink or in white. */
  readonly hidden: boolean
}

/** A straight line that is drawn; points from the page's top left corner. */
export type PlacedStroke = {
  readonly x1Pt: number
  readonly y1Pt: number
  readonly x2Pt: number
  readonly y2Pt: number
}

/** Points of the page, from its bottom left corner. */
export type Box = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number }
export type Point = readonly [number, number]

/** What `q` keeps and `Q` takes back. */
export type PenState = {
  readonly matrix: Matrix
  readonly clip: Box
  readonly font: PageFont | undefined
  readonly sizePt: number
  readonly letterSpacePt: number
  readonly wordSpacePt: number
  readonly stretch: number
  readonly leadingPt: number
  readonly risePt: number
  readonly mode: number
  readonly white: boolean
}

/** Where a content stream has come to, and what it has drawn so far. */
export type Pen = {
  readonly heightPt: number
  readonly fontOf: (name: string) => PageFont | undefined
  readonly texts: PlacedText[]
  readonly strokes: PlacedStroke[]
  readonly kept: PenState[]
  state: PenState
  /** Where the line of text begins, and where the next letter stands. */
  line: Matrix
  at: Matrix
  path: Point[]
  segments: (readonly [Point, Point])[]
  /** The path will cut what is drawn after it. */
  clips: boolean
}

/** What one operator does, by its operands: as they are, and as numbers. */
export type Operate = (pen: Pen, numbers: readonly number[], operands: readonly PdfValue[]) => void

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** At the beginning of a page. */
export const penOn = (
  { widthPt, heightPt }: { readonly widthPt: number; readonly heightPt: number },
  fontOf: Pen['fontOf'],
): Pen => ({
  heightPt,
  fontOf,
  texts: [],
  strokes: [],
  kept: [],
  state: {
    matrix: IDENTITY,
    clip: { left: 0, bottom: 0, right: widthPt, top: heightPt },
    font: undefined,
    sizePt: 0,
    letterSpacePt: 0,
    wordSpacePt: 0,
    stretch: 1,
    leadingPt: 0,
    risePt: 0,
    mode: 0,
    white: false,
  },
  line: IDENTITY,
  at: IDENTITY,
  path: [],
  segments: [],
  clips: false,
})

export const change = (pen: Pen, changes: Partial<PenState>): void => {
  pen.state = { ...pen.state, ...changes }
}
