import type { JudgedChange } from '../compare/judge-changes.ts'
import { type Reason, reasonsFor } from '../compare/reasons.ts'
import {
  cell,
  centredLines,
  fittingRuns,
  type LayoutContext,
  landscape,
  paragraph,
  text,
  textWidth,
  widthIn,
} from '../layout/layout-context.ts'
import type { Block, LayoutDocument, Run, Table, TableCell, TableRow } from '../layout/layout-document.ts'
import type { LayoutInput } from '../layout/layout-plan.ts'
import { columnWidths } from '../layout/parts/column-widths.ts'
import { partyHeader, stateHeader } from '../layout/parts/header.ts'
import { CELL_PADDING_PT, cellTextWidth, headerRow, headingRuns } from '../layout/parts/task-table.ts'
import { runsText, wordRuns } from '../layout/runs.ts'
import { stylesOf } from '../layout/styles.ts'
import type { Plan } from '../plan/plan.ts'
import { mm } from '../text/length.ts'
import { citedPlan } from './cited-plan.ts'
import type { Line } from './comparison-lines.ts'
import { type ComparisonRow, comparisonRows } from './comparison-rows.ts'

export type ComparisonInput = LayoutInput & {
  readonly old: Plan
  readonly new: Plan
  readonly changes: readonly JudgedChange[]
  readonly reasons: readonly Reason[]
  /** The plan as the newer revision calls it. */
  readonly path: string
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
  const title = `Nội dung sửa đổi, bổ sung ${citedPlan(input.old.header)}`
  const document: LayoutDocument = {
    meta: {
      title: `Bảng so sánh, thuyết minh: ${title}`,
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
          ...titleAcross(context, title, widthPt),
          tableOf(rows, told, { ...context, footnotes: [], widthPt }),
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

const titleAcross = (context: LayoutContext, title: string, widthPt: number): Block[] => {
  const runs = centredLines(context, 'title', title, widthPt * TITLE_SHARE)
  const lastLine = runsText(runs.slice(runs.findLastIndex(({ type }) => type === 'lineBreak') + 1))
  return [
    paragraph('documentType', 'BẢNG SO SÁNH, THUYẾT MINH'),
    paragraph('title', runs),
    // One third to one half of the line, as under the title of a document. Source: PL I, II.5.b.
    {
      type: 'rule',
      widthPt: widthIn(context, 'title', lastLine) * 0.42,
      thicknessPt: 0.75,
      spaceBeforePt: 3,
      spaceAfterPt: 9,
    },
    paragraph('appendixReference', '(Từ ngữ thay đổi được in đậm)'),
  ]
}

const TITLE_SHARE = 0.8

type ToldReason = { readonly field: string; readonly words: string; readonly blank: boolean }

/** One for all fields when it is the same; else one a field. */
const reasonsOf = ({ changes }: ComparisonRow, { reasons, path }: ComparisonInput): readonly ToldReason[] => {
  const told = changes.flatMap(({ field, change }): ToldReason[] => {
    const found = reasonsFor(change, path, reasons)
    if (found.length === 0) return [{ field, words: BLANK, blank: true }]
    return found.map((words) => ({ field, words, blank: false }))
  })
  const [first] = told
  const isOne = first !== undefined && told.every(({ words }) => words === first.words)
  return isOne ? [{ ...first, field: '' }] : told
}

const BLANK = '[điền: lý do]'

type TableContext = Parameters<typeof columnWidths>[1]

const tableOf = (
  rows: readonly ComparisonRow[],
  told: readonly (readonly ToldReason[])[],
  context: TableContext,
): Table => {
  const headings = ['STT', 'Nội dung hiện hành', 'Nội dung sửa đổi, bổ sung', 'Lý do, thuyết minh']
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
  line(words, field === '' ? '' : `${field.charAt(0).toLocaleUpperCase('vi')}${field.slice(1)}: `, blank)

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
  keepWhole: true,
  keepWithNext: false,
})

const lineRuns = ({ label, words }: Line): Run[] => [
  ...(label === '' ? [] : [text(label, { italic: true })]),
  ...words.flatMap((part) => wordRuns(part.text, part.changed ? { bold: true } : {})),
]
