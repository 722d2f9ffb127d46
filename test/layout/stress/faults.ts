import type { LayoutDocument, Paragraph, ParagraphStyle, TableRow } from '../../../src/layout/layout-document.ts'
import type { LineDrawing } from '../../../src/write/pdf/piece.ts'
import type { SetPage } from '../../../src/write/pdf/set-pages.ts'
import { letters, type PlacedParagraph, runWords } from '../../support/trace.ts'
import { lettersOf, type PlacedLine, type PlacedPage, placedLines, rightOf } from './placed-lines.ts'

/** What a typesetter would refuse in set pages, one sentence each; and of each table row its height and how many pages it takes. */
export type Survey = { readonly faults: readonly string[]; readonly rows: readonly SetRow[] }
export type SetRow = { readonly heightPt: number; readonly pages: number }

export const surveyOf = (document: LayoutDocument, pages: readonly SetPage[]): Survey => {
  const placed = placedLines(document, pages)
  const paragraphs = grouped(placed.lines, document)
  const rows = [...setRows(paragraphs)].map(([row, sets]) => ({
    heightPt: rowHeightPt(row, sets),
    pages: new Set(sets.flatMap(({ lines }) => lines.map(({ page }) => page))).size,
  }))
  return { faults: faultsOf(document, pages, placed, paragraphs), rows }
}

const faultsOf = (
  document: LayoutDocument,
  pages: readonly SetPage[],
  placed: ReturnType<typeof placedLines>,
  paragraphs: readonly Traced[],
): string[] => {
  return [
    ...paragraphs.flatMap(singleLines),
    ...paragraphs.flatMap((one, i) => stranded(one, paragraphs[i + 1], document, pages)),
    ...strandedRows(paragraphs),
    ...paragraphs.flatMap(tornWords),
    ...tornRows(paragraphs, document),
    ...bareSignature(paragraphs, document, pages),
    ...placed.pages.flatMap((page, i) => outside(page, pages[i] as SetPage)),
    ...misplacedNotes(placed.pages, document),
    ...wrongNumbers(placed.pages, document),
    ...rivers(pages),
  ]
}

type Traced = { readonly of: PlacedParagraph; readonly style: ParagraphStyle; readonly lines: readonly PlacedLine[] }

const grouped = (lines: readonly PlacedLine[], { styles }: LayoutDocument): Traced[] => {
  const found = new Map<PlacedParagraph, PlacedLine[]>()
  for (const line of lines) {
    const own = found.get(line.of)
    if (own) own.push(line)
    else found.set(line.of, [line])
  }
  return [...found].map(([of, own]) => {
    const style = styles.find(({ id }) => id === of.paragraph.style)
    if (!style) throw new Error(`no style ${of.paragraph.style}`)
    return { of, style, lines: own }
  })
}

/** Of a paragraph on two pages, at least two lines stand on each. */
const singleLines = ({ of, lines }: Traced): string[] => {
  if (of.cell) return []
  const pages = [...new Set(lines.map(({ page }) => page))]
  const alone = pages.length > 1 && pages.some((page) => lines.filter((line) => line.page === page).length < 2)
  return alone ? [`a single line of “${of.words.slice(0, 40)}” on a page`] : []
}

/** A heading stands on the page where the next text or picture begins. */
const stranded = (
  { of, style, lines }: Traced,
  next: Traced | undefined,
  { sections }: LayoutDocument,
  pages: readonly SetPage[],
): string[] => {
  const last = lines.at(-1)
  if (rowOf(of) || !(of.paragraph.keepWithNext ?? style.keepWithNext) || !last) return []
  const blocks = sections[of.section]?.blocks ?? []
  const below = blocks[blocks.indexOf(of.paragraph) + 1]
  const isKept =
    below?.type === 'image'
      ? pages[last.page]?.drawings.some((one) => one.type === 'picture' && one.yPt >= last.line.baselinePt)
      : !next || next.of.section !== of.section || last.page === next.lines[0]?.page
  return isKept ? [] : [`“${of.words.slice(0, 40)}” is left at a page's foot`]
}

/** The last of a group row, or of the row before the signature, stands on the page where what follows begins. */
const strandedRows = (paragraphs: readonly Traced[]): string[] =>
  [...setRows(paragraphs)].flatMap(([row, sets]) => {
    const next = paragraphs[paragraphs.indexOf(sets.at(-1) as Traced) + 1]
    const last = Math.max(...sets.flatMap(({ lines }) => lines.map(({ page }) => page)))
    return row.keepWithNext && next && next.of.section === sets[0]?.of.section && last !== next.lines[0]?.page
      ? [`a row at “${sets[0]?.of.words.slice(0, 40)}” is left at a page's foot`]
      : []
  })

const rowOf = (of: PlacedParagraph | undefined): TableRow | undefined => of?.cell?.table.rows[of.cell.row]

/** What may not be torn stands on one line, where a line can hold it. */
const tornWords = ({ of, lines }: Traced): string[] => {
  const faults: string[] = []
  let at = 0
  for (const run of of.paragraph.runs) {
    const length = letters(runWords([run])).length
    const torn = run.type === 'text' && run.noBreak && lines.some(({ to }) => to > at && to < at + length)
    if (torn) faults.push(`“${run.text}” is torn in “${of.words.slice(0, 40)}”`)
    at += length
  }
  return faults
}

/**
 * A row that is kept whole stands on one page, unless no page could hold it with its table's header and what is held to it:
 * headings and group rows above, two lines of the text above the signature, the signature below.
 */
const tornRows = (paragraphs: readonly Traced[], document: LayoutDocument): string[] => {
  const rows = setRows(paragraphs)
  const closing = closingOf(document.sections.flatMap(({ blocks }) => blocks))
  const closingPt = [...rows].reduce(
    (most, [row, sets]) => (sets[0]?.of.cell?.table === closing ? Math.max(most, rowHeightPt(row, sets)) : most),
    0,
  )
  return [...rows].flatMap(([row, sets]) => {
    const [first] = sets
    const cell = first?.of.cell
    const page = document.sections[first?.of.section ?? 0]?.page
    const pages = new Set(sets.flatMap(({ lines }) => lines.map((line) => line.page)))
    if (!first || !cell || !page || !row.keepWhole || pages.size < 2) return []
    const header = cell.table.rows.slice(0, cell.table.headerRows)
    const isLast = row === cell.table.rows.at(-1) && row.keepWithNext
    const neededPt =
      rowHeightPt(row, sets) +
      header.reduce((sum, one) => sum + rowHeightPt(one, rows.get(one) ?? []), 0) +
      heldAbovePt(paragraphs, paragraphs.indexOf(first), rows) +
      (cell.table === closing ? TEXT_ABOVE_PT + pictureAbovePt(document, closing) : 0) +
      (isLast ? TEXT_ABOVE_PT + closingPt : 0)
    const roomPt = page.heightPt - page.marginTopPt - page.marginBottomPt
    return neededPt <= roomPt ? [`a row of ${neededPt} pt is torn at “${first.of.words.slice(0, 40)}”`] : []
  })
}

/** Two lines of the text, or "./." alone, and the space above the signature. */
const TEXT_ABOVE_PT = 2 * 18 + 6 + 12

/** The picture that is the last of the text, above "./.", goes with the signature. */
const pictureAbovePt = ({ sections }: LayoutDocument, closing: ReturnType<typeof closingOf>): number =>
  sections.reduce((sum, { blocks }) => {
    const above = closing && blocks[blocks.indexOf(closing) - 2]
    return above?.type === 'image' ? sum + above.heightPt : sum
  }, 0)

/** What keeps with the row at `index`, one above the other. */
const heldAbovePt = (
  paragraphs: readonly Traced[],
  index: number,
  rows: ReadonlyMap<TableRow, readonly Traced[]>,
): number => {
  const before = paragraphs[index - 1]
  if (!before) return 0
  const row = rowOf(before.of)
  const cell = before.of.cell
  const sets = row ? (rows.get(row) ?? []) : [before]
  const above = () => heldAbovePt(paragraphs, paragraphs.indexOf(sets[0] ?? before), rows)
  // The header is counted already.
  if (row && cell && cell.row < cell.table.headerRows) return above()
  if (!(row ? row.keepWithNext : (before.of.paragraph.keepWithNext ?? before.style.keepWithNext))) return 0
  const ownPt = row
    ? rowHeightPt(row, sets)
    : before.lines.length * before.style.linePitchPt + before.style.spaceBeforePt
  return ownPt + above()
}

const setRows = (paragraphs: readonly Traced[]): ReadonlyMap<TableRow, readonly Traced[]> => {
  const rows = new Map<TableRow, Traced[]>()
  for (const one of paragraphs) {
    const row = rowOf(one.of)
    if (row) rows.set(row, [...(rows.get(row) ?? []), one])
  }
  return rows
}

/** By the highest cell, with what the borders of a grid take. */
const rowHeightPt = (row: TableRow, sets: readonly Traced[]): number => {
  const heights = row.cells.map(({ blocks }) =>
    sets.reduce(
      (sum, { of, lines, style }) =>
        blocks.includes(of.paragraph as Paragraph) ? sum + lines.length * style.linePitchPt + style.spaceBeforePt : sum,
      0,
    ),
  )
  return Math.max(...heights) + GRID_EDGES_PT
}

const GRID_EDGES_PT = 4.5

/** Two lines of the text or a row stand above the signature on its page. */
const bareSignature = (
  paragraphs: readonly Traced[],
  { sections }: LayoutDocument,
  pages: readonly SetPage[],
): string[] => {
  const body = sections.findIndex(({ blocks }) => blocks.at(-1) === closingOf(sections.flatMap((one) => one.blocks)))
  const closing = closingOf(sections[body]?.blocks ?? [])
  // Recipients that no page can hold may run on.
  const signed = paragraphs.filter(({ of }) => of.cell !== undefined && of.cell.table === closing && of.cell.column > 0)
  const [page = 0, ...others] = new Set(signed.flatMap(({ lines }) => lines.map((line) => line.page)))
  if (others.length > 0) return ['the signature stands on two pages']
  const above = paragraphs
    .filter(({ of }) => of.section === body && of.cell?.table !== closing)
    .flatMap(({ lines }) => lines.filter((line) => line.page === page))
  const picture = pages[page]?.drawings.some(({ type }) => type === 'picture')
  return above.length < 2 && !picture ? [`${above.length} lines of text above the signature`] : []
}

const closingOf = (blocks: LayoutDocument['sections'][number]['blocks']) =>
  blocks.findLast((block) => block.type === 'table' && block.keepTogether)

/** Words and pictures stand inside the margins, base lines at least a small line apart or side by side. */
const outside = ({ geometry }: PlacedPage, { drawings, heightPt }: SetPage): string[] =>
  drawings.flatMap((drawing) => {
    if (drawing.type !== 'line' && drawing.type !== 'picture') return []
    const [left, right, bottom] =
      drawing.type === 'line'
        ? [drawing.xPt + (drawing.parts[0]?.xPt ?? 0), rightOf(drawing), drawing.baselinePt + DESCENT_PT]
        : [drawing.xPt, drawing.xPt + drawing.widthPt, drawing.yPt + drawing.heightPt]
    const out =
      left < geometry.marginLeftPt - 0.5 ||
      right > geometry.widthPt - geometry.marginRightPt + 0.5 ||
      bottom > heightPt - geometry.marginBottomPt + 0.5
    return out ? [`outside the margins: ${drawing.type === 'line' ? lettersOf(drawing) : 'a picture'}`] : []
  })

/** Of the smallest line: the foot of a footnote is a fifth of 12 pt below its base line. */
const DESCENT_PT = 2.4

/** The notes at the foot of a page are those cited on it, whole. */
const misplacedNotes = (pages: readonly PlacedPage[], { footnotes }: LayoutDocument): string[] =>
  pages.flatMap(({ cited, notes }, i) => {
    const wanted = cited.map((number) => {
      const note = footnotes.find((one) => one.number === number)
      return letters(`${number}${runWords(note?.runs ?? [])}`)
    })
    return notes.map(lettersOf).join('') === wanted.join('')
      ? []
      : [`footnotes of page ${i + 1} are not those it cites`]
  })

/** Each section counts its pages; its first page shows no number. */
const wrongNumbers = (pages: readonly PlacedPage[], { sections }: LayoutDocument): string[] => {
  let number = 0
  return pages.flatMap(({ section, margin }, i) => {
    const first = pages[i - 1]?.section !== section
    const { pageNumber } = sections[section] ?? {}
    number = first && pageNumber && pageNumber.start !== 'continue' ? pageNumber.start : number + 1
    const wanted = !pageNumber || (first && pageNumber.hideOnFirst) ? [] : [String(number)]
    return margin.join() === wanted.join() ? [] : [`page ${i + 1} is numbered “${margin.join()}”`]
  })
}

const rivers = (pages: readonly SetPage[]): string[] =>
  pages.flatMap(({ drawings }) =>
    drawings.flatMap((drawing) =>
      drawing.type === 'line' && stretchOf(drawing) > MOST_STRETCH ? [`a river in ${lettersOf(drawing)}`] : [],
    ),
  )

/** Spaces at most three and a half times as wide as set, and the rounding of sums. */
const MOST_STRETCH = 2.5 + 1e-6

/** How far the spaces of a line are stretched, as a share of their own width. */
export const stretchOf = ({ parts }: LineDrawing): number => {
  let [ownPt, addedPt] = [0, 0]
  for (const { text, ink, widthPt } of parts.slice(0, -1)) {
    const spaces = / +$/.exec(text)?.[0] ?? ''
    const spacesPt = ink.font.widthOfString(spaces, ink.sizePt)
    const letters = text.slice(0, text.length - spaces.length).replaceAll('\u00a0', ' ')
    ownPt += spacesPt
    addedPt += spaces === '' ? 0 : widthPt - spacesPt - ink.font.widthOfString(letters, ink.sizePt)
  }
  return ownPt === 0 ? 0 : addedPt / ownPt
}
