import type { JudgedChange } from '../compare/judge-changes.ts'
import type { LayoutDocument } from '../layout/layout-document.ts'
import { redlineItems } from './redline-blocks.ts'
import { withComments } from './redline-comments.ts'
import { LOOK_LINES, looksApart } from './redline-look.ts'
import { withMoves } from './redline-moves.ts'
import { numberedNotes, pairNotes } from './redline-notes.ts'
import { itemsOf, sectionsOf, withLateEnds } from './redline-sections.ts'

/**
 * The newer revision of a document with what changed since the older one marked in it, and what is said of each change
 * beside it. Without what is deleted it is the newer one, without what is inserted the older one. A document to read: it
 * has no fields and is not signed, and its own mark stands on its pages in the place of “DỰ THẢO”.
 */
export const redline = (
  old: LayoutDocument,
  next: LayoutDocument,
  changes: readonly JudgedChange[],
): LayoutDocument => {
  const notes = pairNotes(old.footnotes, next.footnotes)
  const [before, section] = [old.sections.at(-1), next.sections.at(-1)]
  if (!before || !section) throw new Error('a layout document has a section')
  const items = withMoves(withLateEnds(redlineItems(itemsOf(old), itemsOf(next), notes.keys)))
  const sections = sectionsOf(items, { type: 'sectionEnd', section, before }, notes.keys)
  return withComments(
    {
      meta: { ...next.meta, title: `${next.meta.title} (bản so sánh)`, draft: true },
      styles: next.styles.concat(old.styles.filter(({ id }) => !next.styles.some((style) => style.id === id))),
      ...numberedNotes(sections, notes),
    },
    changes,
    looksApart(old, next) ? [LOOK_LINES] : [],
  )
}
