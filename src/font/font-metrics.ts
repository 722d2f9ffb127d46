import { create, type Font } from 'fontkit'
import type { FontFiles } from './font-files.ts'

export type FontFace = { readonly bold: boolean; readonly italic: boolean }

/** What layout and checks ask of the fonts that will be embedded. */
export type FontMetrics = {
  /** Advance width of one line of text, in points. */
  readonly widthPt: (text: string, sizePt: number, face: FontFace) => number
  /** Whether every face can draw the character; a missing one would print as an empty box without any warning. */
  readonly hasGlyph: (codePoint: number) => boolean
}

export const openFonts = (files: FontFiles): FontMetrics => {
  const faces = {
    regular: open(files.regular),
    bold: open(files.bold),
    italic: open(files.italic),
    boldItalic: open(files.boldItalic),
  }
  const all = Object.values(faces)
  const known = new Map(all.map((font) => [font, new Map<string, number>()]))
  const advanceOf = (font: Font, text: string): number => {
    const widths = known.get(font)
    const width = widths?.get(text) ?? font.layout(text).advanceWidth
    if (text.length <= LONGEST_KNOWN && widths && widths.size < MOST_KNOWN) widths.set(text, width)
    return width
  }
  return {
    widthPt: (text, sizePt, { bold, italic }) => {
      const font = bold ? (italic ? faces.boldItalic : faces.bold) : italic ? faces.italic : faces.regular
      return (advanceOf(font, text) * sizePt) / font.unitsPerEm
    },
    hasGlyph: (codePoint) => all.every((font) => font.hasGlyphForCodePoint(codePoint)),
  }
}

/** Words come again and again, and shaping one costs more than all else in measuring a table. */
const LONGEST_KNOWN = 24
const MOST_KNOWN = 20_000

const open = (bytes: Uint8Array): Font => {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if ('fonts' in font) throw new Error('a font collection was given where one face is needed')
  return font
}
