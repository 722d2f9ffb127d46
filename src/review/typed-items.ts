import type { Plan, Report, Target, Task } from '../plan/plan.ts'
import {
  isEmpty,
  type SyntaxBlock,
  type SyntaxTree,
  type YamlEntry,
  type YamlNode,
  yamlEntry,
} from '../syntax/syntax-tree.ts'
import type { Span } from '../text/span.ts'
import { yamlEntryLines } from './yaml-text.ts'

export type ItemType = 'task' | 'target' | 'report'

/** A task, target or reporting duty as it can be typed in another plan, whole: what a `nhóm` lent stands in it. */
export type TypedItem = {
  readonly type: ItemType
  readonly id: string
  /** Its own keys and those that were lent, without comments and without what only stands above it. */
  readonly entries: readonly YamlEntry[]
  /** Its content is the heading or the list item above, whose words these are; empty when it types its own. */
  readonly above: string
  /** How its block prints, as typed there; empty when as the plan does. */
  readonly rendering: string
}

/** The items of a plan by where they begin in its file. */
export const typedItems = (plan: Plan, { blocks }: SyntaxTree): ReadonlyMap<number, TypedItem> => {
  const data = dataIn(blocks)
  const nodes = new Map(data.items.map((item) => [item.node.span.start, item]))
  const typed = (type: ItemType, item: Task | Target | Report, lent: readonly Lent[], above: string) => {
    const { node, rendering = '' } = nodes.get(item.span.start) ?? {}
    const own = node?.type === 'map' ? node.entries.filter(({ value }) => !isEmpty(value)) : []
    const entries = inUsualOrder([...own, ...lentTo(own, lent, data.groups)])
    return [item.span.start, { type, id: item.id, entries, above, rendering }] as const
  }
  return new Map([
    ...plan.tasks.map((task) => typed('task', task, lentToTask(task), task.content.typed ? '' : task.content.words)),
    ...plan.targets.map((target) => typed('target', target, lentToTarget(target), '')),
    ...plan.reports.map((report) => typed('report', report, [], '')),
  ])
}

/** What was lent stands where a drafter would type it. */
const inUsualOrder = (entries: readonly YamlEntry[]): readonly YamlEntry[] => {
  const [known, others] = [
    entries.filter(({ key }) => USUAL.includes(key)),
    entries.filter(({ key }) => !USUAL.includes(key)),
  ]
  return [...known.toSorted((a, b) => USUAL.indexOf(a.key) - USUAL.indexOf(b.key)), ...others]
}

const USUAL: readonly string[] = [
  ...['mã', 'nội dung', 'chỉ số', 'chủ trì', 'phối hợp', 'thẩm quyền', 'đơn vị báo cáo', 'báo cáo cho', 'qua'],
  ...['thời gian', 'kết quả', 'ghi chú'],
]

/** The lines of one item of a list; words from above are typed in it where it will stand elsewhere. */
export const itemText = ({ entries }: TypedItem, above = ''): string => {
  const content = above === '' ? [] : [scalarEntry('nội dung', above, entries[0]?.keySpan)]
  const whole = [...entries.slice(0, 1), ...content, ...entries.slice(1)]
  const lines = whole.flatMap(({ key, value }) =>
    yamlEntryLines(key, value, '  ').map((line, i) => (i === 0 ? `  ${line}` : line)),
  )
  return `- ${lines.join('\n').slice(2)}\n`
}

/** The item as it is named anew; what it says of others with changed ids is changed with them. */
export const withIds = (item: TypedItem, idOf: (id: string) => string): TypedItem => ({
  ...item,
  id: idOf(item.id),
  entries: item.entries.map(({ key, keySpan, value }) => ({ key, keySpan, value: renamed(value, key, idOf) })),
})

/** Keys whose values are ids of items: its own, the targets it serves, the duty it follows. */
const ID_KEYS: ReadonlySet<string> = new Set(['mã', 'phục vụ', 'báo cáo'])

const renamed = (node: YamlNode, under: string, idOf: (id: string) => string): YamlNode => {
  switch (node.type) {
    case 'scalar':
      return ID_KEYS.has(under) ? { ...node, text: idOf(node.text) } : node
    case 'seq':
      return { ...node, items: node.items.map((item) => renamed(item, under, idOf)) }
    case 'map':
      return {
        ...node,
        entries: node.entries.map((entry) => ({ ...entry, value: renamed(entry.value, entry.key, idOf) })),
      }
  }
}

export const scalarEntry = (key: string, text: string, span = NOWHERE): YamlEntry => ({
  key,
  keySpan: span,
  value: { type: 'scalar', text, span },
})

/** Of words that stand in no file. */
const NOWHERE: Span = { source: { path: '', text: '', bom: false, lineStarts: [0] }, start: 0, end: 0 }

type Lent = readonly [key: string, span: Span | undefined]

const lentToTask = ({ lead, support, authority, deadline }: Task): readonly Lent[] => [
  ['chủ trì', lead.span],
  ['phối hợp', support[0]?.span],
  ['thẩm quyền', authority?.span],
  ['thời gian', deadline.span],
]

const lentToTarget = ({ owner, deadline }: Target): readonly Lent[] => [
  ['chủ trì', owner?.span],
  ['thời gian', deadline.span],
]

/** The entries of groups that an item took: those that hold the place of what it has without typing it. */
const lentTo = (typed: readonly YamlEntry[], taken: readonly Lent[], groups: readonly YamlNode[]): YamlEntry[] =>
  taken.flatMap(([key, span]) => {
    if (!span || typed.some((entry) => entry.key === key)) return []
    const lender = groups.find((group) => holds(yamlEntry(group, key)?.value.span, span))
    const entry = yamlEntry(lender, key)
    return entry ? [entry] : []
  })

const holds = (whole: Span | undefined, part: Span): boolean =>
  whole !== undefined && whole.start <= part.start && part.end <= whole.end

type Data = {
  readonly items: readonly { readonly node: YamlNode; readonly rendering: string }[]
  readonly groups: readonly YamlNode[]
}

const dataIn = (blocks: readonly SyntaxBlock[]): Data => {
  const found = blocks.flatMap((block): Data[] => {
    if (block.type === 'list') return block.items.map((item) => dataIn(item.blocks))
    if (block.type !== 'data' || !block.content) return []
    if (block.kind === 'nhóm') return [{ items: [], groups: [block.content] }]
    const list = block.content.type === 'map' ? yamlEntry(block.content, 'danh sách')?.value : block.content
    const own = yamlEntry(block.content, 'trình bày')
    const rendering = own ? yamlEntryLines(own.key, own.value, '').join('\n') : ''
    return [{ items: list?.type === 'seq' ? list.items.map((node) => ({ node, rendering })) : [], groups: [] }]
  })
  return { items: found.flatMap(({ items }) => items), groups: found.flatMap(({ groups }) => groups) }
}
