import type { FontFiles } from '../font/font-files.ts'
import type { LayoutDocument } from '../layout/layout-document.ts'

/** One format a document can be written in; command line, help and tests walk this table. */
export type DocumentFormat = {
  readonly name: 'pdf' | 'docx'
  /** The writers' libraries are heavy: loaded when first asked for. */
  readonly write: (document: LayoutDocument, fonts: FontFiles) => Promise<Uint8Array>
}

export const DOCUMENT_FORMATS: readonly DocumentFormat[] = [
  {
    name: 'pdf',
    write: async (document, fonts) => (await import('./pdf/write-pdf.ts')).writePdf(document, fonts),
  },
  {
    name: 'docx',
    write: async (document) => (await import('./docx/write-docx.ts')).writeDocx(document),
  },
]
