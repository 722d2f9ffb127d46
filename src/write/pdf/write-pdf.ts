import type { FontFiles } from '../../font/font-files.ts'
import type { LayoutDocument } from '../../layout/layout-document.ts'
import { addOutline } from './add-outline.ts'
import { attachRegistry } from './attach-registry.ts'
import { drawPages } from './draw-pages.ts'
import { embedPictures } from './embed-pictures.ts'
import { openDocument } from './open-document.ts'
import type { PdfDocument } from './pdfmake.ts'
import { setPages } from './set-pages.ts'
import { typesetterFor } from './typesetter.ts'

/**
 * A layout document as PDF 1.7. The same document and fonts give the same bytes. Rejects only when the document breaks
 * its own promises: a style, footnote or picture that is named but not there or not readable.
 */
export const writePdf = async (
  document: LayoutDocument,
  fonts: FontFiles,
  registry?: Uint8Array,
): Promise<Uint8Array> => {
  const pdf = openDocument(document.meta, fonts)
  const pictures = await embedPictures(document, pdf)
  const pages = setPages(document, typesetterFor(document, pdf, pictures))
  drawPages(pages, pdf)
  addOutline(pages, pdf)
  if (registry) attachRegistry(registry, document.meta, pdf)
  return finished(pdf)
}

const finished = (pdf: PdfDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk) => chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
    pdf.end()
  })
