import type { Block, LayoutDocument, PageGeometry, Revision, Section } from '../layout/layout-document.ts'
import { type Item, redlineItems, type SectionEnd } from './redline-blocks.ts'
import { closedEnd, END, endedItems } from './redline-end.ts'
import type { NoteKeys } from './redline-words.ts'

/** All blocks, and the ends of the sections but the last: that one can neither come nor go. */
export const itemsOf = ({ sections }: LayoutDocument): readonly Item[] =>
  sections.flatMap((section, i): readonly Item[] =>
    i === sections.length - 1 ? section.blocks : [...section.blocks, { type: 'sectionEnd', section }],
  )

/**
 * The end of a section that went or came stands right before what comes next in its own revision: LibreOffice 7.4.7 holds
 * a break as a property of the paragraph behind it, and loses it with a paragraph that goes.
 */
export const withLateEnds = (items: readonly Item[]): readonly Item[] => {
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

/** The items in their sections; `last` is the end of the last one. */
export const sectionsOf = (items: readonly Item[], last: SectionEnd, notes: NoteKeys): readonly Section[] => {
  const sections: Section[] = []
  let blocks: Block[] = []
  for (const item of [...joinedEnds(items), last]) {
    if (item.type !== 'sectionEnd') {
      blocks.push(item)
      continue
    }
    sections.push(sectionOf(item, blocks, notes))
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
      return [{ type: 'sectionEnd', section: item.section, before: before.section }]
    return [item]
  })

/** Stands on each page, so that nobody takes it for the document. */
const REDLINE_MARK = 'BẢN SO SÁNH'

const sectionOf = ({ section, before, revision }: SectionEnd, blocks: readonly Block[], notes: NoteKeys): Section => {
  const { firstPageSignature: _, firstPageMark: __, firstPageFoot: ___, revision: ____, ...kept } = section
  const ended = revision ? [...blocks, { ...END, revision }] : endedItems(blocks)
  return {
    ...kept,
    ...firstPage(before ?? section, section, notes),
    ...(before && !sameFrame(before, section) ? { before: frameOf(before) } : {}),
    pageMark: REDLINE_MARK,
    blocks: ended.filter(isBlock),
    ...(revision ? { revision } : {}),
  }
}

/** What stands in the margins of a section's first page, as one. */
const firstPage = (old: Section, next: Section, notes: NoteKeys): Pick<Section, 'firstPageMark' | 'firstPageFoot'> => {
  const marks = redlineItems(listOf(old.firstPageMark), listOf(next.firstPageMark), notes)
  const [mark] = marks.filter((item) => item.type === 'paragraph')
  const [before, after] = [old.firstPageFoot ?? [], next.firstPageFoot ?? []]
  const lines = redlineItems(before, after, notes).filter((item) => item.type === 'paragraph' || item.type === 'rule')
  const foot = closedEnd(lines, before, after).filter((item) => item.type !== 'signaturePlace')
  return { ...(mark ? { firstPageMark: mark } : {}), ...(foot.length > 0 ? { firstPageFoot: foot } : {}) }
}

const listOf = <T>(item: T | undefined): readonly T[] => (item === undefined ? [] : [item])

const frameOf = ({ page, pageNumber }: Section): Pick<Section, 'page' | 'pageNumber'> => ({
  page,
  ...(pageNumber ? { pageNumber } : {}),
})

const sameFrame = (old: Section, next: Section): boolean =>
  PAGE_KEYS.every((key) => old.page[key] === next.page[key]) &&
  (old.firstPageFoot === undefined) === (next.firstPageFoot === undefined) &&
  old.pageNumber?.start === next.pageNumber?.start &&
  old.pageNumber?.hideOnFirst === next.pageNumber?.hideOnFirst

const PAGE_KEYS: readonly (keyof PageGeometry)[] = [
  'widthPt',
  'heightPt',
  'orientation',
  'marginTopPt',
  'marginRightPt',
  'marginBottomPt',
  'marginLeftPt',
]

const isBlock = (item: Item): item is Block => item.type !== 'sectionEnd'
