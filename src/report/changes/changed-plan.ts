import type { ChangeClass } from '../../compare/change-rule.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import type { Diagnostic } from '../../diagnostic/diagnostic.ts'

/** The changes of one plan; `path` is the newer revision's, or the older's when the plan is gone. */
export type ChangedPlan = {
  readonly path: string
  /** Only when it differs. */
  readonly oldPath?: string
  readonly changes: readonly JudgedChange[]
}

/** A plan of which one revision could be read only in part: what is missing there is not gone, so nothing is said of it. */
export type UnreadPlan = {
  readonly path: string
  /** In which of the two it could not be read. */
  readonly side: 'old' | 'new'
  /** Why, at least one; in the files of that revision. */
  readonly findings: readonly Diagnostic[]
}

/** What was compared, in the words of who asked: "main", "HEAD", a folder. Plans without a change are left out. */
export type Comparison = {
  readonly old: string
  readonly new: string
  readonly plans: readonly ChangedPlan[]
  /** Plans that could not be compared; they are not among the others. */
  readonly unread?: readonly UnreadPlan[]
  /** The newer side is what stands on disk, not a commit or a path that was named. */
  readonly newOnDisk?: boolean
  /** phan-quyen.yaml differs between the two; that of the older was in force. */
  readonly policyChanged?: boolean
  /** There is a phan-quyen.yaml, but two sides on disk have no authors to hold to it. */
  readonly policyUnjudged?: boolean
  /** Templates or `chỉnh thể thức` of kehoach.config.yaml differ between the two: what they print is not compared. */
  readonly formChanged?: boolean
  /** Rules whose class the newer kehoach.config.yaml lowers; that of the older was in force. */
  readonly loosened?: readonly string[]
}

/** Approved changes are counted apart, whatever their class. */
export type ChangeCounts = Readonly<Record<ChangeClass, number>> & {
  readonly approved: number
  /** Changes by someone who may not make them; they are in the counts of their class too. */
  readonly violations: number
  readonly plans: number
}

export const countChanges = ({ plans }: Comparison): ChangeCounts => {
  const changes = plans.flatMap((plan) => plan.changes)
  const of = (wanted: ChangeClass): number =>
    changes.filter((change) => change.class === wanted && !change.approval).length
  return {
    weakens: of('weakens'),
    undecided: of('undecided'),
    neutral: of('neutral'),
    approved: changes.filter(({ approval }) => approval).length,
    violations: changes.filter(({ violation }) => violation).length,
    plans: plans.length,
  }
}

/** From the gravest: a gate holds back its own class and those before it. */
export const GATES = ['weakens', 'undecided', 'neutral'] as const satisfies readonly ChangeClass[]

/** The changes that a gate does not let pass. */
export const heldBack = ({ plans }: Comparison, gate: ChangeClass): readonly JudgedChange[] =>
  plans.flatMap(({ changes }) =>
    changes.filter((change) => !change.approval && GATES.indexOf(change.class) <= GATES.indexOf(gate)),
  )
