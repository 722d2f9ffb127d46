import { type AcceptedFinding, judgeAcceptances } from '../check/accepted.ts'
import { isPartUnread } from '../check/check.ts'
import { findingsAcross, type Reading, readPlan } from '../compile.ts'
import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import type { Host } from '../host.ts'
import type { UnreadFile } from '../report/report-options.ts'
import type { Settings } from '../settings.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { faultLines } from './fault.ts'
import { planName } from './output-files.ts'
import { line, progressOn, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/** What became of the plans of a run. */
export type CheckedRun = {
  readonly readings: readonly Reading[]
  /** In order, each once; with those about the project's own files. */
  readonly findings: readonly Diagnostic[]
  readonly accepted: readonly AcceptedFinding[]
  /** A plan that could not be read was not checked: no report may call it good. */
  readonly unread: readonly UnreadPlan[]
}

export type UnreadPlan = UnreadFile & { readonly exit: ExitName; readonly told: string }

export type CheckScope = {
  readonly host: Host
  readonly settings: Settings
  /** Whether these are all plans of the project. */
  readonly whole: boolean
}

export const checkPlans = (plans: readonly string[], scope: CheckScope, terminal: Terminal): CheckedRun => {
  const { host, settings } = scope
  const progress = progressOn(terminal)
  const readings: Reading[] = []
  const unread: UnreadPlan[] = []
  for (const [i, path] of plans.entries()) {
    progress.show(line(CLI_WORDS.progress, terminal, { done: i + 1, total: plans.length, path }))
    try {
      const reading = readPlan(path, host, settings)
      if (!reading) throw new Failure('unreadable', CLI_WORDS.noSuchFile, { path })
      readings.push(reading)
    } catch (thrown) {
      unread.push(unreadPlan(path, thrown, terminal))
    }
  }
  progress.clear()
  const across = findingsAcross(readings, host, settings)
  const accepted = [...readings.flatMap((reading) => reading.accepted), ...across.accepted]
  const counted = [...readings.flatMap(({ diagnostics }) => diagnostics), ...across.diagnostics]
  const all = [...counted, ...accepted.map(({ finding }) => finding)]
  const judged = judgeRun(all, readings, unread, scope)
  return { readings, findings: sortDiagnostics([...counted, ...judged]), accepted, unread }
}

const unreadPlan = (path: string, thrown: unknown, terminal: Terminal): UnreadPlan => {
  if (!(thrown instanceof Failure)) {
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return { path, message: { vi: message, en: message }, exit: 'fault', told: faultLines(thrown, terminal, path) }
  }
  const facts = { plan: planName(path), message: thrown.text[terminal.language] }
  return { path, message: thrown.text, exit: thrown.exit, told: line(CLI_WORDS.failed, terminal, facts) }
}

/** An entry is judged when its file was read, or is gone; of a file that could not be read whole nothing is known. */
const judgeRun = (
  all: readonly Diagnostic[],
  readings: readonly Reading[],
  unread: readonly UnreadPlan[],
  { host, settings, whole }: CheckScope,
): Diagnostic[] => {
  const read = new Set(readings.flatMap(({ inputs }) => inputs.map(({ path }) => path)))
  const partly = readings.filter(({ plan, diagnostics }) => !plan || isPartUnread(diagnostics))
  const lost = new Set([...unread, ...partly].map(({ path }) => path))
  const wasChecked = (file: string): boolean => !lost.has(file) && (read.has(file) || host.readFile(file) === undefined)
  return judgeAcceptances(settings.acceptances, all, { wasChecked, whole, today: host.today() })
}
