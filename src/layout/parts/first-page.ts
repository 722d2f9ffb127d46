import { framedMark, type LayoutContext, paragraph, textWidth } from '../layout-context.ts'
import type { PageGeometry, Section } from '../layout-document.ts'
import { wordRuns } from '../runs.ts'

/** What stands in the margins of the document's first page: cell 11 at its top right, cell 13 at its foot. */
export const firstPageMargins = (
  context: LayoutContext,
  page: PageGeometry,
): Pick<Section, 'firstPageMark' | 'firstPageFoot'> => {
  const { circulation, contact } = context.header
  const mark = circulation && context.template.marks[circulation.value]
  return {
    // Source: PL I, III.2.c.
    ...(mark ? { firstPageMark: framedMark('circulationMark', mark, 'right') } : {}),
    // Under a rule as wide as the text. Source: PL I, III.4.
    ...(contact.length > 0
      ? {
          firstPageFoot: [
            { type: 'rule', widthPt: textWidth(page), thicknessPt: 0.5, spaceBeforePt: 6, spaceAfterPt: 3 },
            ...contact.map(({ value }) => paragraph('contact', wordRuns(value))),
          ],
        }
      : {}),
  }
}
