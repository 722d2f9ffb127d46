import { type Box, change, type Operate, type Pen, type Point } from './content-pen.ts'
import { multiplied } from './matrix.ts'

/** Operators that make a path, draw it and cut by it (ISO 32000-1, 8.5). */
export const PATH_OPERATORS: Readonly<Record<string, Operate>> = {
  m: (pen, [x = 0, y = 0]) => {
    pen.path.push(point(pen, x, y))
  },
  l: (pen, [x = 0, y = 0]) => {
    const from = pen.path.at(-1)
    const to = point(pen, x, y)
    if (from) pen.segments.push([from, to])
    pen.path.push(to)
  },
  c: (pen, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => {
    pen.path.push(point(pen, a, b), point(pen, c, d), point(pen, e, f))
  },
  re: (pen, [x = 0, y = 0, width = 0, height = 0]) => {
    pen.path.push(point(pen, x, y), point(pen, x + width, y + height))
  },
  W: (pen) => {
    pen.clips = true
  },
  'W*': (pen) => {
    pen.clips = true
  },
  S: (pen) => stroke(pen),
  s: (pen) => stroke(pen),
  B: (pen) => stroke(pen),
  b: (pen) => stroke(pen),
  n: (pen) => endPath(pen),
  f: (pen) => endPath(pen),
  F: (pen) => endPath(pen),
  'f*': (pen) => endPath(pen),
}

const point = ({ state }: Pen, x: number, y: number): Point => {
  const [, , , , e, f] = multiplied([1, 0, 0, 1, x, y], state.matrix)
  return [e, f]
}

const stroke = (pen: Pen): void => {
  for (const [from, to] of pen.segments)
    pen.strokes.push({
      x1Pt: Math.min(from[0], to[0]),
      x2Pt: Math.max(from[0], to[0]),
      y1Pt: pen.heightPt - Math.max(from[1], to[1]),
      y2Pt: pen.heightPt - Math.min(from[1], to[1]),
    })
  endPath(pen)
}

const endPath = (pen: Pen): void => {
  if (pen.clips && pen.path.length > 0) change(pen, { clip: intersection(pen.state.clip, pen.path) })
  pen.path = []
  pen.segments = []
  pen.clips = false
}

/** The box around the path, inside the clip so far: enough for rectangles, and nobody clips words with anything else. */
const intersection = (clip: Box, path: readonly Point[]): Box => {
  const xs = path.map(([x]) => x)
  const ys = path.map(([, y]) => y)
  return {
    left: Math.max(clip.left, Math.min(...xs)),
    right: Math.min(clip.right, Math.max(...xs)),
    bottom: Math.max(clip.bottom, Math.min(...ys)),
    top: Math.min(clip.top, Math.max(...ys)),
  }
}
