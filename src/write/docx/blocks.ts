import { type FileChild, ImageRun, Paragraph } from 'docx'
import type { Block, Image, Revision, Section } from '../../layout/layout-document.ts'
import { unreachable } from '../../text/unreachable.ts'
import { wordGap } from './gap.ts'
import { PICTURE_STYLE } from './own-styles.ts'
import { wordParagraph } from './paragraph.ts'
import { changeOf, endChange, MoveRange } from './revisions.ts'
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
export const wordBlocks = (context: WordContext, { blocks, revision }: Section, textWidthPt: number): FileChild[] => {
  const children: FileChild[] = []
  const gap = ({ heightPt, held }: Gap, change: Revision | undefined): void => {
    if (heightPt > 0) children.push(wordGap(heightPt, held, change, context.stamp))
  }
  // What stands above in each of the two revisions; where nothing is marked they are one.
  const above: { old?: Block; new?: Block } = {}
  for (const [i, block] of blocks.entries()) {
    const change = revisionOf(block)
    const [before, after] = [gapBetween(context, above.old, block), gapBetween(context, above.new, block)]
    if (change === undefined && before.heightPt === after.heightPt) gap(after, undefined)
    else {
      if (change !== 'inserted') gap(before, 'deleted')
      if (change !== 'deleted') gap(after, 'inserted')
    }
    const move = (edge: 'Start' | 'End', beside: Block | undefined): void => {
      if (block.type !== 'paragraph' || block.move === undefined || !block.revision) return
      if (beside?.type === 'paragraph' && beside.move === block.move && beside.revision === block.revision) return
      children.push(new MoveRange({ revision: block.revision, name: block.move, edge, stamp: context.stamp }))
    }
    move('Start', blocks[i - 1])
    children.push(wordBlock(context, block, textWidthPt))
    move('End', blocks[i + 1])
    if (change !== 'inserted') above.old = block
    if (change !== 'deleted') above.new = block
  }
  const last = blocks.at(-1)
  if (last === undefined || last.type === 'table') gap({ heightPt: LEAST_GAP_PT, held: false }, revision)
  return children
}

/** A table came or went when all its rows did. */
const revisionOf = (block: Block): Revision | undefined => {
  if (block.type !== 'table') return block.revision
  const [first] = block.rows
  return block.rows.every((row) => row.revision === first?.revision) ? first?.revision : undefined
}

const wordBlock = (context: WordContext, block: Block, textWidthPt: number): FileChild => {
  switch (block.type) {
    case 'paragraph':
      return wordParagraph(context, block, textWidthPt)
    case 'table':
      return wordTable(context, block)
    case 'rule':
      return wordRule(block, { widthPt: textWidthPt, keepWithNext: false, stamp: context.stamp })
    case 'image':
      return wordImage(context, block)
    case 'signaturePlace':
      return wordGap(block.heightPt, block.fields.length > 0, block.revision, context.stamp)
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
const gapBetween = (context: WordContext, previous: Block | undefined, block: Block): Gap => {
  const after = previous?.type === 'table' ? previous.spaceAfterPt : 0
  const before = block.type === 'table' ? block.spaceBeforePt : 0
  const needed = block.type === 'table' && (previous === undefined ? context.hasFootnotes : previous.type === 'table')
  return {
    heightPt: after + before > 0 || needed ? Math.max(LEAST_GAP_PT, after + before) : 0,
    held: keepsWithNext(context, previous),
  }
}

type Gap = { readonly heightPt: number; readonly held: boolean }

/** A gap hands on what the block above it asked for: a table's title stays with the table. */
const keepsWithNext = (context: WordContext, block: Block | undefined): boolean => {
  if (block?.type === 'paragraph') return block.keepWithNext ?? styleOf(context, block.style).keepWithNext
  if (block?.type === 'image') return block.keepWithNext === true
  return block?.type === 'table' && block.rows.at(-1)?.keepWithNext === true
}

const wordImage = (
  { stamp }: WordContext,
  { format, data, widthPt, heightPt, alt, keepWithNext, revision }: Image,
): Paragraph =>
  new Paragraph({
    style: PICTURE_STYLE,
    ...(keepWithNext ? { keepNext: true } : {}),
    ...endChange(revision, stamp),
    children: [
      new ImageRun({
        ...changeOf(revision, stamp),
        type: format === 'jpeg' ? 'jpg' : 'png',
        // docx may keep the bytes; the layout document stays the caller's.
        data: data.slice(),
        transformation: { width: pixels(widthPt), height: pixels(heightPt) },
        altText: { name: '', description: alt },
      }),
    ],
  })
