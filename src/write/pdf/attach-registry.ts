import type { DocumentMeta } from '../../layout/layout-document.ts'
import type { PdfDocument } from './pdfmake.ts'

/** The name the registry has among the attachments of every PDF. */
const REGISTRY_FILE = 'ke-hoach.dang-ky.json'

/**
 * Embeds the registry as data of the whole document (ISO 32000-2, 7.11.4), dated like the document and not by a clock.
 * The hashes of the plan's sources stand in it, under `inputs`.
 */
export const attachRegistry = (registry: Uint8Array, { date }: DocumentMeta, pdf: PdfDocument): void => {
  const midnight = new Date(`${date}T00:00:00Z`)
  pdf.file(Buffer.from(registry), {
    name: REGISTRY_FILE,
    type: 'application/json',
    description: 'Sổ đăng ký nhiệm vụ của kế hoạch, kèm SHA-256 của các tệp nguồn',
    relationship: 'Data',
    creationDate: midnight,
    modifiedDate: midnight,
  })
}
