import type { ProseTable } from '../../plan/plan.ts'
import { inlineText } from '../../syntax/syntax-tree.ts'
import { cell, fittingRuns, paragraph } from '../layout-context.ts'
import type { Table } from '../layout-document.ts'
import { isPlain, runsOf } from '../runs.ts'
import type { BodyContext } from './body.ts'
import { columnWidths } from './column-widths.ts'
import { CELL_PADDING_PT, cellTextWidth, headerRow, headingRuns } from './task-table.ts'

/** A table of the prose: header repeated, rows whole, columns sized to their words. */
export const proseTable = ({ rows, align }: ProseTable, context: BodyContext): Table => {
  const [head = [], ...body] = rows
  const headings = head.map(inlineText)
  const columnWidthsPt = columnWidths(
    { headings, rows: body.map((row) => row.map(inlineText)), weights: headings.map(() => undefined) },
    context,
  )
  return {
    type: 'table',
    columnWidthsPt,
    borders: 'grid',
    cellPaddingPt: CELL_PADDING_PT,
    headerRows: 1,
    rows: [
      headerRow(
        head.map((inlines, i) =>
          isPlain(inlines)
            ? headingRuns(inlineText(inlines), columnWidthsPt[i] ?? 0, context)
            : runsOf(inlines, context.footnotes),
        ),
      ),
      ...body.map((row) => ({
        cells: headings.map((_, i) => {
          const style = align[i] === 'center' ? 'tableCenter' : 'tableText'
          const runs = runsOf(row[i] ?? [], context.footnotes)
          return cell([paragraph(style, fittingRuns(context, style, runs, cellTextWidth(columnWidthsPt[i] ?? 0)))])
        }),
        keepWhole: true,
        keepWithNext: false,
      })),
    ],
    keepTogether: false,
    spaceBeforePt: 6,
    spaceAfterPt: 6,
  }
}
