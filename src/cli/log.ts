import type { Command } from 'commander'
import type { Change } from '../compare/change.ts'
import { itemLog, type LogEntry, planLog } from '../compare/history.ts'
import { judgeChanges } from '../compare/judge-changes.ts'
import type { PlanRevision } from '../compare/revision.ts'
import type { ToldEntry, ToldLog } from '../report/history/plan-log.ts'
import { reportLogJson } from '../report/history/report-log-json.ts'
import { reportLogText } from '../report/history/report-log-text.ts'
import { readChangeTerms } from '../settings.ts'
import type { CommandContext } from './command.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { HELP_WORDS } from './help-words.ts'
import { nodeHost } from './host-node.ts'
import { oneOf } from './one-of.ts'
import { onePlan } from './one-plan.ts'
import { packageVersion, projectRoot } from './project.ts'
import { shownWidth, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

type LogFlags = { readonly task?: string; readonly count?: string; readonly format?: string }

export const addLog = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`<${text(HELP_WORDS.plan)}>`, text(HELP_WORDS.planAbout))
    .option(`--task <${text(HELP_WORDS.id)}>`, text(HELP_WORDS.taskAbout))
    .option(`-n, --count <${text(HELP_WORDS.count)}>`, text(HELP_WORDS.countAbout))
    .option(
      `-f, --format <${text(HELP_WORDS.format)}>`,
      text(HELP_WORDS.historyFormatAbout, { schema: 'schemas/log.schema.json' }),
    )
    .action((plan: string, flags: LogFlags) => finish(log(plan, flags, terminal)))

const log = (asked: string, flags: LogFlags, terminal: Terminal): ExitName => {
  const { language, output } = terminal
  const format = oneOf('--format', flags.format ?? 'text', ['text', 'json'])
  const most = flags.count === undefined ? Number.POSITIVE_INFINITY : countOf(flags.count)
  const { path, history } = onePlan(asked, terminal)
  const entries = flags.task === undefined ? planLog(history) : itemLog(planLog(history), flags.task)
  const walked = weighed(entries, most, terminal)
  if (flags.task !== undefined && walked.length < most && walked.every(({ type }) => type === 'unread'))
    throw new Failure('usage', CLI_WORDS.neverThere, { path, id: flags.task })
  const told: ToldLog = {
    path,
    ...(flags.task === undefined ? {} : { item: flags.task }),
    entries: walked,
  }
  const options = { lang: language, colour: output.colour, toolVersion: packageVersion(), ...shownWidth(terminal) }
  output.write(format === 'json' ? reportLogJson(told) : reportLogText(told, options))
  return 'ok'
}

/** By the classes that the project sets today; approvals are of a review, not of history. */
const weighed = (
  entries: Iterable<LogEntry<PlanRevision>>,
  most: number,
  { cwd, env }: Terminal,
): readonly ToldEntry[] => {
  const root = projectRoot(cwd)
  const host = nodeHost(root, env)
  const terms = { ...readChangeTerms(host), approvals: [] }
  const told: ToldEntry[] = []
  for (const entry of entries) {
    told.push(
      entry.type === 'unread'
        ? entry
        : { ...entry, changes: judgeChanges(entry.at.path, known(entry), terms, host.today()) },
    )
    if (told.length >= most) break
  }
  return told
}

/** Where the history is cut nothing is known to be new. */
const known = ({ at, changes }: LogEntry<PlanRevision> & { readonly type: 'read' }): readonly Change[] =>
  at.isCut ? changes.filter(({ rule }) => rule !== 'plan-added') : changes

const countOf = (value: string): number => {
  const count = /^\d{1,9}$/.test(value) ? Number(value) : 0
  if (count > 0) return count
  throw new Failure('usage', CLI_WORDS.notACount, { option: '--count', value })
}
