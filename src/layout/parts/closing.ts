import { mm } from '../../text/length.ts'
import { cell, fill, type LayoutContext, paragraph } from '../layout-context.ts'
import type { Block, Paragraph, Run, Table } from '../layout-document.ts'
import { runsText, wordRuns } from '../runs.ts'

/** Cells 9b and 7: recipients at the left, signature at the right, on one page with the last lines of the text. */
export const closingTable = (context: LayoutContext): Table => {
  const { columns } = context.template
  return {
    type: 'table',
    columnWidthsPt: [mm(columns.leftMm.use + SHIFT_MM), mm(columns.rightMm.use - SHIFT_MM)],
    borders: 'none',
    cellPaddingPt: 0,
    headerRows: 0,
    keepTogether: true,
    spaceBeforePt: 12,
    spaceAfterPt: 0,
    rows: [
      {
        cells: [cell(recipientParagraphs(context)), cell(signatureParagraphs(context))],
        keepWhole: true,
        keepWithNext: false,
      },
    ],
  }
}

/** The right half of the page is the signer's: the recipients' column takes a little of the header's right column. */
const SHIFT_MM = 10

/** The last words of the text, ended by "./." once (PL III, form 1.4), kept on the page of the signature. */
export const withEndMark = (blocks: readonly Block[], endMark: string): Block[] => {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph') return [...blocks, { ...paragraph('body', endMark), keepWithNext: true }]
  const typed = runsText(last.runs)
  const kept = typed.replace(END, '').length
  return [
    ...blocks.slice(0, -1),
    { ...last, keepWithNext: true, runs: [...cut(last.runs, kept), ...wordRuns(endMark)] },
  ]
}

const END = /\s*(\.\s*\/\s*\.?|[.;])?\s*$/

/** The first `length` characters of the runs. */
const cut = (runs: readonly Run[], length: number): Run[] => {
  let left = length
  return runs.flatMap((run): Run[] => {
    if (run.type !== 'text') return left > 0 ? [run] : []
    const text = run.text.slice(0, Math.max(0, left))
    left -= run.text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

const recipientParagraphs = ({ header, template }: LayoutContext): Paragraph[] => {
  const { texts } = template
  if (header.recipients.length === 0 && !header.filing) return []
  const lines = header.recipients.map(({ value }) => `- ${value.replace(/[;,.]\s*$/, '')}${texts.recipientEnd.use}`)
  if (header.filing) lines.push(fill(texts.filing.use, { lưu: header.filing.value.replace(/\s*\.\s*$/, '') }))
  return [
    paragraph('recipientsHeading', texts.recipientsHeading.use),
    ...lines.map((line) => paragraph('recipient', wordRuns(line))),
  ]
}

const signatureParagraphs = ({ header }: LayoutContext): Paragraph[] => {
  const { signature } = header
  if (!signature) return []
  return [
    ...(signature.authority ? [paragraph('signatureAuthority', signature.authority.value)] : []),
    ...signature.offices.map(({ value }) => paragraph('signatureOffice', value)),
    paragraph('signatureName', signature.name.value),
  ]
}
