import type { Acceptance } from '../check/acceptance.ts'
import { APPROVED_FILE } from '../compare/change-terms.ts'
import { entryKey, type JudgedChange } from '../compare/judge-changes.ts'
import { approvalViolation, type Policy } from '../compare/ownership.ts'
import type { PlanRevision } from '../compare/revision.ts'
import type { ChangedPlan } from '../report/changes/changed-plan.ts'
import { readChangeTerms } from '../settings.ts'
import { type Range, rangeOf } from './change-makers.ts'
import { gitTree } from './git-tree.ts'
import { planCommits } from './plan-commits.ts'
import { uncommitted } from './plan-history.ts'
import { planIn } from './plan-in.ts'
import type { PlanPair, Revisions } from './revisions.ts'
import type { Terminal } from './terminal.ts'

/**
 * Who added the approvals that the older revision does not have: they came with the change that they let pass. One added by
 * someone whom the policy does not name for it approves nothing. Two sides on disk have no authors.
 */
export const withApprovers = <T extends PlanPair & ChangedPlan>(
  plans: readonly T[],
  revisions: Revisions,
  { policy, terminal }: { readonly policy: Policy | undefined; readonly terminal: Terminal },
): readonly T[] => {
  const { commit, host } = revisions.old
  const isApproved = plans.some(({ changes }) => changes.some(({ approval }) => approval))
  if (commit === undefined || !isApproved) return plans
  const earlier = new Set(readChangeTerms(host).approvals.map(entryKey))
  const addersOf = addersIn(rangeOf(commit, revisions, terminal))
  return plans.map((plan) => {
    const status = planIn(revisions.old, plan.old)?.header.status
    const changes = plan.changes.map((change): JudgedChange => {
      const { approval, ...unapproved } = change
      if (!approval || earlier.has(entryKey(approval))) return change
      const makers = addersOf(approval)
      const facts = { paths: [plan.path], makers, ...(status ? { status } : {}) }
      const violation = policy && approvalViolation(change, facts, policy)
      return violation ? { violation, ...unapproved } : { ...change, approval: { ...approval, addedBy: makers } }
    })
    return { ...plan, changes }
  })
}

/** The newest revision that has an entry which none of those before it has. */
const addersIn = ({ repository: { disk }, git, tip, base, withDisk }: Range) => {
  const known = new Map<string, ReadonlySet<string>>()
  const entriesAt = (sha: string): ReadonlySet<string> => {
    const found = known.get(sha) ?? new Set(readChangeTerms(gitTree(sha, git).host(disk)).approvals.map(entryKey))
    known.set(sha, found)
    return found
  }
  const commits = planCommits({ tip, without: base }, [APPROVED_FILE], git)
  return (entry: Acceptance): readonly PlanRevision[] => {
    const key = entryKey(entry)
    if (withDisk && !entriesAt(tip).has(key)) return [uncommitted(APPROVED_FILE, git)]
    const added = commits.find(
      ({ sha, parents }) => entriesAt(sha).has(key) && parents.every((parent) => !entriesAt(parent).has(key)),
    )
    return added ? [{ ...added, path: APPROVED_FILE }] : []
  }
}
