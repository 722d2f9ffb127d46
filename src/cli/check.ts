import type { Command } from 'commander'
import { hasErrors } from '../diagnostic/diagnostic.ts'
import { REPORTERS, type ReporterName } from '../report/index.ts'
import { readSettings } from '../settings.ts'
import { checkPlans } from './check-plans.ts'
import { partSince } from './check-since.ts'
import type { CommandContext } from './command.ts'
import { type ExitName, gravest } from './exit-code.ts'
import { Failure } from './failure.ts'
import { findPlans, planPlaces, projectPlans, refuseNone } from './find-plans.ts'
import { type FixFlags, fixPlans, refuseDryRun } from './fix-plans.ts'
import { gitBase } from './git-base.ts'
import { HELP_WORDS } from './help-words.ts'
import { nodeHost } from './host-node.ts'
import { projectRoot } from './project.ts'
import type { Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

type CheckFlags = FixFlags & { readonly format?: string; readonly since?: string }

export const addCheck = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`[${text(HELP_WORDS.paths)}...]`, text(HELP_WORDS.pathsAbout))
    .option(
      `-f, --format <${text(HELP_WORDS.format)}>`,
      text(HELP_WORDS.reportersAbout, { all: reporterList(terminal) }),
    )
    .option('--fix', text(HELP_WORDS.fixAbout))
    .option('--dry-run', text(HELP_WORDS.dryRunAbout))
    .option(`--since <${text(HELP_WORDS.commit)}>`, text(HELP_WORDS.sinceAbout))
    .action(async (paths: string[], flags: CheckFlags) => finish(check(paths, flags, terminal)))

const check = (paths: readonly string[], flags: CheckFlags, terminal: Terminal): ExitName => {
  const { cwd, env, language, output, errors } = terminal
  refuseDryRun(flags)
  const root = projectRoot(cwd)
  const reporter = REPORTERS[readReporter(flags.format)]
  const places = planPlaces(paths, root, cwd)
  const plans = findPlans(places, root)
  refuseNone(plans, places, cwd)
  const base = flags.since === undefined ? undefined : gitBase(flags.since, root, env)
  const disk = nodeHost(root, env)
  const host = flags.fix ? fixPlans(plans, disk, root, flags, terminal) : disk
  const settings = readSettings(host)
  const whole = projectPlans(root).every((path) => plans.includes(path))
  const run = checkPlans(plans, { host, settings, whole }, terminal)
  const parted = base && partSince(run, base, disk, settings)
  const findings = parted?.introduced ?? run.findings
  // The patch of a dry run is what was asked for: the findings stand beside it.
  const channel = flags.dryRun ? errors : output
  channel.write(
    reporter.report(findings, {
      lang: language,
      colour: channel.colour,
      files: run.readings.map(({ path }) => path),
      toolVersion: host.toolVersion,
      unread: run.unread,
      accepted: run.accepted,
      ...(base && parted ? { since: { ref: base.ref, earlier: parted.earlier } } : {}),
    }),
  )
  for (const { told } of run.unread) errors.write(told)
  return gravest([...run.unread.map(({ exit }) => exit), hasErrors(findings) ? 'findings' : 'ok'])
}

const readReporter = (name: string | undefined): ReporterName => {
  const found = REPORTER_NAMES.find((known) => known === (name ?? 'text'))
  if (found) return found
  const facts = { option: '--format', value: name ?? '', allowed: REPORTER_NAMES.join(', ') }
  throw new Failure('usage', CLI_WORDS.unknownValue, facts)
}

const REPORTER_NAMES = Object.keys(REPORTERS) as ReporterName[]

const reporterList = ({ language }: Terminal): string =>
  REPORTER_NAMES.map((name) => `${name} (${REPORTERS[name].summary[language]})`).join(', ')
