/** Who a commit says made it. */
export type Author = { readonly name: string; readonly email: string }

/** One revision of a plan, as git keeps it. */
export type PlanRevision = {
  /** Absent for what is not committed yet. */
  readonly sha?: string
  /** Path of the plan from the project root, as it was called then. */
  readonly path: string
  readonly author: Author
  /** ISO 8601 with the offset that the commit stores; absent for what is not committed yet. */
  readonly date?: string
  /** First line of the commit's message; empty for what is not committed yet. */
  readonly subject: string
  /** The clone is shallow and has nothing older: what stands in this revision may have stood before it. */
  readonly isCut?: true
}
