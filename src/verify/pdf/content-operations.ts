import { type PdfValue, parseValue, skipSpace } from './pdf-object.ts'

export type Operation = { readonly operator: string; readonly operands: readonly PdfValue[] }

/** The operators of a content stream, each with the operands before it. `data` is the stream as Latin-1. */
export function* operations(data: string): Generator<Operation> {
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
