import { endOf } from '../../plan/deadline/read-deadline.ts'
import type { Deadline, Plan } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { syllablePairs } from '../../text/likeness.ts'
import { dayWordsIn, itemsOf } from './duty-dates.ts'
import type { Duty } from './duty-words.ts'

/** Whether tasks and reporting duties of the plan already hold work; `isBeside` says that its unit has some beside it. */
export type KnownWork = (
  duty: Pick<Duty, 'work' | 'isStrong' | 'order'> & { readonly unit?: Unit | undefined },
  isBeside: boolean,
) => boolean

/**
 * Work with a day is known when an item of its unit has that day and shares its words; without one, when the unit's
 * items hold most of its words. Beside a block of its unit less is asked for: there prose mostly goes with the block.
 */
export const knownWork = (plan: Plan): KnownWork => {
  const known = new Map<Unit | undefined, Items>()
  return ({ work, unit, isStrong, order }, isBeside) => {
    const items = known.get(unit) ?? itemsOfUnit(plan, unit)
    known.set(unit, items)
    const when = dayWordsIn(work)
    if (when) {
      if (
        !dueWith(when.words, /báo cáo/iu.test(work) ? [...items.deadlines, ...items.reported] : items.deadlines, plan)
      )
        return false
      return isBeside || /báo cáo/iu.test(work) || shared(work, items) >= SOME
    }
    if (!isBeside) return shared(work, items) >= MOST
    return !isStrong && order === undefined ? true : shared(work, items) >= HALF
  }
}

const SOME = 0.25
const HALF = 0.4
const MOST = 0.6

type Items = {
  readonly pairs: ReadonlySet<string>
  readonly deadlines: readonly Deadline[]
  /** Of every reporting duty of the plan. */
  readonly reported: readonly Deadline[]
}

const itemsOfUnit = ({ tasks, reports }: Plan, unit: Unit | undefined): Items => {
  const own = tasks.filter(({ lead, support }) =>
    [lead, ...support].some(({ units }) => units.some((one) => one === unit)),
  )
  const words = own.flatMap(({ content, result }) => [content.words, result.words])
  return {
    pairs: new Set(words.flatMap(syllablePairs)),
    deadlines: own.map(({ deadline }) => deadline),
    reported: reports.map(({ deadline }) => deadline),
  }
}

/** How much of the work's words the items hold, from 0 to 1. */
const shared = (work: string, { pairs }: Items): number => {
  const own = syllablePairs(work)
  return own.length === 0 ? 0 : own.filter((pair) => pairs.has(pair)).length / own.length
}

const dueWith = (words: string, deadlines: readonly Deadline[], plan: Plan): boolean => {
  const items = itemsOf(words, plan)
  if (!items) return false
  const end = endOf(items)
  return deadlines.some((one) =>
    end === undefined ? one.items.some(({ type }) => type === 'recurring') : endOf(one.items) === end,
  )
}
