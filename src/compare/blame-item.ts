import type { Plan } from '../plan/plan.ts'
import type { Change } from './change.ts'
import { compareItems } from './compare-items.ts'
import { type History, type Step, stepsBack, unreadOf } from './history.ts'
import { type ItemFields, itemFields } from './item-fields.ts'

/** When each field of a task, target or reporting duty got the value it has. */
export type ItemBlame<R> = Pick<ItemFields, 'subject'> & {
  /** A field that is not set and never was is left out. */
  readonly fields: readonly FieldBlame<R>[]
  /** Every revision on the way that cannot be read; nothing is said of what stood in it. */
  readonly unread: readonly R[]
}

export type FieldBlame<R> = {
  readonly field: string
  /** As they stand in the newest revision. */
  readonly words: string
  /** The revision that gave the field its value. */
  readonly at: R
  /** What it changed; empty when the value is as old as the item. */
  readonly changes: readonly Change[]
  /** Unreadable revisions just before `at`: the change may be of one of them. */
  readonly unread: readonly R[]
  /** Later, other words for the same value. */
  readonly reworded?: { readonly at: R; readonly change: Change }
}

/**
 * Walks back field by field. A merge made a value only when no side that was merged had it; else the value came from the
 * first side that did. Behind a change of the id the item is followed under its older id. Stops as soon as every field is
 * explained. Undefined when the newest revision has no such item or cannot be read.
 */
export const blameItem = <R>(history: History<R>, id: string): ItemBlame<R> | undefined => {
  const plan = history.planAt(history.tip)
  const item = plan && itemFields(plan, id)
  if (!item) return undefined
  const found = new Map<string, Made<R>>()
  const reworded = new Map<string, FieldBlame<R>['reworded']>()
  const unread = new Set<R>()
  const trails: Trail<R>[] = [{ at: history.tip, plan, id, open: item.fields.map(({ field }) => field) }]
  for (let trail = trails.pop(); trail; trail = trails.pop()) {
    const back = stepsBack(history, trail.at)
    for (const one of [...back.lost, ...unreadOf(back.steps)]) unread.add(one)
    const sides = back.steps.map((step) => sideOf(step, trail))
    for (const field of trail.open) {
      const kept = sides.find(({ changes }) => !changes.some((change) => ends(change, field)))
      const other = kept?.changes.find((change) => change.field === field && change.rule === 'reworded')
      if (other && !reworded.has(field)) reworded.set(field, { at: trail.at, change: other })
      if (kept) kept.open.push(field)
      else found.set(field, madeAt(trail.at, field, sides, back.lost))
    }
    trails.push(...sides.filter(({ open }) => open.length > 0).map(({ trail: next, open }) => ({ ...next, open })))
  }
  const fields = item.fields.flatMap(({ field, words }): FieldBlame<R>[] => {
    const made = found.get(field)
    const later = reworded.get(field)
    if (!made || (words === '' && made.changes.length === 0)) return []
    return [{ field, words, ...made, ...(later ? { reworded: later } : {}) }]
  })
  return { subject: item.subject, fields, unread: [...unread] }
}

type Made<R> = Pick<FieldBlame<R>, 'at' | 'changes' | 'unread'>

/** Where the item is looked for next, and the fields whose value is not explained yet. */
type Trail<R> = { readonly at: R; readonly plan: Plan; readonly id: string; readonly open: readonly string[] }

type Side<R> = {
  readonly step: Step<R>
  readonly changes: readonly Change[]
  readonly trail: Omit<Trail<R>, 'open'>
  readonly open: string[]
}

const sideOf = <R>(step: Step<R>, { plan, id }: Trail<R>): Side<R> => {
  const changes =
    step.plan === plan
      ? []
      : compareItems(step.plan, plan).filter(({ subject, rule }) => subject.id === id && !HINTS.has(rule))
  const before = changes.find(({ rule }) => rule === 'id-changed')?.old?.value ?? id
  return { step, changes, trail: { at: step.older, plan: step.plan, id: before }, open: [] }
}

/** Perhaps so: no statement of a history. */
const HINTS: ReadonlySet<string> = new Set(['task-split', 'task-merged'])

const BEGINNINGS: ReadonlySet<string> = new Set(['task-added', 'target-added', 'report-added'])

/** Other words for the same value are no change of it. */
const ends = ({ rule, field }: Change, asked: string): boolean =>
  BEGINNINGS.has(rule) || (field === asked && rule !== 'reworded')

/** Of several merged sides the first that had the item tells what the value was. */
const madeAt = <R>(at: R, field: string, sides: readonly Side<R>[], lost: readonly R[]): Made<R> => {
  const had = sides.find(({ changes }) => !changes.some(({ rule }) => BEGINNINGS.has(rule)))
  const { changes } = had ?? { changes: [] }
  return {
    at,
    changes: changes.filter((change) => change.field === field),
    unread: sides.length === 0 ? lost : unreadOf(sides.map(({ step }) => step)),
  }
}
