import { type FileChild, ImageRun, Paragraph } from 'docx'
import type { Block, Image } from '../../layout/layout-document.ts'
import { unreachable } from '../../text/unreachable.ts'
import { wordGap } from './gap.ts'
import { PICTURE_STYLE } from './own-styles.ts'
import { wordParagraph } from './paragraph.ts'
import { wordRule } from './rule.ts'
import { wordTable } from './table.ts'
import { pixels } from './units.ts'
import { styleOf, type WordContext } from './word-context.ts'

/**
 * The blocks of one section; `textWidthPt` is the page without its margins.
 *
 * Space around a table becomes an empty paragraph of that height rather than spacing of the neighbours: it stays when a
 * clerk rewrites or deletes a neighbour, two tables do not grow together, and a section never ends in a table (Word
 * would add a full line there, in the worst case on a page of its own).
 */
export const wordBlocks = (context: WordContext, blocks: readonly Block[], textWidthPt: number): FileChild[] => {
  const children: FileChild[] = []
  for (const [index, block] of blocks.entries()) {
    const previous = blocks[index - 1]
    const gapPt = gapBetween(context, previous, block)
    if (gapPt > 0) children.push(wordGap(gapPt, keepsWithNext(context, previous)))
    children.push(wordBlock(context, block, textWidthPt))
  }
  if (blocks.length === 0 || blocks.at(-1)?.type === 'table') children.push(wordGap(LEAST_GAP_PT, false))
  return children
}

const wordBlock = (context: WordContext, block: Block, textWidthPt: number): FileChild => {
  switch (block.type) {
    case 'paragraph':
      return wordParagraph(context, block, textWidthPt)
    case 'table':
      return wordTable(context, block)
    case 'rule':
      return wordRule(block, { widthPt: textWidthPt, keepWithNext: false })
    case 'image':
      return wordImage(block)
    case 'signaturePlace':
      return wordGap(block.heightPt, true)
    default:
      return unreachable(block)
  }
}

/** Below this Word no longer takes an exact line pitch. */
const LEAST_GAP_PT = 1

/**
 * The layout's space, and between two tables at least something: Word makes one table of them otherwise. LibreOffice
 * 7.4.7 puts a line of 16 pt above a table that opens a document with footnotes (seen in its PDF; gone with any
 * paragraph before the table).
 */
const gapBetween = ({ hasFootnotes }: WordContext, previous: Block | undefined, block: Block): number => {
  const after = previous?.type === 'table' ? previous.spaceAfterPt : 0
  const before = block.type === 'table' ? block.spaceBeforePt : 0
  const needed = block.type === 'table' && (previous === undefined ? hasFootnotes : previous.type === 'table')
  return after + before > 0 || needed ? Math.max(LEAST_GAP_PT, after + before) : 0
}

/** A gap hands on what the block above it asked for: a table's title stays with the table. */
const keepsWithNext = (context: WordContext, block: Block | undefined): boolean => {
  if (block?.type === 'paragraph') return block.keepWithNext ?? styleOf(context, block.style).keepWithNext
  if (block?.type === 'image') return block.keepWithNext === true
  return block?.type === 'table' && block.rows.at(-1)?.keepWithNext === true
}

const wordImage = ({ format, data, widthPt, heightPt, alt, keepWithNext }: Image): Paragraph =>
  new Paragraph({
    style: PICTURE_STYLE,
    ...(keepWithNext ? { keepNext: true } : {}),
    children: [
      new ImageRun({
        type: format === 'jpeg' ? 'jpg' : 'png',
        // docx may keep the bytes; the layout document stays the caller's.
        data: data.slice(),
        transformation: { width: pixels(widthPt), height: pixels(heightPt) },
        altText: { name: '', description: alt },
      }),
    ],
  })
