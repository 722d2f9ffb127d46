import type { ChangeClass } from '../../compare/change-rule.ts'
import { type Language, say } from '../words.ts'
import { type Comparison, countChanges, heldBack } from './changed-plan.ts'
import { CHANGE_WORDS } from './words.ts'

/** The first line of every report: whether the change is held back, what there is of each class, and between what. */
export const verdict = (comparison: Comparison, lang: Language, gate?: ChangeClass): string => {
  const counts = countChanges(comparison)
  const { old, new: next, plans, unread = [] } = comparison
  const count = unread.length
  if (plans.length === 0 && count === 0) return say(CHANGE_WORDS.none, lang, { old, new: next })
  if (plans.length === 0) return say(CHANGE_WORDS.noneCompared, lang, { old, new: next, count })
  const approved = approvedWords(comparison, counts.approved, lang)
  const violations = counts.violations > 0 ? say(CHANGE_WORDS.alsoViolations, lang, { count: counts.violations }) : ''
  const inCompared = say(plans.length === 1 ? CHANGE_WORDS.inOnePlan : CHANGE_WORDS.inPlans, lang, {
    count: plans.length,
  })
  const inPlans = `${inCompared}${count > 0 ? say(CHANGE_WORDS.alsoUnread, lang, { count }) : ''}`
  const facts = { ...counts, approved: `${approved}${violations}`, inPlans, old, new: next }
  const told = say(CHANGE_WORDS.verdict, lang, facts)
  return isHeldBack(comparison, gate) ? say(CHANGE_WORDS.held, lang, { verdict: told }) : told
}

/** An approval that came along with what it approves is said at once: nobody else may have looked at it. */
const approvedWords = ({ plans }: Comparison, count: number, lang: Language): string => {
  if (count === 0) return ''
  const along = plans.flatMap(({ changes }) => changes.filter(({ approval }) => approval?.addedBy)).length
  return say(along === 0 ? CHANGE_WORDS.alsoApproved : CHANGE_WORDS.alsoApprovedAlong, lang, { count, along })
}

/** Whether a gate lets the run pass: nothing that it holds back, nothing that it could not look at, no change by someone who may not. */
const isHeldBack = (comparison: Comparison, gate: ChangeClass | undefined): boolean =>
  countChanges(comparison).violations > 0 ||
  (gate !== undefined && ((comparison.unread ?? []).length > 0 || heldBack(comparison, gate).length > 0))
