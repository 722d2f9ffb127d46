import { strFromU8 } from 'fflate'
import { legalXml, type Parts, rewrite } from './parts.ts'
import { element } from './xml.ts'

/** Names the element that holds the registry: readers look for it and not for a file name, which Word may change. */
export const REGISTRY_NAMESPACE = 'https://kehoach.dev/ns/registry/1'

/**
 * Puts the registry into the package as a custom XML part (ECMA-376 part 1, 15.2.5): one element whose text is the JSON
 * file, letter by letter. Word and LibreOffice keep such a part when they save the document.
 */
export const addRegistry = (parts: Parts, registry: Uint8Array): void => {
  const json = strFromU8(registry)
  // XML reads a carriage return as a line feed.
  if (legalXml(json) !== json || json.includes('\r')) throw new Error('XML holds the registry as it is')
  // Quotes stay: they are half of the file, and only an attribute needs them escaped.
  const text = json.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const root = element('registry', { xmlns: REGISTRY_NAMESPACE, mediaType: 'application/json' }, text)
  parts.set('customXml/item1.xml', `${DECLARATION}${root}`)
  parts.set('customXml/itemProps1.xml', `${DECLARATION}${ITEM_PROPERTIES}`)
  parts.set('customXml/_rels/item1.xml.rels', `${DECLARATION}${ITEM_RELATIONSHIPS}`)
  rewrite(parts, 'word/_rels/document.xml.rels', (xml) =>
    xml.replace('</Relationships>', `${relationship('rIdRegistry', 'customXml', '../customXml/item1.xml')}$&`),
  )
  rewrite(parts, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${PROPERTIES_TYPE}$&`))
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** Drawn once by chance; the part has it in every document, so that a content control could be bound to it. */
const ITEM_ID = '{5B0E0F5C-4B1D-4C57-9B0A-6D2C7F3E8A14}'

const ITEM_PROPERTIES = element(
  'ds:datastoreItem',
  { 'ds:itemID': ITEM_ID, 'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml' },
  element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': REGISTRY_NAMESPACE })),
)

const relationship = (id: string, type: string, target: string): string =>
  element('Relationship', {
    Id: id,
    Type: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`,
    Target: target,
  })

const ITEM_RELATIONSHIPS = element(
  'Relationships',
  { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
  relationship('rIdProperties', 'customXmlProps', 'itemProps1.xml'),
)

const PROPERTIES_TYPE = element('Override', {
  PartName: '/customXml/itemProps1.xml',
  ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
})
