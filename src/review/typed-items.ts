import type { Plan, Task } from '../plan/plan.ts'
import { parsePlan } from '../syntax/parse-plan.ts'
import { isEmpty, type SyntaxBlock, type YamlEntry, type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import type { Span } from '../text/span.ts'
import { yamlEntryLines } from './yaml-text.ts'

/**
 * The items of a plan as they can be typed in another one, whole: what a `nhóm` or the heading above lent stands in them.
 * By where they begin in the file; without comments.
 */
export type TypedItems = {
  readonly task: (task: Task) => string
  readonly other: (item: { readonly span: Span }) => string
  readonly frontMatter: readonly YamlEntry[]
}

export const typedItems = (plan: Plan): TypedItems => {
  const tree = parsePlan(plan.source).value
  const data = dataIn(tree?.blocks ?? [])
  const nodes = new Map(data.items.map((node) => [node.span.start, node]))
  const own = ({ span }: { readonly span: Span }): readonly YamlEntry[] => {
    const node = nodes.get(span.start)
    return node?.type === 'map' ? node.entries.filter(({ value }) => !isEmpty(value)) : []
  }
  const wholeTask = (task: Task): string => {
    const entries = own(task)
    const lent = lentTo(task, entries, data.groups)
    const content = task.content.typed ? [] : [scalarEntry('nội dung', task.content.words, task.span)]
    const [id = [], rest] = [entries.slice(0, 1), entries.slice(1)]
    return itemText([...id, ...content, ...rest, ...lent])
  }
  return {
    task: wholeTask,
    other: (item) => itemText(own(item)),
    frontMatter: tree?.frontMatter?.type === 'map' ? tree.frontMatter.entries : [],
  }
}

export const scalarEntry = (key: string, text: string, span: Span): YamlEntry => ({
  key,
  keySpan: span,
  value: { type: 'scalar', text, span },
})

const itemText = (entries: readonly YamlEntry[]): string => {
  const lines = entries.flatMap(({ key, value }) =>
    yamlEntryLines(key, value, '  ').map((line, i) => (i === 0 ? `  ${line}` : line)),
  )
  return `- ${lines.join('\n').slice(2)}\n`
}

/** The entries of groups that a task took: those that hold the place of what it has without typing it. */
const lentTo = (task: Task, typed: readonly YamlEntry[], groups: readonly YamlNode[]): YamlEntry[] => {
  const taken: readonly (readonly [key: string, span: Span | undefined])[] = [
    ['chủ trì', task.lead.span],
    ['phối hợp', task.support[0]?.span],
    ['thẩm quyền', task.authority?.span],
    ['thời gian', task.deadline.span],
  ]
  return taken.flatMap(([key, span]) => {
    if (!span || typed.some((entry) => entry.key === key)) return []
    const lender = groups.find((group) => holds(yamlEntry(group, key)?.value.span, span))
    const entry = yamlEntry(lender, key)
    return entry ? [entry] : []
  })
}

const holds = (whole: Span | undefined, part: Span): boolean =>
  whole !== undefined && whole.start <= part.start && part.end <= whole.end

type Data = { readonly items: readonly YamlNode[]; readonly groups: readonly YamlNode[] }

const dataIn = (blocks: readonly SyntaxBlock[]): Data => {
  const found = blocks.flatMap((block): Data[] => {
    if (block.type === 'list') return block.items.map((item) => dataIn(item.blocks))
    if (block.type !== 'data' || !block.content) return []
    if (block.kind === 'nhóm') return [{ items: [], groups: [block.content] }]
    const list = block.content.type === 'map' ? yamlEntry(block.content, 'danh sách')?.value : block.content
    return [{ items: list?.type === 'seq' ? list.items : [], groups: [] }]
  })
  return { items: found.flatMap(({ items }) => items), groups: found.flatMap(({ groups }) => groups) }
}
