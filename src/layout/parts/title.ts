import { centredLines, type LayoutContext, paragraph, portrait, textWidth, widthIn } from '../layout-context.ts'
import type { Block, Paragraph } from '../layout-document.ts'
import { runsText } from '../runs.ts'
import { lineOrItem } from './list-item.ts'

/** Cell 5a: the type and the subject, with a rule of one third to one half of the line (PL I, II.5.b) or the mark. */
export const titleBlocks = (context: LayoutContext): Block[] => {
  const { header, template } = context
  return titleOf(context, template.texts.documentType.use, header.title.value, textWidth(portrait(template)))
}

/** A type and a subject in lines of like length, and what the form sets under them. */
export const titleOf = (context: LayoutContext, type: string, subject: string, widthPt: number): Block[] => {
  const mark = context.template.texts.titleMark.use
  const runs = centredLines(context, 'title', subject, widthPt)
  const lastLine = runsText(runs.slice(runs.findLastIndex(({ type }) => type === 'lineBreak') + 1))
  return [
    paragraph('documentType', type),
    paragraph('title', runs),
    mark === ''
      ? {
          type: 'rule',
          widthPt: Math.min(widthIn(context, 'title', lastLine), widthPt) * 0.42,
          thicknessPt: 0.75,
          spaceBeforePt: 3,
          spaceAfterPt: 9,
        }
      : paragraph('title', mark),
  ]
}

/**
 * Cell 6: one a line, ";" between and "." at the end (PL I, II.6.a), "," in Party documents (HD 36-HD/VPTW); end marks
 * that were typed stay as typed.
 */
export const baseParagraphs = ({ header }: LayoutContext): Paragraph[] =>
  header.bases.map(({ value }, i) => {
    const last = i === header.bases.length - 1
    const lastMark = header.regime === 'đảng' ? ',' : '.'
    const end = /[.;,:]$/.test(value) ? '' : last ? lastMark : ';'
    const mark = header.regime === 'đảng' ? '- ' : ''
    return lineOrItem(`${mark}${value}${end}`, 'base')
  })
