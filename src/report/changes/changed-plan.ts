import type { Change } from '../../compare/change.ts'
import { CHANGE_RULES, type ChangeClass } from '../../compare/change-rules.ts'
import { fnv1a64 } from '../../diagnostic/fingerprint.ts'

/** The changes of one plan, or that it is new or gone; `path` is the newer revision's, `oldPath` only when it differs. */
export type ChangedPlan = {
  readonly path: string
  readonly oldPath?: string
  readonly state: 'changed' | 'added' | 'removed'
  readonly changes: readonly Change[]
}

/** What was compared, in the words of who asked: "main", "HEAD", a folder. */
export type Comparison = {
  readonly old: string
  readonly new: string
  readonly plans: readonly ChangedPlan[]
}

export type ChangeCounts = Readonly<Record<ChangeClass, number>> & { readonly plans: number }

/** A plan that is gone takes all of its promises back. */
export const planClass = ({ state }: ChangedPlan): ChangeClass | undefined =>
  state === 'removed' ? 'weakens' : state === 'added' ? 'neutral' : undefined

export const countChanges = ({ plans }: Comparison): ChangeCounts => {
  const classes = plans.flatMap((plan) => {
    const own = planClass(plan)
    return [...(own ? [own] : []), ...plan.changes.map(({ rule }) => CHANGE_RULES[rule].class)]
  })
  const of = (wanted: ChangeClass): number => classes.filter((found) => found === wanted).length
  return { weakens: of('weakens'), undecided: of('undecided'), neutral: of('neutral'), plans: plans.length }
}

/**
 * One for each change: 16 hexadecimal digits of rule, plan, item, field and both values. Lines, numbers of headings and the
 * language of the report change none.
 */
export const changeFingerprint = ({ path }: ChangedPlan, { rule, subject, field, old, new: next }: Change): string =>
  fnv1a64([rule, path, subject.type, subject.id, field, old?.value ?? '', next?.value ?? ''].join('\n'))
