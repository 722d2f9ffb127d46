import type { Subject } from '../compare/change.ts'
import { fieldWords } from '../layout/parts/tasks.ts'
import type { Plan, Report, Target, Task } from '../plan/plan.ts'

/** A task, target or reporting duty as words: what it is, then its fields by the keys of the plan language, in order. */
export type ItemWords = {
  readonly start: number
  readonly content: string
  readonly fields: ReadonlyMap<string, string>
}

/** Of the item of a plan; undefined where the plan has none of that type and id. */
export const itemWords = (plan: Plan, type: Subject['type'], id: string): ItemWords | undefined => {
  switch (type) {
    case 'task': {
      const task = plan.tasks.find((one) => one.id === id)
      return task && taskWords(task, plan)
    }
    case 'target': {
      const target = plan.targets.find((one) => one.id === id)
      return target && targetWords(target)
    }
    case 'report': {
      const report = plan.reports.find((one) => one.id === id)
      return report && reportWords(report)
    }
    default:
      return undefined
  }
}

const taskWords = (task: Task, { targets }: Plan): ItemWords => {
  const served = task.result.serves.map((id) => targets.find((target) => target.id === id)?.words.value ?? id)
  const keys = ['chủ trì', 'phối hợp', 'thẩm quyền', 'thời gian', 'kết quả', 'ghi chú'] as const
  return {
    start: task.span.start,
    content: task.content.words,
    fields: withWords([...keys.map((key) => [key, fieldWords(task, key)] as const), ['phục vụ', served.join('; ')]]),
  }
}

const targetWords = ({ span, words, owner, deadline }: Target): ItemWords => ({
  start: span.start,
  content: words.value,
  fields: withWords([
    ['chủ trì', owner?.words],
    ['thời gian', deadline.words],
  ]),
})

const reportWords = ({ span, words, reporter, recipient, through, deadline }: Report): ItemWords => ({
  start: span.start,
  // Without words of its own it is known by who reports.
  content: words?.value ?? `Chế độ báo cáo của ${reporter.words}`,
  fields: withWords([
    ['đơn vị báo cáo', reporter.words],
    ['báo cáo cho', recipient.words],
    ['qua', through?.words],
    ['thời gian', deadline.words],
  ]),
})

const withWords = (
  fields: readonly (readonly [name: string, words: string | undefined])[],
): ReadonlyMap<string, string> =>
  new Map(fields.flatMap(([name, words]) => (words === undefined || words === '' ? [] : [[name, words] as const])))
