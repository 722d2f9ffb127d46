import { BuilderElement, type TextRun as WordRun, type XmlComponent } from 'docx'
import type { LateField, LayoutDocument, Run } from '../../layout/layout-document.ts'
import { addCustomXml } from './custom-xml.ts'
import { type Parts, rewrite } from './parts.ts'
import { OwnRun } from './revisions.ts'
import { paragraphsOf } from './word-context.ts'
import { element, escapeXml } from './xml.ts'

export const FIELDS_NAMESPACE = 'https://kehoach.dev/ns/late-fields/1'

/** Drawn once by chance; controls name the part by it. */
const FIELDS_ITEM_ID = '{8D1B7C52-6F0A-4E8B-A3C5-19D4E27B60F3}'

/**
 * A content control around words that change after compiling. Bound to a part that holds each value once: what the
 * registry office types in one place stands in all (ECMA-376 part 1, 17.5.2.6).
 */
export const wordField = (field: LateField, run: WordRun): WordRun =>
  new OwnRun(
    new BuilderElement({
      name: 'w:sdt',
      children: [controlProperties(field), new BuilderElement({ name: 'w:sdtContent', children: [run] })],
    }),
  )

const controlProperties = ({ name, label }: LateField): XmlComponent =>
  new BuilderElement({
    name: 'w:sdtPr',
    children: [
      stated('w:alias', label),
      stated('w:tag', name),
      stated('w:id', UNNUMBERED),
      new BuilderElement({
        name: 'w:dataBinding',
        attributes: {
          prefixMappings: { key: 'w:prefixMappings', value: `xmlns:f='${FIELDS_NAMESPACE}'` },
          xpath: { key: 'w:xpath', value: `/f:fields[1]/f:${name}[1]` },
          storeItemID: { key: 'w:storeItemID', value: FIELDS_ITEM_ID },
        },
      }),
      new BuilderElement({ name: 'w:text' }),
    ],
  })

const stated = (name: string, value: string): XmlComponent =>
  new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } })

const UNNUMBERED = '0'

/** Gives each control its id and puts the values into the package. Nothing is added where no words change. */
export const finishFields = (parts: Parts, document: LayoutDocument): void => {
  const values = valuesOf(document)
  if (values.size === 0) return
  const counted = new Map<string, number>()
  rewrite(parts, 'word/document.xml', (xml) =>
    xml.replace(/(<w:tag w:val="([^"]+)"\/><w:id w:val=")0"/g, (_, start: string, name: string) => {
      const nth = counted.get(name) ?? 0
      counted.set(name, nth + 1)
      return `${start}${idOf(name) + nth}"`
    }),
  )
  const fields = [...values].map(([name, { label, text }]) => element(name, { label }, escapeXml(text)))
  addCustomXml(parts, {
    number: 2,
    namespace: FIELDS_NAMESPACE,
    itemId: FIELDS_ITEM_ID,
    root: element('fields', { xmlns: FIELDS_NAMESPACE }, ...fields),
  })
}

type Value = { readonly label: string; readonly text: string }

/** The words of each field where it stands first, in the order of the document. */
const valuesOf = (document: LayoutDocument): ReadonlyMap<string, Value> => {
  const values = new Map<string, Value>()
  for (const run of paragraphsOf(document).flatMap(({ runs }): readonly Run[] => runs)) {
    if (run.type !== 'text' || !run.field || values.has(run.field.name)) continue
    values.set(run.field.name, { label: run.field.label, text: run.text })
  }
  return values
}

/** The same for a name in every document and version: 31 bits of its FNV-1a, with room for the places after the first. */
const idOf = (name: string): number => {
  let hash = 0x811c9dc5
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return ((hash >>> 1) & 0x7ffffc00) + 1
}
