/** Values of a PDF file (ISO 32000-1, 7.3). Strings are bytes, one UTF-16 unit each. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfDict
  | PdfStream
  | readonly PdfValue[]

export type PdfName = { readonly type: 'name'; readonly name: string }
export type PdfString = { readonly type: 'string'; readonly bytes: string }
export type PdfReference = { readonly type: 'reference'; readonly number: number }
export type PdfDict = { readonly type: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> }
/** `data` as it stands in the file, filters not undone. */
export type PdfStream = { readonly type: 'stream'; readonly dict: PdfDict; readonly data: Uint8Array }

export const isReference = (value: PdfValue): value is PdfReference =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'reference'
export const isDict = (value: PdfValue): value is PdfDict =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'dict'
export const isStream = (value: PdfValue): value is PdfStream =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'stream'
export const isList = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value)

/** A name without its slash; undefined for anything else. */
export const nameOf = (value: PdfValue): string | undefined =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'name' ? value.name : undefined

/** A text string in UTF-16, UTF-8 or, near enough, PDFDocEncoding (ISO 32000-2, 7.9.2.2). */
export const textOf = (value: PdfValue): string | undefined => {
  if (typeof value !== 'object' || value === null || !('type' in value) || value.type !== 'string') return undefined
  const bytes = Uint8Array.from(value.bytes, (unit) => unit.charCodeAt(0))
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(value.bytes.slice(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes)
  return value.bytes
}

const utf16 = (bytes: string): string =>
  bytes.replace(/([\s\S])([\s\S])/g, (_, high: string, low: string) =>
    String.fromCharCode(high.charCodeAt(0) * 256 + low.charCodeAt(0)),
  )

/** A value and the offset behind it. */
export type Parsed<T = PdfValue> = { readonly value: T; readonly end: number }

/** Thrown for bytes that are no PDF: the caller says it of the file. */
export class BrokenPdf extends Error {}

/** Reads the value that begins at an offset. `text` is the file as Latin-1. */
export const parseValue = (text: string, offset: number, depth = 0): Parsed => {
  if (depth > MAX_DEPTH) throw new BrokenPdf('values are nested too deeply')
  const at = skipSpace(text, offset)
  const two = text.slice(at, at + 2)
  if (two === '<<') return parseDict(text, at + 2, depth)
  const mark = text[at]
  if (mark === '/') return parseName(text, at + 1)
  if (mark === '(') return parseLiteral(text, at + 1)
  if (mark === '<') return parseHex(text, at + 1)
  if (mark === '[') return parseArray(text, at + 1, depth)
  return parsePlain(text, at)
}

const MAX_DEPTH = 60

/** Behind white space and comments. */
export const skipSpace = (text: string, offset: number): number => {
  SPACE.lastIndex = offset
  return SPACE.test(text) ? SPACE.lastIndex : offset
}

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*)*/y

const parseDict = (text: string, offset: number, depth: number): Parsed<PdfDict> => {
  const entries = new Map<string, PdfValue>()
  let at = skipSpace(text, offset)
  while (text.slice(at, at + 2) !== '>>') {
    if (text[at] !== '/') throw new BrokenPdf('a dictionary has a key that is no name')
    const key = parseName(text, at + 1)
    const { value, end } = parseValue(text, key.end, depth + 1)
    entries.set(key.value.name, value)
    at = skipSpace(text, end)
  }
  return { value: { type: 'dict', entries }, end: at + 2 }
}

const parseArray = (text: string, offset: number, depth: number): Parsed<readonly PdfValue[]> => {
  const value: PdfValue[] = []
  let at = skipSpace(text, offset)
  while (text[at] !== ']') {
    const item = parseValue(text, at, depth + 1)
    value.push(item.value)
    at = skipSpace(text, item.end)
  }
  return { value, end: at + 1 }
}

const parseName = (text: string, offset: number): Parsed<PdfName> => {
  NAME.lastIndex = offset
  const raw = NAME.exec(text)?.[0] ?? ''
  const name = raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return { value: { type: 'name', name }, end: offset + raw.length }
}

const NAME = /[^\0\t\n\f\r ()<>[\]{}/%]*/y

const parseHex = (text: string, offset: number): Parsed<PdfString> => {
  const close = text.indexOf('>', offset)
  if (close < 0) throw new BrokenPdf('a string does not end')
  const digits = text.slice(offset, close).replace(/[^0-9a-fA-F]/g, '')
  const bytes = (digits.length % 2 ? `${digits}0` : digits).replace(/../g, (hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return { value: { type: 'string', bytes }, end: close + 1 }
}

const parseLiteral = (text: string, offset: number): Parsed<PdfString> => {
  let bytes = ''
  let open = 1
  for (let at = offset; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (mark === '\\') {
      LITERAL_ESCAPE.lastIndex = at + 1
      const escaped = LITERAL_ESCAPE.exec(text)?.[0] ?? ''
      bytes += unescaped(escaped)
      at += escaped.length
      continue
    }
    if (mark === '(') open++
    if (mark === ')' && --open === 0) return { value: { type: 'string', bytes }, end: at + 1 }
    bytes += mark
  }
  throw new BrokenPdf('a string does not end')
}

const LITERAL_ESCAPE = /[0-7]{1,3}|\r\n|[\s\S]/y

const unescaped = (escaped: string): string => {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
  if (/^[\r\n]/.test(escaped)) return ''
  return ESCAPES[escaped] ?? escaped
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

const parsePlain = (text: string, at: number): Parsed => {
  REFERENCE.lastIndex = at
  const reference = REFERENCE.exec(text)
  if (reference) return { value: { type: 'reference', number: Number(reference[1]) }, end: REFERENCE.lastIndex }
  PLAIN.lastIndex = at
  const word = PLAIN.exec(text)?.[0] ?? ''
  const end = at + word.length
  if (word === 'null') return { value: null, end }
  if (word === 'true' || word === 'false') return { value: word === 'true', end }
  if (word === '' || Number.isNaN(Number(word))) throw new BrokenPdf(`no value at offset ${at}`)
  return { value: Number(word), end }
}

const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const PLAIN = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
