import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'

/** A plan file as written: what stands where, without meaning. Every node knows its place in the file. */
export type SyntaxTree = {
  readonly source: SourceFile
  readonly frontMatter: YamlNode | undefined
  readonly blocks: readonly SyntaxBlock[]
  readonly footnotes: readonly FootnoteNode[]
}

export type SyntaxBlock = HeadingNode | ParagraphNode | ListNode | TableNode | ImageNode | DataNode

export type HeadingNode = {
  readonly type: 'heading'
  readonly depth: number
  readonly inlines: readonly Inline[]
  readonly span: Span
}
export type ParagraphNode = { readonly type: 'paragraph'; readonly inlines: readonly Inline[]; readonly span: Span }
export type ListNode = {
  readonly type: 'list'
  readonly ordered: boolean
  readonly items: readonly ListItemNode[]
  readonly span: Span
}
export type ListItemNode = { readonly blocks: readonly SyntaxBlock[]; readonly span: Span }
export type TableNode = {
  readonly type: 'table'
  readonly align: readonly ('left' | 'center' | 'right' | undefined)[]
  /** The first row is the header. */
  readonly rows: readonly (readonly (readonly Inline[])[])[]
  readonly span: Span
}
/** A picture alone in its paragraph; `path` as typed, relative to the file. */
export type ImageNode = { readonly type: 'image'; readonly path: string; readonly alt: string; readonly span: Span }

export const DATA_KINDS = ['nhiệm vụ', 'chỉ tiêu', 'báo cáo', 'nhóm'] as const
export type DataKind = (typeof DATA_KINDS)[number]

/** A fenced block "```yaml <kind>". */
export type DataNode = {
  readonly type: 'data'
  readonly kind: DataKind
  readonly content: YamlNode | undefined
  readonly span: Span
}

export type FootnoteNode = { readonly label: string; readonly inlines: readonly Inline[]; readonly span: Span }

export type Inline =
  | {
      readonly type: 'text'
      /** NFC; line wraps of the source are single spaces. */
      readonly text: string
      readonly bold: boolean
      readonly italic: boolean
      readonly link?: string
      readonly span: Span
    }
  | { readonly type: 'footnote'; readonly label: string; readonly span: Span }
  | { readonly type: 'break'; readonly span: Span }

/** YAML with places. Scalars are text whatever they look like; an empty value is a scalar with empty text. */
export type YamlNode = YamlMap | YamlSeq | YamlScalar
export type YamlMap = { readonly type: 'map'; readonly entries: readonly YamlEntry[]; readonly span: Span }
export type YamlEntry = { readonly key: string; readonly keySpan: Span; readonly value: YamlNode }
export type YamlSeq = { readonly type: 'seq'; readonly items: readonly YamlNode[]; readonly span: Span }
export type YamlScalar = { readonly type: 'scalar'; readonly text: string; readonly span: Span }

export const inlineText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'break' ? ' ' : '')).join('')

export const yamlEntry = (node: YamlNode | undefined, key: string): YamlEntry | undefined =>
  node?.type === 'map' ? entriesOf(node).get(key) : undefined

/** Made once for a map of YAML: with thousands of keys, a search for each of them would take minutes. */
const entriesOf = (map: YamlMap): ReadonlyMap<string, YamlEntry> => {
  const known = entriesByKey.get(map)
  if (known) return known
  const made = new Map(map.entries.map((entry) => [entry.key, entry]))
  entriesByKey.set(map, made)
  return made
}

const entriesByKey = new WeakMap<YamlMap, ReadonlyMap<string, YamlEntry>>()

/** Plain data for a schema validator: entries with empty values are left out, because an empty value is an absent one. */
export const yamlData = (node: YamlNode): unknown => dataOf(node, ({ value }) => !isEmpty(value))

/** The same with the empty values in it, to find keys that nobody knows even when nothing stands behind them. */
export const yamlDataWithEmpty = (node: YamlNode): unknown => dataOf(node, () => true)

export const isEmpty = (node: YamlNode): boolean => node.type === 'scalar' && node.text === ''

const dataOf = (node: YamlNode, kept: (entry: YamlEntry) => boolean): unknown => {
  switch (node.type) {
    case 'scalar':
      return node.text
    case 'seq':
      return node.items.map((item) => dataOf(item, kept))
    case 'map':
      return Object.fromEntries(node.entries.filter(kept).map(({ key, value }) => [key, dataOf(value, kept)]))
  }
}
