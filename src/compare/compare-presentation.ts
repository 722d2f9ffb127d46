import type { TaskField } from '../plan/authored.ts'
import type { Content, Plan, Rendering, Task } from '../plan/plan.ts'
import type { Change, Pair, Side, Subject } from './change.ts'
import { canonical, changed, type FieldChange } from './field-change.ts'

/**
 * How the document is set, which promises nothing; but a field of tasks that is printed no more is no longer signed, and that
 * is told by itself.
 */
export const comparePresentation = (old: Plan, next: Plan): Change[] => {
  const subject: Subject = { type: 'document', id: '', title: next.header.title.value }
  const pairs = pairedTasks(old, next)
  const found = [
    ...fieldsApart(pairs, old, next),
    ...SETTINGS.flatMap(([field, wordsOf]) => settingChange(field, sideOf(old, wordsOf), sideOf(next, wordsOf))),
    ...settingChange('trình bày', renderingSide(pairs, 'old', old), renderingSide(pairs, 'new', next)),
  ]
  return found.map((change) => ({ ...change, subject }))
}

const settingChange = (field: string, old: Side, next: Side): FieldChange[] =>
  old.value === next.value ? [] : [changed('presentation-changed', field, { old, new: next })]

const sideOf = (plan: Plan, wordsOf: (plan: Plan) => string): Side => {
  const words = wordsOf(plan)
  return { words, value: words, span: plan.header.span }
}

const SETTINGS: readonly (readonly [field: string, wordsOf: (plan: Plan) => string])[] = [
  ['đánh số', ({ header }) => header.numbering.join(' ')],
  ['phụ lục', ({ header }) => (header.separateAppendices ? 'tệp riêng' : 'liền')],
  ['chỉnh thể thức', ({ header }) => header.formValues.map(({ key, value }) => `${key}: ${value}`).join(', ')],
]

type Printed = { readonly task: Task; readonly rendering: Rendering }

/** Tasks of both revisions with how each prints them, in the order of the newer. */
const pairedTasks = (old: Plan, next: Plan): readonly Pair<Printed>[] => {
  const before = printedTasks(old)
  return [...printedTasks(next)].flatMap(([id, printed]): Pair<Printed>[] => {
    const earlier = before.get(id)
    return earlier ? [{ old: earlier, new: printed }] : []
  })
}

const printedTasks = ({ body, appendices }: Plan): ReadonlyMap<string, Printed> =>
  new Map([...body, ...appendices.flatMap(({ content }) => content)].flatMap(printedIn))

const printedIn = (node: Content): (readonly [string, Printed])[] => {
  if (node.type === 'list') return node.items.flatMap(({ content }) => content.flatMap(printedIn))
  if (node.type !== 'tasks') return []
  return node.tasks.map((task) => [task.id, { task, rendering: node.rendering }] as const)
}

/** Of the tasks that print otherwise now: the ways they did, each once. */
const renderingSide = (pairs: readonly Pair<Printed>[], of: 'old' | 'new', { header }: Plan): Side => {
  const apart = pairs.filter((pair) => canonical(pair.old.rendering) !== canonical(pair.new.rendering))
  const all = apart.map((pair) => pair[of].rendering)
  return {
    words: [...new Set(all.map(({ kind }) => KIND_WORDS[kind]))].join(', '),
    value: [...new Set(all.map(canonical))].join('\n'),
    span: header.span,
  }
}

const KIND_WORDS: Readonly<Record<Rendering['kind'], string>> = {
  table: 'bảng',
  labels: 'nhãn',
  sentence: 'câu',
  byUnit: 'theo đơn vị',
  content: 'nội dung',
}

/** Fields with words in a task that one revision prints and the other does not: each field once. */
const fieldsApart = (pairs: readonly Pair<Printed>[], old: Plan, next: Plan): FieldChange[] => {
  const lost = (from: 'old' | 'new', to: 'old' | 'new'): ReadonlySet<TaskField> =>
    new Set(
      pairs.flatMap((pair) => {
        const kept = printedFields(pair[to].rendering)
        return printedFields(pair[from].rendering).filter(
          (field) => isTyped(pair[from].task, field) && !kept.includes(field),
        )
      }),
    )
  const side = (field: TaskField, { header: { span } }: Plan): Side => ({ words: field, value: field, span })
  return [
    ...[...lost('old', 'new')].map((field) => changed('field-hidden', 'trình bày', { old: side(field, old) })),
    ...[...lost('new', 'old')].map((field) => changed('field-shown', 'trình bày', { new: side(field, next) })),
  ]
}

/** What the page shows of a task: `task-table.ts` and `tasks.ts` of the layout. */
const printedFields = ({ kind, columns, labels, sentence }: Rendering): readonly TaskField[] => {
  switch (kind) {
    case 'table':
      return columns.flatMap(({ field }) => (field === 'stt' ? [] : [field]))
    case 'labels': {
      const fields = labels.map(({ field }) => field)
      return ['nội dung', ...fields, ...(fields.includes('chủ trì') ? (['phối hợp'] as const) : [])]
    }
    case 'sentence':
      return ['nội dung', ...(['chủ trì', 'phối hợp'] as const).filter((field) => sentence.includes(`{${field}}`))]
    case 'byUnit':
      return ['nội dung', 'chủ trì']
    case 'content':
      return ['nội dung']
  }
}

const isTyped = ({ support, authority, note }: Task, field: TaskField): boolean => {
  if (field === 'phối hợp') return support.length > 0
  if (field === 'thẩm quyền') return authority !== undefined
  return field !== 'ghi chú' || note !== undefined
}
