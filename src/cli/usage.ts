import type { CommanderError } from 'commander'
import type { Text } from '../diagnostic/diagnostic.ts'
import { say } from '../report/words.ts'
import { Failure } from './failure.ts'
import type { Facts } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/**
 * What commander refuses, in the words of this command line. commander 14.0.3 has no translations: its errors carry a
 * code, and the facts only inside an English sentence, from which they are read. `usage.test.ts` notices other wording.
 */
export const usageFailure = ({ code, message }: CommanderError): Failure => {
  const read = USAGE_ERRORS[code]
  const name = /'([^']*)'/.exec(message)?.[1] ?? ''
  const near = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1]
  const { words, facts } = read?.(name, message) ?? { words: CLI_WORDS.wrongUsage, facts: { message } }
  const { didYouMean } = CLI_WORDS
  const text = { vi: say(words, 'vi', facts), en: say(words, 'en', facts) }
  if (near === undefined) return new Failure('usage', text)
  return new Failure('usage', {
    vi: say(didYouMean, 'vi', { message: text.vi, near }),
    en: say(didYouMean, 'en', { message: text.en, near }),
  })
}

const USAGE_ERRORS: Readonly<
  Record<string, (name: string, message: string) => { readonly words: Text; readonly facts: Facts }>
> = {
  'commander.unknownOption': (name) => ({ words: CLI_WORDS.unknownOption, facts: { name } }),
  'commander.unknownCommand': (name) => ({ words: CLI_WORDS.unknownCommand, facts: { name } }),
  'commander.missingArgument': (name) => ({ words: CLI_WORDS.missingArgument, facts: { name: `<${name}>` } }),
  'commander.optionMissingArgument': (flags) => ({
    words: CLI_WORDS.missingOptionValue,
    facts: { name: /--[a-z-]+/.exec(flags)?.[0] ?? flags },
  }),
  'commander.excessArguments': (_, message) => {
    const [, expected = '', got = ''] = /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? []
    return { words: CLI_WORDS.excessArguments, facts: { expected, got } }
  },
}
