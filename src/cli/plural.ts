import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { countFindings } from '../report/count.ts'
import { SEVERITY_WORDS, say } from '../report/words.ts'
import type { Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/** "1 nhiệm vụ", "12 nhiệm vụ"; English needs the two forms apart. */
export const countWords = (of: keyof typeof COUNTED, count: number, { language }: Terminal): string => {
  const { one, many } = COUNTED[of]
  return say(count === 1 ? one : many, language, { count })
}

/** "1 lỗi, 5 cảnh báo"; nothing for what there is none of. */
export const findingWords = (
  diagnostics: readonly Diagnostic[],
  severities: readonly Diagnostic['severity'][],
  terminal: Terminal,
): string => {
  const counts = countFindings(diagnostics)
  return severities.flatMap((of) => (counts[of] > 0 ? countWords(of, counts[of], terminal) : [])).join(', ')
}

const COUNTED = {
  plan: { one: CLI_WORDS.onePlan, many: CLI_WORDS.plans },
  task: { one: CLI_WORDS.oneTask, many: CLI_WORDS.tasks },
  ...SEVERITY_WORDS,
}
