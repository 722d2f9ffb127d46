import type { Header } from '../../plan/plan.ts'
import type { Template } from '../../template/template.ts'
import { cell, fill, type LayoutContext, lateText, paragraph } from '../layout-context.ts'
import type { Block, Paragraph, Run, Table, TableCell } from '../layout-document.ts'
import { wordRuns } from '../runs.ts'
import { signaturePlace, signerFields } from './signature-place.ts'

/** Cells 9b and 7: recipients at the left, signature at the right, on one page with the last lines of the text. */
export const closingTable = (context: LayoutContext, widthPt: number): Table => {
  const left = widthPt * RECIPIENTS_SHARE
  return {
    type: 'table',
    columnWidthsPt: [left, widthPt - left],
    borders: 'none',
    cellPaddingPt: 0,
    headerRows: 0,
    keepTogether: true,
    spaceBeforePt: 12,
    spaceAfterPt: 0,
    rows: [
      {
        cells: [cell(recipientParagraphs(context)), cell(signatureBlocks(context, widthPt - left))],
        keepWhole: true,
        keepWithNext: false,
      },
    ],
  }
}

/** The signer stands in the right half of the page (PL I, mục II sơ đồ), portrait or landscape. */
const RECIPIENTS_SHARE = 0.45

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

const recipientParagraphs = ({ header, template }: LayoutContext): Paragraph[] => {
  const { texts } = template
  if (header.recipients.length === 0 && !header.filing) return drafterParagraphs(header, template)
  const lines = header.recipients.map(({ value }) => `- ${value.replace(/[;,.]\s*$/, '')}${texts.recipientEnd.use}`)
  if (header.filing)
    lines.push(fill(texts.filing.use, { lưu: header.filing.value.trimEnd().replace(/\.$/, '').trimEnd() }))
  return [
    paragraph('recipientsHeading', texts.recipientsHeading.use),
    ...lines.map((line) => paragraph('recipient', wordRuns(line))),
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

/** Cells 7a, 7c, 7b and 8: what the signer is, the room to sign in, the name. */
const signatureBlocks = ({ header, template }: LayoutContext, widthPt: number): TableCell['blocks'] => {
  const { signature } = header
  if (!signature) return []
  const signer = 1
  const { authority, offices, name } = signature
  return [
    ...(authority
      ? [paragraph('signatureAuthority', [lateText(authority.value, 0, signerFields.authority(signer))])]
      : []),
    ...offices.map(({ value }, i) =>
      paragraph('signatureOffice', [lateText(value, 0, signerFields.office(signer, i + 1))]),
    ),
    signaturePlace(template, { signer, signers: 1, widthPt }),
    paragraph('signatureName', [lateText(name.value, 0, signerFields.name(signer))]),
  ]
}
