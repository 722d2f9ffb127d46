import documentModule from 'pdfmake/js/PDFDocument.js'
import rendererModule from 'pdfmake/js/Renderer.js'
import breakerModule from 'pdfmake/js/TextBreaker.js'

/**
 * The parts of pdfmake 0.3.11 that this writer stands on: fonts and file structure, line-break opportunities, drawing.
 *
 * The middle part, `LayoutBuilder`, is not used. It fills pages without footnotes, widow control and keep-with-next,
 * drops a row taller than the page (bpampuch/pdfmake #1159, #2560), opens gaps inside "57-NQ/TW" when it justifies
 * (#1368, #2175) and writes into its input. Pages are filled in `fill-pages.ts` instead, with no patch of the library.
 */
export const PdfDocument = exported<PdfDocumentClass>(documentModule)
export const Renderer = exported<RendererClass>(rendererModule)
export const TextBreaker = exported<TextBreakerClass>(breakerModule)

/** Cuts a text where lines may end. */
export type TextBreaker = {
  readonly getBreaks: (text: { readonly text: string }, styles: null) => readonly { readonly text: string }[]
}

/** A face as pdfkit measures it; heights in thousandths of the size. */
export type Font = {
  readonly ascender: number
  readonly widthOfString: (text: string, sizePt: number) => number
  readonly lineHeight: (sizePt: number) => number
  readonly descender: number
  readonly capHeight: number
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  /** The face as fontkit reads it. */
  readonly font: Face
}

export type Face = {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly italicAngle: number
  readonly createSubset: () => FaceSubset
  readonly glyphForCodePoint: (codePoint: number) => { readonly id: number; readonly advanceWidth: number }
}

/** Glyphs are numbered anew in the order they are included. */
export type FaceSubset = {
  readonly includeGlyph: (id: number) => number
  readonly encode: () => Uint8Array
}

/** A picture opened by pdfkit; a PNG with transparency calls `finalize` later, when it is decoded. */
export type Picture = {
  readonly embed: (document: PdfDocument) => void
  finalize?: () => unknown
}

export type Outline = {
  readonly addItem: (title: string, options: OutlineOptions) => Outline
  readonly outlineData: { Count?: number }
}

/** `top` and `left` are measured from the page's top right corner: that is how pdfkit 0.19.1 reads them. */
export type OutlineOptions = {
  readonly pageNumber: number
  readonly top: number
  readonly left: number
  readonly zoom: number
  readonly expanded: boolean
}

/** An object of the file; written when ended. Plain strings in `data` are names, `new String` is text. */
export type PdfObject = {
  readonly data: Record<string, unknown>
  readonly end: (stream?: Uint8Array) => void
}

export type PdfPage = {
  readonly dictionary: PdfObject
  readonly annotations: PdfObject[]
  readonly height: number
}

export type PdfDocument = {
  readonly page: PdfPage
  readonly _root: PdfObject
  /** What `endAcroForm` of pdfkit looks for when the catalogue has a form. */
  _acroform?: { readonly fonts: Readonly<Record<string, PdfObject>>; readonly defaultFont: string }
  readonly ref: (data: object) => PdfObject
  readonly addPage: (options: { readonly size: readonly [number, number] }) => unknown
  readonly addContent: (operators: string) => unknown
  readonly appendXML: (xml: string) => void
  info: Record<string, unknown>
  _addInfo: () => void
  readonly outline: Outline
  readonly provideFont: (family: string, bold: boolean, italic: boolean) => Font
  readonly file: (bytes: Uint8Array, options: AttachedFile) => unknown
  readonly openImage: (data: Uint8Array) => Picture
  readonly on: (event: 'data' | 'end' | 'error', listener: (value: Uint8Array) => void) => unknown
  readonly end: () => void
}

export type AttachedFile = {
  readonly name: string
  readonly type: string
  readonly description: string
  readonly relationship: 'Data'
  readonly creationDate: Date
  readonly modifiedDate: Date
}

/* What the renderer draws, in points from the top left corner of the page. */
export type RenderedLine = {
  readonly x: number
  /** The base line is `getAscenderHeight()` below. */
  readonly y: number
  readonly inlines: readonly RenderedInline[]
  readonly getHeight: () => number
  readonly getAscenderHeight: () => number
}

export type RenderedInline = {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly height: number
  readonly font: Font
  readonly fontSize: number
  readonly sup: boolean
  /** Black where absent. */
  readonly color?: string
  readonly decoration?: 'underline' | 'lineThrough'
}

export type RenderedStroke = {
  readonly type: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly lineWidth: number
  /** Black where absent. */
  readonly lineColor?: string
}

export type RenderedImage = {
  readonly image: Picture
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
}

/** The files pdfmake may open; here: the fonts, in memory. */
export type VirtualFiles = {
  readonly existsSync: (name: string) => boolean
  readonly readFileSync: (name: string) => Uint8Array
}

export type FontDescriptors = Readonly<Record<string, Readonly<Record<FontType, string>>>>
export type FontType = 'normal' | 'bold' | 'italics' | 'bolditalics'

type PdfDocumentClass = new (
  fonts: FontDescriptors,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
  files: VirtualFiles,
  localAccessPolicy: (path: string) => boolean,
) => PdfDocument

export type Renderer = {
  readonly renderLine: (line: RenderedLine, xPt: number, yPt: number) => void
  readonly renderVector: (stroke: RenderedStroke) => void
  readonly renderImage: (image: RenderedImage) => void
}

type RendererClass = new (document: PdfDocument) => Renderer

type TextBreakerClass = new () => TextBreaker

/** Node gives the whole CommonJS module as the default import, test runners and bundlers may give its `default`. */
function exported<T>(module: unknown): T {
  const inner = typeof module === 'object' && module !== null && 'default' in module ? module.default : module
  return inner as T
}
