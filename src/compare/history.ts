import type { Plan } from '../plan/plan.ts'
import type { Change } from './change.ts'
import { comparePlans, planAdded, planRenamed } from './compare-plans.ts'

/** The revisions of one plan as a graph; `R` names one of them and is the same object each time it is met. */
export type History<R> = {
  /** The newest revision. */
  readonly tip: R
  /** The revisions it was made from, in git's order; none where the plan began. */
  readonly parentsOf: (revision: R) => readonly R[]
  /** Undefined when it cannot be read, or not whole: nothing is said of it then. */
  readonly planAt: (revision: R) => Plan | undefined
  /** Smaller is newer; a revision is always newer than what it was made from. */
  readonly rankOf: (revision: R) => number
}

/** The nearest readable revision behind another, and the unreadable ones between them. */
export type Step<R> = { readonly older: R; readonly plan: Plan; readonly unread: readonly R[] }

/** `lost`: unreadable revisions with no readable one behind them. */
export type StepsBack<R> = { readonly steps: readonly Step<R>[]; readonly lost: readonly R[] }

/** What a revision is compared with: its parents, or what stands behind those that cannot be read. Each once. */
export const stepsBack = <R>(history: History<R>, revision: R): StepsBack<R> => {
  const steps: Step<R>[] = []
  const lost: R[] = []
  const met = new Set<R>()
  const waiting = history.parentsOf(revision).map((at) => ({ at, unread: [] as readonly R[] }))
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { at, unread } = next
    if (met.has(at)) continue
    met.add(at)
    const plan = history.planAt(at)
    const parents = plan ? [] : history.parentsOf(at)
    if (plan) steps.push({ older: at, plan, unread })
    else if (parents.length === 0) lost.push(...unread, at)
    else waiting.unshift(...parents.map((parent) => ({ at: parent, unread: [...unread, at] })))
  }
  return { steps, lost }
}

/** What one revision did to the plan; an unreadable one did what the next readable one shows. */
export type LogEntry<R> =
  | { readonly type: 'unread'; readonly at: R }
  | {
      readonly type: 'read'
      readonly at: R
      readonly changes: readonly Change[]
      /** Unreadable revisions that may have made some of the changes. */
      readonly unread: readonly R[]
    }

/**
 * The revisions, newest first. Of a merge only what it decided itself is told: fields that differ from every side that was
 * merged, so no change is told twice. A revision that only wrote the file in another way has no changes; a merge that
 * decided nothing, or a commit of registers that changed nothing here, is left out.
 */
export function* planLog<R>(history: History<R>): Generator<LogEntry<R>> {
  for (const at of newestFirst(history)) {
    const plan = history.planAt(at)
    if (!plan) {
      yield { type: 'unread', at }
      continue
    }
    const { steps, lost } = stepsBack(history, at)
    const [first, ...others] = steps
    const told = first ? decided(changesBetween(first.plan, plan), others, plan) : [planAdded(plan)]
    if (told.length === 0 && (others.length > 0 || first?.plan.source.text === plan.source.text)) continue
    yield { type: 'read', at, changes: told, unread: first ? unreadOf(steps) : lost }
  }
}

/**
 * The entries that touch one item, with only the changes of it. Behind a change of its id the item is looked for under the
 * id it had.
 */
export function* itemLog<R>(entries: Iterable<LogEntry<R>>, id: string): Generator<LogEntry<R>> {
  const ids = new Set([id])
  for (const entry of entries) {
    if (entry.type === 'unread') {
      yield entry
      continue
    }
    const changes = entry.changes.filter(({ subject: { type, id: of } }) => ITEMS.has(type) && ids.has(of))
    for (const { rule, old } of changes) if (rule === 'id-changed' && old) ids.add(old.value)
    if (changes.length > 0) yield { ...entry, changes }
  }
}

const ITEMS: ReadonlySet<string> = new Set(['task', 'target', 'report'])

/** Every revision that cannot be read between those of some steps, each once. */
export const unreadOf = <R>(steps: readonly Step<R>[]): readonly R[] => [
  ...new Set(steps.flatMap(({ unread }) => unread)),
]

const newestFirst = <R>({ tip, parentsOf, rankOf }: History<R>): readonly R[] => {
  const reached = new Set([tip])
  // A set gives what is added while it is walked.
  for (const revision of reached) for (const parent of parentsOf(revision)) reached.add(parent)
  return [...reached].sort((a, b) => rankOf(a) - rankOf(b))
}

const decided = <R>(changes: readonly Change[], others: readonly Step<R>[], plan: Plan): readonly Change[] => {
  const taken = others.map((step) => new Set(changesBetween(step.plan, plan).map(placeOf)))
  return changes.filter((change) => taken.every((places) => places.has(placeOf(change))))
}

const placeOf = ({ subject, field }: Change): string => [subject.type, subject.id, field].join('\n')

/** What became of a plan and of its path. A revision that left it and its registers as they were is the same plan. */
export const changesBetween = (old: Plan, next: Plan): readonly Change[] => {
  if (old === next) return []
  const renamed = old.source.path === next.source.path ? [] : [planRenamed(old, next)]
  return [...renamed, ...comparePlans(old, next)]
}
