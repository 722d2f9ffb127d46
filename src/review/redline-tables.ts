import type {
  Paragraph,
  Revision,
  Rule,
  SignaturePlace,
  Table,
  TableCell,
  TableRow,
} from '../layout/layout-document.ts'
import { alignItems, type Likeness } from './redline-align.ts'
import { redlineItems, revisedParagraph } from './redline-blocks.ts'
import { closedEnd } from './redline-end.ts'
import { plainWords, shareOf, wordLikeness } from './redline-likeness.ts'
import type { NoteKeys } from './redline-words.ts'

/** Two revisions of a table with as many columns; the widths are the newer's. */
export const redlineTable = (old: Table, next: Table, notes: NoteKeys): Table => {
  const steps = alignItems(placed(old), placed(next), ROW_LIKENESS)
  const rows = steps.map((step): PlacedRow => {
    if (step.type === 'both') {
      return { row: redlineRow(step.old.row, step.new.row, notes), isHeader: step.new.isHeader }
    }
    const { row, isHeader } = step.type === 'deleted' ? step.old : step.new
    return { row: revisedRow(row, step.type), isHeader }
  })
  const firstOther = rows.findIndex(({ isHeader }) => !isHeader)
  return { ...next, rows: rows.map(({ row }) => row), headerRows: firstOther < 0 ? rows.length : firstOther }
}

/** A table that stands in one revision alone. */
export const revisedTable = (table: Table, revision: Revision): Table => ({
  ...table,
  rows: table.rows.map((row) => revisedRow(row, revision)),
})

/** Of two tables that fit: how many rows are the same; header and signature blocks are always the same thing. */
export const tableLikeness = (old: Table, next: Table): number => {
  if (old.borders === 'none') return 1
  const [before, after] = [placed(old), placed(next)].map((rows) =>
    rows.filter(({ isHeader }) => !isHeader).map(rowKey),
  )
  const like = shareOf(before ?? [], after ?? [])
  const [oldHead, newHead] = [old, next].map(({ rows, headerRows }) =>
    rows.slice(0, headerRows).map(rowText).join('\n'),
  )
  return oldHead === newHead ? 0.2 + 0.8 * like : like
}

export const tableText = ({ rows }: Table): string => rows.map(rowText).join('\n')

type PlacedRow = { readonly row: TableRow; readonly isHeader: boolean }

const placed = ({ rows, headerRows }: Table): readonly PlacedRow[] =>
  rows.map((row, i) => ({ row, isHeader: i < headerRows }))

const rowKey = ({ row, isHeader }: PlacedRow): string => {
  if (isHeader) return 'header'
  return row.origin ? `${row.origin.type} ${row.origin.id}` : rowText(row)
}

const rowText = ({ cells }: TableRow): string => cells.map(cellText).join(' | ')

const cellText = ({ blocks }: TableCell): string =>
  blocks.map((block) => (block.type === 'paragraph' ? plainWords(block.runs) : block.type)).join(' ')

const ROW_LIKENESS: Likeness<PlacedRow> = {
  key: rowKey,
  fits: (old, next) =>
    old.isHeader === next.isHeader &&
    old.row.cells.length === next.row.cells.length &&
    old.row.cells.every(({ columns }, i) => columns === next.row.cells[i]?.columns),
  // Two tasks with ids of their own are two tasks, however alike their words are; another id alone makes no other task.
  likeness: (old, next) =>
    old.row.origin || next.row.origin
      ? Number(saidIn(old.row) === saidIn(next.row))
      : Math.max(cellLikeness(old.row, next.row), wordLikeness(rowText(old.row), rowText(next.row))),
}

/** What a row says but for its number. */
const saidIn = ({ cells }: TableRow): string =>
  cells
    .map(cellText)
    .filter((words) => /\p{L}/u.test(words))
    .join(' | ')

/** The share of cells that say the same; 0 when it is less than half. A number says nothing. */
const cellLikeness = (old: TableRow, next: TableRow): number => {
  const same = next.cells.filter((cell, i) => {
    const before = old.cells[i]
    return before && /\p{L}/u.test(cellText(cell)) && cellText(cell) === cellText(before)
  })
  return same.length * 2 < next.cells.length ? 0 : same.length / next.cells.length
}

const redlineRow = (old: TableRow, next: TableRow, notes: NoteKeys): TableRow => ({
  ...next,
  cells: next.cells.map((cell, i) => redlineCell(old.cells[i]?.blocks ?? [], cell, notes)),
})

type CellBlocks = TableCell['blocks']

const redlineCell = (old: CellBlocks, next: TableCell, notes: NoteKeys): TableCell => ({
  ...next,
  blocks: closedEnd(redlineItems(old, next.blocks, notes).filter(isOfCell), old, next.blocks),
})

const isOfCell = (item: { readonly type: string }): item is Paragraph | Rule | SignaturePlace =>
  item.type === 'paragraph' || item.type === 'rule' || item.type === 'signaturePlace'

const revisedRow = (row: TableRow, revision: Revision): TableRow => ({
  ...row,
  revision,
  cells: row.cells.map((cell) => ({
    ...cell,
    blocks: cell.blocks.map((block) =>
      block.type === 'paragraph' ? revisedParagraph(block, revision) : { ...block, revision },
    ),
  })),
})
