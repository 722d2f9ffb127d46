import type { Drawing, StrokeDrawing } from './piece.ts'

/**
 * The drawings of a page with strokes on one straight line that touch or overlap made one: sides shared by two cells
 * would be drawn twice and look heavier than the others on screen.
 */
export const joinStrokes = (drawings: readonly Drawing[]): readonly Drawing[] => {
  const lines = new Map<string, StrokeDrawing[]>()
  const others: Drawing[] = []
  for (const drawing of drawings) {
    if (drawing.type === 'stroke') {
      const key = lineOf(drawing)
      lines.set(key, [...(lines.get(key) ?? []), drawing])
    } else {
      others.push(drawing)
    }
  }
  return [...[...lines.values()].flatMap(joinLine), ...others]
}

const joinLine = (strokes: readonly StrokeDrawing[]): readonly StrokeDrawing[] => {
  const joined: StrokeDrawing[] = []
  for (const stroke of strokes.toSorted((a, b) => a.x1Pt - b.x1Pt || a.y1Pt - b.y1Pt)) {
    const before = joined.at(-1)
    if (before !== undefined && stroke.x1Pt <= before.x2Pt + nearPt && stroke.y1Pt <= before.y2Pt + nearPt) {
      const x2Pt = Math.max(before.x2Pt, stroke.x2Pt)
      joined.splice(-1, 1, { ...before, x2Pt, y2Pt: Math.max(before.y2Pt, stroke.y2Pt) })
    } else {
      joined.push(stroke)
    }
  }
  return joined
}

const nearPt = 0.01

/** Strokes with the same key lie on the same horizontal or vertical line. */
const lineOf = ({ x1Pt, y1Pt, x2Pt, y2Pt, thicknessPt, colour }: StrokeDrawing): string =>
  [
    colour,
    thicknessPt.toFixed(2),
    Math.abs(x1Pt - x2Pt) < nearPt ? `x${x1Pt.toFixed(2)}` : `y${y1Pt.toFixed(2)}`,
    Math.abs(x1Pt - x2Pt) < nearPt || Math.abs(y1Pt - y2Pt) < nearPt ? '' : `${x2Pt} ${y2Pt}`,
  ].join(' ')
