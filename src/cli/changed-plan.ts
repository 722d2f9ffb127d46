import { comparePlans, planAdded, planRemoved, planRenamed } from '../compare/compare-plans.ts'
import { type ChangeTerms, judgeChanges } from '../compare/judge-changes.ts'
import { readBound } from '../compile.ts'
import type { Plan } from '../plan/plan.ts'
import type { ChangedPlan } from '../report/changes/changed-plan.ts'
import { Failure } from './failure.ts'
import type { PlanPair, Revision, Revisions } from './revisions.ts'
import { CLI_WORDS } from './words.ts'

/** Terms are those of the newer revision: who approves a change commits it with the change. */
export const changedPlan = (
  pair: PlanPair,
  revisions: Pick<Revisions, 'old' | 'new'>,
  terms: ChangeTerms,
): ChangedPlan => {
  const [older, newer] = [planAt(pair.old, revisions.old), planAt(pair.new, revisions.new)]
  const path = pair.new ?? pair.old ?? ''
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

/** A plan with errors is compared as far as it can be read; one that cannot be read at all cannot be compared. */
const planAt = (path: string | undefined, { name, host }: Revision): Plan | undefined => {
  if (path === undefined) return undefined
  const plan = readBound(path, host)?.plan
  if (!plan) throw new Failure('unreadable', CLI_WORDS.notComparable, { path, revision: name })
  return plan
}
