import { CommanderError } from 'commander'
import type { CommandRow } from './command.ts'
import { COMMANDS } from './commands.ts'
import { EXIT_CODES, type ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { faultLines } from './fault.ts'
import { createProgram } from './program.ts'
import { languagesAsked, line, type Terminal } from './terminal.ts'
import { usageFailure } from './usage.ts'
import { CLI_WORDS } from './words.ts'

/** Runs one command line and gives its exit code. Never throws. */
export const run = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  let ended: ExitName = 'ok'
  try {
    const program = await createProgram(args, terminal, (exit) => {
      ended = exit
    })
    refuseLanguage(args)
    await program.parseAsync([...args], { from: 'user' })
  } catch (thrown) {
    ended = tellThrown(thrown, args, terminal)
  }
  return EXIT_CODES[ended].code
}

const tellThrown = (thrown: unknown, args: readonly string[], terminal: Terminal): ExitName => {
  if (thrown instanceof CommanderError) {
    if (SHOWN.includes(thrown.code)) return thrown.exitCode === 0 ? 'ok' : 'usage'
    const ended = tellThrown(usageFailure(thrown), args, terminal)
    const [example] = thrown.code === 'commander.missingArgument' ? (named(args)?.examples ?? []) : []
    if (example) terminal.errors.write(line(CLI_WORDS.forExample, terminal, { command: `kehoach ${example.typed}` }))
    return ended
  }
  if (!(thrown instanceof Failure)) {
    terminal.errors.write(faultLines(thrown, terminal))
    return 'fault'
  }
  terminal.errors.write(line(CLI_WORDS.failure, terminal, { message: thrown.text[terminal.language] }))
  if (thrown.exit === 'usage') {
    const name = named(args)?.name
    const command = name === undefined ? 'kehoach --help' : `kehoach ${name} --help`
    terminal.errors.write(line(CLI_WORDS.seeHelp, terminal, { command }))
  }
  return thrown.exit
}

/** The command that the line is about. */
const named = (args: readonly string[]): CommandRow | undefined => COMMANDS.find(({ name }) => args.includes(name))

/** Not errors: commander has printed help or the version and wants to end. Help without being asked for is usage. */
const SHOWN = ['commander.help', 'commander.helpDisplayed', 'commander.version']

const refuseLanguage = (args: readonly string[]): void => {
  const wrong = languagesAsked(args).find((language) => language !== 'vi' && language !== 'en')
  if (wrong === undefined) return
  throw new Failure('usage', CLI_WORDS.unknownValue, { option: '--lang', value: wrong, allowed: 'vi, en' })
}
