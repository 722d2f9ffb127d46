import { issuedAtOnce } from '../compare/compare-headers.ts'
import { type ChangeTerms, type JudgedChange, judgeChanges } from '../compare/judge-changes.ts'
import { POLICY_FILE, type Policy, readPolicy, violationOf } from '../compare/ownership.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Host } from '../host.ts'
import type { ChangedPlan } from '../report/changes/changed-plan.ts'
import { sourceFile } from '../text/source-file.ts'
import { makersIn, type Range, rangeOf } from './change-makers.ts'
import { changedPlan } from './changed-plan.ts'
import { planIn } from './plan-in.ts'
import type { PlanPair, Revisions } from './revisions.ts'
import type { Terminal } from './terminal.ts'

/** The plans with what the policy has against their changes. */
export type Owned<T> = {
  readonly plans: readonly T[]
  /** What is wrong with either policy file. */
  readonly diagnostics: readonly Diagnostic[]
  readonly policyChanged: boolean
  /** There is one, but nobody knows who made the changes. */
  readonly policyUnjudged?: boolean
  /** That of the older revision. */
  readonly policy?: Policy
}

/**
 * The policy in force is that of the older revision: a change cannot loosen the policy that it is held against, and the
 * status that counts is the one the plan had there. Two sides on disk have no authors: nothing is held against them.
 */
export const withOwnership = <T extends PlanPair & ChangedPlan>(
  plans: readonly T[],
  revisions: Revisions,
  { terms, terminal }: { readonly terms: ChangeTerms; readonly terminal: Terminal },
): Owned<T> => {
  const { commit } = revisions.old
  const [before, after] = [policyText(revisions.old.host), policyText(revisions.new.host)]
  if (commit === undefined) return { plans, diagnostics: [], policyChanged: false, policyUnjudged: after !== undefined }
  if (before === undefined && after === undefined) return { plans, diagnostics: [], policyChanged: false }
  const [inForce, next] = [policyOf(before), before === after ? { diagnostics: [] } : policyOf(after)]
  const diagnostics = [...inForce.diagnostics, ...next.diagnostics]
  const policyChanged = before !== after
  const policy = inForce.value
  if (!policy) return { plans, diagnostics, policyChanged }
  const range = rangeOf(commit, revisions, terminal)
  const owned = plans.map((plan) => judged(plan, { policy, revisions, terms, range }))
  return { plans: owned, diagnostics, policyChanged, policy }
}

const policyText = ({ readFile }: Host): string | undefined => {
  const bytes = readFile(POLICY_FILE)
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

const policyOf = (text: string | undefined): ReturnType<typeof readPolicy> =>
  text === undefined ? { diagnostics: [] } : readPolicy(sourceFile(POLICY_FILE, text))

type Judging = {
  readonly policy: Policy
  readonly revisions: Revisions
  readonly terms: ChangeTerms
  readonly range: Range
}

/** A kind of change that the newer config does not look for is still no one's who may not make it. */
const judged = <T extends PlanPair & ChangedPlan>(plan: T, { policy, revisions, terms, range }: Judging): T => {
  const classes = new Map([...terms.classes].filter(([, level]) => level !== 'off'))
  const shown = new Set(plan.changes.map(({ fingerprint }) => fingerprint))
  const again = classes.size === terms.classes.size ? plan : changedPlan(plan, revisions, { ...terms, classes })
  const all = 'changes' in again ? again : plan
  const older = planIn(revisions.old, plan.old)
  const makersOf = makersIn(plan, older, range)
  const status = older?.header.status
  const paths = [plan.new ?? [], plan.old ?? []].flat()
  const changes = [...all.changes, ...atOnce(plan, revisions, terms)].map((change) => {
    const facts = { paths, makers: makersOf(change), ...(status ? { status } : {}) }
    const violation = violationOf(change, facts, policy)
    return { ...change, ...(violation ? { violation } : {}) }
  })
  return { ...plan, changes: changes.filter((change) => change.violation || shown.has(change.fingerprint)) }
}

/** What a new plan has that others than its writer give: told only when the policy has something against it. */
const atOnce = ({ old, new: path }: PlanPair, revisions: Revisions, terms: ChangeTerms): readonly JudgedChange[] => {
  const { host } = revisions.new
  const plan = old === undefined ? planIn(revisions.new, path) : undefined
  return plan && path !== undefined ? judgeChanges(path, issuedAtOnce(plan), terms, host.today()) : []
}
