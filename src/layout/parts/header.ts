import type { Header } from '../../plan/plan.ts'
import type { Unit, UnitRegister } from '../../plan/units.ts'
import type { Template } from '../../template/template.ts'
import { mm } from '../../text/length.ts'
import { upperCase } from '../../text/vietnamese.ts'
import { balanceLines } from '../balance-lines.ts'
import { longDate, numberRun } from '../document-number.ts'
import { cell, fill, fillRuns, framedMark, type LayoutContext, paragraph, widthIn } from '../layout-context.ts'
import type { Paragraph, Rule, Table } from '../layout-document.ts'

/** Cells 1–4 of Nghị định 30/2020, PL I: nation and motto at the right, issuer at the left, number and date below. */
export const stateHeader = (context: LayoutContext, units: UnitRegister): Table => {
  const { texts } = context.template
  // The rule under the motto is as long as its line. Source: PL I, II.1.b.
  const mottoRule = rule(widthIn(context, 'motto', texts.motto.use))
  const right = [paragraph('nation', texts.nation.use), paragraph('motto', texts.motto.use), mottoRule]
  const lines = issuerParagraphs(context, units)
  const last = lastText(lines)
  // One third to one half of the line. Source: PL I, II.2.b.
  return headerTable(context, [...lines, rule(widthIn(context, 'issuer', last) * 0.42)], right)
}

/** Party header: issuer, "*" and number at the left; the Party's name, ruled, and the date at the right. */
export const partyHeader = (context: LayoutContext, units: UnitRegister): Table => {
  const { texts } = context.template
  const right = [paragraph('nation', texts.nation.use), rule(widthIn(context, 'nation', texts.nation.use))]
  return headerTable(context, [...issuerParagraphs(context, units), paragraph('issuer', texts.issuerMark.use)], right)
}

const headerTable = (
  { header, template }: LayoutContext,
  left: readonly (Paragraph | Rule)[],
  right: readonly (Paragraph | Rule)[],
): Table => {
  const { texts, columns } = template
  const number = fillRuns(texts.number.use, { số: [numberRun(header)], 'ký hiệu': header.symbol.value })
  const date = fillRuns(texts.placeAndDate.use, { 'địa danh': header.place.value, ngày: longDate(header.issued) })
  return {
    type: 'table',
    columnWidthsPt: [mm(columns.leftMm.use), mm(columns.rightMm.use)],
    borders: 'none',
    cellPaddingPt: 0,
    headerRows: 0,
    keepTogether: true,
    spaceBeforePt: 0,
    spaceAfterPt: 0,
    rows: [
      { cells: [cell(left), cell(right)], keepWhole: true, keepWithNext: true },
      {
        cells: [
          cell([paragraph('number', number), ...stamps(header, template)]),
          cell([paragraph('placeAndDate', date), ...draftRound(header, template)]),
        ],
        keepWhole: true,
        keepWithNext: false,
      },
    ],
  }
}

/** Cells 10a and 10b: under number and symbol, secrecy above urgency. Source: PL I, III.2.b. */
const stamps = ({ secrecy, urgency }: Header, { marks }: Template): Paragraph[] => [
  ...(secrecy ? [framedMark('secrecyMark', marks[secrecy.value], 'center')] : []),
  ...(urgency ? [framedMark('urgencyMark', marks[urgency.value], 'center')] : []),
]

/** "Dự thảo lần 2", as long as it is a draft; State documents have no such cell. Source: HD 36-HD/VPTW. */
const draftRound = ({ draftRound: round, status }: Header, { texts }: Template): Paragraph[] =>
  round && status === 'dự thảo' && texts.draftRound.use !== ''
    ? [paragraph('draftRound', fill(texts.draftRound.use, { lần: round.value }))]
    : []

const issuerParagraphs = (context: LayoutContext, units: UnitRegister): Paragraph[] => {
  const { issuer, coIssuers } = context.header
  const bodies = [issuer, ...coIssuers.map(({ unit }) => unit)]
  // Bodies of different superiors have no one line above them all.
  const shared = bodies.every(({ parent }) => parent === issuer.parent) ? issuer.parent : undefined
  const superior = shared === undefined ? undefined : units.byId.get(shared)
  // A dash joins the bodies of a joint plan; the number below has their letters in the same order.
  const lines = bodies.flatMap((body, i) => joined(issuerLines(body), i < bodies.length - 1))
  return [
    ...(superior ? inColumn(context, 'superior', superior.shortName) : []),
    ...lines.flatMap((line) => inColumn(context, 'issuer', line)),
  ]
}

const joined = (lines: readonly string[], more: boolean): string[] =>
  lines.map((line, i) => (more && i === lines.length - 1 ? `${line} -` : line))

/**
 * A name in capitals, wider than its column in lines of like length, each its own paragraph so that the last can be measured.
 * Broken as typed: in capitals a name is not told from other words.
 */
const inColumn = (context: LayoutContext, style: 'superior' | 'issuer', name: string): Paragraph[] => {
  const width = mm(context.template.columns.leftMm.use)
  return balanceLines(name, width, (words) => widthIn(context, style, upperCase(words))).map((line) =>
    paragraph(style, upperCase(line)),
  )
}

/** "ỦY BAN NHÂN DÂN / PHƯỜNG ĐĂK CẤM": practice breaks a People's Committee's name before its place. */
const issuerLines = (issuer: Unit): readonly string[] => {
  if (issuer.headerLines.length > 0) return issuer.headerLines
  const match = /^(Ủy ban nhân dân|Uỷ ban nhân dân|Hội đồng nhân dân)\s+(.+)$/iu.exec(issuer.name)
  return match?.[1] && match[2] ? [match[1], match[2]] : [issuer.name]
}

const rule = (widthPt: number): Rule => ({
  type: 'rule',
  widthPt,
  thicknessPt: 0.75,
  spaceBeforePt: 2,
  spaceAfterPt: 6,
})

const lastText = (lines: readonly Paragraph[]): string => {
  const run = lines.at(-1)?.runs[0]
  return run?.type === 'text' ? run.text : ''
}
