import { strFromU8, unzipSync } from 'fflate'
import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { child, elementsOf, parseXml, type XmlElement } from './docx-support-xml.ts'

export const open = async (document: LayoutDocument) => {
  const parts = unzipSync(await writeDocx(document))
  const part = (path: string): XmlElement => parseXml(strFromU8(parts[path] ?? new Uint8Array()))
  return { parts, part, body: child(part('word/document.xml'), 'w:body') }
}

export const val = (element: XmlElement, ...path: string[]): string | undefined =>
  child(element, ...path).attributes['w:val']

/** Words of a paragraph; a line break is a line feed, a note's mark its number in brackets. */
export const wordsOf = (element: XmlElement): string =>
  elementsOf(element)
    .map((part) => {
      if (part.name === 'w:t') return part.children.join('')
      if (part.name === 'w:br') return '\n'
      if (part.name === 'w:footnoteReference') return `[${part.attributes['w:id']}]`
      return wordsOf(part)
    })
    .join('')

export const styleOf = (element: XmlElement): string | undefined => val(element, 'w:pPr', 'w:pStyle')
export const at = <T>(items: readonly T[], index: number): T => {
  const item = items.at(index)
  if (item === undefined) throw new Error(`no item ${index}`)
  return item
}
