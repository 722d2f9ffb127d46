import type { Outline, PdfDocument } from './pdfmake.ts'
import type { SetPage } from './set-pages.ts'

/** A bookmark with its page, counted from 0, and its height on it. */
type Entry = {
  readonly level: number
  readonly title: string
  readonly page: number
  readonly topPt: number
}

/** Writes the bookmarks of all headings, all open, each leading to its heading's line. */
export const addOutline = (pages: readonly SetPage[], pdf: PdfDocument): void => {
  addItems(pdf.outline, entriesOf(pages), pages)
}

const addItems = (parent: Outline, entries: readonly Entry[], pages: readonly SetPage[]): void => {
  for (const { head, below } of branches(entries)) {
    const item = parent.addItem(head.title, {
      pageNumber: head.page,
      top: head.topPt,
      left: pages[head.page]?.widthPt ?? 0,
      zoom: 0,
      expanded: false,
    })
    addItems(item, below, pages)
  }
  if (entries.length > 0) {
    // pdfkit 0.19.1 counts only the items directly below, and none for the root; ISO 32000-1, 12.3.3, wants all open ones.
    parent.outlineData.Count = entries.length
  }
}

/** Each first entry with the deeper ones that follow it; a skipped level goes under the nearest heading above. */
const branches = (entries: readonly Entry[]): readonly { readonly head: Entry; readonly below: readonly Entry[] }[] => {
  const found: { head: Entry; below: Entry[] }[] = []
  for (const entry of entries) {
    const branch = found.at(-1)
    if (branch !== undefined && entry.level > branch.head.level) {
      branch.below.push(entry)
    } else {
      found.push({ head: entry, below: [] })
    }
  }
  return found
}

const entriesOf = (pages: readonly SetPage[]): readonly Entry[] =>
  pages.flatMap(({ drawings }, page) =>
    drawings.flatMap((drawing) =>
      drawing.type === 'line' && drawing.bookmark !== undefined
        ? [{ ...drawing.bookmark, page, topPt: Math.max(0, drawing.baselinePt - lineAbovePt) }]
        : [],
    ),
  )

/** A viewer shows the heading with a little space above it. */
const lineAbovePt = 20
