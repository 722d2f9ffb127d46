import { operations } from './content-operations.ts'
import { PATH_OPERATORS } from './content-path.ts'
import { change, type Operate, type Pen, type PlacedStroke, type PlacedText, penOn } from './content-pen.ts'
import { TEXT_OPERATORS } from './content-text.ts'
import { multiplied } from './matrix.ts'

export type PageContent = { readonly texts: readonly PlacedText[]; readonly strokes: readonly PlacedStroke[] }

/**
 * What a content stream draws: text with its place and strokes. `data` is the stream as Latin-1. Pictures and forms are
 * passed over: a plan's own words are never in one.
 */
export const readContent = (
  data: string,
  page: { readonly widthPt: number; readonly heightPt: number },
  fontOf: Pen['fontOf'],
): PageContent => {
  const pen = penOn(page, fontOf)
  for (const { operator, operands } of operations(data)) OPERATORS.get(operator)?.(pen, operands.map(Number), operands)
  return { texts: pen.texts, strokes: pen.strokes }
}

const STATE_OPERATORS: Readonly<Record<string, Operate>> = {
  q: ({ kept, state }) => {
    kept.push(state)
  },
  Q: (pen) => {
    pen.state = pen.kept.pop() ?? pen.state
  },
  cm: (pen, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) =>
    change(pen, { matrix: multiplied([a, b, c, d, e, f], pen.state.matrix) }),
  g: (pen, numbers) => change(pen, { white: isWhite(numbers) }),
  rg: (pen, numbers) => change(pen, { white: isWhite(numbers) }),
  k: (pen, numbers) => change(pen, { white: numbers.every((part) => part < 0.05) }),
  sc: (pen, numbers) => change(pen, { white: numbers.length === 3 && isWhite(numbers) }),
  scn: (pen, numbers) => change(pen, { white: numbers.length === 3 && isWhite(numbers) }),
}

const isWhite = (numbers: readonly number[]): boolean => numbers.every((part) => part > 0.95)

/** A map: an operator of a broken file may be called like something that every object has. */
const OPERATORS: ReadonlyMap<string, Operate> = new Map(
  Object.entries({ ...STATE_OPERATORS, ...PATH_OPERATORS, ...TEXT_OPERATORS }),
)
