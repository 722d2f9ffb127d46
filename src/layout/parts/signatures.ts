import type { Signature } from '../../plan/plan.ts'
import { balanceLines } from '../balance-lines.ts'
import { cell, type LayoutContext, lateText, paragraph, widthIn } from '../layout-context.ts'
import type { Paragraph, Run, TableCell, TableRow } from '../layout-document.ts'
import type { StyleId } from '../styles.ts'
import { signaturePlace, signerFields } from './signature-place.ts'

/** Cells 7a, 7c, 7b and 8: what the signer is, the room to sign in, the name. Nothing while nobody signs. */
export const signatureBlocks = (context: LayoutContext, widthPt: number): TableCell['blocks'] =>
  context.header.signatures.slice(0, 1).flatMap((signature) => {
    const signer: Signer = { signature, number: 1, of: 1, widthPt }
    return [...officeParagraphs(signer, context), ...nameBlocks(signer, context)]
  })

/** One of the signers, counted from 1 as typed, and the width of the signer's own column. */
type Signer = { readonly signature: Signature; readonly number: number; readonly of: number; readonly widthPt: number }

export type SignatureGrid = { readonly columnWidthsPt: readonly number[]; readonly rows: readonly TableRow[] }

/**
 * The signatures of a joint plan as typed, left to right: two or three in a row, as their lines have room. Names stand
 * level in rows of their own, however many lines are above them; the last row is centred.
 */
export const jointSignatures = (context: LayoutContext, widthPt: number): SignatureGrid => {
  const { signatures } = context.header
  const perRow = signatures.length % 2 === 1 && fits(context, widthPt / 3) ? 3 : 2
  // Six columns hold rows of one, two and three.
  const columnWidthsPt = Array.from({ length: 6 }, () => widthPt / 6)
  const rows: TableRow[] = []
  const of = signatures.length
  for (let start = 0; start < of; start += perRow) {
    const some = signatures.slice(start, start + perRow)
    const columns = 6 / some.length
    const signers = some.map((signature, i): Signer => {
      return { signature, number: start + i + 1, of, widthPt: (widthPt / 6) * columns }
    })
    const cells = (blocks: (signer: Signer, context: LayoutContext) => TableCell['blocks']): TableCell[] =>
      signers.map((signer) => cell(blocks(signer, context), { columns }))
    if (start > 0) rows.push(row([cell([GAP], { columns: 6 })], true))
    rows.push(row(cells(officeParagraphs), true), row(cells(nameBlocks), true))
  }
  return { columnWidthsPt, rows }
}

/** Between the names and what stands under them. */
export const GAP: Paragraph = paragraph('recipient', '')

export const row = (cells: readonly TableCell[], keepWithNext: boolean): TableRow => ({
  cells,
  keepWhole: true,
  keepWithNext,
})

const fits = (context: LayoutContext, widthPt: number): boolean =>
  context.header.signatures
    .flatMap((signature) => [...linesOf(signature), { style: 'signatureName' as const, words: signature.name.value }])
    .every(({ style, words }) => widthIn(context, style, words) < widthPt)

/** Each printed line is a field of its own: one field in two lines would be two of one name. */
const officeParagraphs = ({ signature, number, widthPt }: Signer, context: LayoutContext): Paragraph[] => {
  let [powers, offices] = [0, 0]
  return linesOf(signature).map(({ style, words, isOffice }) => {
    const lines = balanceLines(words, widthPt, (part) => widthIn(context, style, part))
    const runs = lines.flatMap((line, i): Run[] => {
      const field = isOffice ? signerFields.office(number, ++offices) : signerFields.authority(number, ++powers)
      const late = lateText(line, 0, field)
      return i === 0 ? [late] : [{ type: 'lineBreak' }, late]
    })
    return paragraph(style, runs)
  })
}

const nameBlocks = ({ signature, number, of, widthPt }: Signer, { template }: LayoutContext): TableCell['blocks'] => [
  signaturePlace(template, { signer: number, signers: of, widthPt }),
  paragraph('signatureName', [lateText(signature.name.value, 0, signerFields.name(number))]),
]

/** By whose power (TM., KT., TL. …) is one thing, the signer's own office another: the Party sets them apart. */
const linesOf = ({ authority, offices }: Signature): readonly SignerLine[] => [
  ...(authority ? [{ style: 'signatureAuthority' as const, words: authority.value, isOffice: false }] : []),
  ...offices.map(({ value }) => ({
    style: POWER.test(value) ? ('signatureAuthority' as const) : ('signatureOffice' as const),
    words: value,
    isOffice: true,
  })),
]

type SignerLine = { readonly style: StyleId; readonly words: string; readonly isOffice: boolean }

const POWER = /^(?:T\/?M|K\/?T|T\/?L|T\/?U\/?Q)(?!\p{L})/u
