import type { Command } from 'commander'
import { findingsAcross, type Reading, readPlan } from '../compile.ts'
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import type { Host } from '../host.ts'
import { REPORTERS, type ReporterName } from '../report/index.ts'
import type { CommandContext } from './command.ts'
import { type ExitName, gravest } from './exit-code.ts'
import { Failure } from './failure.ts'
import { faultLines } from './fault.ts'
import { findPlans, planPlaces, refuseNone } from './find-plans.ts'
import { type FixFlags, fixPlans, refuseDryRun } from './fix-plans.ts'
import { HELP_WORDS } from './help-words.ts'
import { nodeHost } from './host-node.ts'
import { planName } from './output-files.ts'
import { projectRoot } from './project.ts'
import { line, progressOn, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

type CheckFlags = FixFlags & { readonly format?: string }

export const addCheck = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`[${text(HELP_WORDS.paths)}...]`, text(HELP_WORDS.pathsAbout))
    .option(
      `-f, --format <${text(HELP_WORDS.format)}>`,
      text(HELP_WORDS.reportersAbout, { all: reporterList(terminal) }),
    )
    .option('--fix', text(HELP_WORDS.fixAbout))
    .option('--dry-run', text(HELP_WORDS.dryRunAbout))
    .action(async (paths: string[], flags: CheckFlags) => finish(check(paths, flags, terminal)))

const check = (paths: readonly string[], flags: CheckFlags, terminal: Terminal): ExitName => {
  const { cwd, env, language, output, errors } = terminal
  refuseDryRun(flags)
  const root = projectRoot(cwd)
  const reporter = REPORTERS[readReporter(flags.format)]
  const places = planPlaces(paths, root, cwd)
  const plans = findPlans(places, root)
  refuseNone(plans, places, cwd)
  const disk = nodeHost(root, env)
  const host = flags.fix ? fixPlans(plans, disk, root, flags, terminal) : disk
  const progress = progressOn(terminal)
  const checked = plans.map((path, i) => {
    progress.show(line(CLI_WORDS.progress, terminal, { done: i + 1, total: plans.length, path }))
    return checkPlan(path, host, terminal)
  })
  progress.clear()
  const across = findingsAcross(
    checked.flatMap(({ reading }) => reading ?? []),
    host,
  ).diagnostics
  const findings = [...checked.flatMap(({ reading }) => reading?.diagnostics ?? []), ...across]
  // A plan that could not be read was not checked: no report may call it good.
  const files = plans.filter((_, i) => READ.some((exit) => exit === checked[i]?.exit))
  const { toolVersion } = host
  // The patch of a dry run is what was asked for: the findings stand beside it.
  const channel = flags.dryRun ? errors : output
  channel.write(reporter.report(findings, { lang: language, colour: channel.colour, files, toolVersion }))
  for (const { told } of checked) errors.write(told)
  return gravest([...checked.map(({ exit }) => exit), exitFor(across)])
}

const READ = ['ok', 'findings'] as const satisfies readonly ExitName[]

type CheckedFile = { readonly exit: ExitName; readonly reading?: Reading; readonly told: string }

const checkPlan = (path: string, host: Host, terminal: Terminal): CheckedFile => {
  try {
    const reading = readPlan(path, host)
    if (!reading) throw new Failure('unreadable', CLI_WORDS.noSuchFile, { path })
    return { exit: exitFor(reading.diagnostics), reading, told: '' }
  } catch (thrown) {
    if (!(thrown instanceof Failure)) return { exit: 'fault', told: faultLines(thrown, terminal, path) }
    const facts = { plan: planName(path), message: thrown.text[terminal.language] }
    return { exit: thrown.exit, told: line(CLI_WORDS.failed, terminal, facts) }
  }
}

const exitFor = (diagnostics: readonly Diagnostic[]): ExitName => (hasErrors(diagnostics) ? 'findings' : 'ok')

const readReporter = (name: string | undefined): ReporterName => {
  const found = REPORTER_NAMES.find((known) => known === (name ?? 'text'))
  if (found) return found
  const facts = { option: '--format', value: name ?? '', allowed: REPORTER_NAMES.join(', ') }
  throw new Failure('usage', CLI_WORDS.unknownValue, facts)
}

const REPORTER_NAMES = Object.keys(REPORTERS) as ReporterName[]

const reporterList = ({ language }: Terminal): string =>
  REPORTER_NAMES.map((name) => `${name} (${REPORTERS[name].summary[language]})`).join(', ')
