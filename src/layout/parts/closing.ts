import type { Header } from '../../plan/plan.ts'
import type { Template } from '../../template/template.ts'
import { cell, fill, fittingRuns, type LayoutContext, paragraph } from '../layout-context.ts'
import type { Block, Paragraph, Run, Table, TableRow } from '../layout-document.ts'
import { wordRuns } from '../runs.ts'
import { lineOrItem } from './list-item.ts'
import { GAP, jointSignatures, row, type SignatureGrid, signatureBlocks } from './signatures.ts'

/**
 * Cells 9b and 7: recipients at the left, signature at the right, on one page with the last lines of the text. The
 * signatures of a joint plan stand side by side, the recipients under them.
 */
export const closingTable = (context: LayoutContext, widthPt: number): Table => {
  const { signatures } = context.header
  const left = widthPt * RECIPIENTS_SHARE
  const recipients = recipientParagraphs(context, signatures.length > 1 ? widthPt : left)
  if (signatures.length > 1) return jointClosing(recipients, jointSignatures(context, widthPt))
  return closing(
    [left, widthPt - left],
    [row([cell(recipients), cell(signatureBlocks(context, widthPt - left))], false)],
  )
}

/** The signer stands in the right half of the page (PL I, mục II sơ đồ), portrait or landscape. */
const RECIPIENTS_SHARE = 0.45

const jointClosing = (recipients: readonly Paragraph[], { columnWidthsPt, rows }: SignatureGrid): Table => {
  const below = cell([...(recipients.length > 0 ? [GAP] : []), ...recipients], { columns: columnWidthsPt.length })
  return closing(columnWidthsPt, recipients.length > 0 ? [...rows, row([below], false)] : rows)
}

const closing = (columnWidthsPt: readonly number[], rows: readonly TableRow[]): Table => ({
  type: 'table',
  columnWidthsPt,
  borders: 'none',
  cellPaddingPt: 0,
  headerRows: 0,
  keepTogether: true,
  spaceBeforePt: 12,
  spaceAfterPt: 0,
  rows,
})

/** The last words of the text, ended by "./." once (PL III, form 1.4), kept on the page of the signature. */
export const withEndMark = (blocks: readonly Block[], endMark: string): Block[] => {
  const last = blocks.at(-1)
  if (last?.type !== 'paragraph') return [...blocks, { ...paragraph('body', endMark), keepWithNext: true }]
  return [...blocks.slice(0, -1), { ...last, keepWithNext: true, runs: [...openEnd(last.runs), ...wordRuns(endMark)] }]
}

/** The runs without the end mark that was typed; a footnote after the last word stays. */
const openEnd = (runs: readonly Run[]): Run[] => {
  const at = runs.findLastIndex((run) => run.type === 'text' && run.text.trim() !== '')
  return runs.flatMap((run, i): Run[] => {
    if (run.type !== 'text') return run.type === 'lineBreak' && i > at ? [] : [run]
    if (i > at) return []
    const text = i === at ? withoutEndMark(run.text) : run.text
    return text === '' ? [] : [{ ...run, text }]
  })
}

const withoutEndMark = (text: string): string =>
  text
    .trimEnd()
    .replace(/(\. ?\/ ?\.?|[.;])$/, '')
    .trimEnd()

/** Lines are filled word by word: without the kerning at blanks, a whole may be a hair wider than measured. */
const KERNED_PT = 1

const recipientParagraphs = (context: LayoutContext, widthPt: number): Paragraph[] => {
  const { header, template } = context
  const { texts } = template
  if (header.recipients.length === 0 && header.filings.length === 0) return drafterParagraphs(header, template)
  const lines = header.recipients.map(({ value }) => `- ${value.replace(/[;,.]\s*$/, '')}${texts.recipientEnd.use}`)
  const kept = header.filings.map(({ value }) => value.trimEnd().replace(/[.;]$/, '').trimEnd())
  if (kept.length > 0) lines.push(fill(texts.filing.use, { lưu: kept.join('; ') }))
  return [
    paragraph('recipientsHeading', texts.recipientsHeading.use),
    ...lines.map((line) => {
      const recipient = lineOrItem(line, 'recipient')
      return { ...recipient, runs: fittingRuns(context, 'recipient', recipient.runs, widthPt - KERNED_PT) }
    }),
    ...drafterParagraphs(header, template),
  ]
}

/** Cell 12: "PL.(300)" under the recipients. Source: PL I, III.3. */
const drafterParagraphs = ({ drafter }: Header, { texts }: Template): Paragraph[] =>
  drafter
    ? [
        paragraph(
          'drafter',
          fill(texts.drafter.use, { 'ký hiệu': drafter.code.value.replace(/\.$/, ''), 'số bản': drafter.copies.value }),
        ),
      ]
    : []
