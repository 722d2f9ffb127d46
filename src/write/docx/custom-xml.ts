import { type Parts, rewrite } from './parts.ts'
import { element } from './xml.ts'

export type CustomXml = {
  /** Of the part's file; readers look for the namespace. */
  readonly number: number
  readonly namespace: string
  /** A GUID in braces. */
  readonly itemId: string
  /** The root element, finished. */
  readonly root: string
}

/** Adds data of our own to the package (ECMA-376 part 1, 15.2.5); Word and LibreOffice keep it when they save. */
export const addCustomXml = (parts: Parts, { number, namespace, itemId, root }: CustomXml): void => {
  parts.set(`customXml/item${number}.xml`, `${DECLARATION}${root}`)
  parts.set(`customXml/itemProps${number}.xml`, `${DECLARATION}${properties(itemId, namespace)}`)
  parts.set(
    `customXml/_rels/item${number}.xml.rels`,
    `${DECLARATION}${element(
      'Relationships',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
      relationship('rIdProperties', 'customXmlProps', `itemProps${number}.xml`),
    )}`,
  )
  rewrite(parts, 'word/_rels/document.xml.rels', (xml) => {
    const added = relationship(`rIdCustomXml${number}`, 'customXml', `../customXml/item${number}.xml`)
    return xml.replace('</Relationships>', `${added}$&`)
  })
  const type = element('Override', { PartName: `/customXml/itemProps${number}.xml`, ContentType: PROPERTIES_TYPE })
  rewrite(parts, '[Content_Types].xml', (xml) => xml.replace('</Types>', `${type}$&`))
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'

const properties = (itemId: string, namespace: string): string =>
  element(
    'ds:datastoreItem',
    { 'ds:itemID': itemId, 'xmlns:ds': 'http://schemas.openxmlformats.org/officeDocument/2006/customXml' },
    element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': namespace })),
  )

const relationship = (id: string, type: string, target: string): string =>
  element('Relationship', {
    Id: id,
    Type: `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}`,
    Target: target,
  })
