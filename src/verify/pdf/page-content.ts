import type { PageFont } from './fonts.ts'
import { type Matrix, moved, multiplied } from './matrix.ts'
import { isList, nameOf, type PdfString, type PdfValue, parseValue, skipSpace } from './pdf-object.ts'

/** Letters drawn in one piece; points from the page's top left corner. */
export type PlacedText = {
  readonly text: string
  readonly xPt: number
  readonly baselinePt: number
  readonly widthPt: number
  readonly sizePt: number
  readonly font: PageFont
  /** A glyph that stands for one the font does not have. */
  readonly missingGlyph: boolean
  /** Cut by a clipping path, drawn in no ink or in white. */
  readonly hidden: boolean
}

/** A straight line that is drawn; points from the page's top left corner. */
export type PlacedStroke = {
  readonly x1Pt: number
  readonly y1Pt: number
  readonly x2Pt: number
  readonly y2Pt: number
}

export type PageContent = { readonly texts: readonly PlacedText[]; readonly strokes: readonly PlacedStroke[] }

type Box = { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number }

type State = {
  matrix: Matrix
  clip: Box
  font: PageFont | undefined
  sizePt: number
  letterSpacePt: number
  wordSpacePt: number
  stretch: number
  leadingPt: number
  risePt: number
  mode: number
  white: boolean
}

/**
 * What a content stream draws: text with its place and strokes. `data` is the stream as Latin-1. Pictures and forms are
 * passed over: a plan's own words are never in one.
 */
export const readContent = (
  data: string,
  page: { readonly widthPt: number; readonly heightPt: number },
  fontOf: (name: string) => PageFont | undefined,
): PageContent => {
  const texts: PlacedText[] = []
  const strokes: PlacedStroke[] = []
  const kept: State[] = []
  const everything: Box = { left: 0, bottom: 0, right: page.widthPt, top: page.heightPt }
  let state: State = {
    matrix: [1, 0, 0, 1, 0, 0],
    clip: everything,
    font: undefined,
    sizePt: 0,
    letterSpacePt: 0,
    wordSpacePt: 0,
    stretch: 1,
    leadingPt: 0,
    risePt: 0,
    mode: 0,
    white: false,
  }
  let line: Matrix = [1, 0, 0, 1, 0, 0]
  let at: Matrix = line
  let path: (readonly [number, number])[] = []
  let segments: (readonly [readonly [number, number], readonly [number, number]])[] = []
  let clips = false

  const point = (x: number, y: number): readonly [number, number] => {
    const [, , , , e, f] = multiplied([1, 0, 0, 1, x, y], state.matrix)
    return [e, f]
  }
  const nextLine = (x: number, y: number): void => {
    line = multiplied([1, 0, 0, 1, x, y], line)
    at = line
  }
  const endPath = (stroked: boolean): void => {
    if (stroked)
      for (const [from, to] of segments)
        strokes.push({
          x1Pt: Math.min(from[0], to[0]),
          x2Pt: Math.max(from[0], to[0]),
          y1Pt: page.heightPt - Math.max(from[1], to[1]),
          y2Pt: page.heightPt - Math.min(from[1], to[1]),
        })
    if (clips && path.length > 0) state = { ...state, clip: intersection(state.clip, path) }
    path = []
    segments = []
    clips = false
  }
  const show = (value: PdfString): void => {
    const { font } = state
    if (!font) return
    let text = ''
    let missingGlyph = false
    const from = multiplied(at, state.matrix)
    for (const code of codesOf(value.bytes, font.bytesPerCode)) {
      text += font.letters(code)
      missingGlyph ||= code === 0
      const space = state.letterSpacePt + (code === 32 && font.bytesPerCode === 1 ? state.wordSpacePt : 0)
      at = moved(at, ((font.width(code) / 1000) * state.sizePt + space) * state.stretch, 0)
    }
    if (text === '') return
    const to = multiplied(at, state.matrix)
    const scale = Math.hypot(from[2], from[3])
    const sizePt = state.sizePt * scale
    const baseline = from[5] + state.risePt * scale
    texts.push({
      text,
      xPt: from[4],
      baselinePt: page.heightPt - baseline,
      widthPt: to[4] - from[4],
      sizePt,
      font,
      missingGlyph,
      hidden:
        text.trim() !== '' &&
        (state.mode === 3 || state.mode === 7 || state.white || isCut(state.clip, from[4], to[4], baseline, sizePt)),
    })
  }

  for (const { operator, operands } of operations(data)) {
    const numbers = operands.map(Number)
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
    switch (operator) {
      case 'q':
        kept.push(state)
        break
      case 'Q':
        state = kept.pop() ?? state
        break
      case 'cm':
        state = { ...state, matrix: multiplied([a, b, c, d, e, f], state.matrix) }
        break
      case 'BT':
        line = [1, 0, 0, 1, 0, 0]
        at = line
        break
      case 'Tf':
        state = { ...state, font: fontOf(nameOf(operands[0] ?? null) ?? ''), sizePt: b }
        break
      case 'Tc':
        state = { ...state, letterSpacePt: a }
        break
      case 'Tw':
        state = { ...state, wordSpacePt: a }
        break
      case 'Tz':
        state = { ...state, stretch: a / 100 }
        break
      case 'TL':
        state = { ...state, leadingPt: a }
        break
      case 'Ts':
        state = { ...state, risePt: a }
        break
      case 'Tr':
        state = { ...state, mode: a }
        break
      case 'Td':
        nextLine(a, b)
        break
      case 'TD':
        state = { ...state, leadingPt: -b }
        nextLine(a, b)
        break
      case 'T*':
        nextLine(0, -state.leadingPt)
        break
      case 'Tm':
        line = [a, b, c, d, e, f]
        at = line
        break
      case 'Tj':
      case "'":
      case '"': {
        if (operator !== 'Tj') nextLine(0, -state.leadingPt)
        const last = operands.at(-1) ?? null
        if (isString(last)) show(last)
        break
      }
      case 'TJ':
        for (const item of listOf(operands[0])) {
          if (isString(item)) show(item)
          else at = moved(at, (-Number(item) / 1000) * state.sizePt * state.stretch, 0)
        }
        break
      case 'g':
      case 'rg':
        state = { ...state, white: numbers.every((part) => part > 0.95) }
        break
      case 'k':
        state = { ...state, white: numbers.every((part) => part < 0.05) }
        break
      case 'sc':
      case 'scn':
        state = { ...state, white: numbers.length === 3 && numbers.every((part) => part > 0.95) }
        break
      case 'm':
        path.push(point(a, b))
        break
      case 'l': {
        const from = path.at(-1)
        const to = point(a, b)
        if (from) segments.push([from, to])
        path.push(to)
        break
      }
      case 'c':
        path.push(point(a, b), point(c, d), point(e, f))
        break
      case 're':
        path.push(point(a, b), point(a + c, b + d))
        break
      case 'W':
      case 'W*':
        clips = true
        break
      case 'S':
      case 's':
      case 'B':
      case 'b':
        endPath(true)
        break
      case 'n':
      case 'f':
      case 'F':
      case 'f*':
        endPath(false)
        break
    }
  }
  return { texts, strokes }
}

type Operation = { readonly operator: string; readonly operands: readonly PdfValue[] }

function* operations(data: string): Generator<Operation> {
  let operands: PdfValue[] = []
  for (let at = skipSpace(data, 0); at < data.length; at = skipSpace(data, at)) {
    OPERATOR.lastIndex = at
    const operator = OPERATOR.exec(data)?.[0]
    if (operator === undefined || operator === 'true' || operator === 'false' || operator === 'null') {
      const { value, end } = parseValue(data, at)
      operands.push(value)
      at = end
      continue
    }
    at += operator.length
    yield { operator, operands }
    operands = []
  }
}

const OPERATOR = /[A-Za-z'"][A-Za-z0-9*]*/y

function* codesOf(bytes: string, length: 1 | 2): Generator<number> {
  for (let i = 0; i + length <= bytes.length; i += length)
    yield length === 1 ? bytes.charCodeAt(i) : bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1)
}

const isString = (value: PdfValue): value is PdfString =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'string'

const listOf = (value: PdfValue = null): readonly PdfValue[] => (isList(value) ? value : [])

/** The box around the path, inside the clip so far: enough for rectangles, and nobody clips words with anything else. */
const intersection = (clip: Box, path: readonly (readonly [number, number])[]): Box => {
  const xs = path.map(([x]) => x)
  const ys = path.map(([, y]) => y)
  return {
    left: Math.max(clip.left, Math.min(...xs)),
    right: Math.min(clip.right, Math.max(...xs)),
    bottom: Math.max(clip.bottom, Math.min(...ys)),
    top: Math.min(clip.top, Math.max(...ys)),
  }
}

/** The body of the letters, without tails and marks: what is cut there cannot be read. */
const isCut = (clip: Box, left: number, right: number, baseline: number, sizePt: number): boolean =>
  left < clip.left - 0.5 ||
  right > clip.right + 0.5 ||
  baseline < clip.bottom - 0.5 ||
  baseline + sizePt * 0.6 > clip.top + 0.5
