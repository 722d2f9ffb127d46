import type { LateField } from '../../layout/layout-document.ts'
import { unreachable } from '../../text/unreachable.ts'
import { type Drawn, type MarkedContent, openCanvas } from './canvas.ts'
import type { Form } from './form.ts'
import { joinStrokes } from './join-strokes.ts'
import type { LinePart } from './lines.ts'
import { citationAnchor } from './paragraph-pieces.ts'
import { type PdfDocument, type RenderedInline, type RenderedLine, type RenderedStroke, Renderer } from './pdfmake.ts'
import type { Drawing, LineDrawing, PictureDrawing, StrokeDrawing } from './piece.ts'
import type { SetPage } from './set-pages.ts'
import { drawn, type InkPart } from './words.ts'

/**
 * Draws the pages with pdfmake's renderer, every stretch as content of its leaf in the structure or as an artifact, and
 * puts the fields of the form in their places; without a form blanks stay blank.
 */
export const drawPages = (pages: readonly SetPage[], pdf: PdfDocument, form: Form | undefined): Drawn => {
  const canvas = openCanvas(pdf)
  const renderer = new Renderer(pdf)
  const drawLine = (line: RenderedLine): void => renderer.renderLine(line, line.x, line.y)
  const draw = (drawing: Drawing): void => {
    switch (drawing.type) {
      case 'line':
        if (drawing.anchor !== undefined) canvas.addTarget(drawing.anchor, drawing.xPt, topOf(drawing))
        for (const stretch of stretchesOf(drawing, form)) {
          const { key, parts, field } = stretch
          if (field && form) {
            for (const part of parts)
              canvas.addWidget(drawing.leaf, key, form.textWidget(field, part, drawing, canvas.page()))
            continue
          }
          canvas.mark(drawing.leaf, key, stretch.part, () => drawLine(renderedLine(drawing, parts)))
          for (const part of parts) addLink(drawing, part)
        }
        break
      case 'stroke':
        canvas.mark(undefined, 'stroke', undefined, () => renderer.renderVector(renderedStroke(drawing)))
        break
      case 'picture':
        canvas.mark(drawing.leaf, 'picture', undefined, () => renderer.renderImage(renderedPicture(drawing)))
        canvas.setBox(drawing.leaf, drawing)
        break
      case 'signature':
        if (form) canvas.addWidget(drawing.leaf, 'field', form.signatureWidget(drawing, canvas.page()))
        break
      default:
        unreachable(drawing)
    }
  }
  const addLink = (line: LineDrawing, { ink, text, xPt, widthPt }: LinePart): void => {
    if (ink.part?.type === 'citation') canvas.addTarget(citationAnchor(ink.part.note), line.xPt + xPt, topOf(line))
    if (ink.link === undefined || line.leaf === undefined) return
    const area = { xPt: line.xPt + xPt, yPt: topOf(line), widthPt, heightPt: line.baselinePt - topOf(line) + 3 }
    canvas.addLink(line.leaf, { link: ink.link, words: drawn(text).trim(), area })
  }
  for (const { widthPt, heightPt, drawings } of pages) {
    canvas.startPage(widthPt, heightPt)
    for (const drawing of joinStrokes(drawings)) draw(drawing)
    canvas.endMark()
  }
  return canvas.drawn()
}

/** Parts of a line that are the same thing. */
type Stretch = {
  readonly key: string
  readonly parts: readonly LinePart[]
  readonly part?: MarkedContent['part']
  readonly field?: LateField
}

const stretchesOf = ({ parts }: LineDrawing, form: Form | undefined): readonly Stretch[] => {
  const stretches: Stretch[] = []
  for (const part of parts) {
    const field = form && part.ink.part?.type === 'field' && part.ink.part.field.blank ? part.ink.part.field : undefined
    const key = keyOf(part, field)
    const last = stretches.at(-1)
    if (last?.key === key) stretches.splice(-1, 1, { ...last, parts: [...last.parts, part] })
    else stretches.push({ key, parts: [part], ...contentPart(part.ink.part), ...(field && { field }) })
  }
  return stretches
}

const contentPart = (part: InkPart | undefined): Pick<Stretch, 'part'> =>
  part && part.type !== 'field' ? { part } : {}

const keyOf = ({ ink }: LinePart, field: LateField | undefined): string => {
  if (field) return `field ${field.name}`
  const { part, link = '' } = ink
  if (part?.type === 'citation') return `citation ${part.note}`
  return part?.type === 'label' ? `label ${link}` : `words ${link}`
}

/** Top of the letters. */
const topOf = ({ baselinePt, parts }: LineDrawing): number => baselinePt - ascenderOf(parts)

const ascenderOf = (parts: readonly LinePart[]): number =>
  Math.max(0, ...parts.map(({ ink }) => (ink.font.ascender / 1000) * ink.sizePt))

const renderedLine = ({ xPt, baselinePt }: LineDrawing, parts: readonly LinePart[]): RenderedLine => {
  const ascenderPt = ascenderOf(parts)
  const inlines = parts.map(inline)
  return {
    x: xPt,
    y: baselinePt - ascenderPt,
    inlines,
    getHeight: () => Math.max(0, ...inlines.map(({ height }) => height)),
    getAscenderHeight: () => ascenderPt,
  }
}

const inline = ({ text, ink, xPt, widthPt }: LinePart): RenderedInline => ({
  text: drawn(text),
  x: xPt,
  width: widthPt,
  height: ink.font.lineHeight(ink.sizePt),
  font: ink.font,
  fontSize: ink.sizePt,
  sup: ink.raised,
  ...(ink.colour !== 'black' && { color: ink.colour }),
  ...(ink.underline && { decoration: 'underline' as const }),
  ...(ink.revision && REVISION_LOOKS[ink.revision]),
})

/** Told apart without colour too: a leader reads it printed in black. */
const REVISION_LOOKS = {
  inserted: { color: '#0b3d91', decoration: 'underline' },
  deleted: { color: '#a61b1b', decoration: 'lineThrough' },
} as const

const renderedStroke = ({ x1Pt, y1Pt, x2Pt, y2Pt, thicknessPt, colour }: StrokeDrawing): RenderedStroke => ({
  type: 'line',
  x1: x1Pt,
  y1: y1Pt,
  x2: x2Pt,
  y2: y2Pt,
  lineWidth: thicknessPt,
  ...(colour === 'black' ? {} : { lineColor: colour }),
})

const renderedPicture = ({ picture, xPt, yPt, widthPt, heightPt }: PictureDrawing) => ({
  image: picture,
  x: xPt,
  y: yPt,
  _width: widthPt,
  _height: heightPt,
})
