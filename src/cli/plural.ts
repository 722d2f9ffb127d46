import { say } from '../report/words.ts'
import type { Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/** "1 nhiệm vụ", "12 nhiệm vụ"; English needs the two forms apart. */
export const countWords = (of: keyof typeof COUNTED, count: number, { language }: Terminal): string => {
  const { one, many } = COUNTED[of]
  return say(count === 1 ? one : many, language, { count })
}

const COUNTED = {
  plan: { one: CLI_WORDS.onePlan, many: CLI_WORDS.plans },
  task: { one: CLI_WORDS.oneTask, many: CLI_WORDS.tasks },
}
