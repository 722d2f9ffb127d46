import type { Plan, Task } from '../../plan/plan.ts'
import { comparable } from '../../text/vietnamese.ts'
import { citationsOf } from './citations.ts'
import { type Contradiction, contradictionOf } from './contradiction.ts'
import { nearestEarlier } from './nearest-earlier.ts'
import { isSlotFilledAnew, type Pattern, patternOf } from './slots.ts'

/** Two tasks whose words are so alike that they may be one work; `later` is where it is told. */
export type AlikeTasks = {
  readonly earlier: PlacedTask
  readonly later: PlacedTask
  readonly likeness: number
  /** What cannot hold of one work at once. */
  readonly contradiction?: Contradiction
}
export type PlacedTask = { readonly plan: Plan; readonly task: Task }

/** Within one plan, each task with the one before it that it is most like. */
export const alikeWithin = (plan: Plan): readonly AlikeTasks[] => {
  const known = within.get(plan)
  if (known) return known
  const found = alike(placed(plan), () => true)
  within.set(plan, found)
  return found
}

/** Across the plans of one issuer, each task with the one of an earlier plan that it is most like. */
export const alikeAcross = (plans: readonly Plan[]): readonly AlikeTasks[] => {
  const known = across.get(plans)
  if (known) return known
  const found = alike(plans.flatMap(placed), (earlier, later) => earlier.plan !== later.plan && atOnce(earlier, later))
  across.set(plans, found)
  return found
}

/** Two rules ask for the same pairs. */
const within = new WeakMap<Plan, readonly AlikeTasks[]>()
const across = new WeakMap<readonly Plan[], readonly AlikeTasks[]>()

/**
 * Measured on the 126 tasks of the five plans: what is one work said twice is at 0.85 and 0.71, the next pair, at 0.47,
 * is not; between the plans of two bodies one work is at 0.83 and work for other people in like words at 0.76. With
 * another lead the words must be nearer, since units do like work each in its own field.
 */
const LEAST = 0.65
const LEAST_WITH_ANOTHER_LEAD = 0.75
const SAME_WORK = 0.8

const placed = (plan: Plan): PlacedTask[] => plan.tasks.map((task) => ({ plan, task }))

const alike = (
  tasks: readonly PlacedTask[],
  mayMeet: (earlier: PlacedTask, later: PlacedTask) => boolean,
): readonly AlikeTasks[] => {
  const found = (earlier: number, later: number, likeness: number): AlikeTasks | undefined => {
    const [one, other] = [tasks[earlier], tasks[later]]
    return one && other && mayMeet(one, other) ? alikeTasks(one, other, likeness) : undefined
  }
  const words = tasks.map(({ task }) => task.content.words)
  const { pairs } = nearestEarlier(words, LEAST, ({ earlier, later, likeness }) =>
    Boolean(found(earlier, later, likeness)),
  )
  return pairs.flatMap(({ earlier, later, likeness }) => found(earlier, later, likeness) ?? [])
}

/** Undefined when the words are alike for a good reason. */
const alikeTasks = (earlier: PlacedTask, later: PlacedTask, likeness: number): AlikeTasks | undefined => {
  const [a, b] = [earlier.task, later.task]
  // Words taken from the heading above are the heading's, however many tasks stand below it.
  if (a.content.span.start === b.content.span.start && earlier.plan === later.plan) return undefined
  const otherLead = !sameLead(a, b)
  if (otherLead && (likeness < LEAST_WITH_ANOTHER_LEAD || OWN_FIELD.test(`${a.content.words}\n${b.content.words}`)))
    return undefined
  if (isSlotFilledAnew(pattern(a), pattern(b))) return undefined
  const contradiction = likeness >= SAME_WORK ? contradictionOf(a, b) : undefined
  if (!contradiction && cites(later.plan, earlier.plan)) return undefined
  return { earlier, later, likeness, ...(contradiction ? { contradiction } : {}) }
}

const pattern = (task: Task): Pattern => {
  const known = patterns.get(task) ?? patternOf(task.content.words)
  patterns.set(task, known)
  return known
}

/** A task is held against several. */
const patterns = new WeakMap<Task, Pattern>()

const sameLead = (a: Task, b: Task): boolean =>
  a.lead.units.some(({ id }) => b.lead.units.some((other) => other.id === id)) ||
  comparable(a.lead.words) === comparable(b.lead.words)

/** Work that each unit does in its own house or that supports another's work: rightly given to each in like words. */
const OWN_FIELD =
  /^\s*(?:phối hợp|tham gia|hưởng ứng)|(?:cơ quan|đơn vị|địa phương|ngành|tổ chức|thôn) mình|của mình|(?:tại|trong|ở) (?:cơ quan|đơn vị|địa phương|ngành)|(?:chức năng|phạm vi|lĩnh vực)[^\n]{0,20}(?:nhiệm vụ|quản lý|phụ trách|được giao)/imu

/** Whether two plans are in force at once. The plan of one year rightly repeats that of the year before. */
const atOnce = ({ plan: earlier }: PlacedTask, { plan: later }: PlacedTask): boolean => {
  if (isOneDocument(earlier, later) || REVISES.test(later.header.title.value)) return false
  const [a, b] = [inForce(earlier), inForce(later)]
  return !a || !b || (a.start <= b.end && b.start <= a.end)
}

const REVISES = /thay thế|sửa đổi|điều chỉnh|bổ sung/i

const inForce = ({
  header: { period, issued },
}: Plan): { readonly start: string; readonly end: string } | undefined => {
  if (period.days) return period.days
  const year = issued.day?.slice(0, 4) ?? issued.year
  return year === undefined ? undefined : { start: `${year}-01-01`, end: `${year}-12-31` }
}

/** A plan and an appendix of it in a file of its own. */
const isOneDocument = (a: Plan, b: Plan): boolean => {
  const symbol = symbolOf(a)
  return symbol !== undefined && symbol === symbolOf(b) && a.header.issued.day === b.header.issued.day
}

/** A plan that names the earlier as its base carries its tasks out: only what contradicts it is told. */
const cites = (later: Plan, earlier: Plan): boolean => {
  const symbol = symbolOf(earlier)
  if (symbol === undefined || later === earlier) return false
  const symbols = cited.get(later) ?? new Set(citationsOf(later).map((citation) => plain(citation.symbol)))
  cited.set(later, symbols)
  return symbols.has(symbol)
}

/** The documents that a plan cites, asked for each of its tasks. */
const cited = new WeakMap<Plan, ReadonlySet<string>>()

/** "03-KH/ĐU" however its marks are typed; undefined while the plan has no number. */
const symbolOf = ({ header: { number, symbol } }: Plan): string | undefined =>
  number && plain(`${number.value} ${symbol.value}`)

const plain = (symbol: string): string => symbol.toUpperCase().replace(/^0+|[^\p{L}\d]/gu, '')
