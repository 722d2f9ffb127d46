import {
  type IBorderOptions,
  type ITableBordersOptions,
  TableCell as WordCell,
  Paragraph as WordParagraph,
  TableRow as WordRow,
  Table as WordTable,
} from 'docx'
import type { Table, TableCell, TableRow } from '../../layout/layout-document.ts'
import { wordGap } from './gap.ts'
import { heldParagraph, wordParagraph } from './paragraph.ts'
import { wordRule } from './rule.ts'
import { BASE_STYLE } from './styles-part.ts'
import { twips, twipsOfEach } from './units.ts'
import type { WordContext } from './word-context.ts'

/** Space around the table is the caller's: Word tables have none. */
export const wordTable = (context: WordContext, table: Table): WordTable => {
  const columnWidths = twipsOfEach(table.columnWidthsPt)
  const padding = twips(table.cellPaddingPt)
  const edge = table.borders === 'grid' ? twips(GRID_EDGE_PT) : 0
  return new WordTable({
    width: { size: sum(columnWidths), type: 'dxa' },
    columnWidths,
    layout: 'fixed',
    borders: table.borders === 'grid' ? allSides(GRID_LINE) : allSides(NO_LINE),
    margins: { top: edge, bottom: edge, left: padding, right: padding, marginUnitType: 'dxa' },
    rows: table.rows.map((row, index) => wordRow(context, table, row, index)),
  })
}

/** Air between a grid line and the text above or below it. */
const GRID_EDGE_PT = 2

const GRID_LINE: IBorderOptions = { style: 'single', size: 4, space: 0, color: 'auto' }
const NO_LINE: IBorderOptions = { style: 'none', size: 0, space: 0, color: 'auto' }

/** Written on the table itself: a reference to a table style would need one that docx cannot define. */
const allSides = (line: IBorderOptions): ITableBordersOptions => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
})

const wordRow = (context: WordContext, table: Table, row: TableRow, index: number): WordRow => {
  const header = index < table.headerRows
  const last = index === table.rows.length - 1
  const held = row.keepWithNext || ((table.keepTogether || header) && !last)
  const emptyStyle = row.cells.flatMap(({ blocks }) => blocks).find((block) => block.type === 'paragraph')?.style
  let column = 0
  return new WordRow({
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
}

const wordCell = (context: WordContext, cell: TableCell, place: CellPlace): WordCell => {
  const { widthPt, paddingPt, held, emptyStyle } = place
  const container = { widthPt: widthPt - 2 * paddingPt, keepWithNext: held }
  const children = cell.blocks.map((block): WordParagraph => {
    if (block.type === 'rule') return wordRule(block, container)
    if (block.type === 'signaturePlace') return wordGap(block.heightPt, true)
    const write = held ? heldParagraph : wordParagraph
    return write(context, block, container.widthPt)
  })
  return new WordCell({
    width: { size: twips(widthPt), type: 'dxa' },
    ...(cell.columns > 1 ? { columnSpan: cell.columns } : {}),
    verticalAlign: cell.verticalAlign,
    // A cell without a paragraph makes Word refuse the file.
    children:
      children.length > 0 ? children : [new WordParagraph({ style: emptyStyle, ...(held ? { keepNext: true } : {}) })],
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
