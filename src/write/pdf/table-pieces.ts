import type { Table, TableRow } from '../../layout/layout-document.ts'
import { type Drawing, type Flow, type Hold, hold, moved, type Piece, stacked, withoutSpaceBefore } from './piece.ts'
import { element, type StructureElement } from './structure.ts'

/** A cell set out: its text flow and its place in the row. */
type SetCell = {
  readonly xPt: number
  readonly widthPt: number
  readonly verticalAlign: 'top' | 'center' | 'bottom'
  readonly flow: Flow
}

const gridThicknessPt = 0.5

/**
 * What a row takes beyond its text: with borders 2 pt above and below, so that letters with two marks ("Ễ") stay clear
 * of the border, and the border above. The DOCX writer sets the same, and LibreOffice then makes rows of this height.
 */
const gridEdges = { abovePt: 2 + gridThicknessPt, belowPt: 2 }
const noEdges = { abovePt: 0, belowPt: 0 }

/** A table as rows and as structure; `setFlow` sets a cell's blocks in a width, `first` says what the first row owes to the block before. */
export const tablePieces = (
  table: Table,
  first: { readonly spaceBeforePt: number; readonly hold: Hold },
  setFlow: (blocks: TableRow['cells'][number]['blocks'], widthPt: number) => Flow,
): Omit<Flow, 'spaceAfterPt'> => {
  const cells = table.rows.map((row) => setCells(row, table, setFlow))
  const rows = table.rows.map((row, index) => ({
    ...rowPiece(cells[index] ?? [], table),
    spaceBeforePt: index === 0 ? first.spaceBeforePt : 0,
    hold: index === 0 ? first.hold : rowHold(table, index),
    whole: row.keepWhole || table.keepTogether || index < table.headerRows,
  }))
  const header = rows.slice(0, table.headerRows).map((row) => repeatable(row))
  return {
    pieces: rows.map((row, index) => (index < table.headerRows ? row : withRepeated(row, header))),
    elements: tableElements(table, cells),
  }
}

/** Rows that stand again at the top of a page are read once, where they stood first. */
const repeatable = (row: Piece): Piece => ({
  ...row,
  spaceBeforePt: 0,
  notes: [],
  drawings: row.drawings.map((drawing) => {
    if (drawing.type !== 'line') return drawing
    const { leaf: _leaf, anchor: _anchor, bookmark: _bookmark, ...artifact } = drawing
    return artifact
  }),
})

/** A table without borders only places its cells: they are read one after another as if it were not there. */
const tableElements = (table: Table, rows: readonly (readonly SetCell[])[]): readonly StructureElement[] => {
  if (table.borders === 'none') return rows.flatMap((cells) => cells.flatMap(({ flow }) => flow.elements))
  return [
    element(
      'Table',
      rows.map((cells, index) =>
        element(
          'TR',
          cells.map((cell, column) => cellElement(cell, table, { row: index, column })),
        ),
      ),
    ),
  ]
}

/** A group row, one cell across the table, is the head of its row. */
const cellElement = (
  { flow }: SetCell,
  { rows, headerRows, columnWidthsPt }: Table,
  { row, column }: { readonly row: number; readonly column: number },
): StructureElement => {
  const columns = rows[row]?.cells[column]?.columns ?? 1
  if (row < headerRows) return element('TH', flow.elements, { columns, scope: 'Column' })
  if (columns > 1 && columns === columnWidthsPt.length) return element('TH', flow.elements, { columns, scope: 'Row' })
  return element('TD', flow.elements, { columns })
}

const rowHold = (table: Table, index: number): Hold =>
  table.keepTogether
    ? hold.together
    : table.rows[index - 1]?.keepWithNext || index <= table.headerRows
      ? hold.withNext
      : hold.none

const setCells = (
  { cells }: TableRow,
  { columnWidthsPt, cellPaddingPt }: Table,
  setFlow: (blocks: TableRow['cells'][number]['blocks'], widthPt: number) => Flow,
): readonly SetCell[] => {
  let column = 0
  return cells.map(({ columns, verticalAlign, blocks }) => {
    const xPt = sum(columnWidthsPt.slice(0, column))
    const widthPt = sum(columnWidthsPt.slice(column, column + columns))
    column += columns
    return { xPt, widthPt, verticalAlign, flow: setFlow(blocks, widthPt - 2 * cellPaddingPt) }
  })
}

const rowPiece = (cells: readonly SetCell[], table: Table): Piece => {
  const { abovePt, belowPt } = table.borders === 'grid' ? gridEdges : noEdges
  const heightPt = Math.max(0, ...cells.map(({ flow }) => flowHeightPt(flow))) + abovePt + belowPt
  return {
    heightPt,
    spaceBeforePt: 0,
    hold: hold.none,
    drawings: [
      ...cells.flatMap((cell) => cellDrawings(cell, abovePt, heightPt - abovePt - belowPt, table.cellPaddingPt)),
      ...(table.borders === 'grid' ? borders(cells, heightPt) : []),
    ],
    notes: cells.flatMap(({ flow }) => flow.pieces.flatMap(({ notes }) => notes)),
    repeated: [],
    whole: false,
    split: (roomPt, force) => splitRow(cells, table, roomPt - abovePt - belowPt, force),
  }
}

const withRepeated = (row: Piece, repeated: readonly Piece[]): Piece => {
  const { split } = row
  if (repeated.length === 0 || split === undefined) {
    return row
  }
  return {
    ...row,
    repeated,
    split: (roomPt, force) => {
      const parts = split(roomPt, force)
      return parts && [withRepeated(parts[0], repeated), withRepeated(parts[1], repeated)]
    },
  }
}

/** Each cell gives as many of its lines as fit; nothing when no cell gives any, or all give all. */
const splitRow = (
  cells: readonly SetCell[],
  table: Table,
  roomPt: number,
  force: boolean,
): readonly [Piece, Piece] | undefined => {
  const cuts = cells.map(({ flow }) => flowCut(flow, roomPt, force))
  if (cuts.every((cut) => cut === 0) || cells.every(({ flow }, index) => cuts[index] === flow.pieces.length)) {
    return undefined
  }
  // Recipients longer than a page run on, but the signature beside them stays with the text.
  if (table.keepTogether && !force && cells.some(({ flow }, index) => cuts[index] === 0 && flow.pieces.length > 0)) {
    return undefined
  }
  const part = (from: (cut: number) => number, to: (cut: number) => number | undefined) =>
    cells.map((cell, index): SetCell => {
      const cut = cuts[index] ?? 0
      const pieces = cell.flow.pieces.slice(from(cut), to(cut))
      return {
        ...cell,
        verticalAlign: 'top',
        flow: { ...cell.flow, pieces: from(cut) > 0 ? withoutSpaceBefore(pieces) : pieces, spaceAfterPt: 0 },
      }
    })
  const head = part(
    () => 0,
    (cut) => cut,
  )
  const tail = part(
    (cut) => cut,
    () => undefined,
  )
  return [rowPiece(head, table), rowPiece(tail, table)]
}

/** How many pieces of a cell stay above a page end: all that fit, less those held by the next. */
const flowCut = ({ pieces }: Flow, roomPt: number, force: boolean): number => {
  let heightPt = 0
  let fitting = 0
  for (const piece of pieces) {
    heightPt += piece.spaceBeforePt + piece.heightPt
    if (heightPt > roomPt) {
      break
    }
    fitting++
  }
  if (fitting === pieces.length) {
    return fitting
  }
  const free = pieces.findLastIndex((piece, index) => index > 0 && index <= fitting && piece.hold === hold.none)
  return free > 0 ? free : force ? Math.max(fitting, 1) : 0
}

const flowHeightPt = ({ pieces, spaceAfterPt }: Flow): number => stacked(pieces).heightPt + spaceAfterPt

const cellDrawings = (
  { xPt, verticalAlign, flow }: SetCell,
  topPt: number,
  roomPt: number,
  sidePaddingPt: number,
): readonly Drawing[] => {
  const leftOverPt = roomPt - flowHeightPt(flow)
  const shiftPt = verticalAlign === 'top' ? 0 : verticalAlign === 'center' ? leftOverPt / 2 : leftOverPt
  return stacked(flow.pieces).drawings.map((drawing) => moved(drawing, xPt + sidePaddingPt, topPt + shiftPt))
}

/** All four sides of every cell; sides that meet are joined when the page is drawn. */
const borders = (cells: readonly SetCell[], heightPt: number): readonly Drawing[] =>
  cells.flatMap(({ xPt, widthPt }) => [
    stroke(xPt - cornerPt, 0, xPt + widthPt + cornerPt, 0),
    stroke(xPt - cornerPt, heightPt, xPt + widthPt + cornerPt, heightPt),
    stroke(xPt, 0, xPt, heightPt),
    stroke(xPt + widthPt, 0, xPt + widthPt, heightPt),
  ])

/** Closes the corner where two sides meet. */
const cornerPt = gridThicknessPt / 2

const stroke = (x1Pt: number, y1Pt: number, x2Pt: number, y2Pt: number): Drawing => ({
  type: 'stroke',
  x1Pt,
  y1Pt,
  x2Pt,
  y2Pt,
  thicknessPt: gridThicknessPt,
  colour: 'black',
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
