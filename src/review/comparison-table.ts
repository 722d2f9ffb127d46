import type { JudgedChange } from '../compare/judge-changes.ts'
import { type Reason, type ReasonedPlan, reasonsFor } from '../compare/reasons.ts'
import {
  cell,
  fittingRuns,
  type LayoutContext,
  landscape,
  paragraph,
  text,
  textWidth,
  widthIn,
} from '../layout/layout-context.ts'
import type { LayoutDocument, Run, Table, TableCell, TableRow } from '../layout/layout-document.ts'
import type { LayoutInput } from '../layout/layout-plan.ts'
import { columnWidths } from '../layout/parts/column-widths.ts'
import { partyHeader, stateHeader } from '../layout/parts/header.ts'
import { CELL_PADDING_PT, cellTextWidth, headerRow, headingRuns } from '../layout/parts/task-table.ts'
import { titleOf } from '../layout/parts/title.ts'
import { wordRuns } from '../layout/runs.ts'
import { stylesOf } from '../layout/styles.ts'
import type { Header, Plan } from '../plan/plan.ts'
import { mm } from '../text/length.ts'
import { capitalized } from '../text/vietnamese.ts'
import { citedDraft, citedPlan } from './cited-plan.ts'
import type { Line } from './comparison-lines.ts'
import { type ComparisonRow, comparisonRows } from './comparison-rows.ts'

export type ComparisonInput = LayoutInput &
  ReasonedPlan & {
    readonly old: Plan
    readonly new: Plan
    readonly changes: readonly JudgedChange[]
    readonly reasons: readonly Reason[]
  }

/** The table, how many rows it has, and how many reasons stand as blanks to fill. */
export type Comparison = { readonly document: LayoutDocument; readonly rows: number; readonly blanks: number }

/**
 * "Bảng so sánh": what stands, what it becomes, why. Agency, nation and motto are those of the plan; no point of law is
 * known that sets its title and columns, so they are ours (house), landscape as practice has it. Undefined when nothing
 * that is printed was changed.
 */
export const comparisonTable = (input: ComparisonInput): Comparison | undefined => {
  const rows = comparisonRows(input.old, input.new, input.changes)
  if (rows.length === 0) return undefined
  const { header } = input.new
  const context: LayoutContext = { header, ...input }
  const page = landscape(input.template)
  const widthPt = textWidth(page)
  const told = rows.map((row) => reasonsOf(row, input))
  const names = revisionNames(input.old.header, header)
  const document: LayoutDocument = {
    meta: {
      title: `Bảng so sánh, thuyết minh: ${names.title}`,
      author: header.issuer.name,
      subject: header.title.value,
      keywords: ['Bảng so sánh', header.symbol.value],
      language: 'vi-VN',
      date: header.issued.day ?? `${header.issued.year ?? 2000}-01-01`,
    },
    styles: stylesOf(input.template),
    sections: [
      {
        page,
        pageNumber: {
          sizePt: input.template.pageNumber.sizePt.use,
          fromTopPt: mm(input.template.pageNumber.fromTopMm.use),
          start: 1,
          hideOnFirst: true,
        },
        blocks: [
          headerAcross(context, input.new, widthPt),
          ...titleOf(context, 'BẢNG SO SÁNH, THUYẾT MINH', names.title, widthPt * TITLE_SHARE),
          paragraph('appendixReference', '(Từ ngữ thay đổi được in đậm)'),
          tableOf(rows, told, names, { ...context, footnotes: [], widthPt }),
        ],
      },
    ],
    footnotes: [],
  }
  return { document, rows: rows.length, blanks: told.flat().filter(({ blank }) => blank).length }
}

/** Agency at the left, nation and motto at the right: a table that goes with a draft has no number and day of its own. */
const headerAcross = (context: LayoutContext, { units }: Plan, widthPt: number): Table => {
  const isParty = context.template.parts.includes('party-header')
  const table = isParty ? partyHeader(context, units) : stateHeader(context, units)
  const left = widthPt * LEFT_SHARE
  return { ...table, columnWidthsPt: [left, widthPt - left], rows: table.rows.slice(0, 1) }
}

/** As wide against each other as in the plan's own header. */
const LEFT_SHARE = 0.4

/** What is compared: an issued plan is amended, a draft is worked on. */
const revisionNames = (old: Header, next: Header) => {
  if (old.status === 'đã ban hành')
    return {
      title: `Nội dung sửa đổi, bổ sung ${citedPlan(old)}`,
      old: 'Nội dung hiện hành',
      new: 'Nội dung sửa đổi, bổ sung',
    }
  const [round, newRound] = [old.draftRound?.value, next.draftRound?.value]
  const isCounted = round !== undefined && newRound !== undefined && round !== newRound
  return {
    title: `Nội dung chỉnh sửa dự thảo ${citedDraft(next)}`,
    old: isCounted ? `Dự thảo lần ${round}` : old.status === 'trình ký' ? 'Bản trình trước' : 'Dự thảo trước',
    new: isCounted ? `Dự thảo lần ${newRound}` : NEWER[next.status],
  }
}

const NEWER: Readonly<Record<Header['status'], string>> = {
  'dự thảo': 'Dự thảo chỉnh sửa',
  'trình ký': 'Bản trình ký',
  'đã ban hành': 'Bản ban hành',
}

const TITLE_SHARE = 0.8

type ToldReason = { readonly field: string; readonly words: string; readonly blank: boolean }

/** One for all fields when it is the same; else one a field. */
const reasonsOf = ({ changes }: ComparisonRow, input: ComparisonInput): readonly ToldReason[] => {
  const told = changes.flatMap(({ field, change }): ToldReason[] => {
    const found = reasonsFor(change, input, input.reasons)
    if (found.length === 0) return [{ field, words: BLANK, blank: true }]
    return found.map((words) => ({ field, words, blank: false }))
  })
  const [first] = told
  // A reason that nobody gave is missing for each field.
  const isOne = first !== undefined && !first.blank && told.every(({ words }) => words === first.words)
  return isOne ? [{ ...first, field: '' }] : told.length === 1 ? told.map((one) => ({ ...one, field: '' })) : told
}

const BLANK = '[điền: lý do]'

type TableContext = Parameters<typeof columnWidths>[1]

const tableOf = (
  rows: readonly ComparisonRow[],
  told: readonly (readonly ToldReason[])[],
  names: { readonly old: string; readonly new: string },
  context: TableContext,
): Table => {
  const headings = ['STT', names.old, names.new, 'Lý do, thuyết minh']
  const cells = rows.map((row, i): Cells => [[line(String(i + 1))], row.old, row.new, (told[i] ?? []).map(reasonLine)])
  const columnWidthsPt = columnWidths(
    { headings, rows: cells.map((row) => row.map((lines) => lines.map(lineText).join(' '))), weights: [1, 9, 9, 6] },
    context,
  )
  const body = rows.flatMap(({ place }, i): TableRow[] => [
    ...(rows[i - 1]?.place === place ? [] : [placeRow(place, headings.length)]),
    rowOf(cells[i] ?? [[], [], [], []], columnWidthsPt, context),
  ])
  return {
    type: 'table',
    columnWidthsPt,
    borders: 'grid',
    cellPaddingPt: CELL_PADDING_PT,
    headerRows: 1,
    rows: [headerRow(headings.map((name, i) => headingRuns(name, columnWidthsPt[i] ?? 0, context))), ...body],
    keepTogether: false,
    spaceBeforePt: 6,
    spaceAfterPt: 6,
  }
}

type Cells = readonly [number: readonly Line[], old: readonly Line[], next: readonly Line[], reason: readonly Line[]]

const line = (words: string, label = '', changed = false): Line => ({ label, words: [{ text: words, changed }] })

const reasonLine = ({ field, words, blank }: ToldReason): Line =>
  line(words, field === '' ? '' : `${capitalized(field)}: `, blank)

const lineText = ({ label, words }: Line): string => label + words.map((part) => part.text).join('')

const placeRow = (place: string, columns: number): TableRow => ({
  cells: [cell([paragraph('tableGroup', wordRuns(place))], { columns })],
  keepWhole: true,
  keepWithNext: true,
})

const rowOf = (cells: Cells, columnWidthsPt: readonly number[], context: LayoutContext): TableRow => ({
  cells: cells.map((lines, i): TableCell => {
    const style = i === 0 ? 'tableCenter' : 'tableText'
    const widthPt = cellTextWidth(columnWidthsPt[i] ?? 0)
    return cell(lines.map((one) => paragraph(style, fittingRuns(context, style, lineRuns(one), widthPt))))
  }),
  keepWhole: cells.every((lines, i) => linesIn(lines, columnWidthsPt[i] ?? 0, context) <= LINES_KEPT),
  keepWithNext: false,
})

/** About a third of a page: a longer row kept whole would leave the page before it half empty. */
const LINES_KEPT = 8

const linesIn = (lines: readonly Line[], columnWidthPt: number, context: LayoutContext): number =>
  lines.reduce(
    (sum, one) => sum + Math.ceil(widthIn(context, 'tableText', lineText(one)) / cellTextWidth(columnWidthPt)),
    0,
  )

const lineRuns = ({ label, words }: Line): Run[] => [
  ...(label === '' ? [] : [text(label, { italic: true })]),
  ...words.flatMap((part) => wordRuns(part.text, part.changed ? { bold: true } : {})),
]
