import type { Change } from '../../src/compare/change.ts'
import { type TaskData, taskData } from '../../src/compare/task-data.ts'
import type { Plan } from '../../src/plan/plan.ts'

export type Tasks = ReadonlyMap<string, TaskData>

export const tasksOf = ({ tasks }: Plan): Tasks => new Map(tasks.map((task) => [task.id, taskData(task)]))

/** The data of the older revision with the changes carried out, as a reader of the changes alone would do it. */
export const applyChanges = (old: Tasks, changes: readonly Change[]): Tasks => {
  const result = new Map(old)
  // Two facts about one value, as that it is lower and only aspired to, are told with the same sides: it changes once.
  const done = new Set<string>()
  for (const { rule, subject, field, old: before, new: after } of changes) {
    if (subject.type !== 'task') continue
    const exchange = [subject.id, field, before?.value, after?.value].join('\n')
    if (UNMOVED.has(rule) || done.has(exchange)) continue
    done.add(exchange)
    if (rule === 'task-removed') result.delete(subject.id)
    else if (rule === 'task-added') result.set(subject.id, JSON.parse(after?.value ?? ''))
    else if (rule === 'id-changed') {
      const task = result.get(before?.value ?? '')
      if (!task) throw new Error(`${before?.value} is among the tasks`)
      result.delete(before?.value ?? '')
      result.set(after?.value ?? '', task)
    } else {
      const task = result.get(subject.id)
      if (!task) throw new Error(`${subject.id} is among the tasks`)
      result.set(subject.id, applied(task, rule, field, before?.value, after?.value))
    }
  }
  return result
}

/** Changes that leave every value as it is. */
const UNMOVED: ReadonlySet<string> = new Set(['moved', 'reworded', 'task-split', 'task-merged'])

const applied = (task: TaskData, rule: string, field: string, before = '', after = ''): TaskData => {
  switch (field) {
    case 'nội dung':
      return { ...task, content: after }
    case 'chủ trì':
      return { ...task, lead: after }
    case 'phối hợp':
      return { ...task, support: exchanged(task.support, before, after) }
    case 'thẩm quyền':
      return { ...task, authority: after }
    case 'ghi chú':
      return { ...task, note: after }
    case 'thời gian':
      return { ...task, deadline: after }
    case 'kết quả':
      // Words around numbers are no data: where they alone are told, every value stays.
      if (before !== '' && after !== '' && rule === 'result-reworded' && !task.result.includes(before)) return task
      return { ...task, result: exchanged(task.result, before, after) }
    case 'phục vụ':
      return { ...task, result: exchanged(task.result, before, after) }
    default:
      throw new Error(`a task has no field “${field}”`)
  }
}

const exchanged = (values: readonly string[], before: string, after: string): string[] => {
  const at = before === '' ? -1 : values.indexOf(before)
  if (before !== '' && at < 0) throw new Error(`“${before}” is among ${values.join(' | ')}`)
  return [...values.filter((_, i) => i !== at), ...(after === '' ? [] : [after])].toSorted()
}
