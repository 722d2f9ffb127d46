import type { Template, TemplateStyles } from '../template/template.ts'
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
      align: style.align,
      sizePt: style.sizePt.use,
      bold: style.bold ?? false,
      italic: style.italic ?? false,
      underline: style.underline ?? false,
      colour: style.colour ?? 'black',
      linePitchPt: style.linePitchPt,
      spaceBeforePt: style.spaceBeforePt ?? 0,
      spaceAfterPt: style.spaceAfterPt ?? 0,
      indentLeftPt: 0,
      indentRightPt: 0,
      firstLinePt: mm(style.firstLineMm ?? 0),
      keepWithNext: style.keepWithNext ?? false,
      keepLines: id === 'title' || id === 'appendixTitle',
      outlineLevel: style.outlineLevel ?? 0,
    }
  })
