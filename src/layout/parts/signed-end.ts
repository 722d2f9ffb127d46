import { mm } from '../../text/length.ts'
import { type LayoutContext, widthIn } from '../layout-context.ts'
import type { Block, Paragraph, Table } from '../layout-document.ts'
import { runsText } from '../runs.ts'
import type { StyleId } from '../styles.ts'

/**
 * The blocks before a signature: what ends them is already held to it; when that is a single line, the lines, row or
 * picture before it are held too, so that nobody signs a page without text.
 */
export const signedEnd = (blocks: readonly Block[], context: LayoutContext, widthPt: number): Block[] => {
  const last = blocks.at(-1)
  const before = blocks.at(-2)
  if (last?.type !== 'paragraph' || !before || !isOneLine(last, context, widthPt)) return [...blocks]
  return [...blocks.slice(0, -2), heldToNext(before), last]
}

const isOneLine = ({ style, runs }: Paragraph, context: LayoutContext, widthPt: number): boolean => {
  const id = style as StyleId
  const roomPt = widthPt - mm(context.template.styles[id].firstLineMm?.use ?? 0)
  return widthIn(context, id, runsText(runs)) <= roomPt
}

const heldToNext = (block: Block): Block => {
  switch (block.type) {
    case 'paragraph':
    case 'image':
      return { ...block, keepWithNext: true }
    case 'table':
      return withHeldRow(block)
    default:
      return block
  }
}

const withHeldRow = (table: Table): Table => ({
  ...table,
  rows: table.rows.map((row, i) => (i === table.rows.length - 1 ? { ...row, keepWithNext: true } : row)),
})
