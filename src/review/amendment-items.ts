import type { Change, Subject } from '../compare/change.ts'
import type { Plan } from '../plan/plan.ts'

/** What an amendment does with one task, target or reporting duty. */
export type AmendedItem = {
  readonly verb: AmendmentVerb
  readonly type: ItemType
  /** In the plan that is amended; in the newer text of one that is added. */
  readonly id: string
  /** In the newer text, unless it is abolished. */
  readonly newId: string
  /** It stands at another place besides. */
  readonly moved: boolean
}

export type ItemType = Exclude<Subject['type'], 'document' | 'section'>
export type AmendmentVerb = 'amend' | 'add' | 'abolish' | 'move' | 'keep'

/** The words of the draft: what is written is what is read back. */
export const VERB_WORDS: Readonly<Record<AmendmentVerb, string>> = {
  amend: 'Sửa đổi',
  add: 'Bổ sung',
  abolish: 'Bãi bỏ',
  move: 'Chuyển',
  keep: 'Giữ nguyên',
}

export const TYPE_WORDS: Readonly<Record<ItemType, string>> = {
  task: 'nhiệm vụ',
  target: 'chỉ tiêu',
  report: 'chế độ báo cáo',
}

/** One entry an item that was changed, in the order of the changes; then those that the new rows speak of, unchanged. */
export const amendedItems = (next: Plan, changes: readonly Change[]): readonly AmendedItem[] => {
  const items = new Map<string, AmendedItem>()
  for (const { rule, subject, old } of changes) {
    const { type, id } = subject
    if (type === 'document' || type === 'section' || rule === 'task-split' || rule === 'task-merged') continue
    const key = `${type} ${id}`
    const known = items.get(key)
    const verb = known && known.verb !== 'move' ? known.verb : verbOf(rule)
    const oldId = rule === 'id-changed' ? (old?.value ?? id) : (known?.id ?? id)
    items.set(key, { verb, type, id: oldId, newId: id, moved: rule === 'moved' || known?.moved === true })
  }
  return [...items.values(), ...spokenOf(next, items)]
}

const verbOf = (rule: string): AmendmentVerb => {
  if (/^(?:task|target|report)-added$/.test(rule)) return 'add'
  if (/^(?:task|target|report)-removed$/.test(rule)) return 'abolish'
  return rule === 'moved' ? 'move' : 'amend'
}

/** A task may follow a reporting duty or serve a target of the plan that is amended: the draft names those that stay. */
const spokenOf = (next: Plan, items: ReadonlyMap<string, AmendedItem>): AmendedItem[] => {
  const isWritten = (type: ItemType, id: string): boolean =>
    ['amend', 'add'].includes(items.get(`${type} ${id}`)?.verb ?? '')
  const tasks = next.tasks.filter(({ id }) => isWritten('task', id))
  const targets = next.targets.filter(
    ({ id }) => isWritten('target', id) || tasks.some(({ result }) => result.serves.includes(id)),
  )
  const duties = new Set(
    [...tasks, ...targets].flatMap(({ deadline }) =>
      deadline.items.flatMap((item) => (item.type === 'ongoing' && item.report ? [item.report] : [])),
    ),
  )
  const kept = (type: ItemType, id: string): AmendedItem[] =>
    isWritten(type, id) ? [] : [{ verb: 'keep', type, id, newId: id, moved: false }]
  return [
    ...targets.flatMap(({ id }) => kept('target', id)),
    ...next.reports.filter(({ id }) => duties.has(id)).flatMap(({ id }) => kept('report', id)),
  ]
}
