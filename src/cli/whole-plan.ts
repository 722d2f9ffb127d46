import { isPartUnread } from '../check/check.ts'
import { CONFIG_FILE } from '../check/config.ts'
import type { BoundPlan } from '../compile.ts'
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import { parsePlan } from '../syntax/parse-plan.ts'
import type { SyntaxTree } from '../syntax/syntax-tree.ts'
import { sourceFile } from '../text/source-file.ts'

/** A plan of which every part was read; undefined when something would be missing from what is said of it. */
export const wholePlan = (text: string): SyntaxTree | undefined => {
  const { value, diagnostics } = parsePlan(sourceFile('', text))
  return hasErrors(diagnostics) ? undefined : value
}

/**
 * Why a part of a plan or of its registers could not be read, empty when all of it was: what is missing there is not gone
 * from the plan, so nothing may be said of it.
 */
export const unreadParts = ({ plan, diagnostics }: BoundPlan): readonly Diagnostic[] => {
  const own = diagnostics.filter(({ span }) => span.source.path !== CONFIG_FILE)
  return plan
    ? own.filter((one) => isPartUnread([one]) || UNREAD.has(one.rule))
    : own.filter(({ severity }) => severity === 'error')
}

/** Words that the plan language has no place for: they are in the file and not in the plan, so no change of them is seen. */
export const unseenParts = ({ diagnostics }: BoundPlan): readonly Diagnostic[] =>
  diagnostics.filter(({ rule }) => UNSEEN.has(rule))

const UNSEEN: ReadonlySet<string> = new Set(['html', 'image', 'unsupported-markdown'])

/** Faults after which `check` still looks for what is missing, though less was read than stands there. */
const UNREAD: ReadonlySet<string> = new Set(['block-not-a-list', 'no-front-matter'])
