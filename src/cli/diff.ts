import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { ChangeClass } from '../compare/change-rule.ts'
import { strictestClasses } from '../compare/change-terms.ts'
import { judgeApprovals } from '../compare/judge-changes.ts'
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts'
import { type Comparison, countChanges, GATES, heldBack } from '../report/changes/changed-plan.ts'
import { CHANGE_REPORTERS, type ChangeReporterName } from '../report/changes/index.ts'
import { unreadLines } from '../report/changes/unread-words.ts'
import { verdict } from '../report/changes/verdict.ts'
import { forbidden } from '../report/changes/violation-words.ts'
import { printable } from '../report/printable.ts'
import { reportText } from '../report/report-text.ts'
import type { Language } from '../report/words.ts'
import { readChangeTerms, readForm } from '../settings.ts'
import { changedPlan } from './changed-plan.ts'
import type { CommandContext } from './command.ts'
import { AMENDMENT_FORMAT, writeAmendments } from './diff-amendments.ts'
import { withApprovers } from './diff-approvals.ts'
import { COMPARISON_FORMAT, writeComparisons } from './diff-comparisons.ts'
import { withOwnership } from './diff-ownership.ts'
import { type PlanToRedline, REDLINE_FORMATS, writeRedlines } from './diff-redlines.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { HELP_WORDS } from './help-words.ts'
import { oneOf } from './one-of.ts'
import { OUT_FOLDER } from './output-files.ts'
import { projectRoot } from './project.ts'
import { type Revisions, revisionsOf } from './revisions.ts'
import { addToStepSummary } from './step-summary.ts'
import { line, shownWidth, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { writeFiles } from './write-files.ts'

type DiffFlags = { readonly format?: string; readonly failOn?: string; readonly out?: string }

export const addDiff = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`<${text(HELP_WORDS.revision)}>`, text(HELP_WORDS.revisionAbout))
    .argument(`[${text(HELP_WORDS.paths)}...]`, text(HELP_WORDS.diffPathsAbout))
    .option(
      `-f, --format <${text(HELP_WORDS.format)}>`,
      text(HELP_WORDS.reportersAbout, { all: reporterList(terminal) }),
    )
    .option(`-o, --out <${text(HELP_WORDS.path)}>`, text(HELP_WORDS.diffOutAbout))
    .option(`--fail-on <${text(HELP_WORDS.class)}>`, text(HELP_WORDS.failOnAbout))
    .action(async (revision: string, paths: string[], flags: DiffFlags) =>
      finish(await diff([revision, ...paths], flags, terminal)),
    )

const diff = async (asked: readonly string[], flags: DiffFlags, terminal: Terminal): Promise<ExitName> => {
  const { cwd, language, errors } = terminal
  const print = printerOf(flags, terminal)
  const gate = flags.failOn === undefined ? undefined : oneOf('--fail-on', flags.failOn, GATES)
  const revisions = revisionsOf(asked, projectRoot(cwd), terminal)
  const { host } = revisions.new
  const { terms, loosened, earlier } = termsOf(revisions)
  const looked = revisions.pairs.map((pair) => ({ pair, found: changedPlan(pair, revisions, terms) }))
  const unread = looked.flatMap(({ found }) => ('findings' in found ? found : []))
  const compared = looked.flatMap(({ pair, found }) => ('findings' in found ? [] : [{ ...pair, ...found }]))
  const owned = withOwnership(compared, revisions, { terms, terminal })
  const plans = withApprovers(owned.plans, revisions, { policy: owned.policy, terminal })
  const changed = plans.filter(({ changes }) => changes.length > 0)
  const comparison: Comparison = {
    old: revisions.old.name,
    new: revisions.new.name,
    plans: changed,
    unread,
    newOnDisk: revisions.new.onDisk === true,
    policyChanged: owned.policyChanged,
    formChanged: revisions.old.host !== host && readForm(revisions.old.host) !== readForm(host),
    loosened,
    policyUnjudged: owned.policyUnjudged ?? false,
  }
  const command = `kehoach diff ${asked.map(shellWord).join(' ')}`
  const found = { comparison, revisions, changed, compared, whole: asked.length === 1, command }
  const more = await print({ ...found, ...(gate ? { gate } : {}) })
  const stale = judgeApprovals(terms.approvals, new Map(compared.map(({ path, changes }) => [path, changes])), {
    today: host.today(),
    earlier,
  })
  if (!isReport(flags)) for (const one of besides(comparison, language)) errors.write(`${one}\n`)
  const told = [...terms.diagnostics, ...owned.diagnostics, ...stale, ...more]
  if (told.length > 0) errors.write(reportText(told, { lang: language, colour: errors.colour }))
  if (unread.length > 0 || hasErrors([...terms.diagnostics, ...owned.diagnostics, ...more])) return 'findings'
  if (comparison.plans.length === 0) return 'ok'
  if (countChanges(comparison).violations > 0) return 'forbidden'
  return gate && heldBack(comparison, gate).length > 0 ? 'weakened' : 'changed'
}

/**
 * How the changes are weighed: by the newer revision, for who approves a change commits it with the change; but no class is
 * looser than in the older. Two sides on disk are of one project.
 */
const termsOf = ({ old, new: newer }: Revisions) => {
  const terms = readChangeTerms(newer.host)
  if (old.commit === undefined) return { terms, loosened: [], earlier: [] }
  const before = readChangeTerms(old.host)
  const { classes, loosened } = strictestClasses(before.classes, terms.classes)
  return { terms: { ...terms, classes }, loosened, earlier: before.approvals }
}

/** What reports tell and documents do not: plans that were not compared, changes by someone who may not make them. */
const besides = (comparison: Comparison, lang: Language): readonly string[] => [
  ...(comparison.unread ?? []).map((plan) => unreadLines(plan, comparison, lang).join('\n  ')),
  ...forbidden(comparison, lang),
]

/** Whether what is printed tells of those; documents and the block to paste do not. */
const isReport = ({ format = 'text' }: DiffFlags): boolean =>
  format !== 'duyet' && REPORTER_NAMES.some((name) => name === format)

type Found = {
  readonly comparison: Comparison
  readonly revisions: Revisions
  readonly changed: readonly PlanToRedline[]
  readonly compared: readonly PlanToRedline[]
  /** Whether all plans were asked for. */
  readonly whole: boolean
  readonly gate?: ChangeClass
  /** As it was typed, without its options. */
  readonly command: string
}

/** A word of the command line as a shell takes it. */
const shellWord = (word: string): string =>
  /^[\p{L}\p{N}\p{M}_@%+=:,./~^-]+$/u.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`

/** What is asked for: words on the terminal or in a file, or documents in a folder. Tells what is wrong with what it read besides. */
const printerOf = (flags: DiffFlags, terminal: Terminal): ((found: Found) => Promise<readonly Diagnostic[]>) => {
  const { cwd, language, output } = terminal
  const outFolder = flags.out === undefined ? resolve(projectRoot(cwd), OUT_FOLDER) : resolve(cwd, flags.out)
  if (flags.format === AMENDMENT_FORMAT)
    return async ({ changed, revisions }) => {
      writeAmendments(changed, revisions, outFolder, terminal)
      return []
    }
  if (flags.format === COMPARISON_FORMAT) return (found) => writeComparisons(found, outFolder, terminal)
  const asked = (flags.format ?? 'text').split(',').map((name) => name.trim())
  const formats = REDLINE_FORMATS.filter((name) => asked.includes(name))
  if (formats.length > 0 && formats.length === asked.length) {
    return async ({ comparison, revisions, changed }) => {
      const { toolVersion } = revisions.new.host
      const options = { lang: language, colour: output.colour, toolVersion }
      if (changed.length === 0 && !comparison.unread?.length)
        output.write(CHANGE_REPORTERS.text.report(comparison, options))
      else await writeRedlines(changed, revisions, { formats, outFolder }, terminal)
      return []
    }
  }
  const name = reporterNamed(flags.format ?? 'text')
  // On a terminal a page would only run past.
  if (name === 'html' && flags.out === undefined && output.isTerminal)
    throw new Failure('usage', CLI_WORDS.pageOnScreen)
  return async ({ comparison, revisions, gate, command }) => {
    const { toolVersion } = revisions.new.host
    const colour = output.colour && flags.out === undefined
    const columns = flags.out === undefined ? shownWidth(terminal) : {}
    const options = { lang: language, colour, toolVersion, command, ...columns, ...(gate ? { gate } : {}) }
    const report = CHANGE_REPORTERS[name].report(comparison, options)
    if (flags.out === undefined) output.write(report)
    else writeReport(report, flags.out, verdict(comparison, language, gate), terminal)
    if (name === 'github') addToStepSummary(CHANGE_REPORTERS.markdown.report(comparison, options), terminal)
    return []
  }
}

/** The report into its file; the verdict still stands on the screen, so that the log of a CI run tells it. */
const writeReport = (report: string, file: string, told: string, terminal: Terminal): void => {
  const { cwd, output } = terminal
  writeFiles([{ path: resolve(cwd, file), bytes: new TextEncoder().encode(report) }])
  output.write(`${printable(told)}\n${line(CLI_WORDS.reportWritten, terminal, { file })}`)
}

const reporterNamed = (value: string): ChangeReporterName => {
  const found = REPORTER_NAMES.find((known) => known === value)
  if (found) return found
  const allowed = [...REPORTER_NAMES, ...REDLINE_FORMATS, COMPARISON_FORMAT, AMENDMENT_FORMAT].join(', ')
  throw new Failure('usage', CLI_WORDS.unknownValue, { option: '--format', value, allowed })
}

const REPORTER_NAMES = Object.keys(CHANGE_REPORTERS) as ChangeReporterName[]

const reporterList = ({ language }: Terminal): string =>
  [
    ...REPORTER_NAMES.map((name) => `${name} (${CHANGE_REPORTERS[name].summary[language]})`),
    `docx, pdf (${HELP_WORDS.redlineAbout[language]})`,
    `${COMPARISON_FORMAT} (${HELP_WORDS.tableAbout[language]})`,
    `${AMENDMENT_FORMAT} (${HELP_WORDS.amendmentAbout[language]})`,
  ].join(', ')
