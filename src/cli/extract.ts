import { resolve } from 'node:path'
import type { Command } from 'commander'
import { extractRegistry, kindOf } from '../verify/index.ts'
import type { CommandContext } from './command.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { HELP_WORDS } from './help-words.ts'
import { readInput } from './read-input.ts'
import type { Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { writeFiles } from './write-files.ts'

type ExtractFlags = { readonly output?: string }

export const addExtract = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`<${text(HELP_WORDS.document)}>`, text(HELP_WORDS.extractAbout))
    .option(`-o, --output <${text(HELP_WORDS.file)}>`, text(HELP_WORDS.extractOutputAbout))
    .action((path: string, flags: ExtractFlags) => finish(extract(path, flags, terminal)))

const extract = (path: string, { output }: ExtractFlags, terminal: Terminal): ExitName => {
  const bytes = readInput(path, terminal.cwd)
  if (kindOf(bytes) === 'other') throw new Failure('unreadable', CLI_WORDS.notDocument, { path })
  const registry = extractRegistry(bytes)
  if (!registry) throw new Failure('unreadable', CLI_WORDS.noRegistryInside, { path })
  if (output === undefined) terminal.output.write(new TextDecoder().decode(registry))
  else writeFiles([{ path: resolve(terminal.cwd, output), bytes: registry }])
  return 'ok'
}
