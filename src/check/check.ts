import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { Day } from '../text/day.ts'
import type { Acceptance } from './acceptance.ts'
import { type AcceptedFinding, setAside } from './accepted.ts'
import type { CheckedPlan } from './checked-plan.ts'
import { type Config, severityIn } from './config.ts'
import type { RuleInput } from './rule.ts'
import { RULES } from './rules/index.ts'

/** How a project wants its plans checked. */
export type CheckTerms = {
  readonly config: Config
  readonly acceptances: readonly Acceptance[]
  readonly today: Day
}

/**
 * Runs every rule on a plan; `found` is what reading it told. The value is there only when no error is left; accepted
 * findings are apart and keep no plan from being built.
 */
export const check = (
  input: RuleInput,
  found: readonly Diagnostic[],
  { config, acceptances, today }: CheckTerms,
): Outcome<CheckedPlan> & { readonly accepted: readonly AcceptedFinding[] } => {
  const diagnostics = [...found]
  const someUnread = found.some(({ rule }) => UNREAD.has(rule))
  for (const rule of RULES) {
    const severity = severityIn(config, rule, input.plan.header.status)
    if (!severity || (rule.tellsAbsence && someUnread)) continue
    for (const finding of rule.check?.(input) ?? []) diagnostics.push({ ...finding, rule: rule.id, severity })
  }
  const { counted, accepted } = setAside(sortDiagnostics(diagnostics), acceptances, today)
  if (hasErrors(counted)) return { diagnostics: counted, accepted }
  return { value: input.plan as CheckedPlan, diagnostics: counted, accepted }
}

/** Told of what could not be read: one cause, one message. */
const UNREAD: ReadonlySet<string> = new Set(['unknown-block', 'unknown-unit', 'yaml-alias', 'yaml-syntax'])
