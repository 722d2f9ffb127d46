import { attachmentsOf, type PdfAttachment } from './attachments.ts'
import type { PlacedStroke, PlacedText } from './content-pen.ts'
import { fontReader, type PageFont } from './fonts.ts'
import { type FormField, formFields } from './form-fields.ts'
import { linesOf, type PrintedLine } from './lines.ts'
import { readContent } from './page-content.ts'
import { openPdf, type PdfFile, type PdfPage } from './pdf-file.ts'
import { BrokenPdf, isStream, type PdfDict, type PdfValue, textOf } from './pdf-object.ts'
import { streamData } from './pdf-stream.ts'

/** A PDF as far as it is judged: everything that a page shows, and what the file says of itself. */
export type ReadPdf = {
  readonly file: PdfFile
  readonly pages: readonly ReadPage[]
  /** Every font that pages and form fields use, each once. */
  readonly fonts: readonly PageFont[]
  readonly attachments: readonly PdfAttachment[]
  readonly fields: readonly FormField[]
  /** The XMP packet; empty where there is none. */
  readonly xmp: string
  readonly language: string | undefined
  /** The file says that its structure is marked. */
  readonly tagged: boolean
}

/** Lengths in points, places from the top left corner. */
export type ReadPage = {
  /** From 1. */
  readonly number: number
  readonly widthPt: number
  readonly heightPt: number
  readonly texts: readonly PlacedText[]
  readonly strokes: readonly PlacedStroke[]
  /** From top to bottom; words of one line that stand far apart are one line still. */
  readonly lines: readonly PrintedLine[]
}

/**
 * Reads a PDF that this program wrote, also after a signing program went on with it. Its own reader, because pdf.js
 * does not give what has to be judged: glyphs that are missing, clipping, font files, signatures, relationships of
 * attached files. Throws BrokenPdf for anything else.
 */
export const readPdf = (bytes: Uint8Array): ReadPdf => {
  const file = openPdf(bytes)
  if (file.pages.length === 0 || file.pages.length > MAX_PAGES) throw new BrokenPdf('there are no pages, or too many')
  const fontOf = fontReader(file)
  const fonts = new Set<PageFont>()
  const pages = file.pages.map((page, index): ReadPage => {
    const [left, bottom, right, top] = inherited(file, page.dict, 'MediaBox')
    const size = { widthPt: (right ?? 0) - (left ?? 0), heightPt: (top ?? 0) - (bottom ?? 0) }
    const own = file.dict(file.dict(page.dict.entries.get('Resources'))?.entries.get('Font'))
    const content = readContent(contentOf(file, page), size, (name) => {
      const value = own?.entries.get(name)
      if (value === undefined) return undefined
      const font = fontOf(value)
      fonts.add(font)
      return font
    })
    return { number: index + 1, ...size, ...content, lines: linesOf(content.texts) }
  })
  const { entries } = file.catalog
  // Fields are filled in with fonts of their own.
  const fieldFonts = file.dict(file.dict(file.dict(entries.get('AcroForm'))?.entries.get('DR'))?.entries.get('Font'))
  for (const value of fieldFonts?.entries.values() ?? []) fonts.add(fontOf(value))
  const metadata = file.resolve(entries.get('Metadata'))
  return {
    file,
    pages,
    fonts: [...fonts],
    attachments: attachmentsOf(file),
    fields: formFields(file),
    xmp: isStream(metadata) ? new TextDecoder().decode(streamData(metadata)) : '',
    language: textOf(file.resolve(entries.get('Lang'))),
    tagged: file.dict(entries.get('MarkInfo'))?.entries.get('Marked') === true && entries.has('StructTreeRoot'),
  }
}

/** A plan has a few dozen; a file with more is meant to keep the reader busy. */
const MAX_PAGES = 3000

/** The four numbers of a box, from the page or what it stands in. */
const inherited = ({ dict, list, resolve }: PdfFile, page: PdfDict, key: string): number[] => {
  let node: PdfDict | undefined = page
  for (let depth = 0; node && depth < 50; depth++) {
    const value: PdfValue | undefined = node.entries.get(key)
    if (value !== undefined) return list(value).map((part) => Number(resolve(part)))
    node = dict(node.entries.get('Parent'))
  }
  return []
}

/** What a page draws, as Latin-1; several streams are one. */
export const contentOf = ({ resolve, list }: PdfFile, { dict }: PdfPage): string => {
  const contents = resolve(dict.entries.get('Contents'))
  const streams = isStream(contents) ? [contents] : list(contents).map(resolve).filter(isStream)
  return streams.map((stream) => Buffer.from(streamData(stream)).toString('latin1')).join('\n')
}
