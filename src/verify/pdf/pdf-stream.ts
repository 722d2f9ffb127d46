import { inflateSync } from 'node:zlib'
import { BrokenPdf, isDict, isList, nameOf, type PdfStream } from './pdf-object.ts'

/** The data of a stream with FlateDecode undone; as it stands with any other filter. */
export const streamData = ({ dict, data }: PdfStream): Uint8Array => {
  const filter = dict.entries.get('Filter') ?? null
  const names = isList(filter) ? filter.map(nameOf) : [nameOf(filter)]
  if (names.length !== 1 || names[0] !== 'FlateDecode') return data
  const unpacked = inflated(data)
  const parameters = dict.entries.get('DecodeParms') ?? null
  if (!isDict(parameters) || Number(parameters.entries.get('Predictor') ?? 1) < 10) return unpacked
  return withoutPredictor(unpacked, Number(parameters.entries.get('Columns') ?? 1))
}

const inflated = (data: Uint8Array): Uint8Array => {
  try {
    return new Uint8Array(inflateSync(data, { maxOutputLength: MAX_STREAM_BYTES }))
  } catch {
    throw new BrokenPdf('a stream cannot be unpacked')
  }
}

/** More than any plan holds: what unpacks to more is meant to fill the memory. */
const MAX_STREAM_BYTES = 100_000_000

/** PNG predictors None, Sub and Up over bytes, as cross-reference streams use them (ISO 32000-1, 7.4.4.4). */
const withoutPredictor = (data: Uint8Array, columns: number): Uint8Array => {
  const rows = Math.floor(data.length / (columns + 1))
  const plain = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (columns + 1)] ?? 0
    if (kind > 2) throw new BrokenPdf('a stream is packed in a way that is not read')
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const beside = kind === 1 && column > 0 ? (plain[at - 1] ?? 0) : 0
      const above = kind === 2 && row > 0 ? (plain[at - columns] ?? 0) : 0
      plain[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + beside + above
    }
  }
  return plain
}
