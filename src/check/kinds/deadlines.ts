import type { DeadlineItem } from '../../plan/deadline/deadline.ts'
import { endOf } from '../../plan/deadline/read-deadline.ts'
import { lastDayIn } from '../../plan/deadline/written-day.ts'
import { flowWords } from '../../plan/flow-words.ts'
import type { Deadline, Plan } from '../../plan/plan.ts'
import { type Day, yearOf } from '../../text/day.ts'

/** Deadlines of tasks and targets, each once: what a `nhóm` lends is one value for all the tasks below it. */
export const workDeadlines = ({ tasks, targets }: Plan): readonly Deadline[] =>
  once([...tasks, ...targets].map(({ deadline }) => deadline))

export const reportDeadlines = ({ reports }: Plan): readonly Deadline[] => once(reports.map(({ deadline }) => deadline))

/** Every deadline of the plan: the registry holds them all, so all of them must be whole. */
export const allDeadlines = (plan: Plan): readonly Deadline[] => [...workDeadlines(plan), ...reportDeadlines(plan)]

/** First and last day of an item; no first day where the words give none, undefined where they give no last day. */
export const daysOf = (item: DeadlineItem): { readonly start?: Day; readonly end: Day } | undefined => {
  const end = endOf([item])
  if (end === undefined) return undefined
  return item.type === 'window' ? { start: item.start, end } : item.type === 'on' ? { start: end, end } : { end }
}

/** What a finding proposes as the last day: the words' own, else the end of the plan. */
export const lastDayFor = ({ header: { period, issued } }: Plan, words = ''): Day =>
  lastDayIn(words) ?? period.days?.end ?? `${issued.day === undefined ? 2025 : yearOf(issued.day)}-12-31`

/** How work that is never due may be typed: answering to a reporting duty of the plan, where it has one, or ended. */
export const standingForms = (plan: Plan, words: string): readonly string[] => {
  const [report] = plan.reports
  return [...(report ? [`báo cáo: ${report.id}`] : []), `đến: ${lastDayFor(plan, words)}`].map(
    (part) => `{ghi: ${flowWords(words)}, ${part}}`,
  )
}

const once = (deadlines: readonly Deadline[]): readonly Deadline[] => [
  ...new Map(deadlines.map((deadline) => [deadline.span.start, deadline])).values(),
]
