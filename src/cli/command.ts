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

/** One command: its help is printed from its row. */
export type CommandRow = {
  readonly name: string
  readonly summary: Text
  /** What is typed, without `kehoach`. */
  readonly examples: readonly { readonly typed: string; readonly meaning: Text }[]
  readonly exits: readonly ExitName[]
  readonly add: (command: Command, context: CommandContext) => Command
}
