import type { Text } from '../diagnostic/diagnostic.ts'
import { say } from '../report/words.ts'
import type { ExitName } from './exit-code.ts'
import { systemReason } from './words.ts'

/**
 * The outside world or the command line stands in the way: no such file, no right to write, no such option. Everything
 * else that is thrown is a fault of the program.
 */
export class Failure extends Error {
  readonly exit: ExitName
  readonly text: Text

  constructor(exit: ExitName, words: Text, facts: Readonly<Record<string, string | number>> = {}) {
    const text = { vi: say(words, 'vi', facts), en: say(words, 'en', facts) }
    super(text.en)
    this.exit = exit
    this.text = text
  }
}

/** Node's code of a failed system call ("ENOENT"), or undefined for any other throw. */
export const systemCode = (thrown: unknown): string | undefined =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined

/** A failed system call in words; the words have a `{path}` and a `{reason}`. */
export const systemFailure = (exit: ExitName, words: Text, path: string, code: string | undefined): Failure => {
  const reason = systemReason(code)
  return new Failure(
    exit,
    { vi: words.vi.replace('{reason}', reason.vi), en: words.en.replace('{reason}', reason.en) },
    { path },
  )
}
