import type { RegistryDocument } from '../../registry/registry.ts'
import type { Template } from '../../template/template.ts'
import { mm } from '../../text/length.ts'
import { type DocumentView, type Expected, isAppendixLine } from '../components.ts'
import type { MarkPlaces } from '../form-marks.ts'
import { bare } from '../words.ts'
import { type PrintedLine, partOf } from './lines.ts'
import type { ReadPage, ReadPdf } from './read-pdf.ts'

/** The pages of a PDF parted into where its components stand, and where the signature is. */
export type PdfView = DocumentView & { readonly signedAt: Closing | undefined }

/** The block of recipients and signature. */
export type Closing = { readonly page: ReadPage; readonly topPt: number }

export const viewOf = ({ pages }: ReadPdf, expected: Expected): PdfView => {
  const { template } = expected
  const [first] = pages
  const lines = first ? textLines(first, template) : []
  const typeAt = lines.findIndex(({ text }) => bare(text) === bare(template.texts.documentType.use))
  const head = typeAt < 0 ? lines.slice(0, 8) : lines.slice(0, typeAt)
  const columnPt = mm(template.page.marginLeftMm.use) + mm(template.columns.leftMm.use)
  const closing = closingOf(pages, expected)
  const below = closing ? textLines(closing.page, template).filter((line) => line.baselinePt > closing.topPt) : []
  const middle = closing ? middlePt(closing.page, template) : 0
  const before = closing ? textLines(closing.page, template).filter((line) => line.baselinePt <= closing.topPt) : []
  const appendix = isAppendixLine(lines[0]?.text, template) ? lines[0]?.text : undefined
  return {
    appendix,
    headLeft: columnOf(head, (xPt) => xPt < columnPt),
    headRight: columnOf(head, (xPt) => xPt >= columnPt),
    type: typeAt < 0 ? undefined : lines[typeAt]?.text,
    afterType: lines.slice(typeAt + 1).map(({ text }) => text),
    closingLeft: columnOf(below, (xPt) => xPt < middle),
    closingRight: columnOf(below, (xPt) => xPt >= middle),
    lastOfText: before.at(-1)?.text,
    whole: pages.flatMap((page) => page.lines.map(({ text }) => text)).join('\n'),
    closing: below.map(({ text }) => text),
    signedAt: closing,
  }
}

/** Where the marks of the form stand on page 1. */
export const markPlaces = ({ pages: [first] }: ReadPdf, { headLeft }: PdfView, template: Template): MarkPlaces => {
  if (!first) return { stamps: [], circulation: [], contact: [] }
  const [topPt, middle] = [mm(template.page.marginTopMm.use), first.widthPt / 2]
  return {
    stamps: headLeft,
    circulation: first.lines
      .filter(({ baselinePt, leftPt }) => baselinePt <= topPt && leftPt > middle)
      .map(({ text }) => text),
    contact: first.lines.filter(({ baselinePt }) => baselinePt > first.heightPt * FOOT).map(({ text }) => text),
  }
}

/** A contact line stands in the last tenth of its page. */
const FOOT = 0.86

/** Lines of a page's text area: the number and marks in the top margin are left out. */
export const textLines = (page: ReadPage, template: Template): readonly PrintedLine[] => {
  const topPt = mm(template.page.marginTopMm.use)
  return page.lines.filter(({ baselinePt }) => baselinePt > topPt)
}

const columnOf = (lines: readonly PrintedLine[], accepts: (xPt: number) => boolean): string[] =>
  lines.flatMap((line) => partOf(line, ({ xPt }) => accepts(xPt))?.text ?? [])

/** The right half, less a little: the signer's column begins at 45 % of the text's width. */
const middlePt = ({ widthPt }: ReadPage, { page }: Template): number => {
  const left = mm(page.marginLeftMm.use)
  return left + (widthPt - left - mm(page.marginRightMm.use)) * 0.44
}

/** From the last "Nơi nhận:", or where there is none from the first line of the signer's block. */
const closingOf = (pages: readonly ReadPage[], { template, document }: Expected): Closing | undefined => {
  if (document?.coSigners) return jointClosing(pages, document)
  const heading = bare(template.texts.recipientsHeading.use)
  const name = document?.SignerInfo ? bare(document.SignerInfo.FullName) : undefined
  for (const page of pages.toReversed()) {
    const middle = middlePt(page, template)
    const left = page.lines.findLast((line) => bare(partOf(line, ({ xPt }) => xPt < middle)?.text ?? '') === heading)
    if (left) return { page, topPt: left.baselinePt - ABOVE_PT }
    const signed = page.lines.findLast((line) => bare(partOf(line, ({ xPt }) => xPt >= middle)?.text ?? '') === name)
    if (signed) {
      const block = page.lines.filter(
        ({ leftPt, baselinePt }) =>
          leftPt >= middle && baselinePt < signed.baselinePt && baselinePt > signed.baselinePt - SIGNATURE_BLOCK_PT,
      )
      return { page, topPt: (block[0] ?? signed).baselinePt - ABOVE_PT }
    }
  }
  return undefined
}

/** The signers stand side by side above the recipients: from the first line that says by what power they sign. */
const jointClosing = (pages: readonly ReadPage[], { SignerInfo }: RegistryDocument): Closing | undefined => {
  const name = bare(SignerInfo?.FullName ?? '')
  for (const page of pages.toReversed()) {
    const signed = page.lines.find(({ text }) => name !== '' && bare(text).includes(name))
    if (!signed) continue
    const above = page.lines.filter(
      ({ text, baselinePt }) =>
        /^(?:TM|KT|TL|TUQ|Q)\.|^[TK]\/[MTL]/.test(text) &&
        baselinePt < signed.baselinePt &&
        baselinePt > signed.baselinePt - SIGNATURE_BLOCK_PT,
    )
    return { page, topPt: (above[0] ?? signed).baselinePt - ABOVE_PT }
  }
  return undefined
}

/** The two columns begin at one height with letters of other sizes. */
const ABOVE_PT = 10
/** Room to sign in and three lines above it. */
const SIGNATURE_BLOCK_PT = 170
