import { strFromU8, unzipSync } from 'fflate'
import { all, child, elementsOf, has, parseXml, type XmlElement } from './xml.ts'

export type WordPackage = {
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** The root element of a part, e.g. `word/document.xml`. */
  readonly part: (path: string) => XmlElement
  readonly body: XmlElement
}

export const readDocx = (bytes: Uint8Array): WordPackage => {
  const parts = unzipSync(bytes)
  const part = (path: string): XmlElement => parseXml(strFromU8(parts[path] ?? new Uint8Array()))
  return { parts, part, body: child(part('word/document.xml'), 'w:body') }
}

/** Words of a paragraph; a line break is a line feed, a note's mark its number as `mark` writes it. */
export const wordsOf = (element: XmlElement, mark = (id: string): string => `[${id}]`): string =>
  elementsOf(element)
    .map((part) => {
      if (part.name === 'w:t') return part.children.join('')
      if (part.name === 'w:br') return '\n'
      if (part.name === 'w:footnoteReference') return mark(part.attributes['w:id'] ?? '')
      return wordsOf(part, mark)
    })
    .join('')

/** Words of every paragraph that has any, in document order: a table row by row, cell by cell. */
export const paragraphsOf = (element: XmlElement): string[] =>
  all(element, 'w:p')
    .map((paragraph) => wordsOf(paragraph, (id) => id))
    .filter((words) => words.trim() !== '')

/** The words of each footnote that the document cites, by its id. Word's own separators have ids below 1. */
export const footnotesOf = ({ part, parts }: WordPackage): ReadonlyMap<number, string> =>
  new Map(
    parts['word/footnotes.xml'] === undefined
      ? []
      : elementsOf(part('word/footnotes.xml'))
          .map((note) => [Number(note.attributes['w:id']), paragraphsOf(note).join('\n').trim()] as const)
          .filter(([id]) => id > 0),
  )

export type WordTable = { readonly rows: readonly WordRow[] }
export type WordRow = { readonly header: boolean; readonly cells: readonly string[] }

export const tablesOf = (element: XmlElement): WordTable[] =>
  all(element, 'w:tbl').map((table) => ({
    rows: elementsOf(table)
      .filter(({ name }) => name === 'w:tr')
      .map((row) => ({
        header: elementsOf(row).some((properties) => properties.name === 'w:trPr' && has(properties, 'w:tblHeader')),
        cells: elementsOf(row)
          .filter(({ name }) => name === 'w:tc')
          .map((cell) => paragraphsOf(cell).join('\n')),
      })),
  }))
