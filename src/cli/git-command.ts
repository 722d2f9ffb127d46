import type { Command } from 'commander'
import { planText } from '../report/plan-text.ts'
import { parsePlan } from '../syntax/parse-plan.ts'
import { sourceFile } from '../text/source-file.ts'
import type { CommandContext } from './command.ts'
import type { ExitName } from './exit-code.ts'
import { diffDriver } from './git-diff-driver.ts'
import { installDrivers, uninstallDrivers } from './git-install.ts'
import { mergeDriver } from './git-merge-driver.ts'
import { HELP_WORDS } from './help-words.ts'
import { readInput } from './read-input.ts'
import type { Terminal } from './terminal.ts'

/** `install` and `uninstall` are for people; the drivers are what git calls, as the settings say that `install` writes. */
export const addGit = (command: Command, { terminal, finish, text }: CommandContext): Command => {
  command
    .command('install')
    .description(text(HELP_WORDS.gitInstall))
    .usage(text(HELP_WORDS.usageOptions))
    .action(() => finish(installDrivers(terminal)))
  command
    .command('uninstall')
    .description(text(HELP_WORDS.gitUninstall))
    .usage(text(HELP_WORDS.usageOptions))
    .action(() => finish(uninstallDrivers(terminal)))
  command
    .command('diff-driver')
    .description(text(HELP_WORDS.gitDiffDriver))
    .usage('…')
    .argument('<args...>')
    .action((args: string[]) => finish(diffDriver(args, terminal)))
  command
    .command('textconv')
    .description(text(HELP_WORDS.gitTextconv))
    .usage(`<${text(HELP_WORDS.file)}>`)
    .argument(`<${text(HELP_WORDS.file)}>`)
    .action((path: string) => finish(textconv(path, terminal)))
  command
    .command('merge-driver')
    .description(text(HELP_WORDS.gitMergeDriver))
    .usage('%O %A %B %L %P')
    .argument('<args...>')
    .action((args: string[]) => finish(mergeDriver(args, terminal)))
  return command
}

/** What cannot be read as a plan is printed as it is: git stops altogether when this fails. */
const textconv = (path: string, { cwd, output }: Terminal): ExitName => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readInput(path, cwd))
  const { value, diagnostics } = parsePlan(sourceFile(path, text))
  const isWhole = value?.frontMatter && !diagnostics.some(({ severity }) => severity === 'error')
  output.write(isWhole ? planText(value) : text)
  return 'ok'
}
