import type { Command } from 'commander'
import type { Text } from '../diagnostic/diagnostic.ts'
import type { ExitName } from './exit-code.ts'
import type { Facts, Terminal } from './terminal.ts'

/** What a command is built with. */
export type CommandContext = {
  readonly terminal: Terminal
  /** Called once, by the action, with how the run ended. */
  readonly finish: (exit: ExitName) => void
  readonly text: (words: Text, facts?: Facts) => string
}

export type AddCommand = (command: Command, context: CommandContext) => Command

/** One command: its help is printed from its row. */
export type CommandRow = {
  readonly name: string
  readonly summary: Text
  /** What is typed, without `kehoach`. */
  readonly examples: readonly { readonly typed: string; readonly meaning: Text }[]
  readonly exits: readonly ExitName[]
  /** What follows the name in the list of commands. */
  readonly usage: Text
  /** Its arguments, options and action, with what it runs: loaded only when the command is named. */
  readonly load: () => Promise<AddCommand>
}
