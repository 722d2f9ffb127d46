import type { Font, PdfDocument, PdfObject } from './pdfmake.ts'

/**
 * The face as programs that fill a form can write with it: a simple TrueType font with the printable ASCII letters under
 * their own codes. The fonts of the text are numbered by glyph, which only who has made the subset can write.
 */
export const fieldFont = (font: Font, pdf: PdfDocument): PdfObject => {
  const { font: face } = font
  const subset = face.createSubset()
  const glyphs = CODES.map((code) => face.glyphForCodePoint(code))
  const ids = glyphs.map(({ id }) => subset.includeGlyph(id))
  const file = pdf.ref({})
  const bytes = withCharacterMap(subset.encode(), ids)
  file.data.Length1 = bytes.length
  file.end(Buffer.from(bytes))
  const name = `KHPLAN+${face.postscriptName.replaceAll(' ', '_')}`
  const scale = 1000 / face.unitsPerEm
  const { bbox } = font
  const descriptor = pdf.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SERIF | NONSYMBOLIC | (face.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((length) => length * scale),
    ItalicAngle: face.italicAngle,
    Ascent: font.ascender,
    Descent: font.descender,
    CapHeight: font.capHeight,
    StemV: 80,
    FontFile2: file,
  })
  descriptor.end()
  const object = pdf.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: name,
    Encoding: 'WinAnsiEncoding',
    FirstChar: FIRST,
    LastChar: LAST,
    Widths: glyphs.map(({ advanceWidth }) => advanceWidth * scale),
    FontDescriptor: descriptor,
  })
  object.end()
  return object
}

const FIRST = 0x20
const LAST = 0x7e
const CODES = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index)

const [SERIF, NONSYMBOLIC, ITALIC] = [1 << 1, 1 << 5, 1 << 6]

/** A font file with a `cmap` from the codes to these glyphs: fontkit leaves it out of its subsets. */
const withCharacterMap = (bytes: Uint8Array, glyphIds: readonly number[]): Uint8Array => {
  const tables = [...tablesOf(bytes), { tag: 'cmap', data: characterMap(glyphIds) }].sort((a, b) =>
    a.tag < b.tag ? -1 : 1,
  )
  const directoryBytes = 12 + 16 * tables.length
  const total = tables.reduce((sum, { data }) => sum + padded(data.length), directoryBytes)
  const file = new Uint8Array(total)
  const view = new DataView(file.buffer)
  file.set(bytes.subarray(0, 4))
  const log = Math.floor(Math.log2(tables.length))
  view.setUint16(4, tables.length)
  view.setUint16(6, 16 * 2 ** log)
  view.setUint16(8, log)
  view.setUint16(10, 16 * (tables.length - 2 ** log))
  let offset = directoryBytes
  for (const [index, { tag, data }] of tables.entries()) {
    const at = 12 + 16 * index
    file.set(new TextEncoder().encode(tag), at)
    file.set(data, offset)
    view.setUint32(at + 4, checksum(view, offset, padded(data.length)))
    view.setUint32(at + 8, offset)
    view.setUint32(at + 12, data.length)
    offset += padded(data.length)
  }
  return file
}

type FontTable = { readonly tag: string; readonly data: Uint8Array }

const tablesOf = (bytes: Uint8Array): readonly FontTable[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: view.getUint16(4) }, (_, index) => {
    const at = 12 + 16 * index
    const offset = view.getUint32(at + 8)
    return {
      tag: new TextDecoder().decode(bytes.subarray(at, at + 4)),
      data: bytes.subarray(offset, offset + view.getUint32(at + 12)),
    }
  })
}

/** Format 4 for Windows Unicode: one segment of codes, and the closing one. */
const characterMap = (glyphIds: readonly number[]): Uint8Array => {
  const subtable = [4, 32 + 2 * glyphIds.length, 0, 4, 4, 1, 0, LAST, 0xffff, 0, FIRST, 0xffff, 0, 1, 4, 0, ...glyphIds]
  const words = [0, 1, 3, 1, 0, 12, ...subtable]
  const data = new Uint8Array(2 * words.length)
  const view = new DataView(data.buffer)
  for (const [index, value] of words.entries()) view.setUint16(2 * index, value)
  return data
}

const padded = (length: number): number => Math.ceil(length / 4) * 4

const checksum = (view: DataView, offset: number, length: number): number => {
  let sum = 0
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
