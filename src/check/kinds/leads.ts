import type { Assignment, Plan, Task } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { spanText } from '../../text/span.ts'
import { comparable } from '../../text/vietnamese.ts'

/** Who leads, each place once with the tasks it leads: what a `nhóm` lends is one value for all the tasks below it. */
export type Lead = { readonly lead: Assignment; readonly tasks: readonly [Task, ...Task[]] }

export const leadsOf = ({ tasks }: Plan): readonly Lead[] => {
  const byPlace = new Map<number, Lead>()
  for (const task of tasks) {
    const { lead } = task
    const known = byPlace.get(lead.span.start)
    byPlace.set(lead.span.start, { lead, tasks: known ? [...known.tasks, task] : [task] })
  }
  return [...byPlace.values()]
}

/** "Các thôn", "UBND các xã, phường": many bodies under one name, each with its own share of the work. */
export const isCollective = ({ name, kind }: Unit): boolean => kind === 'tập thể' || MANY.test(comparable(name))

/** Whether the drafter typed the words, not the unit's code. */
export const isWorded = ({ units, span }: Assignment): boolean => units[0]?.id !== spanText(span)

const MANY = new RegExp(`^${comparable('các')} |^${comparable('UBND các')} |^${comparable('Ủy ban nhân dân các')} `)
