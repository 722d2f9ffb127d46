import type { Command } from 'commander'
import { CHANGE_RULES, type ChangeClass } from '../compare/change-rules.ts'
import { comparePlans } from '../compare/compare-plans.ts'
import { readPlan } from '../compile.ts'
import type { Plan } from '../plan/plan.ts'
import { type ChangedPlan, type Comparison, planClass } from '../report/changes/changed-plan.ts'
import { CHANGE_REPORTERS, type ChangeReporterName } from '../report/changes/index.ts'
import type { CommandContext } from './command.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { HELP_WORDS } from './help-words.ts'
import { projectRoot } from './project.ts'
import { type PlanPair, type Revision, type Revisions, revisionsOf } from './revisions.ts'
import type { Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

type DiffFlags = { readonly format?: string; readonly failOn?: string }

export const addDiff = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`<${text(HELP_WORDS.revision)}>`, text(HELP_WORDS.revisionAbout))
    .argument(`[${text(HELP_WORDS.paths)}...]`, text(HELP_WORDS.diffPathsAbout))
    .option(
      `-f, --format <${text(HELP_WORDS.format)}>`,
      text(HELP_WORDS.reportersAbout, { all: reporterList(terminal) }),
    )
    .option(`--fail-on <${text(HELP_WORDS.class)}>`, text(HELP_WORDS.failOnAbout))
    .action(async (revision: string, paths: string[], flags: DiffFlags) =>
      finish(diff([revision, ...paths], flags, terminal)),
    )

const diff = (asked: readonly string[], flags: DiffFlags, terminal: Terminal): ExitName => {
  const { cwd, language, output } = terminal
  const reporter = CHANGE_REPORTERS[oneOf('--format', flags.format ?? 'text', REPORTER_NAMES)]
  const gate = flags.failOn === undefined ? undefined : oneOf('--fail-on', flags.failOn, GATES)
  const revisions = revisionsOf(asked, projectRoot(cwd), terminal)
  const plans = revisions.pairs.flatMap((pair) => changedPlan(pair, revisions))
  const comparison: Comparison = { old: revisions.old.name, new: revisions.new.name, plans }
  output.write(reporter.report(comparison, { lang: language, colour: output.colour }))
  if (plans.length === 0) return 'ok'
  return gate && plans.flatMap(classesOf).some((found) => GATES.indexOf(found) <= GATES.indexOf(gate))
    ? 'weakened'
    : 'changed'
}

/** From the gravest: a gate holds back its own class and those before it. */
const GATES = ['weakens', 'undecided', 'neutral'] as const satisfies readonly ChangeClass[]

const classesOf = (plan: ChangedPlan): ChangeClass[] => {
  const own = planClass(plan)
  return [...(own ? [own] : []), ...plan.changes.map(({ rule }) => CHANGE_RULES[rule].class)]
}

const changedPlan = (pair: PlanPair, revisions: Revisions): ChangedPlan[] => {
  const [older, newer] = [planAt(pair.old, revisions.old), planAt(pair.new, revisions.new)]
  if (pair.new === undefined) return [{ path: pair.old ?? '', state: 'removed', changes: [] }]
  if (!older) return [{ path: pair.new, state: 'added', changes: [] }]
  const changes = newer ? comparePlans(older, newer) : []
  const renamed = pair.old !== pair.new && revisions.old.host !== revisions.new.host
  if (changes.length === 0 && !renamed) return []
  return [{ path: pair.new, ...(renamed && pair.old ? { oldPath: pair.old } : {}), state: 'changed', changes }]
}

/** A plan with errors is compared as far as it can be read; one that cannot be read at all cannot be compared. */
const planAt = (path: string | undefined, { name, host }: Revision): Plan | undefined => {
  if (path === undefined) return undefined
  const plan = readPlan(path, host)?.plan
  if (!plan) throw new Failure('unreadable', CLI_WORDS.notComparable, { path, revision: name })
  return plan
}

const oneOf = <T extends string>(option: string, value: string, allowed: readonly T[]): T => {
  const found = allowed.find((known) => known === value)
  if (found) return found
  throw new Failure('usage', CLI_WORDS.unknownValue, { option, value, allowed: allowed.join(', ') })
}

const REPORTER_NAMES = Object.keys(CHANGE_REPORTERS) as ChangeReporterName[]

const reporterList = ({ language }: Terminal): string =>
  REPORTER_NAMES.map((name) => `${name} (${CHANGE_REPORTERS[name].summary[language]})`).join(', ')
