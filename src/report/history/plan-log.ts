import type { JudgedChange } from '../../compare/judge-changes.ts'
import type { PlanRevision } from '../../compare/revision.ts'

/** What was asked for: a plan, perhaps one item of it, and what its revisions did, newest first. */
export type ToldLog = { readonly path: string; readonly item?: string; readonly entries: readonly ToldEntry[] }

/** One revision with its changes weighed. */
export type ToldEntry =
  | { readonly type: 'unread'; readonly at: PlanRevision }
  | {
      readonly type: 'read'
      readonly at: PlanRevision
      readonly changes: readonly JudgedChange[]
      /** Revisions just before it that cannot be read: some of the changes may be theirs. */
      readonly unread: readonly PlanRevision[]
    }
