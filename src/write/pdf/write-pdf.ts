import type { FontFiles } from '../../font/font-files.ts'
import type { LayoutDocument } from '../../layout/layout-document.ts'
import { addOutline } from './add-outline.ts'
import { addStructure } from './add-structure.ts'
import { addTargets } from './add-targets.ts'
import { attachRegistry } from './attach-registry.ts'
import { drawPages } from './draw-pages.ts'
import { embedPictures } from './embed-pictures.ts'
import { openForm } from './form.ts'
import { type Conformance, openDocument } from './open-document.ts'
import type { PdfDocument } from './pdfmake.ts'
import { setPages } from './set-pages.ts'
import { typesetterFor } from './typesetter.ts'

/**
 * A layout document as tagged PDF/A-3b with the registry inside, as it stands in its own JSON file; a draft has none, and
 * no fields. The same document and fonts give the same bytes. Rejects only when the document breaks its own promises: a
 * style, footnote or picture that is named but not there or not readable.
 */
export const writePdf = (document: LayoutDocument, fonts: FontFiles, registry?: Uint8Array): Promise<Uint8Array> =>
  writePdfAs('PDF/A-3b', document, fonts, registry)

/** The same pages, fields and structure to the rules of another standard. */
export const writePdfAs = async (
  conformance: Conformance,
  document: LayoutDocument,
  fonts: FontFiles,
  registry?: Uint8Array,
): Promise<Uint8Array> => {
  const pdf = openDocument(document.meta, fonts, conformance)
  const pictures = await embedPictures(document, pdf)
  const { pages, structure } = setPages(document, typesetterFor(document, pdf, pictures))
  const form = document.meta.draft ? undefined : openForm(pdf)
  const drawn = drawPages(pages, pdf, form)
  addOutline(pages, pdf)
  addTargets(drawn, pdf)
  form?.close()
  addStructure(structure, drawn, pdf)
  for (const { annotations } of [...drawn.contents.values()].flat()) for (const { object } of annotations) object.end()
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
