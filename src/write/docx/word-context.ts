import type { Block, LayoutDocument, Paragraph, ParagraphStyle } from '../../layout/layout-document.ts'
import { type Stamp, stampOf } from './revisions.ts'
import { type UsualLook, usualLook } from './usual-look.ts'

/** What a block needs to know of the document around it. */
export type WordContext = {
  readonly styles: ReadonlyMap<string, ParagraphStyle>
  /** Anchor → the bookmark name that stands for it in Word. */
  readonly bookmarks: ReadonlyMap<string, string>
  readonly usual: UsualLook
  readonly hasFootnotes: boolean
  /** Of the changes in a redline. */
  readonly stamp: Stamp
}

export const wordContext = (document: LayoutDocument): WordContext => ({
  styles: new Map(document.styles.map((style) => [style.id, style])),
  bookmarks: bookmarkNames(paragraphsOf(document)),
  usual: usualLook(document),
  hasFootnotes: document.footnotes.length > 0,
  stamp: stampOf(document.meta),
})

export const styleOf = ({ styles }: WordContext, id: string): ParagraphStyle => {
  const style = styles.get(id)
  if (style === undefined) throw new Error(`the layout document defines every style it uses: ${id}`)
  return style
}

export const bookmarkOf = ({ bookmarks }: WordContext, anchor: string): string => {
  const name = bookmarks.get(anchor)
  if (name === undefined) throw new Error(`every link inside the document has its anchor: #${anchor}`)
  return name
}

/** Every paragraph of the body in reading order, those of table cells too. */
export const paragraphsOf = ({ sections }: LayoutDocument): Paragraph[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap(paragraphsIn))

const paragraphsIn = (block: Block): Paragraph[] => {
  if (block.type === 'paragraph') return [block]
  if (block.type !== 'table') return []
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(paragraphsIn)))
}

/**
 * Word takes letters, digits and underscores, begins with a letter, stops at 40 characters and does not tell capitals
 * from small letters.
 */
const bookmarkNames = (paragraphs: readonly Paragraph[]): Map<string, string> => {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const { anchor } of paragraphs) {
    if (anchor === undefined || names.has(anchor)) continue
    const plain = anchor.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?![A-Za-z])/, 'a')
    let name = plain.slice(0, 40)
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain.slice(0, 34)}_${n}`
    taken.add(name.toLowerCase())
    names.set(anchor, name)
  }
  return names
}
