import { describe, expect, test } from 'vitest'
import type { PageGeometry, ParagraphStyle } from '../../src/layout/layout-document.ts'
import { type CompiledPlan, compiledPlan, SLUGS } from '../support/compiled-plans.ts'
import { pagesOfSection, type TracedParagraph, tracePdf } from '../support/trace.ts'
import { all, child, elementsOf, has, type XmlElement } from '../support/xml.ts'

/** Paper, margins, page numbers, and what stays on one page, read back from both files. */
describe.each(SLUGS)('%s', (slug) => {
  test('each section of the PDF begins a page of its own paper, and no text leaves its margins', async () => {
    const { printed, document } = await compiledPlan(slug)
    const { paragraphs, pages } = tracePdf(printed, document)
    const perSection = document.sections.map((section, i) => pagesOfSection(section, i, paragraphs))
    expect(perSection.flat()).toEqual(pages.map(({ number }) => number))
    for (const [i, { page: geometry }] of document.sections.entries()) {
      for (const number of perSection[i] ?? []) {
        const { page, text, notes } = pages[number - 1] ?? { page: undefined, text: [], notes: [] }
        expect(page?.widthPt).toBeCloseTo(geometry.widthPt, 1)
        expect(page?.heightPt).toBeCloseTo(geometry.heightPt, 1)
        expect(geometry.widthPt > geometry.heightPt).toBe(geometry.orientation === 'landscape')
        for (const piece of [...text, ...notes].filter((one) => one.text.trim() !== '')) {
          expect(piece.xPt, piece.text).toBeGreaterThan(geometry.marginLeftPt - 0.5)
          expect(piece.xPt + piece.widthPt, piece.text).toBeLessThan(geometry.widthPt - geometry.marginRightPt + 0.5)
          expect(piece.baselinePt, piece.text).toBeLessThan(geometry.heightPt - geometry.marginBottomPt)
        }
      }
    }
  })

  test('lines of the PDF begin where their style says, and centred ones are centred', async () => {
    const { printed, document } = await compiledPlan(slug)
    for (const traced of tracePdf(printed, document).paragraphs) {
      const style = document.styles.find(({ id }) => id === traced.paragraph.style)
      const geometry = document.sections[traced.section]?.page
      if (!style || !geometry || traced.cell) continue
      for (const [i, line] of linesOf(traced).entries()) {
        const where = `${traced.words.slice(0, 40)}: line ${i + 1}`
        if (style.align === 'center') expect(Math.abs(middleOf(line) - textMiddle(geometry)), where).toBeLessThan(1)
        else expect(Math.abs(line.leftPt - startOf(style, geometry, i)), where).toBeLessThan(0.6)
        const full = geometry.widthPt - geometry.marginRightPt - style.indentRightPt
        if (style.align === 'justify' && !line.last) expect(Math.abs(line.rightPt - full), where).toBeLessThan(1)
      }
    }
  })

  test('the PDF numbers its pages at the top, in the middle, from the second page of each numbering', async () => {
    const { printed, document } = await compiledPlan(slug)
    const { paragraphs, pages } = tracePdf(printed, document)
    let number = 0
    for (const [i, section] of document.sections.entries()) {
      const { pageNumber } = section
      for (const [nth, page] of pagesOfSection(section, i, paragraphs).entries()) {
        number = nth === 0 && pageNumber && pageNumber.start !== 'continue' ? pageNumber.start : number + 1
        const margin = pages[page - 1]?.margin ?? []
        if (!pageNumber || (nth === 0 && pageNumber.hideOnFirst)) {
          expect(margin, `page ${page}`).toEqual([])
          continue
        }
        expect(margin.map(({ text }) => text)).toEqual([String(number)])
        const [shown] = margin
        expect(shown?.sizePt).toBe(pageNumber.sizePt)
        expect(Math.abs((shown?.xPt ?? 0) + (shown?.widthPt ?? 0) / 2 - textMiddle(section.page))).toBeLessThan(1)
        expect(shown?.baselinePt).toBeGreaterThan(pageNumber.fromTopPt)
        expect(shown?.baselinePt).toBeLessThan(pageNumber.fromTopPt + 1.2 * pageNumber.sizePt)
      }
    }
  })

  test('a table that runs on repeats its header on every page of the PDF', async () => {
    const { printed, document } = await compiledPlan(slug)
    const { paragraphs, repeated } = tracePdf(printed, document)
    for (const table of new Set(paragraphs.flatMap(({ cell }) => (cell?.table.headerRows ? [cell.table] : [])))) {
      const own = paragraphs.filter(({ cell }) => cell?.table === table)
      const pages = [...new Set(own.flatMap(({ places }) => places.map(({ page }) => page)))]
      expect(repeated.filter((one) => one.table === table).map(({ page }) => page)).toEqual(pages.slice(1))
    }
  })

  test('what is kept with the next stands on the page where the next begins', async () => {
    const { printed, document } = await compiledPlan(slug)
    const { paragraphs } = tracePdf(printed, document)
    for (const [i, traced] of paragraphs.entries()) {
      const next = paragraphs[i + 1]
      const style = document.styles.find(({ id }) => id === traced.paragraph.style)
      const kept = traced.paragraph.keepWithNext ?? style?.keepWithNext
      if (!kept || traced.cell || next?.section !== traced.section) continue
      expect(traced.places.at(-1)?.page, traced.words.slice(0, 60)).toBe(next.places[0]?.page)
    }
  })

  test('the signature block stands on one page, with the last lines of the text', async () => {
    const { printed, document, plan } = await compiledPlan(slug)
    const { paragraphs } = tracePdf(printed, document)
    if (plan.header.kind === 'appendix') return expect(plan.header.signatures).toEqual([])
    // "Nơi nhận" stands in it at the left, the signature (which 003 was published without) at the right.
    const first = paragraphs.findIndex(({ paragraph }) => paragraph.style === 'recipientsHeading')
    const table = paragraphs[first]?.cell?.table
    const block = paragraphs.filter(({ cell }) => cell !== undefined && cell.table === table)
    const signed = block.some(({ paragraph }) => paragraph.style === 'signatureName')
    expect(signed).toBe(plan.header.signatures.length > 0)
    expect(paragraphs[first - 1]?.words.endsWith('./.')).toBe(true)
    const blockPages = new Set(block.flatMap(({ places }) => places.map(({ page }) => page)))
    expect([...blockPages]).toEqual([paragraphs[first - 1]?.places.at(-1)?.page])
  })

  test('the DOCX has the same paper, margins, orientation and numbering', async () => {
    const { document, word } = await compiledPlan(slug)
    expect(all(word.body, 'w:sectPr').map(wordSection)).toEqual(
      document.sections.map(({ page, pageNumber }) => ({
        paper: [page.widthPt, page.heightPt].map(twips),
        orientation: page.orientation,
        margins: [page.marginTopPt, page.marginRightPt, page.marginBottomPt, page.marginLeftPt].map(twips),
        fromTop: twips(pageNumber?.fromTopPt ?? 0),
        start: pageNumber?.start === 'continue' ? undefined : String(pageNumber?.start),
        hideOnFirst: pageNumber?.hideOnFirst,
      })),
    )
  })

  test('the DOCX shows the page number centred in the header, but not on a first page', async () => {
    const { document, word } = await compiledPlan(slug)
    const shown = all(word.body, 'w:sectPr').map((section) =>
      elementsOf(section)
        .filter(({ name }) => name === 'w:headerReference')
        .map((reference) => [reference.attributes['w:type'], showsNumber(word, reference.attributes['r:id'] ?? '')]),
    )
    expect(shown).toEqual(
      document.sections.map(({ pageNumber }) => [
        ['default', true],
        ...(pageNumber?.hideOnFirst ? [['first', false]] : []),
      ]),
    )
  })
})

type Line = { readonly leftPt: number; readonly rightPt: number; readonly last: boolean }

const linesOf = ({ places }: TracedParagraph): Line[] => {
  const lines: { leftPt: number; rightPt: number; page: number; baselinePt: number }[] = []
  for (const { page, text } of places) {
    const line = lines.at(-1)
    const rightPt = text.xPt + text.widthPt
    // A raised number stands a few points above its line.
    if (line && line.page === page && Math.abs(line.baselinePt - text.baselinePt) < RAISED_PT) line.rightPt = rightPt
    else lines.push({ leftPt: text.xPt, rightPt, page, baselinePt: text.baselinePt })
  }
  return lines.map(({ leftPt, rightPt }, i) => ({ leftPt, rightPt, last: i === lines.length - 1 }))
}

const RAISED_PT = 6.5

const middleOf = ({ leftPt, rightPt }: Line): number => (leftPt + rightPt) / 2

const textMiddle = ({ widthPt, marginLeftPt, marginRightPt }: PageGeometry): number =>
  (marginLeftPt + widthPt - marginRightPt) / 2

const startOf = ({ indentLeftPt, firstLinePt }: ParagraphStyle, { marginLeftPt }: PageGeometry, line: number): number =>
  marginLeftPt + indentLeftPt + (line === 0 ? firstLinePt : 0)

const twips = (points: number): number => Math.round(points * 20)

const wordSection = (section: XmlElement) => {
  const { attributes: size } = child(section, 'w:pgSz')
  const { attributes: margin } = child(section, 'w:pgMar')
  return {
    paper: [Number(size['w:w']), Number(size['w:h'])],
    orientation: size['w:orient'],
    margins: ['w:top', 'w:right', 'w:bottom', 'w:left'].map((side) => Number(margin[side])),
    fromTop: Number(margin['w:header']),
    start: has(section, 'w:pgNumType') ? child(section, 'w:pgNumType').attributes['w:start'] : undefined,
    hideOnFirst: has(section, 'w:titlePg'),
  }
}

/** Whether the header that a section refers to holds a centred PAGE field. */
const showsNumber = ({ part }: CompiledPlan['word'], id: string): boolean => {
  const target = elementsOf(part('word/_rels/document.xml.rels')).find(({ attributes }) => attributes.Id === id)
  const header = part(`word/${target?.attributes.Target}`)
  if (!all(header, 'w:instrText').some(({ children }) => children.join('') === 'PAGE')) return false
  const style = elementsOf(part('word/styles.xml')).find(({ attributes }) => attributes['w:styleId'] === 'Header')
  return style !== undefined && child(style, 'w:pPr', 'w:jc').attributes['w:val'] === 'center'
}
