import type { PdfFile } from './pdf-file.ts'
import { isStream, nameOf, type PdfValue, textOf } from './pdf-object.ts'
import { streamData } from './pdf-stream.ts'

/** A file inside the PDF. */
export type PdfAttachment = {
  readonly name: string
  /** "Data", "Source" … (ISO 32000-2, 7.11.3); undefined where the file does not say. */
  readonly relationship: string | undefined
  /** Named by the document itself (`AF` of the catalog), as PDF/A-3 asks. */
  readonly associated: boolean
  readonly mediaType: string | undefined
  readonly data: Uint8Array
}

/** The plan's registry among them. */
export const registryOf = (attachments: readonly PdfAttachment[]): PdfAttachment | undefined =>
  attachments.find(({ name }) => name === REGISTRY_FILE) ?? attachments.find(({ name }) => name.endsWith('.json'))

/** The PDF writer's name for it. */
const REGISTRY_FILE = 'ke-hoach.dang-ky.json'

export const attachmentsOf = (file: PdfFile): readonly PdfAttachment[] => {
  const { catalog, dict, list, resolve } = file
  const associated = new Set(list(catalog.entries.get('AF')).map((value) => dict(value)))
  const found = new Set(associated)
  const visit = (value: PdfValue | undefined, depth: number): void => {
    const node = dict(value)?.entries
    if (!node || depth > 20) return
    list(node.get('Names')).forEach((item, index) => {
      if (index % 2 === 1) found.add(dict(item))
    })
    for (const kid of list(node.get('Kids'))) visit(kid, depth + 1)
  }
  visit(dict(catalog.entries.get('Names'))?.entries.get('EmbeddedFiles'), 0)
  return [...found].flatMap((spec): PdfAttachment[] => {
    const embedded = dict(spec?.entries.get('EF'))?.entries
    const stream = resolve(embedded?.get('UF') ?? embedded?.get('F'))
    if (!spec || !isStream(stream)) return []
    return [
      {
        name: textOf(resolve(spec.entries.get('UF') ?? spec.entries.get('F'))) ?? '',
        relationship: nameOf(spec.entries.get('AFRelationship') ?? null),
        associated: associated.has(spec),
        mediaType: nameOf(stream.dict.entries.get('Subtype') ?? null),
        data: streamData(stream),
      },
    ]
  })
}
