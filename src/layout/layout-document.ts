/**
 * The one seam between what a plan says and what a file shows: every string is finished, every length is in points,
 * every decision (numbering, capitals, widths, keeping together) is taken. Writers add nothing and leave nothing out.
 */
export type LayoutDocument = {
  readonly meta: DocumentMeta
  readonly styles: readonly ParagraphStyle[]
  readonly sections: readonly Section[]
  /** Footnotes of the whole document in the order they are cited; numbered from 1. */
  readonly footnotes: readonly Footnote[]
  /** Of a redline, numbered from 1 in the order they stand. */
  readonly comments?: readonly Comment[]
}

/** Where a part of a redline stands: in the newer revision alone or in the older alone; absent when in both. */
export type Revision = 'inserted' | 'deleted'

/** What is said of a paragraph beside the text; one line a paragraph. */
export type Comment = { readonly number: number; readonly author: string; readonly lines: readonly string[] }

/** Where words come from in the plan, the same in every revision. `id` of a section: its titles joined by " › ". */
export type Origin = {
  readonly type: 'section' | 'task' | 'target' | 'report'
  readonly id: string
  /** The one field of the task that the words are. */
  readonly field?: string
}

export type DocumentMeta = {
  readonly title: string
  /** The issuing body. */
  readonly author: string
  readonly subject: string
  readonly keywords: readonly string[]
  readonly language: 'vi-VN'
  /** `YYYY-MM-DD` written into the file's own dates; never the clock. */
  readonly date: string
  /** A preview: there is nothing in it to fill or to sign. */
  readonly draft?: true
}

/** A named style; `id` is ASCII, `name` is what Word shows. Lengths in points. */
export type ParagraphStyle = {
  readonly id: string
  readonly name: string
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly sizePt: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly colour: Colour
  /** Exact distance between base lines. */
  readonly linePitchPt: number
  readonly spaceBeforePt: number
  readonly spaceAfterPt: number
  readonly indentLeftPt: number
  readonly indentRightPt: number
  /** First line against `indentLeftPt`; negative hangs. */
  readonly firstLinePt: number
  readonly keepWithNext: boolean
  readonly keepLines: boolean
  /** 1–9 for headings that stand in the outline; 0 for none. */
  readonly outlineLevel: number
}

export type Colour = 'black' | 'red'

export type Section = {
  readonly page: PageGeometry
  /** Arabic number centred in the top margin; absent when the section shows none. */
  readonly pageNumber?: PageNumber
  /** Words at the right of the top margin of every page, e.g. "DỰ THẢO". */
  readonly pageMark?: string
  /** A framed mark at the right of the top margin of the section's first page. */
  readonly firstPageMark?: Paragraph
  /** What stands at the foot of the text area of the section's first page. */
  readonly firstPageFoot?: readonly (Paragraph | Rule)[]
  /** Where the agency signs the section's first page, from the page's top left corner (PL I, III.1.d: an appendix in a file of its own). */
  readonly firstPageSignature?: SignatureField
  readonly blocks: readonly Block[]
  /** Of the break behind it. */
  readonly revision?: Revision
  /** Of a redline: the page in the older revision, where it is another. */
  readonly before?: Pick<Section, 'page' | 'pageNumber'>
}

export type PageGeometry = {
  readonly widthPt: number
  readonly heightPt: number
  readonly orientation: 'portrait' | 'landscape'
  readonly marginTopPt: number
  readonly marginRightPt: number
  readonly marginBottomPt: number
  readonly marginLeftPt: number
}

export type PageNumber = {
  readonly sizePt: number
  /** From the paper's top edge to the top of the number's line. */
  readonly fromTopPt: number
  /** The number of the section's first page, or the next one after the section before. */
  readonly start: number | 'continue'
  readonly hideOnFirst: boolean
}

export type Block = Paragraph | Table | Rule | Image | SignaturePlace

export type Paragraph = {
  readonly type: 'paragraph'
  /** Id of a `ParagraphStyle`. */
  readonly style: string
  readonly runs: readonly Run[]
  /** Overrides the style: this paragraph's last lines stay on the page of the next block's first lines. */
  readonly keepWithNext?: boolean
  /** The words of the bookmark when they differ from the runs; headings only. */
  readonly bookmark?: string
  /** A name that links inside the document can point to. */
  readonly anchor?: string
  /** Drawn around its one line, in the style's colour. */
  readonly frame?: Frame
  readonly origin?: Origin
  /** Of the paragraph's end; its runs say it of themselves. */
  readonly revision?: Revision
  /** With `revision`: the name of a move, the same where its paragraphs went and where they came. */
  readonly move?: string
  /** Numbers of what is said of it. */
  readonly comments?: readonly number[]
  /** An item of a list: 1, or deeper for lists in lists. Its mark or number is a run with `label`. */
  readonly listLevel?: number
}

/** A box of its own size, whatever the words in it need; they stand in its middle. */
export type Frame = {
  readonly widthPt: number
  readonly heightPt: number
  readonly thicknessPt: number
  /** Where it stands in its container. */
  readonly align: 'center' | 'right'
}

export type Run = TextRun | FootnoteReference | LineBreak

/** Absent properties are the style's. */
export type TextRun = {
  readonly type: 'text'
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly sizePt?: number
  /** An absolute URL, or `#anchor`. */
  readonly link?: string
  /** The words may not be torn at a line end ("57-NQ/TW"). */
  readonly noBreak?: boolean
  /** The mark or number in front of a list item. */
  readonly label?: true
  /** What the words are when they change after compiling: a form field in PDF, a content control in DOCX. */
  readonly field?: LateField
  readonly revision?: Revision
}

/** Words that change after compiling: number and date, filled by the registry office; the signer, when another signs. */
export type LateField = {
  /** From `field-names.ts`; places with the same name show the same words. */
  readonly name: string
  /** What a viewer tells about it, in Vietnamese. */
  readonly label: string
  /** The plan leaves it open: the run is only the room, in no-break spaces. */
  readonly blank: boolean
}

export type FootnoteReference = { readonly type: 'footnote'; readonly number: number; readonly revision?: Revision }
export type LineBreak = {
  readonly type: 'lineBreak'
  /** The layout's own, between lines of like length: a space in the words. */
  readonly balanced?: true
  readonly revision?: Revision
}

export type Footnote = {
  readonly number: number
  readonly style: string
  readonly runs: readonly TextRun[]
}

/** A straight line centred in its container (text area or cell). */
export type Rule = {
  readonly type: 'rule'
  readonly widthPt: number
  readonly thicknessPt: number
  readonly spaceBeforePt: number
  readonly spaceAfterPt: number
  readonly revision?: Revision
}

export type Table = {
  readonly type: 'table'
  readonly columnWidthsPt: readonly number[]
  readonly borders: 'grid' | 'none'
  /** Space between a cell's border and its text, left and right. */
  readonly cellPaddingPt: number
  /** The first rows, repeated at the top of each page the table runs on to. */
  readonly headerRows: number
  readonly rows: readonly TableRow[]
  /** All rows on one page (header block, signature block). */
  readonly keepTogether: boolean
  readonly spaceBeforePt: number
  readonly spaceAfterPt: number
}

export type TableRow = {
  readonly cells: readonly TableCell[]
  /** Not split between pages unless taller than one. */
  readonly keepWhole: boolean
  /** Stays on the page of the next row (group rows). */
  readonly keepWithNext: boolean
  /** Of a row that is one item of the plan. */
  readonly origin?: Origin
  readonly revision?: Revision
}

export type TableCell = {
  /** Number of columns the cell covers. */
  readonly columns: number
  readonly verticalAlign: 'top' | 'center' | 'bottom'
  readonly blocks: readonly (Paragraph | Rule | SignaturePlace)[]
}

/** Room between a signer's office and name; nothing is printed in it, software signs there. */
export type SignaturePlace = {
  readonly type: 'signaturePlace'
  readonly heightPt: number
  /** The signer's, then the seal of the signer's agency; from the room's top left corner. */
  readonly fields: readonly SignatureField[]
  readonly revision?: Revision
}

/** An empty signature field. Points from the top left corner of what holds it; a seal may reach beyond the room. */
export type SignatureField = {
  /** From `field-names.ts`; one a document. */
  readonly name: string
  /** What a viewer tells about it, in Vietnamese. */
  readonly label: string
  /** Place in the order of signing, from 1: all signers, then all agencies. */
  readonly order: number
  readonly xPt: number
  readonly yPt: number
  readonly widthPt: number
  readonly heightPt: number
}

/** A picture on its own line, centred. */
export type Image = {
  readonly type: 'image'
  readonly format: 'png' | 'jpeg'
  readonly data: Uint8Array
  readonly widthPt: number
  readonly heightPt: number
  readonly alt: string
  /** It stays on the page of the next block's first lines. */
  readonly keepWithNext?: boolean
  readonly revision?: Revision
}
