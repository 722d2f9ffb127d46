import { unreachable } from '../../text/unreachable.ts'
import { joinStrokes } from './join-strokes.ts'
import type { LinePart } from './lines.ts'
import { type PdfDocument, type RenderedInline, type RenderedItem, Renderer } from './pdfmake.ts'
import type { Drawing, LineDrawing } from './piece.ts'
import type { SetPage } from './set-pages.ts'
import { drawn } from './words.ts'

/** Hands the pages to pdfmake's renderer. */
export const drawPages = (pages: readonly SetPage[], pdf: PdfDocument): void => {
  new Renderer(pdf).renderPages(
    pages.map(({ widthPt, heightPt, drawings }) => ({
      pageSize: { width: widthPt, height: heightPt },
      items: joinStrokes(drawings).map(rendered),
    })),
  )
}

const rendered = (drawing: Drawing): RenderedItem => {
  switch (drawing.type) {
    case 'line':
      return renderedLine(drawing)
    case 'stroke': {
      const { x1Pt, y1Pt, x2Pt, y2Pt, thicknessPt, colour } = drawing
      return {
        type: 'vector',
        item: {
          type: 'line',
          x1: x1Pt,
          y1: y1Pt,
          x2: x2Pt,
          y2: y2Pt,
          lineWidth: thicknessPt,
          ...(colour === 'black' ? {} : { lineColor: colour }),
        },
      }
    }
    case 'picture': {
      const { picture, xPt, yPt, widthPt, heightPt } = drawing
      return { type: 'image', item: { image: picture, x: xPt, y: yPt, _width: widthPt, _height: heightPt } }
    }
    default:
      return unreachable(drawing)
  }
}

const renderedLine = ({ xPt, baselinePt, parts, anchor }: LineDrawing): RenderedItem => {
  const ascenderPt = Math.max(0, ...parts.map(({ ink }) => (ink.font.ascender / 1000) * ink.sizePt))
  const inlines = parts.map(inline)
  return {
    type: 'line',
    item: {
      x: xPt,
      y: baselinePt - ascenderPt,
      inlines,
      getHeight: () => Math.max(0, ...inlines.map(({ height }) => height)),
      getAscenderHeight: () => ascenderPt,
      ...(anchor !== undefined && { id: anchor }),
    },
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
  ...(ink.link !== undefined &&
    (ink.link.startsWith('#') ? { linkToDestination: ink.link.slice(1) } : { link: ink.link })),
})
