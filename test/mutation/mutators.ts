import type { Mutator } from './mutator.ts'
import { CITATION_MUTATORS } from './mutators-of-citations.ts'
import { DEADLINE_MUTATORS } from './mutators-of-deadlines.ts'
import { FORM_MUTATORS } from './mutators-of-form.ts'
import { HEADER_MUTATORS } from './mutators-of-header.ts'
import { RESULT_MUTATORS } from './mutators-of-results.ts'
import { TASK_MUTATORS } from './mutators-of-tasks.ts'
import { UNIT_MUTATORS } from './mutators-of-units.ts'
import { WORD_MUTATORS } from './mutators-of-words.ts'

export const MUTATORS: readonly Mutator[] = [
  ...TASK_MUTATORS,
  ...HEADER_MUTATORS,
  ...WORD_MUTATORS,
  ...CITATION_MUTATORS,
  ...DEADLINE_MUTATORS,
  ...FORM_MUTATORS,
  ...RESULT_MUTATORS,
  ...UNIT_MUTATORS,
]

/** Rules that no single fault of a finished plan shows, and why. */
export const WITHOUT_MUTATOR: Readonly<Record<string, string>> = {
  'missing-authority': 'runs only where a project chooses the six “rõ”, and none of the plans names who decides',
  'template-provisional': 'follows from the day of the plan, which is no fault; its own examples and a case show it',
}
