import type { Block, Image, Rule, SignatureField, SignaturePlace } from '../../layout/layout-document.ts'
import { unreachable } from '../../text/unreachable.ts'
import { paragraphPieces } from './paragraph-pieces.ts'
import { type Flow, type Hold, hold, type Piece, type SignatureDrawing } from './piece.ts'
import { element, type Leaf, paragraphElement, type StructureElement, withLists } from './structure.ts'
import { tablePieces } from './table-pieces.ts'
import type { Typesetter } from './typesetter.ts'

/** The text area a flow stands in. */
export type Room = { readonly widthPt: number; readonly heightPt: number }

type First = { readonly spaceBeforePt: number; readonly hold: Hold }

/**
 * Blocks as pieces, one below the other. Between two blocks stands the space after the one and the space before the
 * other, added: Word takes the larger of the two only for HTML's automatic spacing.
 */
export const flowOf = (blocks: readonly Block[], room: Room, typesetter: Typesetter): Flow => {
  const pieces: Piece[] = []
  const elements: StructureElement[] = []
  let spaceAfterPt = 0
  let held = false
  for (const block of blocks) {
    const keep = block.type === 'rule' ? pieces.length > 0 : held
    // A signature gives up the page of its text last.
    const own = block.type === 'table' && block.keepTogether ? hold.lines : hold.withNext
    const first: First = { spaceBeforePt: spaceAfterPt, hold: keep ? own : hold.none }
    switch (block.type) {
      case 'paragraph': {
        const style = typesetter.style(block.style)
        const spaceBeforePt = spaceAfterPt + style.spaceBeforePt
        const leaf: Leaf = {}
        pieces.push(...paragraphPieces(block, room.widthPt, { ...first, spaceBeforePt, leaf }, typesetter))
        elements.push(paragraphElement(block, style, leaf))
        spaceAfterPt = style.spaceAfterPt
        held = block.keepWithNext ?? style.keepWithNext
        break
      }
      case 'table': {
        const spaceBeforePt = spaceAfterPt + block.spaceBeforePt
        const setFlow = (cell: readonly Block[], widthPt: number) => flowOf(cell, { ...room, widthPt }, typesetter)
        const table = tablePieces(block, { ...first, spaceBeforePt }, setFlow)
        pieces.push(...table.pieces)
        elements.push(...table.elements)
        spaceAfterPt = block.spaceAfterPt
        held = block.rows.at(-1)?.keepWithNext ?? false
        break
      }
      case 'rule':
        // A rule belongs to the line above it and passes that line's hold on to the block below.
        pieces.push(rulePiece(block, room.widthPt, first))
        spaceAfterPt = 0
        break
      case 'image': {
        const leaf: Leaf = {}
        pieces.push(picturePiece(block, room, { ...first, leaf }, typesetter))
        elements.push(element('Figure', [], { leaf, alt: block.alt }))
        spaceAfterPt = 0
        held = block.keepWithNext ?? false
        break
      }
      case 'signaturePlace': {
        const place = signaturePiece(block, first)
        pieces.push(place.piece)
        elements.push(...place.elements)
        spaceAfterPt = 0
        held = true
        break
      }
      default:
        return unreachable(block)
    }
  }
  return { pieces, spaceAfterPt, elements: withLists(elements) }
}

const signaturePiece = (
  { heightPt, fields }: SignaturePlace,
  first: First,
): { readonly piece: Piece; readonly elements: readonly StructureElement[] } => {
  const drawings = fields.map((field) => signatureDrawing(field))
  return {
    piece: { ...first, heightPt, drawings, notes: [], repeated: [], whole: true },
    elements: drawings.map(({ leaf }) => element('Form', [], { leaf })),
  }
}

export const signatureDrawing = (field: SignatureField): SignatureDrawing => ({
  type: 'signature',
  field,
  xPt: field.xPt,
  yPt: field.yPt,
  leaf: {},
})

const rulePiece = (rule: Rule, roomPt: number, first: First): Piece => {
  const x1Pt = (roomPt - rule.widthPt) / 2
  const yPt = rule.spaceBeforePt + rule.thicknessPt / 2
  const { thicknessPt } = rule
  return {
    ...first,
    heightPt: rule.spaceBeforePt + thicknessPt + rule.spaceAfterPt,
    drawings: [{ type: 'stroke', x1Pt, y1Pt: yPt, x2Pt: x1Pt + rule.widthPt, y2Pt: yPt, thicknessPt, colour: 'black' }],
    notes: [],
    repeated: [],
    whole: true,
  }
}

/** Made smaller, in proportion, when it would not fit on a page of its own: nothing may be cut off. */
const picturePiece = (
  image: Image,
  room: Room,
  { leaf, ...first }: First & { readonly leaf: Leaf },
  typesetter: Typesetter,
): Piece => {
  const scale = Math.min(1, room.widthPt / image.widthPt, room.heightPt / image.heightPt)
  const widthPt = image.widthPt * scale
  const heightPt = image.heightPt * scale
  const picture = typesetter.picture(image.data)
  return {
    ...first,
    heightPt,
    drawings: [{ type: 'picture', picture, xPt: (room.widthPt - widthPt) / 2, yPt: 0, widthPt, heightPt, leaf }],
    notes: [],
    repeated: [],
    whole: true,
  }
}
