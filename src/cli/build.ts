import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type BuildOptions, type BuiltPlan, buildPlan } from './build-plan.ts'
import type { CommandContext } from './command.ts'
import { type ExitName, gravest } from './exit-code.ts'
import { findPlans, planPlaces, refuseNone } from './find-plans.ts'
import { FORMAT_NAMES, readFormats } from './formats.ts'
import { HELP_WORDS } from './help-words.ts'
import { nodeHost } from './host-node.ts'
import { OUT_FOLDER, refuseSameOutput } from './output-files.ts'
import { countWords, findingWords } from './plural.ts'
import { projectRoot, shownPath } from './project.ts'
import { reportErrors } from './report-errors.ts'
import { writeRunRegistry } from './run-registry.ts'
import { line, progressOn, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { writeManifest } from './write-manifest.ts'

type BuildFlags = { readonly out?: string; readonly format?: string; readonly draft?: true }

export const addBuild = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`[${text(HELP_WORDS.paths)}...]`, text(HELP_WORDS.pathsAbout))
    .option(`-o, --out <${text(HELP_WORDS.folder)}>`, text(HELP_WORDS.outAbout))
    .option(`-f, --format <${text(HELP_WORDS.list)}>`, text(HELP_WORDS.formatsAbout, { all: FORMAT_NAMES.join(', ') }))
    .option('--draft', text(HELP_WORDS.draftAbout))
    .action(async (paths: string[], flags: BuildFlags) => finish(await build(paths, flags, terminal)))

const build = async (paths: readonly string[], flags: BuildFlags, terminal: Terminal): Promise<ExitName> => {
  const startedMs = performance.now()
  const { cwd, env } = terminal
  const root = projectRoot(cwd)
  const formats = readFormats(flags.format)
  const places = planPlaces(paths, root, cwd)
  const plans = findPlans(places, root)
  refuseNone(plans, places, cwd)
  refuseSameOutput(plans)
  const outFolder = flags.out === undefined ? resolve(root, OUT_FOLDER) : resolve(cwd, flags.out)
  const options: BuildOptions = { host: nodeHost(root, env), outFolder, formats, draft: flags.draft ?? false }
  const built = await buildPlans(plans, options, terminal)
  const findings = built.flatMap(({ diagnostics }) => diagnostics)
  const { output, errors } = terminal
  reportErrors(findings, terminal)
  for (const { told, exit } of built) (exit === 'fault' ? errors : output).write(told)
  const registry = writeRunRegistry(built, root, options, terminal)
  const manifests = writeManifest(built, registry.files, options)
  output.write(registry.told)
  output.write(moreLine(findings, paths, terminal))
  output.write(totalLine(built, registry.files.length + manifests, { outFolder, startedMs }, terminal))
  return gravest(built.map(({ exit }) => exit))
}

const buildPlans = async (
  plans: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<readonly BuiltPlan[]> => {
  const progress = progressOn(terminal)
  const built: BuiltPlan[] = []
  for (const path of plans) {
    progress.show(line(CLI_WORDS.progress, terminal, { done: built.length + 1, total: plans.length, path }))
    built.push(await buildPlan(path, options, terminal))
  }
  progress.clear()
  return built
}

/** What does not keep a plan from being built is counted, not printed: `kehoach check` is where it is read. */
const moreLine = (findings: readonly Diagnostic[], paths: readonly string[], terminal: Terminal): string => {
  const more = findingWords(findings, ['warning', 'info'], terminal)
  const command = ['kehoach check', ...paths].join(' ')
  return more === '' ? '' : line(CLI_WORDS.moreInCheck, terminal, { findings: more, command })
}

const totalLine = (
  built: readonly BuiltPlan[],
  sharedFiles: number,
  { outFolder, startedMs }: { readonly outFolder: string; readonly startedMs: number },
  terminal: Terminal,
): string => {
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1)
  return line(CLI_WORDS.total, terminal, {
    good: built.filter(({ exit }) => exit === 'ok').length,
    plans: countWords('plan', built.length, terminal),
    tasks: countWords('task', sum(built.map(({ tasks }) => tasks)), terminal),
    files: sum(built.map(({ written }) => written)) + sharedFiles,
    out: `${shownPath(terminal.cwd, outFolder)}/`,
    seconds: terminal.language === 'vi' ? seconds.replace('.', ',') : seconds,
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
