import { strFromU8, unzipSync } from 'fflate'
import { REGISTRY_NAMESPACE } from '../../src/write/docx/registry-part.ts'
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

/** Paragraphs, then notes; a note's mark is "*": programs that save a package count its notes anew. */
export const wordsInOrder = ({ body, part, parts }: WordPackage): string[] => {
  const notes = parts['word/footnotes.xml'] === undefined ? [] : elementsOf(part('word/footnotes.xml'))
  // Word's own separators have a type.
  const own = notes.filter(({ attributes }) => attributes['w:type'] === undefined)
  return [body, ...own]
    .flatMap((element) => all(element, 'w:p').map((paragraph) => wordsOf(paragraph, () => '*').trim()))
    .filter((words) => words !== '')
}

/** Level and words of each paragraph that stands in the outline by its style, or by a style that one is based on. */
export const headingsOf = ({ body, part }: WordPackage): string[] => {
  const styles = new Map(all(part('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], style]))
  const levelOf = (id: string | undefined): string | undefined => {
    const style = styles.get(id)
    if (!style) return undefined
    const [own] = all(style, 'w:outlineLvl')
    return own?.attributes['w:val'] ?? levelOf(all(style, 'w:basedOn')[0]?.attributes['w:val'])
  }
  return all(body, 'w:p').flatMap((paragraph) => {
    const level = levelOf(all(paragraph, 'w:pStyle')[0]?.attributes['w:val'])
    return level === undefined ? [] : [`${level} ${wordsOf(paragraph).trim()}`]
  })
}

/** Bookmarks by name, then the bookmarks that links lead to. */
export const linksOf = ({ body }: WordPackage): (string | undefined)[] => [
  ...all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']),
  ...all(body, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']),
]

/** The registry, wherever the package keeps it: programs that save it may name the part anew. */
export const registryIn = ({ parts, part }: WordPackage): string | undefined =>
  Object.keys(parts)
    .filter((path) => /^customXml\/item\d+\.xml$/.test(path))
    .map(part)
    .find(({ attributes }) => attributes.xmlns === REGISTRY_NAMESPACE)
    ?.children.join('')
