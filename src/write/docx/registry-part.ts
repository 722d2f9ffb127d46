import { strFromU8 } from 'fflate'
import { addCustomXml } from './custom-xml.ts'
import { legalXml, type Parts } from './parts.ts'
import { element } from './xml.ts'

/** Names the element that holds the registry: readers look for it and not for a file name, which Word may change. */
export const REGISTRY_NAMESPACE = 'https://kehoach.dev/ns/registry/1'

/** Puts the registry into the package: one element whose text is the JSON file, letter by letter. */
export const addRegistry = (parts: Parts, registry: Uint8Array): void => {
  const json = strFromU8(registry)
  // XML reads a carriage return as a line feed.
  if (legalXml(json) !== json || json.includes('\r')) throw new Error('XML holds the registry as it is')
  // Quotes stay: they are half of the file, and only an attribute needs them escaped.
  const text = json.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  addCustomXml(parts, {
    number: 1,
    namespace: REGISTRY_NAMESPACE,
    // Drawn once by chance; the same in every document.
    itemId: '{5B0E0F5C-4B1D-4C57-9B0A-6D2C7F3E8A14}',
    root: element('registry', { xmlns: REGISTRY_NAMESPACE, mediaType: 'application/json' }, text),
  })
}
