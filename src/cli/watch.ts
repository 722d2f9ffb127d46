import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { watch as watchFiles } from 'chokidar'
import type { Command } from 'commander'
import type { BuildOptions } from './build-plan.ts'
import type { CommandContext } from './command.ts'
import type { ExitName } from './exit-code.ts'
import { findPlans, planPlaces, refuseNone } from './find-plans.ts'
import { FORMAT_NAMES, readFormats } from './formats.ts'
import { HELP_WORDS } from './help-words.ts'
import { nodeHost } from './host-node.ts'
import { OUT_FOLDER, refuseSameOutput } from './output-files.ts'
import { countWords } from './plural.ts'
import { projectRoot } from './project.ts'
import { line, type Terminal } from './terminal.ts'
import { changesOf } from './watch-changes.ts'
import { watchScope } from './watch-scope.ts'
import { watchedProject } from './watched-project.ts'
import { CLI_WORDS } from './words.ts'

type WatchFlags = { readonly out?: string; readonly format?: string }

export const addWatch = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`[${text(HELP_WORDS.paths)}...]`, text(HELP_WORDS.pathsAbout))
    .option(`-o, --out <${text(HELP_WORDS.folder)}>`, text(HELP_WORDS.outAbout))
    .option(`-f, --format <${text(HELP_WORDS.list)}>`, text(HELP_WORDS.formatsAbout, { all: FORMAT_NAMES.join(', ') }))
    .action(async (paths: string[], flags: WatchFlags) => finish(await watch(paths, flags, terminal)))

const watch = async (paths: readonly string[], flags: WatchFlags, terminal: Terminal): Promise<ExitName> => {
  const { cwd, env, output, errors } = terminal
  const root = projectRoot(cwd)
  const outFolder = flags.out === undefined ? resolve(root, OUT_FOLDER) : resolve(cwd, flags.out)
  const options: BuildOptions = {
    host: nodeHost(root, env),
    outFolder,
    formats: readFormats(flags.format),
    draft: true,
  }
  const places = planPlaces(paths, root, cwd)
  const plans = findPlans(places, root)
  refuseNone(plans, places, cwd)
  refuseSameOutput(plans)
  const stopped = new AbortController()
  terminal.onInterrupt(() => stopped.abort())
  const project = watchedProject({ root, places, options }, terminal)
  const scope = watchScope(root, places, project.asked)
  // The root alone is named and everything else passed over: given a path that is not there yet, chokidar 5.0.0 watches
  // its folder for that name only, and then loses other changes of the folder that come in the same second.
  const watcher = watchFiles(root, {
    ignoreInitial: true,
    followSymlinks: false,
    // Many editors save by writing a new file over the old one: told as one change.
    atomic: true,
    ignored: (path) => !scope.looksAt(path),
  })
  watcher.on('error', (error) => errors.write(line(CLI_WORDS.watchFailed, terminal, { reason: String(error) })))
  const changes = changesOf(watcher, root, stopped.signal)
  const follow = (): void => {
    watcher.add(scope.foldersBeside().filter((folder) => existsSync(folder)))
  }
  // Watching begins before the first build, so that nothing typed during it is missed.
  await new Promise<void>((ready) => watcher.once('ready', ready))
  await project.buildAll()
  follow()
  output.write(line(CLI_WORDS.watching, terminal, { plans: countWords('plan', plans.length, terminal) }))
  for await (const batch of changes) {
    await project.rebuild(batch)
    follow()
  }
  await watcher.close()
  output.write(line(CLI_WORDS.stopped, terminal))
  return 'ok'
}
