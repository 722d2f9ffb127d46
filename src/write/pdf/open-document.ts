import type { FontFiles } from '../../font/font-files.ts'
import type { DocumentMeta } from '../../layout/layout-document.ts'
import { escapeMetadata } from './escape-metadata.ts'
import { PdfDocument } from './pdfmake.ts'

/** The one font family; pdfmake looks faces up by these names in `files` and nowhere else. */
export const family = 'body'

/**
 * The standard a file is made to. PDF/A-1b, which cannot hold the registry, is made by tests alone: it is the only one
 * that a validator at hand knows, and says of the same pages whether they keep the rules that both have.
 */
export type Conformance = 'PDF/A-3b' | 'PDF/A-1b'

/**
 * An empty PDF/A with its fonts and metadata. It reads no file and no network: the only names pdfmake may open are
 * the four faces, and addresses in the text are written as links, never fetched.
 */
export const openDocument = (meta: DocumentMeta, fonts: FontFiles, conformance: Conformance): PdfDocument => {
  const files = new Map([
    ['regular', fonts.regular],
    ['bold', fonts.bold],
    ['italic', fonts.italic],
    ['bold-italic', fonts.boldItalic],
  ])
  const document = new PdfDocument(
    { [family]: { normal: 'regular', bold: 'bold', italics: 'italic', bolditalics: 'bold-italic' } },
    {},
    {},
    {},
    {
      pdfVersion: conformance === 'PDF/A-1b' ? '1.4' : '1.7',
      subset: conformance,
      lang: meta.language,
      displayTitle: true,
      compress: true,
      fontLayoutCache: true,
      bufferPages: true,
      autoFirstPage: false,
      // No default font: pdfkit would read Helvetica's metrics from disk.
      font: null,
      info: information(meta),
    },
    {
      existsSync: (name) => files.has(name),
      readFileSync: (name) => bytesOf(files, name),
    },
    () => false,
  )
  escapeMetadata(document)
  return document
}

const information = (meta: DocumentMeta): Record<string, string | Date> => {
  // Midnight UTC of the document's day: pdfkit would write the time of the run.
  const date = new Date(`${meta.date}T00:00:00Z`)
  return {
    Title: meta.title,
    Author: meta.author,
    Subject: meta.subject,
    Keywords: meta.keywords.join(', '),
    Creator: 'kehoach',
    Producer: 'pdfmake',
    CreationDate: date,
    ModDate: date,
  }
}

const bytesOf = (files: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array => {
  const bytes = files.get(name)
  if (bytes === undefined) {
    throw new Error(`pdfmake asks only for the faces it was given, not "${name}"`)
  }
  return bytes
}
