import { type Diagnostic, hasErrors, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { CheckedPlan } from './checked-plan.ts'
import { type RuleInput, severityFor } from './rule.ts'
import { RULES } from './rules/index.ts'

/** Runs every rule on a plan; `found` is what reading it told. The value is there only when no error is left. */
export const check = (input: RuleInput, found: readonly Diagnostic[]): Outcome<CheckedPlan> => {
  const diagnostics = [...found]
  for (const rule of RULES) {
    const severity = severityFor(rule, input.plan.header.status)
    for (const finding of rule.check?.(input) ?? []) diagnostics.push({ ...finding, rule: rule.id, severity })
  }
  const sorted = sortDiagnostics(diagnostics)
  return hasErrors(sorted) ? { diagnostics: sorted } : { value: input.plan as CheckedPlan, diagnostics: sorted }
}
