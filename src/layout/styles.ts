import type { Template, TemplateStyle, TemplateStyles } from '../template/template.ts'
import { mm } from '../text/length.ts'
import type { ParagraphStyle } from './layout-document.ts'

export type StyleId = keyof TemplateStyles

/** The paragraph styles of a document: the template's rows, in points. */
export const stylesOf = (template: Template): ParagraphStyle[] =>
  (Object.keys(template.styles) as StyleId[]).map((id) => {
    const style = template.styles[id]
    return {
      id,
      name: style.name,
      align: style.align.use,
      sizePt: style.sizePt.use,
      ...faceOf(style),
      underline: style.letters.use === 'underline',
      colour: style.colour?.use ?? 'black',
      linePitchPt: style.linePitchPt.use,
      spaceBeforePt: style.spaceBeforePt?.use ?? 0,
      spaceAfterPt: 0,
      indentLeftPt: 0,
      indentRightPt: 0,
      firstLinePt: mm(style.firstLineMm?.use ?? 0),
      keepWithNext: style.keepWithNext ?? false,
      keepLines: id === 'title' || id === 'appendixTitle',
      outlineLevel: style.outlineLevel ?? 0,
    }
  })

/** Of the four faces of a font, the one a style is set in. */
export const faceOf = ({ letters }: TemplateStyle): { readonly bold: boolean; readonly italic: boolean } => ({
  bold: letters.use === 'bold' || letters.use === 'bold italic',
  italic: letters.use === 'italic' || letters.use === 'bold italic',
})
