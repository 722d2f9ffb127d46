import type { Template } from '../../template/template.ts'
import { mm } from '../../text/length.ts'
import { type CheckItem, failed, item, passed, type Verdict } from '../checklist.ts'
import { lawPoint } from '../sources.ts'
import { bare } from '../words.ts'
import { type PrintedLine, partOf } from './lines.ts'
import type { ReadPage, ReadPdf } from './read-pdf.ts'
import { textLines } from './view.ts'

/** The rules under the motto (for the Party its name), the issuer and the title, held to the words above them. */
export const headRuleItems = ({ pages: [first] }: ReadPdf, template: Template): CheckItem[] => {
  if (!first) return []
  const { texts } = template
  const lines = linesAbove(first, template)
  const ruled = texts.motto.use === '' ? texts.nation : texts.motto
  const motto = lines.right.find(({ text }) => bare(text) === bare(ruled.use))
  const numbered = lines.left.findIndex(({ text }) => /^Số/.test(text))
  const name = lines.left[numbered - 1]
  // A line that is not there is told of by its own item.
  return [
    ...(motto ? [item('motto-rule', MOTTO, lawPoint(template, 'PL I, II.1.b'), ruleVerdict(first, motto, WHOLE))] : []),
    ...(name && texts.issuerMark.use === ''
      ? [item('issuer-rule', ISSUER, lawPoint(template, 'PL I, II.2.b'), ruleVerdict(first, name, THIRD_TO_HALF))]
      : []),
    ...(lines.below && texts.titleMark.use === ''
      ? [item('title-rule', TITLE, lawPoint(template, 'PL I, II.5.b'), titleVerdict(first, lines.below))]
      : []),
  ]
}

const MOTTO = { vi: 'đường kẻ dài bằng dòng chữ trên nó', en: 'a rule as long as the line above it' }
const ISSUER = { vi: 'đường kẻ dưới tên cơ quan dài 1/3 đến 1/2 dòng', en: 'the rule under the issuer: 1/3 to 1/2' }
const TITLE = { vi: 'đường kẻ dưới trích yếu dài 1/3 đến 1/2 dòng', en: 'the rule under the subject: 1/3 to 1/2' }

type Range = readonly [least: number, most: number]

/** With room for what a measure is rounded to. */
const WHOLE: Range = [0.97, 1.03]
const THIRD_TO_HALF: Range = [0.325, 0.505]

const linesAbove = (page: ReadPage, template: Template) => {
  const lines = textLines(page, template)
  const type = lines.findIndex(({ text }) => bare(text) === bare(template.texts.documentType.use))
  const columnPt = mm(template.page.marginLeftMm.use) + mm(template.columns.leftMm.use)
  const head = type < 0 ? lines.slice(0, 8) : lines.slice(0, type)
  return {
    left: head.flatMap((line) => partOf(line, ({ xPt }) => xPt < columnPt) ?? []),
    right: head.flatMap((line) => partOf(line, ({ xPt }) => xPt >= columnPt) ?? []),
    below: type < 0 ? undefined : lines.slice(type + 1),
  }
}

/** The title's last line is the first that has a rule under it. */
const titleVerdict = (page: ReadPage, lines: readonly PrintedLine[]): Verdict =>
  ruleVerdict(
    page,
    lines.slice(0, TITLE_LINES).find((line) => ruleUnder(page, line) !== undefined) ?? lines[0],
    THIRD_TO_HALF,
  )

const TITLE_LINES = 8

const ruleVerdict = (page: ReadPage, line: PrintedLine | undefined, [least, most]: Range): Verdict => {
  const expected = {
    vi: `từ ${percent(least)} đến ${percent(most)} dòng chữ`,
    en: `${percent(least)} to ${percent(most)} of the line`,
  }
  const length = line && ruleUnder(page, line)
  if (!line || length === undefined) return failed({ vi: 'không có đường kẻ', en: 'no rule' }, expected)
  const part = length / (line.rightPt - line.leftPt)
  if (part < least || part > most)
    return failed({ vi: `bằng ${percent(part)} dòng chữ`, en: `${percent(part)} of the line` }, expected)
  return passed(`bằng ${percent(part)} “${line.text}”`, `${percent(part)} of “${line.text}”`)
}

/** The length of the stroke right under a line, in its middle. */
const ruleUnder = ({ strokes }: ReadPage, { leftPt, rightPt, baselinePt }: PrintedLine): number | undefined => {
  const found = strokes.find(
    ({ x1Pt, x2Pt, y1Pt, y2Pt }) =>
      y2Pt - y1Pt < 0.5 &&
      y1Pt > baselinePt &&
      y1Pt < baselinePt + BELOW_PT &&
      Math.abs(x1Pt + x2Pt - leftPt - rightPt) < 6,
  )
  return found && found.x2Pt - found.x1Pt
}

const BELOW_PT = 14

const percent = (part: number): string => `${Math.round(part * 100)}%`
