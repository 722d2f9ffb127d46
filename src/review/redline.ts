import type { JudgedChange } from '../compare/judge-changes.ts'
import type { Block, LayoutDocument, Revision, Section } from '../layout/layout-document.ts'
import { type Item, redlineItems, type SectionEnd } from './redline-blocks.ts'
import { withComments } from './redline-comments.ts'
import { END, endedItems } from './redline-end.ts'
import { withMoves } from './redline-moves.ts'
import { numberedNotes, pairNotes } from './redline-notes.ts'

/**
 * The newer revision of a document with what changed since the older one marked in it, and what is said of each change
 * beside it. Without what is deleted it is the newer one, without what is inserted the older one. A document to read: it
 * has no fields and is not signed.
 */
export const redline = (
  old: LayoutDocument,
  next: LayoutDocument,
  changes: readonly JudgedChange[],
): LayoutDocument => {
  const notes = pairNotes(old.footnotes, next.footnotes)
  const end = next.sections.at(-1)
  if (!end) throw new Error('a layout document has a section')
  const items = withMoves(withLateEnds(redlineItems(itemsOf(old), itemsOf(next), notes.keys)))
  const sections = sectionsOf([...items, { type: 'sectionEnd', section: end }])
  return withComments(
    {
      meta: { ...next.meta, title: `${next.meta.title} (bản so sánh)`, draft: true },
      styles: next.styles.concat(old.styles.filter(({ id }) => !next.styles.some((style) => style.id === id))),
      ...numberedNotes(sections, notes),
    },
    changes,
  )
}

/** Stands on each page, so that nobody takes it for the document. */
const REDLINE_MARK = 'BẢN SO SÁNH'

/** All blocks, and the ends of the sections but the last: that one can neither come nor go. */
const itemsOf = ({ sections }: LayoutDocument): readonly Item[] =>
  sections.flatMap((section, i): readonly Item[] =>
    i === sections.length - 1 ? section.blocks : [...section.blocks, { type: 'sectionEnd', section }],
  )

/**
 * The end of a section that went or came stands right before what comes next in its own revision: LibreOffice 7.4.7 holds
 * a break as a property of the paragraph behind it, and loses it with a paragraph that goes.
 */
const withLateEnds = (items: readonly Item[]): readonly Item[] => {
  const late: Item[] = []
  let waiting: SectionEnd | undefined
  for (const item of items) {
    if (waiting && (item.type === 'sectionEnd' || revisionOf(item) !== opposite(waiting.revision))) {
      late.push(waiting)
      waiting = undefined
    }
    if (item.type === 'sectionEnd' && item.revision) waiting = item
    else late.push(item)
  }
  return waiting ? [...late, waiting] : late
}

/** Of all that is in it; none when a part stays. */
const revisionOf = (item: Item): Revision | undefined => {
  if (item.type !== 'table') return item.revision
  const [first, ...others] = item.rows.map(({ revision }) => revision)
  return others.every((one) => one === first) ? first : undefined
}

const opposite = (revision: Revision | undefined): Revision => (revision === 'deleted' ? 'inserted' : 'deleted')

const sectionsOf = (items: readonly Item[]): readonly Section[] => {
  const sections: Section[] = []
  let blocks: Block[] = []
  for (const item of joinedEnds(items)) {
    if (item.type !== 'sectionEnd') {
      blocks.push(item)
      continue
    }
    sections.push(sectionOf(item, blocks))
    blocks = []
  }
  return sections
}

/** One end put in the place of another is the same end. */
const joinedEnds = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item, i): readonly Item[] => {
    const [before, after] = [items[i - 1], items[i + 1]]
    if (item.type !== 'sectionEnd') return [item]
    if (after?.type === 'sectionEnd' && item.revision === 'deleted' && after.revision === 'inserted') return []
    if (before?.type === 'sectionEnd' && before.revision === 'deleted' && item.revision === 'inserted')
      return [{ type: 'sectionEnd', section: item.section }]
    return [item]
  })

const sectionOf = ({ section, revision }: SectionEnd, blocks: readonly Block[]): Section => {
  const { firstPageSignature: _, revision: __, ...kept } = section
  const ended = revision ? [...blocks, { ...END, revision }] : endedItems(blocks)
  return { ...kept, pageMark: REDLINE_MARK, blocks: ended.filter(isBlock), ...(revision ? { revision } : {}) }
}

const isBlock = (item: Item): item is Block => item.type !== 'sectionEnd'
