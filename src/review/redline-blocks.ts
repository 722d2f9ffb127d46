import type { Block, Paragraph, Revision, Section } from '../layout/layout-document.ts'
import { unreachable } from '../text/unreachable.ts'
import { alignItems, type Likeness, type Step } from './redline-align.ts'
import { plainWords, wordLikeness } from './redline-likeness.ts'
import { redlineTable, revisedTable, tableLikeness, tableText } from './redline-tables.ts'
import { type NoteKeys, redlineRuns, revisedRuns } from './redline-words.ts'

/** The end of a section among its blocks. */
export type SectionEnd = {
  readonly type: 'sectionEnd'
  readonly section: Section
  /** The section it was in the older revision, of one that stands in both. */
  readonly before?: Section
  readonly revision?: Revision
}

export type Item = Block | SectionEnd

/** What stands under one another in two revisions as one: kept, changed inside, inserted or deleted. */
export const redlineItems = (old: readonly Item[], next: readonly Item[], notes: NoteKeys): readonly Item[] =>
  alignItems(old, next, likenessIn(old, next)).map((step) => redlineItem(step, notes))

const redlineItem = (step: Step<Item>, notes: NoteKeys): Item => {
  if (step.type === 'inserted') return revised(step.new, 'inserted')
  if (step.type === 'deleted') return revised(step.old, 'deleted')
  const { old, new: next } = step
  if (next.type === 'paragraph' && old.type === 'paragraph')
    return { ...next, runs: redlineRuns(old.runs, next.runs, notes) }
  if (next.type === 'table' && old.type === 'table') return redlineTable(old, next, notes)
  if (next.type === 'sectionEnd' && old.type === 'sectionEnd') return { ...next, before: old.section }
  return next
}

/** An item that stands in one revision alone, with all that is in it. */
const revised = (item: Item, revision: Revision): Item => {
  switch (item.type) {
    case 'paragraph':
      return revisedParagraph(item, revision)
    case 'table':
      return revisedTable(item, revision)
    case 'rule':
    case 'image':
    case 'signaturePlace':
    case 'sectionEnd':
      return { ...item, revision }
    default:
      return unreachable(item)
  }
}

export const revisedParagraph = ({ anchor, ...paragraph }: Paragraph, revision: Revision): Paragraph => ({
  ...paragraph,
  // Links lead to the place in the newer revision.
  ...(anchor !== undefined && revision === 'inserted' ? { anchor } : {}),
  runs: revisedRuns(paragraph.runs, revision),
  revision,
})

const likenessIn = (old: readonly Item[], next: readonly Item[]): Likeness<Item> => {
  const [before, after] = [stylesOnce(old), stylesOnce(next)]
  return {
    key: keyOf,
    fits,
    likeness: (one, other) => {
      if (one.type === 'table' && other.type === 'table') return tableLikeness(one, other)
      if (one.type !== 'paragraph' || other.type !== 'paragraph') return 1
      // The number, the title, the words of a cell: whatever they say, they are the same thing.
      if (before.has(one.style) && after.has(other.style)) return 1
      const [words, others] = [plainWords(one.runs), plainWords(other.runs)]
      // Two tasks with ids of their own are two tasks, however alike their words are; another id alone makes no other task.
      return isOther(one, other) && words !== others ? 0 : wordLikeness(words, others)
    },
  }
}

const isOther = ({ origin: one }: Paragraph, { origin: other }: Paragraph): boolean =>
  one !== undefined && other !== undefined && one.type !== 'section' && one.id !== other.id

const stylesOnce = (items: readonly Item[]): ReadonlySet<string> => {
  const styles = items.flatMap((item) => (item.type === 'paragraph' ? [item.style] : []))
  return new Set(styles.filter((style, i) => styles.indexOf(style) === i && styles.lastIndexOf(style) === i))
}

const keyOf = (item: Item): string => {
  if (item.type === 'paragraph') return paragraphKey(item)
  if (item.type === 'table') return `table ${tableText(item)}`
  return item.type
}

/** An item of the plan by its id, a heading by its title, any other paragraph by its words; numbers in front are none. */
const paragraphKey = ({ style, origin, runs }: Paragraph): string =>
  origin ? `${style} ${origin.type} ${origin.id} ${origin.field ?? ''}` : `${style} ${plainWords(runs)}`

const fits = (old: Item, next: Item): boolean => {
  if (old.type === 'paragraph' && next.type === 'paragraph')
    return old.style === next.style && Boolean(old.frame) === Boolean(next.frame)
  if (old.type === 'table' && next.type === 'table')
    return old.columnWidthsPt.length === next.columnWidthsPt.length && old.borders === next.borders
  if (old.type === 'image' && next.type === 'image')
    return old.alt === next.alt && String(old.data) === String(next.data)
  return old.type === next.type
}
