import { Command } from 'commander'
import type { Text } from '../diagnostic/diagnostic.ts'
import { say } from '../report/words.ts'
import type { CommandContext, CommandRow } from './command.ts'
import { COMMANDS } from './commands.ts'
import { EXIT_CODES, type ExitName } from './exit-code.ts'
import { HELP_WORDS } from './help-words.ts'
import { packageVersion } from './project.ts'
import type { Facts, Terminal } from './terminal.ts'

/**
 * The command line as commander knows it. Settings made here are inherited by every command; only the commands that
 * `args` name are whole, so that the version and the help need nothing of what the others run.
 */
export const createProgram = async (
  args: readonly string[],
  terminal: Terminal,
  finish: (exit: ExitName) => void,
): Promise<Command> => {
  const text = (words: Text, facts?: Facts): string => say(words, terminal.language, facts)
  const program = new Command('kehoach')
    .description(text(HELP_WORDS.about))
    .usage(`${text(HELP_WORDS.usageCommand)} ${text(HELP_WORDS.usageOptions)}`)
    .helpOption('-h, --help', text(HELP_WORDS.helpOption))
    .helpCommand(`help [${text(HELP_WORDS.command)}]`, text(HELP_WORDS.helpCommand))
    .version(packageVersion(), '-V, --version', text(HELP_WORDS.versionOption))
    .option('--lang <vi|en>', text(HELP_WORDS.langOption))
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titleWords(title, text),
      subcommandTerm: (command) => `${command.name()} ${command.usage()}`,
    })
    .configureOutput({
      writeOut: terminal.output.write,
      writeErr: terminal.errors.write,
      // Told by `usageFailure` in the reader's language instead.
      outputError: () => {},
    })
    .exitOverride()
  const all = Object.keys(EXIT_CODES) as ExitName[]
  program.addHelpText(
    'after',
    `\n${examplesHelp(COMMANDS, text)}\n\n${environmentHelp(text)}\n\n${exitsHelp(all, text)}`,
  )
  for (const row of COMMANDS) {
    const command = program.command(row.name).description(text(row.summary)).usage(text(row.usage))
    if (args.includes(row.name)) await addCommand(command, row, { terminal, finish, text })
  }
  return program
}

const addCommand = async (command: Command, row: CommandRow, context: CommandContext): Promise<void> => {
  const add = await row.load()
  add(command, context)
  command.addHelpText('after', `\n${examplesHelp([row], context.text)}\n\n${exitsHelp(row.exits, context.text)}`)
}

type Say = CommandContext['text']

/** commander gives its titles in English to a function that colours them; it is the one place to translate them. */
const titleWords = (title: string, text: Say): string => {
  const words = TITLES[title]
  return words ? text(words) : title
}

const TITLES: Readonly<Record<string, Text>> = {
  'Usage:': HELP_WORDS.usageTitle,
  'Arguments:': HELP_WORDS.argumentsTitle,
  'Options:': HELP_WORDS.optionsTitle,
  'Global Options:': HELP_WORDS.globalOptionsTitle,
  'Commands:': HELP_WORDS.commandsTitle,
}

const examplesHelp = (rows: readonly CommandRow[], text: Say): string => {
  const examples = rows.flatMap((row) => row.examples)
  return section(
    text(HELP_WORDS.examplesTitle),
    examples.map(({ typed, meaning }) => [`kehoach ${typed}`, text(meaning)]),
  )
}

const environmentHelp = (text: Say): string =>
  section(text(HELP_WORDS.environmentTitle), [
    ['KEHOACH_LANG', text(HELP_WORDS.environmentLang)],
    ['KEHOACH_FONTS', text(HELP_WORDS.environmentFonts)],
    ['KEHOACH_DEBUG', text(HELP_WORDS.environmentDebug)],
  ])

const exitsHelp = (exits: readonly ExitName[], text: Say): string =>
  section(
    text(HELP_WORDS.exitsTitle),
    exits.map((name) => [String(EXIT_CODES[name].code), text(EXIT_CODES[name].summary)]),
  )

const section = (title: string, rows: readonly (readonly [term: string, meaning: string])[]): string => {
  const width = Math.max(...rows.map(([term]) => term.length))
  return [title, ...rows.map(([term, meaning]) => `  ${term.padEnd(width)}  ${meaning}`)].join('\n')
}
