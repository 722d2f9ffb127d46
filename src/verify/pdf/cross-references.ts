import {
  BrokenPdf,
  isDict,
  isList,
  isReference,
  isStream,
  nameOf,
  type PdfDict,
  type PdfStream,
  type PdfValue,
  parseValue,
  skipSpace,
} from './pdf-object.ts'
import { streamData } from './pdf-stream.ts'

/** Where an object stands: at an offset of the file, or inside an object stream. */
export type Entry =
  | { readonly type: 'offset'; readonly offset: number }
  | { readonly type: 'packed'; readonly stream: number }

/** All objects of a file, the newest of each, and the newest trailer; tables and streams, and both mixed. */
export type CrossReferences = { readonly entries: ReadonlyMap<number, Entry>; readonly trailer: PdfDict }

/** `text` is the file as Latin-1, `bytes` the same bytes. */
export const crossReferences = (text: string, bytes: Uint8Array): CrossReferences => {
  const start = /startxref\s+(\d+)\s*%%EOF\s*$/.exec(text.slice(-1100))
  if (!start) throw new BrokenPdf('the end of the file is missing')
  const entries = new Map<number, Entry | undefined>()
  const seen = new Set<number>()
  const queue = [Number(start[1])]
  let newest: PdfDict | undefined
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) continue
    seen.add(at)
    const section = sectionAt(text, bytes, at)
    for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry)
    newest ??= section.trailer
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.trailer.entries.get(key)
      if (typeof next === 'number') queue.push(next)
    }
  }
  if (!newest) throw new BrokenPdf('there is no trailer')
  const present = [...entries].flatMap(([number, entry]): [number, Entry][] => (entry ? [[number, entry]] : []))
  return { entries: new Map(present), trailer: newest }
}

/** An indirect object with its stream, if it has one. `lengthOf` follows the reference of a stream's length. */
export const objectAt = (
  text: string,
  bytes: Uint8Array,
  offset: number,
  lengthOf: (value: PdfValue | undefined) => PdfValue,
): PdfValue => {
  OBJECT.lastIndex = offset
  if (!OBJECT.test(text)) throw new BrokenPdf(`no object at offset ${offset}`)
  const { value, end } = parseValue(text, OBJECT.lastIndex)
  if (!isDict(value)) return value
  STREAM.lastIndex = skipSpace(text, end)
  if (!STREAM.test(text)) return value
  const length = lengthOf(value.entries.get('Length'))
  if (typeof length !== 'number') throw new BrokenPdf('a stream has no length')
  return { type: 'stream', dict: value, data: bytes.subarray(STREAM.lastIndex, STREAM.lastIndex + length) }
}

const OBJECT = /\s*\d+\s+\d+\s+obj/y
const STREAM = /stream\r?\n/y

type Section = { readonly entries: ReadonlyMap<number, Entry | undefined>; readonly trailer: PdfDict }

const sectionAt = (text: string, bytes: Uint8Array, offset: number): Section => {
  const at = skipSpace(text, offset)
  if (text.startsWith('xref', at)) return table(text, at + 4)
  const value = objectAt(text, bytes, at, (length) => (isReference(length ?? null) ? null : (length ?? null)))
  if (!isStream(value)) throw new BrokenPdf(`no cross-references at offset ${offset}`)
  return { entries: streamEntries(value), trailer: value.dict }
}

const table = (text: string, offset: number): Section => {
  const entries = new Map<number, Entry | undefined>()
  let at = skipSpace(text, offset)
  for (;;) {
    HEAD.lastIndex = at
    const head = HEAD.exec(text)
    if (!head) break
    at = HEAD.lastIndex
    const first = Number(head[1])
    for (let index = 0; index < Number(head[2]); index++) {
      ROW.lastIndex = at
      const row = ROW.exec(text)
      if (!row) throw new BrokenPdf('a table of cross-references is cut off')
      at = ROW.lastIndex
      entries.set(first + index, row[2] === 'n' ? { type: 'offset', offset: Number(row[1]) } : undefined)
    }
  }
  if (!text.startsWith('trailer', at)) throw new BrokenPdf('a table of cross-references has no trailer')
  const { value } = parseValue(text, at + 7)
  if (!isDict(value)) throw new BrokenPdf('a trailer is no dictionary')
  return { entries, trailer: value }
}

const HEAD = /\s*(\d+)\s+(\d+)\s+(?=\d{10}|trailer)/y
const ROW = /\s*(\d{10})\s(?:\d{5})\s([nf])\s*/y

const streamEntries = (stream: PdfStream): Map<number, Entry | undefined> => {
  const { entries: dict } = stream.dict
  if (nameOf(dict.get('Type') ?? null) !== 'XRef')
    throw new BrokenPdf('a stream of cross-references is of another type')
  const data = streamData(stream)
  const widths = numbers(dict.get('W'))
  const index = dict.has('Index') ? numbers(dict.get('Index')) : [0, Number(dict.get('Size'))]
  const entries = new Map<number, Entry | undefined>()
  let at = 0
  const field = (width: number, absent: number): number => {
    if (width === 0) return absent
    let value = 0
    for (let i = 0; i < width; i++) value = value * 256 + (data[at++] ?? 0)
    return value
  }
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let i = 0; i < (index[pair + 1] ?? 0) && at < data.length; i++) {
      const type = field(widths[0] ?? 0, 1)
      const second = field(widths[1] ?? 0, 0)
      field(widths[2] ?? 0, 0)
      entries.set((index[pair] ?? 0) + i, entryOf(type, second))
    }
  }
  return entries
}

const entryOf = (type: number, value: number): Entry | undefined =>
  type === 1 ? { type: 'offset', offset: value } : type === 2 ? { type: 'packed', stream: value } : undefined

const numbers = (value: PdfValue = null): number[] => (isList(value) ? value.map(Number) : [])
