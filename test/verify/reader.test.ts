import { describe, expect, it } from 'vitest'
import { readPdf } from '../../src/verify/pdf/read-pdf.ts'
import { compiledPlan, SLUGS } from '../support/compiled-plans.ts'

const bare = (text: string): string => text.replace(/[\s\u00a0]/g, '')

describe('reading a PDF back', () => {
  it.each(SLUGS)('gives the words of %s where pdf.js sees them', async (slug) => {
    const { pdf, printed } = await compiledPlan(slug)
    const read = readPdf(pdf)
    expect(read.pages.length).toBe(printed.pages.length)
    for (const [index, page] of read.pages.entries()) {
      const other = printed.pages[index]
      expect([page.widthPt, page.heightPt]).toEqual([other?.widthPt, other?.heightPt])
      expect(bare(page.texts.map(({ text }) => text).join(''))).toBe(
        bare((other?.texts ?? []).map(({ text }) => text).join('')),
      )
      for (const { text, xPt, baselinePt } of other?.texts ?? []) {
        if (bare(text) === '') continue
        const found = page.texts.some(
          (mine) =>
            Math.abs(mine.baselinePt - baselinePt) < 0.1 && xPt > mine.xPt - 0.1 && xPt < mine.xPt + mine.widthPt,
        )
        expect([text, found]).toEqual([text, true])
      }
    }
    expect(read.fonts.every(({ name }) => /^Tinos-/.test(name))).toBe(true)
    expect(read.fonts.every(({ embedded }) => embedded)).toBe(true)
  })
})
