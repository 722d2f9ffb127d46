import type { Drawing } from './piece.ts'

/** The bar in the left margin beside a line of a redline in which something came or went. */
export const changeBar = (drawing: Drawing): readonly Drawing[] => {
  if (drawing.type !== 'line') return []
  const changed = drawing.parts.filter(({ ink }) => ink.revision !== undefined)
  if (changed.length === 0) return []
  const sizePt = Math.max(...drawing.parts.map(({ ink }) => ink.sizePt))
  const [y1Pt, y2Pt] = [drawing.baselinePt - sizePt, drawing.baselinePt + sizePt * 0.4]
  return [{ type: 'stroke', x1Pt: LEFT_PT, x2Pt: LEFT_PT, y1Pt, y2Pt, thicknessPt: 1.5, colour: 'black' }]
}

/** Beside the text area. */
const LEFT_PT = -12
