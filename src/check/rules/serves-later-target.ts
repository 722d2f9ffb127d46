import { endOf } from '../../plan/deadline/read-deadline.ts'
import type { Target, Task } from '../../plan/plan.ts'
import { type Day, dayWords } from '../../text/day.ts'
import { planWith, targetBlock, taskBlock } from '../example-plan.ts'
import { daysOf } from '../kinds/deadlines.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

const serving = (deadline: string): string =>
  planWith(
    { 'thời kỳ': 'Năm 2025 - 2026' },
    `${targetBlock()}\n${taskBlock({ 'thời gian': deadline, 'kết quả': '{ghi: Đạt chỉ tiêu, phục vụ: [ky-nang-so-2025]}' })}`,
  )

export const servesLaterTarget: Rule = {
  id: 'serves-later-target',
  summary: {
    vi: 'Nhiệm vụ xong trước khi chỉ tiêu mà nó phục vụ đến hạn',
    en: 'A task ends before the target that it serves is due',
  },
  why: {
    vi: 'Việc xong sau hạn của chỉ tiêu thì không còn góp được gì cho chỉ tiêu; một trong hai thời hạn phải sửa.',
    en: 'Work that ends after the target is due no longer helps it; one of the two dates has to change.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    const last = plan.header.period.days?.end
    const targets = new Map(plan.targets.map((target) => [target.id, target]))
    for (const task of plan.tasks) {
      const served = task.result.serves.flatMap((id) => targets.get(id) ?? [])
      const late = lateFor(task, served)
      // Past the whole plan's period is told by its own rule.
      if (!late || (last !== undefined && late.end > last)) continue
      const { target, end, due } = late
      yield {
        span: task.deadline.span,
        message: {
          vi: `nhiệm vụ \`${task.id}\` kéo dài đến ${dayWords(end)}, sau ngày ${dayWords(due)} là hạn của chỉ tiêu \`${target.id}\` mà nó phục vụ`,
          en: `the task \`${task.id}\` runs until ${dayWords(end)}, past ${dayWords(due)} when the target \`${target.id}\` that it serves is due`,
        },
        help: {
          vi: `đưa thời hạn của nhiệm vụ về trước hoặc đúng ngày ${dayWords(due)}, lùi hạn của chỉ tiêu, hoặc phục vụ một chỉ tiêu có hạn sau đó`,
          en: `end the task by ${dayWords(due)}, move the target, or let the task serve a later target`,
        },
        related: [
          { span: target.deadline.span, message: { vi: 'thời hạn của chỉ tiêu', en: 'when the target is due' } },
        ],
        args: { id: task.id, target: target.id, end, due },
      }
    }
  },
  examples: [
    { plan: serving('trước ngày 31/12/2025') },
    { plan: serving('trước ngày 30/6/2026'), caught: 'trước ngày 30/6/2026' },
    { plan: serving('Năm 2025 - 2026'), caught: 'Năm 2025 - 2026' },
  ],
  allowed: [
    // Standing work serves a target while it goes on.
    { plan: serving('{ghi: Thường xuyên, đến: 2026-12-31}') },
  ],
}

/** The last due of the targets that a task serves, when the task ends later: work of two years may serve both years' targets. */
const lateFor = (
  { deadline }: Task,
  served: readonly Target[],
): { readonly target: Target; readonly end: Day; readonly due: Day } | undefined => {
  if (!deadline.items.every(({ type }) => type === 'by' || type === 'window' || type === 'on')) return undefined
  const ends = deadline.items.flatMap((item) => daysOf(item)?.end ?? []).toSorted()
  const end = ends.at(-1)
  let last: { readonly target: Target; readonly due: Day } | undefined
  for (const target of served) {
    const due = endOf(target.deadline.items)
    // A target without a last day may well be due later.
    if (due === undefined) return undefined
    if (!last || due > last.due) last = { target, due }
  }
  return last && end !== undefined && end > last.due ? { ...last, end } : undefined
}
