import type { PdfDocument } from './pdfmake.ts'

/**
 * pdfkit 0.19.1 builds the XMP packet by joining strings without escaping: a title with "&" gives broken XML. Its
 * `_addInfo` reads `info`, so it is shown an escaped copy; the Info dictionary keeps the plain words.
 * The test "… metadata that any XML reader accepts" finds escapes escaped twice once pdfkit does it by itself.
 */
export const escapeMetadata = (document: PdfDocument): void => {
  const addInfo = document._addInfo
  document._addInfo = () => {
    const plain = document.info
    document.info = Object.fromEntries(Object.entries(plain).map(([key, value]) => [key, escaped(value)]))
    addInfo.call(document)
    document.info = plain
  }
}

const escaped = (value: unknown): unknown =>
  value instanceof Date ? value : String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
