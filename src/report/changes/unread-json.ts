import { positionAt } from '../../text/source-file.ts'
import type { UnreadPlan } from './changed-plan.ts'
import type { JsonChangeText } from './report-changes-json.ts'

/** A plan of which a revision can be read only in part: nothing is said of what changed in it. */
export interface JsonUncomparedPlan {
  /** Path from the project root. */
  readonly path: string
  /** In which of the two it cannot be read. */
  readonly revision: 'old' | 'new'
  /** Why, at least one. */
  readonly findings: readonly JsonUnreadPart[]
}

export interface JsonUnreadPart {
  /** Rule of `kehoach check`. */
  readonly rule: string
  /** What cannot be read. */
  readonly message: JsonChangeText
  /** What to type instead. */
  readonly help?: JsonChangeText
  /** Path of the file, in that revision. */
  readonly file: string
  /**
   * From 1.
   * @TJS-type integer
   * @minimum 1
   */
  readonly line: number
  /**
   * From 1, in letters as they are seen.
   * @TJS-type integer
   * @minimum 1
   */
  readonly column: number
}

export const jsonUnread = ({ path, side, findings }: UnreadPlan): JsonUncomparedPlan => ({
  path,
  revision: side,
  findings: findings.map(({ rule, message, help, span }) => ({
    rule,
    message,
    ...(help ? { help } : {}),
    file: span.source.path,
    ...positionAt(span.source, span.start),
  })),
})
