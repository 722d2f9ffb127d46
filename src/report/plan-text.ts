import { type Inline, isEmpty, type SyntaxBlock, type SyntaxTree, type YamlNode } from '../syntax/syntax-tree.ts'
import { unreachable } from '../text/unreachable.ts'

/**
 * A plan as plain lines, one way for all ways to type it: a paragraph is one line, each field of a task is one line, keys
 * always in one order. For tools that compare line by line; it is not read back.
 */
export const planText = ({ frontMatter, blocks, footnotes }: SyntaxTree): string => {
  const lines = [
    ...(frontMatter?.type === 'map' ? fieldLines(frontMatter, '') : []),
    ...blocks.flatMap((block) => ['', ...blockLines(block)]),
    ...(footnotes.length > 0 ? [''] : []),
    ...footnotes.map(({ label, inlines }) => `[^${label}]: ${words(inlines)}`),
  ]
  return `${lines.join('\n')}\n`
}

const blockLines = (block: SyntaxBlock): string[] => {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${words(block.inlines)}`]
    case 'paragraph':
      return [words(block.inlines)]
    case 'list':
      return block.items.flatMap((item, i) => {
        const mark = block.ordered ? `${i + 1}. ` : '- '
        const lines = item.blocks.flatMap(blockLines)
        return lines.map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + line)
      })
    case 'table':
      return block.rows.map((row) => `| ${row.map(words).join(' | ')} |`)
    case 'image':
      return [`![${block.alt}](${block.path})`]
    case 'data':
      return dataLines(block.kind, block.content)
  }
}

const dataLines = (kind: string, content: YamlNode | undefined): string[] => {
  if (content?.type === 'seq') return content.items.flatMap((item) => itemLines(kind, item))
  if (content?.type !== 'map') return [kind]
  const list = content.entries.find(({ key }) => key === 'danh sách')?.value
  const entries = content.entries.filter(({ value }) => value !== list)
  return [...itemLines(kind, { ...content, entries }), ...dataLines(kind, list).slice(list ? 0 : 1)]
}

const itemLines = (kind: string, item: YamlNode): string[] => {
  if (item.type !== 'map') return [`${kind} ${flow(item)}`]
  const id = item.entries.find(({ key }) => key === 'mã')?.value
  const name = id ? ` ${flow(id)}` : ''
  return [`${kind}${name}`, ...fieldLines({ ...item, entries: item.entries.filter(({ key }) => key !== 'mã') }, '  ')]
}

const fieldLines = (map: Extract<YamlNode, { type: 'map' }>, indent: string): string[] =>
  sorted(map).map(({ key, value }) => `${indent}${key}:${isEmpty(value) ? '' : ` ${flow(value)}`}`)

/** A value on one line; a list of one is its only member. */
const flow = (node: YamlNode): string => {
  switch (node.type) {
    case 'scalar':
      return node.text
    case 'seq':
      return node.items.length === 1 && node.items[0] ? flow(node.items[0]) : `[${node.items.map(flow).join(', ')}]`
    case 'map':
      return `{${sorted(node)
        .map(({ key, value }) => `${key}: ${flow(value)}`)
        .join(', ')}}`
  }
}

const sorted = ({ entries }: Extract<YamlNode, { type: 'map' }>) =>
  entries.toSorted((a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1))

/** As a task is read aloud: what, who, when, with what result. */
const FIRST = ['mã', 'ghi', 'nội dung', 'chủ trì', 'phối hợp', 'thẩm quyền', 'thời gian', 'kết quả']
const rank = (key: string): number => (FIRST.indexOf(key) + FIRST.length + 1) % (FIRST.length + 1)

const words = (inlines: readonly Inline[]): string => inlines.map(inlineWords).join('')

const inlineWords = (inline: Inline): string => {
  switch (inline.type) {
    case 'break':
      return ' \\ '
    case 'footnote':
      return `[^${inline.label}]`
    case 'text': {
      const marks = `${inline.bold ? '**' : ''}${inline.italic ? '*' : ''}`
      return inline.link ? `[${marks}${inline.text}${marks}](${inline.link})` : `${marks}${inline.text}${marks}`
    }
    default:
      return unreachable(inline)
  }
}
