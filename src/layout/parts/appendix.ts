import type { Appendix } from '../../plan/plan.ts'
import { inlineText } from '../../syntax/syntax-tree.ts'
import { romanNumeral, upperCase } from '../../text/vietnamese.ts'
import { balanceLines } from '../balance-lines.ts'
import { figureDate, longDate, numberRun, shortDate, signingTime } from '../document-number.ts'
import { centredLines, fill, fillRuns, type LayoutContext, paragraph, widthIn } from '../layout-context.ts'
import type { Block, PageGeometry, Run, Section } from '../layout-document.ts'
import { isPlain, runsOf, runsText, upperRuns, wordRuns } from '../runs.ts'
import type { BodyContext } from './body.ts'
import { appendixSignature } from './signature-place.ts'

/** Number (Roman, only when there are several), title in capitals, what it belongs to, a short rule (PL I, III.1). */
export const appendixHeading = (appendix: Appendix, index: number, count: number, context: BodyContext): Block[] => {
  const { header, template } = context
  const { texts } = template
  const typed = runsOf(appendix.title, context.footnotes)
  // Emphasis or a footnote in the title keeps its runs, and the writer's own line breaks.
  const title = isPlain(appendix.title) ? capitalLines(runsText(typed), context) : upperRuns(typed)
  const number = appendixName(index, count, context)
  const reference = fillRuns(texts.appendixReference.use, {
    số: [numberRun(header)],
    'ký hiệu': header.symbol.value,
    ngày: longDate(header.issued),
    'ngày gọn': shortDate(header.issued),
    'cơ quan': header.issuer.shortName,
  })
  return [
    { ...paragraph('appendixNumber', number) },
    {
      ...paragraph('appendixTitle', title),
      origin: { type: 'section', id: inlineText(appendix.title) },
      bookmark: `${number}: ${runsText(title)}`,
    },
    paragraph('appendixReference', centredLines(context, 'appendixReference', reference, context.widthPt)),
    { type: 'rule', widthPt: 110, thicknessPt: 0.75, spaceBeforePt: 3, spaceAfterPt: 9 },
  ]
}

/** Broken as typed: in capitals a name ("XÃ BỜ Y") is not told from other words. */
const capitalLines = (words: string, context: BodyContext): Run[] =>
  balanceLines(words, context.widthPt, (part) => widthIn(context, 'appendixTitle', upperCase(part))).flatMap(
    (line, i): Run[] => [...(i === 0 ? [] : [{ type: 'lineBreak' } as const]), ...wordRuns(upperCase(line))],
  )

/** "Phụ lục II", or "Phụ lục" of a single one. */
export const appendixName = (index: number, count: number, { template }: LayoutContext): string =>
  fill(template.texts.appendix.use, { số: count > 1 ? romanNumeral(index + 1) : '' }).trim()

/**
 * In the top right corner of a file that holds only appendices: where the agency signs and, where the regime says so, what
 * it signs (number; date; time), blank until then. Source: PL I, III.1.d.
 */
export const appendixFileMargin = (
  { header, template }: LayoutContext,
  page: PageGeometry,
): Pick<Section, 'firstPageMark' | 'firstPageSignature'> => {
  const pattern = template.texts.appendixSigning.use
  const runs = fillRuns(pattern, {
    số: [numberRun(header)],
    'ký hiệu': header.symbol.value,
    'ngày số': figureDate(header.issued),
    giờ: signingTime(),
  })
  return {
    ...(pattern === '' ? {} : { firstPageMark: paragraph('appendixSigning', runs) }),
    firstPageSignature: appendixSignature(page.widthPt, page.marginRightPt),
  }
}
