import { child, elementsOf, has, type XmlElement } from './xml.ts'

/**
 * What LibreOffice holds in a text document (flat ODF): one line a paragraph with its named style and the look of its words,
 * tables with their rows, spans and header rows, notes where they are cited. Comments, paragraphs without words, and where
 * pages break are left out. Throws where a change still waits for an answer.
 */
export const openText = (root: XmlElement): readonly string[] => {
  const text = child(root, 'office:body', 'office:text')
  if (has(text, 'text:tracked-changes')) throw new Error('a change waits for an answer')
  return described(text, stylesOf(root))
}

/** Styles that stand in no list, by name: what is said of one paragraph or word alone. */
type OwnStyles = ReadonlyMap<string, XmlElement>

const stylesOf = (root: XmlElement): OwnStyles =>
  new Map(
    elementsOf(child(root, 'office:automatic-styles')).map((style) => [style.attributes['style:name'] ?? '', style]),
  )

const described = (parent: XmlElement, styles: OwnStyles): readonly string[] =>
  elementsOf(parent).flatMap((block): readonly string[] => {
    if (block.name === 'text:section') return described(block, styles)
    if (block.name === 'table:table') return describedTable(block, styles)
    if (block.name !== 'text:p' && block.name !== 'text:h') return []
    const words = wordsOf(block, styles)
    return words === '' ? [] : [`[${namedStyle(block, styles)}] ${words}`]
  })

/** What a paragraph is called in the list of styles; what stands on it alone is based on that. */
const namedStyle = ({ attributes }: XmlElement, styles: OwnStyles): string => {
  const name = attributes['text:style-name'] ?? ''
  return styles.get(name)?.attributes['style:parent-style-name'] ?? name
}

const describedTable = (table: XmlElement, styles: OwnStyles): readonly string[] => {
  const rows = (parent: XmlElement, kind: string): readonly string[] =>
    elementsOf(parent).flatMap((part) => {
      if (part.name === 'table:table-header-rows') return rows(part, 'header row')
      if (part.name === 'table:table-rows') return rows(part, kind)
      if (part.name !== 'table:table-row') return []
      const cells = elementsOf(part).filter(({ name }) => name === 'table:table-cell')
      return [
        `- ${kind}`,
        ...cells.flatMap((cell) => [
          `-- cell ${cell.attributes['table:number-columns-spanned'] ?? 1}`,
          ...described(cell, styles),
        ]),
      ]
    })
  return ['<table>', ...rows(table, 'row'), '</table>']
}

/** Words in their looks: `plain {bold: words}`. Every space is one, and has the look of what is before it. */
const wordsOf = (paragraph: XmlElement, styles: OwnStyles): string => {
  let words = ''
  let look = ''
  for (const [piece, its] of piecesOf(paragraph, '', styles)) {
    for (const letter of piece) {
      const space = letter.trim() === ''
      if (space && (words === '' || words.endsWith(' '))) continue
      if (!space && its !== look) {
        words += `${look === '' ? '' : '}'}${its === '' ? '' : `{${its}: `}`
        look = its
      }
      words += space ? ' ' : letter
    }
  }
  return (look === '' ? words : `${words.trimEnd()}}`).trim()
}

const SILENT: ReadonlySet<string> = new Set(['office:annotation', 'text:sequence-decls', 'office:forms'])
const SPACES: ReadonlySet<string> = new Set(['text:s', 'text:tab', 'text:line-break'])

type Piece = readonly [words: string, look: string]

const piecesOf = (element: XmlElement, look: string, styles: OwnStyles): readonly Piece[] =>
  element.children.flatMap((part): readonly Piece[] => {
    if (typeof part === 'string') return [[part, look]]
    if (SILENT.has(part.name)) return []
    if (SPACES.has(part.name)) return [[' ', look]]
    if (part.name === 'text:note') return [[`‹${described(child(part, 'text:note-body'), styles).join(' ')}›`, '']]
    if (part.name === 'draw:frame')
      return [[`‹${has(part, 'svg:desc') ? child(part, 'svg:desc').children.join('') : ''}›`, '']]
    return piecesOf(part, part.name === 'text:span' ? lookOf(part, look, styles) : look, styles)
  })

const LOOKS: readonly string[] = ['fo:font-weight', 'fo:font-style', 'style:text-underline-style', 'fo:font-size']

const lookOf = (span: XmlElement, outer: string, styles: OwnStyles): string => {
  const name = span.attributes['text:style-name'] ?? ''
  const style = styles.get(name)
  if (!style) return name
  const properties = has(style, 'style:text-properties') ? child(style, 'style:text-properties').attributes : {}
  const own = LOOKS.flatMap((look) => (properties[look] === undefined ? [] : [`${look}=${properties[look]}`]))
  return [outer, style.attributes['style:parent-style-name'] ?? '', ...own].filter((one) => one !== '').join('|')
}
