import type { Template } from '../../template/template.ts'
import { mm } from '../../text/length.ts'
import { failed, passed, type Verdict } from '../checklist.ts'
import { bare } from '../words.ts'
import type { ReadPage, ReadPdf } from './read-pdf.ts'

/**
 * A table that runs on to a page begins there with the header row it began with. A table is seen by its lines: it runs
 * on when the next page's text begins with a table of the same columns.
 */
export const tableHeadersVerdict = ({ pages }: ReadPdf, template: Template): Verdict => {
  const topPt = mm(template.page.marginTopMm.use)
  let open: Grid | undefined
  let continued = 0
  for (const page of pages) {
    const grids = gridsOf(page)
    const [first] = grids
    const goesOn =
      open !== undefined && first !== undefined && Math.abs(first.topPt - topPt) < 4 && sameColumns(open, first)
    if (goesOn && open && first) {
      continued++
      if (bare(first.header) !== bare(open.header))
        return failed(
          {
            vi: `trang ${page.number}: “${first.header.slice(0, 60)}”`,
            en: `page ${page.number}: “${first.header.slice(0, 60)}”`,
          },
          { vi: `hàng đầu bảng “${open.header}”`, en: `the header row “${open.header}”` },
        )
    }
    open = grids.length === 1 && goesOn ? open : (grids.at(-1) ?? open)
    if (grids.length === 0) open = undefined
  }
  if (continued === 0) return passed('không bảng nào sang trang', 'no table runs on')
  return passed(`${continued} lần sang trang, lặp đủ`, `${continued} times on to a page, each repeated`)
}

/** A table's part on one page. */
type Grid = { readonly columnsPt: readonly number[]; readonly topPt: number; readonly header: string }

const sameColumns = (a: Grid, b: Grid): boolean =>
  a.columnsPt.length === b.columnsPt.length && a.columnsPt.every((x, i) => Math.abs(x - (b.columnsPt[i] ?? 0)) < 1)

/** From top to bottom. The header row lies between the two uppermost lines that cross the table. */
const gridsOf = ({ strokes, texts }: ReadPage): readonly Grid[] => {
  const upright = strokes
    .filter(({ x1Pt, x2Pt, y1Pt, y2Pt }) => x2Pt - x1Pt < 0.5 && y2Pt - y1Pt > 5)
    .toSorted((a, b) => a.y1Pt - b.y1Pt)
  const groups: { topPt: number; bottomPt: number; columns: Set<number> }[] = []
  for (const { x1Pt, y1Pt, y2Pt } of upright) {
    const last = groups.at(-1)
    if (last && y1Pt < last.bottomPt + 1) {
      last.bottomPt = Math.max(last.bottomPt, y2Pt)
      last.columns.add(Math.round(x1Pt))
    } else groups.push({ topPt: y1Pt, bottomPt: y2Pt, columns: new Set([Math.round(x1Pt)]) })
  }
  return groups.map(({ topPt, bottomPt, columns }) => {
    const columnsPt = [...columns].sort((a, b) => a - b)
    const below = strokes
      .filter(
        ({ y1Pt, y2Pt, x1Pt, x2Pt }) => y2Pt - y1Pt < 0.5 && y1Pt > topPt + 5 && y1Pt < bottomPt + 1 && x2Pt > x1Pt,
      )
      .map(({ y1Pt }) => y1Pt)
    const endPt = Math.min(bottomPt, ...below)
    const inside = texts.filter(({ baselinePt }) => baselinePt > topPt && baselinePt < endPt)
    const inOrder = columnsPt.flatMap((left, i) =>
      inside.filter(({ xPt }) => xPt >= left - 1 && xPt < (columnsPt[i + 1] ?? Number.POSITIVE_INFINITY) - 1),
    )
    return { columnsPt, topPt, header: inOrder.map(({ text }) => text).join('') }
  })
}
