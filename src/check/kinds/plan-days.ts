import type { Header } from '../../plan/plan.ts'
import { type Day, day } from '../../text/day.ts'

/**
 * The days between which the plan is dated: its day of issue, else what year and period have in common. Undefined when
 * neither can be read.
 */
export const planDays = ({ issued, period }: Header): { readonly first: Day; readonly last: Day } | undefined => {
  if (issued.day) return { first: issued.day, last: issued.day }
  const year = issued.year === undefined ? undefined : { first: day(issued.year, 1, 1), last: day(issued.year, 12, 31) }
  const { start, end } = period.days ?? {}
  if (!year?.first || !year.last) return start && end ? { first: start, last: end } : undefined
  const first = start && start > year.first ? start : year.first
  const last = end && end < year.last ? end : year.last
  return first <= last ? { first, last } : { first: year.first, last: year.last }
}
