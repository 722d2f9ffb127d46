import type { FontFiles } from '../font/font-files.ts'
import type { LayoutDocument } from '../layout/layout-document.ts'

/** One format a document can be written in; command line, help and tests walk this table. */
export type DocumentFormat = {
  readonly name: 'pdf' | 'docx'
  /** The writers' libraries are heavy: loaded when first asked for. */
  readonly write: (document: LayoutDocument, input: WriterInput) => Promise<Uint8Array>
}

/** What a document is written with besides its layout. */
export type WriterInput = {
  readonly fonts: FontFiles
  /** The plan's registry, byte by byte its JSON file: it is put into the document. A draft has none. */
  readonly registry?: Uint8Array
}

export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  {
    name: 'pdf',
    write: async (document, { fonts, registry }) =>
      (await import('./pdf/write-pdf.ts')).writePdf(document, fonts, registry),
  },
  {
    name: 'docx',
    write: async (document, { registry }) => (await import('./docx/write-docx.ts')).writeDocx(document, registry),
  },
]
