import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { readDocx, type WordPackage } from '../support/read-docx.ts'
import { child, type XmlElement } from '../support/xml.ts'

export const open = async (document: LayoutDocument): Promise<WordPackage> => readDocx(await writeDocx(document))

export const val = (element: XmlElement, ...path: string[]): string | undefined =>
  child(element, ...path).attributes['w:val']

export const styleOf = (element: XmlElement): string | undefined => val(element, 'w:pPr', 'w:pStyle')
export const at = <T>(items: readonly T[], index: number): T => {
  const item = items.at(index)
  if (item === undefined) throw new Error(`no item ${index}`)
  return item
}
