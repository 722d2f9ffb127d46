import { Failure } from './failure.ts'
import { CLI_WORDS } from './words.ts'

/** The value of an option that takes a few words; any other word is told with those it takes. */
export const oneOf = <T extends string>(option: string, value: string, allowed: readonly T[]): T => {
  const found = allowed.find((known) => known === value)
  if (found) return found
  throw new Failure('usage', CLI_WORDS.unknownValue, { option, value, allowed: allowed.join(', ') })
}
