import type { Block, LayoutDocument } from '../../layout/layout-document.ts'
import type { PdfDocument, Picture } from './pdfmake.ts'

/**
 * Embeds every picture of a document once, one after another: pdfkit 0.19.1 decodes a PNG with transparency in the
 * background, and two at a time would land in the file in either order.
 */
export const embedPictures = async (
  { sections }: LayoutDocument,
  pdf: PdfDocument,
): Promise<ReadonlyMap<Uint8Array, Picture>> => {
  const pictures = new Map<Uint8Array, Picture>()
  for (const data of sections.flatMap(({ blocks }) => blocks.flatMap(imageData))) {
    if (!pictures.has(data)) {
      const picture = pdf.openImage(Buffer.from(data))
      await embedded(picture, pdf)
      pictures.set(data, picture)
    }
  }
  return pictures
}

const imageData = (block: Block): readonly Uint8Array[] => (block.type === 'image' ? [block.data] : [])

const embedded = (picture: Picture, pdf: PdfDocument): Promise<void> =>
  new Promise((resolve) => {
    const { finalize } = picture
    if (finalize === undefined) {
      picture.embed(pdf)
      resolve()
    } else {
      picture.finalize = () => {
        finalize.call(picture)
        resolve()
      }
      picture.embed(pdf)
    }
  })
