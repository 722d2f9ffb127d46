import { comparePlans, planAdded, planRemoved, planRenamed } from '../compare/compare-plans.ts'
import { type ChangeTerms, judgeChanges } from '../compare/judge-changes.ts'
import type { BoundPlan } from '../compile.ts'
import type { ChangedPlan, UnreadPlan } from '../report/changes/changed-plan.ts'
import { Failure } from './failure.ts'
import { boundIn } from './plan-in.ts'
import type { PlanPair, Revision, Revisions } from './revisions.ts'
import { unreadParts, unseenParts } from './whole-plan.ts'
import { CLI_WORDS } from './words.ts'

/**
 * What changed between two revisions of a plan, or why they cannot be compared. Terms are those of the newer revision: who
 * approves a change commits it with the change.
 */
export const changedPlan = (
  pair: PlanPair,
  revisions: Pick<Revisions, 'old' | 'new'>,
  terms: ChangeTerms,
): ChangedPlan | UnreadPlan => {
  const [before, after] = [boundAt(pair.old, revisions.old), boundAt(pair.new, revisions.new)]
  const path = pair.new ?? pair.old ?? ''
  const unread = unreadPlan(path, before, after)
  if (unread) return unread
  const [older, newer] = [before?.plan, after?.plan]
  const renamed = pair.old !== pair.new && revisions.old.host !== revisions.new.host
  const changes = [
    ...(older && newer && renamed ? [planRenamed(older, newer)] : []),
    ...(older && newer ? comparePlans(older, newer) : []),
    ...(older && !newer ? [planRemoved(older)] : []),
    ...(newer && !older ? [planAdded(newer)] : []),
  ]
  return {
    path,
    ...(older && newer && renamed && pair.old ? { oldPath: pair.old } : {}),
    changes: judgeChanges(path, changes, terms, revisions.new.host.today()),
  }
}

const boundAt = (path: string | undefined, revision: Revision): BoundPlan | undefined => {
  if (path === undefined) return undefined
  const bound = boundIn(revision, path)
  if (!bound) throw new Failure('unreadable', CLI_WORDS.notComparable, { path, revision: revision.name })
  return bound
}

/**
 * The newer revision's findings first, which can be mended; what it says in words that are not seen might be anything. That
 * a plan is gone is true however little of it was read.
 */
const unreadPlan = (
  path: string,
  before: BoundPlan | undefined,
  after: BoundPlan | undefined,
): UnreadPlan | undefined => {
  const old = before ? unreadParts(before) : []
  const next = after ? [...unreadParts(after), ...unseenParts(after)] : []
  if (next.length > 0) return { path, side: 'new', findings: next }
  if (old.length > 0 && (after || !before?.plan)) return { path, side: 'old', findings: old }
  return undefined
}
