import { TableCell as WordCell, Paragraph as WordParagraph, TableRow as WordRow, Table as WordTable } from 'docx'
import type { Revision, Table, TableCell, TableRow } from '../../layout/layout-document.ts'
import { wordGap } from './gap.ts'
import { heldParagraph, wordParagraph } from './paragraph.ts'
import { changeOf, endChange } from './revisions.ts'
import { wordRule } from './rule.ts'
import { BASE_STYLE } from './style-xml.ts'
import { TABLE_STYLES } from './table-styles.ts'
import { twips, twipsOfEach } from './units.ts'
import type { WordContext } from './word-context.ts'

/** Space around the table is the caller's: Word tables have none. */
export const wordTable = (context: WordContext, table: Table): WordTable => {
  const columnWidths = twipsOfEach(table.columnWidthsPt)
  const padding = twips(table.cellPaddingPt)
  return new WordTable({
    width: { size: sum(columnWidths), type: 'dxa' },
    columnWidths,
    layout: 'fixed',
    style: TABLE_STYLES[table.borders],
    ...(table.cellPaddingPt === context.usual.cellPaddingPt[table.borders]
      ? {}
      : { margins: { left: padding, right: padding, marginUnitType: 'dxa' } }),
    rows: table.rows.map((row, index) => wordRow(context, table, row, index)),
  })
}

const wordRow = (context: WordContext, table: Table, row: TableRow, index: number): WordRow => {
  const header = index < table.headerRows
  const last = index === table.rows.length - 1
  const held = row.keepWithNext || ((table.keepTogether || header) && !last)
  const emptyStyle = row.cells.flatMap(({ blocks }) => blocks).find((block) => block.type === 'paragraph')?.style
  let column = 0
  return new WordRow({
    ...changeOf(row.revision, context.stamp),
    ...(header ? { tableHeader: true } : {}),
    ...(row.keepWhole || table.keepTogether || header ? { cantSplit: true } : {}),
    children: row.cells.map((cell) => {
      const widthsPt = table.columnWidthsPt.slice(column, column + cell.columns)
      column += cell.columns
      return wordCell(context, cell, {
        widthPt: sum(widthsPt),
        paddingPt: table.cellPaddingPt,
        held,
        emptyStyle: emptyStyle ?? BASE_STYLE,
        revision: row.revision,
      })
    }),
  })
}

type CellPlace = {
  readonly widthPt: number
  readonly paddingPt: number
  /** Whether the row stays on the page of the next one. Word asks every paragraph of the row. */
  readonly held: boolean
  /** The row's own style, for what a clerk types into a cell that has no paragraph yet. */
  readonly emptyStyle: string
  readonly revision: Revision | undefined
}

const wordCell = (context: WordContext, cell: TableCell, place: CellPlace): WordCell => {
  const { stamp } = context
  const { widthPt, paddingPt, held, emptyStyle, revision } = place
  const container = { widthPt: widthPt - 2 * paddingPt, keepWithNext: held, stamp }
  const children = cell.blocks.map((block): WordParagraph => {
    if (block.type === 'rule') return wordRule(block, container)
    if (block.type === 'signaturePlace') return wordGap(block.heightPt, true, block.revision, stamp)
    const write = held ? heldParagraph : wordParagraph
    return write(context, block, container.widthPt)
  })
  return new WordCell({
    width: { size: twips(widthPt), type: 'dxa' },
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    ...(cell.verticalAlign === 'top' ? {} : { verticalAlign: cell.verticalAlign }),
    // A cell without a paragraph makes Word refuse the file.
    children:
      children.length > 0
        ? children
        : [
            new WordParagraph({
              style: emptyStyle,
              ...(held ? { keepNext: true } : {}),
              ...endChange(revision, stamp),
            }),
          ],
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
