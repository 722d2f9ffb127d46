import { realpathSync } from 'node:fs'
import type { Command } from 'commander'
import type { CommandContext } from './command.ts'
import { HELP_WORDS } from './help-words.ts'

/**
 * `install` and `uninstall` are for people; the drivers are what git calls, as the settings say that `install` writes; each is
 * loaded when it is called, for git calls them once a file.
 */
export const addGit = (command: Command, { terminal, finish, text }: CommandContext): Command => {
  command
    .command('install')
    .description(text(HELP_WORDS.gitInstall))
    .usage(text(HELP_WORDS.usageOptions))
    .action(async () => finish((await import('./git-install.ts')).installDrivers(terminal, thisProgram())))
  command
    .command('uninstall')
    .description(text(HELP_WORDS.gitUninstall))
    .usage(text(HELP_WORDS.usageOptions))
    .action(async () => finish((await import('./git-install.ts')).uninstallDrivers(terminal)))
  command
    .command('diff-driver')
    .description(text(HELP_WORDS.gitDiffDriver))
    .usage('…')
    .argument('<args...>')
    .action(async (args: string[]) => finish((await import('./git-diff-driver.ts')).diffDriver(args, terminal)))
  command
    .command('textconv')
    .description(text(HELP_WORDS.gitTextconv))
    .usage(`<${text(HELP_WORDS.file)}>`)
    .argument(`<${text(HELP_WORDS.file)}>`)
    .action(async (path: string) => finish((await import('./git-textconv.ts')).textconv(path, terminal)))
  command
    .command('merge-driver')
    .description(text(HELP_WORDS.gitMergeDriver))
    .usage('%O %A %B %L %P')
    .argument('<args...>')
    .action(async (args: string[]) => finish((await import('./git-merge-driver.ts')).mergeDriver(args, terminal)))
  command
    .command('merge-ancestors')
    .description(text(HELP_WORDS.gitMergeAncestors))
    .usage('%O %A %B %L %P')
    .argument('<args...>')
    .action(async (args: string[]) => finish((await import('./git-merge-driver.ts')).mergeAncestors(args, terminal)))
  return command
}

/** The file that Node was given, behind the links of `node_modules/.bin` and of npx. */
const thisProgram = (): string => realpathSync(process.argv[1] ?? '')
