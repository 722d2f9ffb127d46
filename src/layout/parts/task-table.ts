import type { Heading, Rendering, Task } from '../../plan/plan.ts'
import { inlineText } from '../../syntax/syntax-tree.ts'
import { cell, centredLines, fittingRuns, type LayoutContext, paragraph } from '../layout-context.ts'
import type { Origin, Run, Table, TableRow } from '../layout-document.ts'
import { runsOf, wordRuns } from '../runs.ts'
import type { StyleId } from '../styles.ts'
import type { BodyContext } from './body.ts'
import { columnWidths } from './column-widths.ts'
import { fieldWords } from './tasks.ts'

/** Tasks under one heading; without a heading they are the whole table. */
export type TableGroup = { readonly heading?: Heading; readonly tasks: readonly Task[]; readonly rendering: Rendering }

/** A task table: header repeated on each page, rows whole, a row across all columns for each group. */
export const taskTable = (groups: readonly TableGroup[], context: BodyContext): Table => {
  const rendering = groups[0]?.rendering
  const columns = rendering?.columns ?? []
  const headings = columns.map(({ name }) => name)
  const words = groups.flatMap(({ tasks }) =>
    tasks.map((task, i) => columns.map(({ field }) => (field === 'stt' ? String(i + 1) : fieldWords(task, field)))),
  )
  const columnWidthsPt = columnWidths({ headings, rows: words, weights: columns.map(({ weight }) => weight) }, context)
  const rows: TableRow[] = [headerRow(headings.map((name, i) => headingRuns(name, columnWidthsPt[i] ?? 0, context)))]
  let counted = 0
  for (const { heading, tasks } of groups) {
    if (heading) rows.push(groupRow(heading, columns.length, context))
    if (!rendering?.countAcrossGroups) counted = 0
    for (const task of tasks) rows.push(taskRow(task, String(++counted), columns, columnWidthsPt, context))
  }
  return {
    type: 'table',
    columnWidthsPt,
    borders: 'grid',
    cellPaddingPt: CELL_PADDING_PT,
    headerRows: 1,
    rows,
    keepTogether: false,
    spaceBeforePt: 6,
    spaceAfterPt: 6,
  }
}

export const CELL_PADDING_PT = 4

/** The width that a column leaves to its text, between its borders. */
export const cellTextWidth = (columnWidthPt: number): number => columnWidthPt - CELL_PADDING_PT * 2 - 1

export const headerRow = (headings: readonly (readonly Run[])[]): TableRow => ({
  cells: headings.map((runs) => cell([paragraph('tableHeader', runs)], { verticalAlign: 'center' })),
  keepWhole: true,
  keepWithNext: true,
})

/** A column heading in lines of like length within its column. */
export const headingRuns = (name: string, columnWidthPt: number, context: LayoutContext): Run[] => {
  const widthPt = cellTextWidth(columnWidthPt)
  return fittingRuns(context, 'tableHeader', centredLines(context, 'tableHeader', name, widthPt), widthPt)
}

const groupRow = ({ label, inlines }: Heading, columns: number, { footnotes }: BodyContext): TableRow => {
  const runs = [...(label === '' ? [] : wordRuns(`${label} `)), ...runsOf(inlines, footnotes)]
  const origin: Origin = { type: 'section', id: inlineText(inlines) }
  return {
    cells: [cell([{ ...paragraph('tableGroup', runs), origin }], { columns })],
    keepWhole: true,
    keepWithNext: true,
  }
}

const CENTRED = new Set(['stt', 'thời gian', 'chủ trì'])

const taskRow = (
  task: Task,
  count: string,
  columns: Rendering['columns'],
  columnWidthsPt: readonly number[],
  context: BodyContext,
): TableRow => ({
  cells: columns.map(({ field }, i) => {
    const style: StyleId = CENTRED.has(field) ? 'tableCenter' : 'tableText'
    const runs = wordRuns(field === 'stt' ? count : fieldWords(task, field))
    const fitting = fittingRuns(context, style, runs, cellTextWidth(columnWidthsPt[i] ?? 0))
    return cell([{ ...paragraph(style, fitting), origin: { type: 'task', id: task.id, field } }])
  }),
  keepWhole: true,
  keepWithNext: false,
  origin: { type: 'task', id: task.id },
})
