import { type YamlNode, yamlEntry } from '../syntax/syntax-tree.ts'
import type { RenderingKind, TaskField } from './authored.ts'
import type { Column, Rendering } from './plan.ts'

/** How a task block prints: the block's own setting over the front matter's over the default. */
export const renderingOf = (node: YamlNode | undefined, fallback: Rendering): Rendering => {
  if (!node) return fallback
  if (node.type === 'scalar') return { ...fallback, kind: KINDS.get(node.text) ?? fallback.kind }
  const text = (key: string): string | undefined => scalarText(yamlEntry(node, key)?.value)
  const columns = readColumns(yamlEntry(node, 'cột')?.value)
  const labels = readLabels(yamlEntry(node, 'nhãn')?.value)
  return {
    kind: KINDS.get(text('kiểu') ?? '') ?? fallback.kind,
    columns: columns.length > 0 ? columns : fallback.columns,
    labels: labels.length > 0 ? labels : fallback.labels,
    sentence: text('câu') ?? fallback.sentence,
    countAcrossGroups: choice(text('số thứ tự'), 'liên tục', fallback.countAcrossGroups),
    groupHeadingsInTable: choice(text('tiêu đề nhóm'), 'trong bảng', fallback.groupHeadingsInTable),
    landscape: choice(text('khổ giấy'), 'ngang', fallback.landscape),
    numbered: choice(text('đánh số'), 'có', fallback.numbered),
  }
}

/** Column headings as most plans word them; the set and order are practice, no law fixes them. */
export const DEFAULT_RENDERING: Rendering = {
  kind: 'table',
  columns: [
    { field: 'stt', name: 'STT' },
    { field: 'nội dung', name: 'Nội dung' },
    { field: 'chủ trì', name: 'Cơ quan chủ trì' },
    { field: 'phối hợp', name: 'Cơ quan phối hợp' },
    { field: 'kết quả', name: 'Kết quả, sản phẩm' },
    { field: 'thời gian', name: 'Thời gian' },
  ],
  labels: [
    { field: 'chủ trì', name: 'Cơ quan thực hiện' },
    { field: 'thời gian', name: 'Thời gian thực hiện' },
    { field: 'kết quả', name: 'Kết quả' },
  ],
  sentence: '* {chủ trì} chủ trì, {phối hợp} phối hợp thực hiện.',
  countAcrossGroups: false,
  groupHeadingsInTable: false,
  landscape: false,
  numbered: false,
}

const KINDS: ReadonlyMap<string, Rendering['kind']> = new Map<RenderingKind, Rendering['kind']>([
  ['bảng', 'table'],
  ['nhãn', 'labels'],
  ['câu', 'sentence'],
  ['theo đơn vị', 'byUnit'],
  ['nội dung', 'content'],
])

const choice = (typed: string | undefined, yes: string, fallback: boolean): boolean =>
  typed === undefined ? fallback : typed === yes

const scalarText = (node: YamlNode | undefined): string | undefined =>
  node?.type === 'scalar' && node.text !== '' ? node.text : undefined

const readColumns = (node: YamlNode | undefined): Column[] =>
  items(node).flatMap((item) => {
    const field = scalarText(yamlEntry(item, 'trường')?.value)
    const name = scalarText(yamlEntry(item, 'tên')?.value)
    const weight = Number((scalarText(yamlEntry(item, 'rộng')?.value) ?? '').replace(',', '.'))
    if (!field || !name) return []
    return [{ field: field as Column['field'], name, ...(weight > 0 ? { weight } : {}) }]
  })

const readLabels = (node: YamlNode | undefined): { field: TaskField; name: string }[] =>
  items(node).flatMap((item) => {
    const field = scalarText(yamlEntry(item, 'trường')?.value)
    const name = scalarText(yamlEntry(item, 'tên')?.value)
    return field && name ? [{ field: field as TaskField, name }] : []
  })

const items = (node: YamlNode | undefined): readonly YamlNode[] => (node?.type === 'seq' ? node.items : [])
