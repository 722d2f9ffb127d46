import type { Deadline, Task } from '../../plan/plan.ts'
import type { Day } from '../../text/day.ts'
import { comparable } from '../../text/vietnamese.ts'
import { daysOf } from './deadlines.ts'

/** What two tasks for one work say that cannot both hold, in their own words. */
export type Contradiction = {
  readonly about: 'lead' | 'deadline'
  readonly earlier: string
  readonly later: string
}

/** Other units that lead, else days that exclude each other; undefined when both tasks can hold. */
export const contradictionOf = (earlier: Task, later: Task): Contradiction | undefined => {
  if (haveOtherLeads(earlier, later)) return { about: 'lead', earlier: earlier.lead.words, later: later.lead.words }
  if (excludeEachOther(earlier.deadline, later.deadline))
    return { about: 'deadline', earlier: earlier.deadline.words, later: later.deadline.words }
  return undefined
}

/** Leads not found in the register have told their own cause. */
const haveOtherLeads = ({ lead: a }: Task, { lead: b }: Task): boolean =>
  a.units.length > 0 &&
  b.units.length > 0 &&
  comparable(a.words) !== comparable(b.words) &&
  !a.units.some(({ id }) => b.units.some((other) => other.id === id))

/**
 * Two last days, or stretches without a day in common. A cell with several milestones, and work that recurs, goes on or
 * hangs on an event, excludes nothing.
 */
const excludeEachOther = (a: Deadline, b: Deadline): boolean => {
  const [one, other] = [onlyDays(a), onlyDays(b)]
  if (!one || !other) return false
  if (one.start === undefined && other.start === undefined) return one.end !== other.end
  return isBefore(one, other) || isBefore(other, one)
}

type Days = { readonly start?: Day; readonly end: Day }

const onlyDays = ({ items: [item, ...more] }: Deadline): Days | undefined =>
  more.length === 0 && (item?.type === 'by' || item?.type === 'window' || item?.type === 'on')
    ? daysOf(item)
    : undefined

const isBefore = (a: Days, b: Days): boolean => b.start !== undefined && a.end < b.start
