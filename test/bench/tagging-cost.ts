import { addStructure } from '../../src/write/pdf/add-structure.ts'
import { drawPages } from '../../src/write/pdf/draw-pages.ts'
import { openForm } from '../../src/write/pdf/form.ts'
import { openDocument } from '../../src/write/pdf/open-document.ts'
import type { Drawing } from '../../src/write/pdf/piece.ts'
import { type SetPage, setPages } from '../../src/write/pdf/set-pages.ts'
import { typesetterFor } from '../../src/write/pdf/typesetter.ts'
import { FONTS } from '../support/disk.ts'
import { samplePlan } from '../write/pdf-support-plan.ts'

/** Milliseconds of the processor to set and draw the pages of a plan: with structure and fields, and without. */
export const taggingCost = (
  times: number,
  cpuMs: () => number,
): { readonly withMs: number; readonly withoutMs: number } => {
  let [withMs, withoutMs] = [0, 0]
  // In turn, so that whatever else the machine does weighs on both alike.
  for (let time = 0; time < times; time++) {
    const start = cpuMs()
    draw(true)
    const tagged = cpuMs()
    draw(false)
    withMs += tagged - start
    withoutMs += cpuMs() - tagged
  }
  return { withMs: withMs / times, withoutMs: withoutMs / times }
}

const draw = (tagged: boolean): void => {
  const document = samplePlan()
  const pdf = openDocument(document.meta, FONTS, 'PDF/A-3b')
  const { pages, structure } = setPages(document, typesetterFor(document, pdf, new Map()))
  if (!tagged) {
    drawPages(pages.map(untagged), pdf, undefined)
    return
  }
  const form = openForm(pdf)
  const drawn = drawPages(pages, pdf, form)
  form.close()
  addStructure(structure, drawn, pdf)
}

const untagged = (page: SetPage): SetPage => ({
  ...page,
  drawings: page.drawings.map((drawing): Drawing => {
    if (drawing.type !== 'line') return drawing
    const { leaf: _, ...artifact } = drawing
    return artifact
  }),
})
