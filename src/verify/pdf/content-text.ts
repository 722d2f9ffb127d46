import { type Box, change, IDENTITY, type Operate, type Pen } from './content-pen.ts'
import { type Matrix, moved, multiplied } from './matrix.ts'
import { isList, nameOf, type PdfString, type PdfValue } from './pdf-object.ts'

/** Operators that set, place and show text (ISO 32000-1, 9.3 and 9.4). */
export const TEXT_OPERATORS: Readonly<Record<string, Operate>> = {
  Tf: (pen, [, sizePt = 0], [name = null]) => change(pen, { font: pen.fontOf(nameOf(name) ?? ''), sizePt }),
  Tc: (pen, [letterSpacePt = 0]) => change(pen, { letterSpacePt }),
  Tw: (pen, [wordSpacePt = 0]) => change(pen, { wordSpacePt }),
  Tz: (pen, [percent = 0]) => change(pen, { stretch: percent / 100 }),
  TL: (pen, [leadingPt = 0]) => change(pen, { leadingPt }),
  Ts: (pen, [risePt = 0]) => change(pen, { risePt }),
  Tr: (pen, [mode = 0]) => change(pen, { mode }),
  BT: (pen) => startLine(pen, IDENTITY),
  Tm: (pen, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => startLine(pen, [a, b, c, d, e, f]),
  Td: (pen, [x = 0, y = 0]) => nextLine(pen, x, y),
  TD: (pen, [x = 0, y = 0]) => {
    change(pen, { leadingPt: -y })
    nextLine(pen, x, y)
  },
  'T*': (pen) => nextLine(pen, 0, -pen.state.leadingPt),
  Tj: (pen, _, operands) => showLast(pen, operands),
  "'": (pen, _, operands) => showOnNextLine(pen, operands),
  '"': (pen, _, operands) => showOnNextLine(pen, operands),
  TJ: (pen, _, [list]) => {
    for (const item of listOf(list)) {
      if (isString(item)) show(pen, item)
      else pen.at = moved(pen.at, (-Number(item) / 1000) * pen.state.sizePt * pen.state.stretch, 0)
    }
  },
}

const startLine = (pen: Pen, line: Matrix): void => {
  pen.line = line
  pen.at = line
}

const nextLine = (pen: Pen, x: number, y: number): void => startLine(pen, multiplied([1, 0, 0, 1, x, y], pen.line))

const showOnNextLine = (pen: Pen, operands: readonly PdfValue[]): void => {
  nextLine(pen, 0, -pen.state.leadingPt)
  showLast(pen, operands)
}

const showLast = (pen: Pen, operands: readonly PdfValue[]): void => {
  const last = operands.at(-1) ?? null
  if (isString(last)) show(pen, last)
}

const show = (pen: Pen, value: PdfString): void => {
  const { state } = pen
  const { font } = state
  if (!font) return
  const from = multiplied(pen.at, state.matrix)
  let text = ''
  let missingGlyph = false
  for (const code of codesOf(value.bytes, font.bytesPerCode)) {
    text += font.letters(code)
    missingGlyph ||= code === 0
    const space = state.letterSpacePt + (code === 32 && font.bytesPerCode === 1 ? state.wordSpacePt : 0)
    pen.at = moved(pen.at, ((font.width(code) / 1000) * state.sizePt + space) * state.stretch, 0)
  }
  if (text === '') return
  const to = multiplied(pen.at, state.matrix)
  const scale = Math.hypot(from[2], from[3])
  const sizePt = state.sizePt * scale
  const baseline = from[5] + state.risePt * scale
  const unseen = state.mode === 3 || state.mode === 7 || state.white
  pen.texts.push({
    text,
    xPt: from[4],
    baselinePt: pen.heightPt - baseline,
    widthPt: to[4] - from[4],
    sizePt,
    font,
    missingGlyph,
    hidden: text.trim() !== '' && (unseen || isCut(state.clip, from[4], to[4], baseline, sizePt)),
  })
}

function* codesOf(bytes: string, length: 1 | 2): Generator<number> {
  for (let i = 0; i + length <= bytes.length; i += length)
    yield length === 1 ? bytes.charCodeAt(i) : bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1)
}

const isString = (value: PdfValue): value is PdfString =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'string'

const listOf = (value: PdfValue = null): readonly PdfValue[] => (isList(value) ? value : [])

/** The body of the letters, without tails and marks: what is cut there cannot be read. */
const isCut = (clip: Box, left: number, right: number, baseline: number, sizePt: number): boolean =>
  left < clip.left - 0.5 ||
  right > clip.right + 0.5 ||
  baseline < clip.bottom - 0.5 ||
  baseline + sizePt * 0.6 > clip.top + 0.5
