import { parsePlan } from '../syntax/parse-plan.ts'
import { parseYaml, wholeFile } from '../syntax/parse-yaml.ts'
import { refuse } from '../syntax/refuse.ts'
import { type DataNode, inlineText, type SyntaxTree, yamlEntry } from '../syntax/syntax-tree.ts'
import type { SourceFile } from '../text/source-file.ts'
import { comparable } from '../text/vietnamese.ts'
import { linesOf } from './merge-lines.ts'
import { type Block, FRONT_MATTER, joinParts, type Parts } from './parts.ts'
import { splitContent } from './split-block.ts'

/** How a file is taken apart; undefined when it cannot be read, or not put together again byte for byte. */
export type Split = (source: SourceFile) => Parts | undefined

/** A plan: front matter, prose, blocks. */
export const splitPlan: Split = (source) => {
  const tree = parsePlan(source).value
  const front = tree && frontMatter(tree)
  if (!front) return undefined
  const parts: (string | Block)[] = [front.block]
  let [at, heading] = [front.end, '']
  for (const node of tree.blocks) {
    if (node.type === 'heading') heading = comparable(inlineText(node.inlines))
    if (node.type !== 'data') continue
    const fenced = dataBlock(node, source, heading)
    if (!fenced) return undefined
    parts.push(...linesOf(source.text.slice(at, fenced.start)), fenced.block)
    at = fenced.end
  }
  return whole([...parts, ...linesOf(source.text.slice(at))], source)
}

/** A register of units: one list. */
export const splitRegister: Split = (source) => {
  const { text } = source
  const content = refuse(source) ? undefined : parseYaml(wholeFile(source)).value
  const split = content?.type === 'seq' ? splitContent(content, { source, start: 0, end: text.length }) : undefined
  return split && whole([{ kind: 'đơn vị', heading: '', open: '', close: '', ...split }], source)
}

/** An id that stands twice names nothing, and what cannot be put together again is not understood. */
const whole = (parts: Parts, source: SourceFile): Parts | undefined => {
  const ids = parts.flatMap((part) =>
    typeof part === 'string' ? [] : part.items.map(({ id }) => `${part.kind} ${id}`),
  )
  return new Set(ids).size === ids.length && joinParts(parts) === source.text ? parts : undefined
}

const frontMatter = ({ frontMatter: content, source }: SyntaxTree): { block: Block; end: number } | undefined => {
  const [open = ''] = linesOf(source.text.slice(0, 200))
  const close = /^---[ \t]*(?:\r\n|\n|\r|$)/m.exec(source.text.slice(open.length))
  if (content?.type !== 'map' || !close) return undefined
  const closeAt = open.length + close.index
  const split = splitContent(content, { source, start: open.length, end: closeAt })
  const block = split && { kind: FRONT_MATTER, heading: '', open, close: close[0], ...split }
  return block && { block, end: closeAt + close[0].length }
}

const dataBlock = (
  { kind, content, span }: DataNode,
  source: SourceFile,
  heading: string,
): { block: Block; start: number; end: number } | undefined => {
  const { text } = source
  const start = Math.max(text.lastIndexOf('\n', span.start - 1), text.lastIndexOf('\r', span.start - 1)) + 1
  const lines = linesOf(text.slice(start, span.end))
  const [open = '', closed = ''] = [lines[0], lines.at(-1)]
  const ending = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(span.end))?.[0] ?? ''
  const [from, to] = [start + open.length, span.end - closed.length]
  const split = content && splitContent(content, { source, start: from, end: to })
  const id = content && yamlEntry(content, 'mã')?.value
  const name = id?.type === 'scalar' && kind === 'nhóm' ? `${kind} ${id.text}` : kind
  return (
    split && {
      block: { kind: name, heading, open, close: closed + ending, ...split },
      start,
      end: span.end + ending.length,
    }
  )
}
