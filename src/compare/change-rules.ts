import { DOCUMENT_CHANGES } from './rules-document.ts'
import { RESULT_CHANGES } from './rules-results.ts'
import { TASK_CHANGES } from './rules-tasks.ts'

/** Every kind of change. A test holds that mirrors come in pairs. */
export const CHANGE_RULES = { ...TASK_CHANGES, ...RESULT_CHANGES, ...DOCUMENT_CHANGES }

export type ChangeRuleId = keyof typeof CHANGE_RULES
