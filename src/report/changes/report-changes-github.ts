import type { ChangeClass } from '../../compare/change-rule.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import type { Severity, Text } from '../../diagnostic/diagnostic.ts'
import { githubAnnotation } from '../github-command.ts'
import { printable } from '../printable.ts'
import { type Language, say } from '../words.ts'
import type { ChangeOptions } from './change-options.ts'
import { bothWords, cutWords, itemWords, kindWords, sideWords } from './change-words.ts'
import type { Comparison } from './changed-plan.ts'
import { markedLine } from './shown-edits.ts'
import { findingWords, unreadLines } from './unread-words.ts'
import { verdict } from './verdict.ts'
import { projectLines, violationWords } from './violation-words.ts'
import { CHANGE_WORDS, CLASS_WORDS } from './words.ts'

/**
 * The verdict, then the changes as annotations of GitHub Actions beside the new lines. GitHub shows ten of each kind a
 * step: the others follow as words. So does what is gone, which has no line in the new file; the command line writes the
 * whole of it into the summary of the step.
 */
export const reportChangesGithub = (comparison: Comparison, { lang, gate }: ChangeOptions): string => {
  const changes = comparison.plans.flatMap(({ path, changes }) =>
    changes.filter(({ approval, violation }) => !approval || violation).map((change) => ({ path, change })),
  )
  const placed = changes.filter(({ change }) => change.new)
  const shown = new Set(
    SEVERITIES.flatMap((one) => placed.filter(({ change }) => severityOf(change) === one).slice(0, SHOWN)),
  )
  const inWords = (title: Text, lines: readonly Row[]): string[] =>
    lines.length > 0 ? [say(title, lang, { count: lines.length }), ...lines.map((row) => wordsLine(row, lang))] : []
  const lines = [
    inert(verdict(comparison, lang, gate)),
    ...projectLines(comparison, lang),
    ...lostLines(comparison, lang),
    ...placed.filter((row) => shown.has(row)).flatMap(({ change }) => annotation(change, lang)),
    ...inWords(
      CHANGE_WORDS.beyondAnnotations,
      placed.filter((row) => !shown.has(row)),
    ),
    ...inWords(
      CHANGE_WORDS.gone,
      changes.filter(({ change }) => !change.new),
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** Beside the lines that cannot be read, when they are of the new revision: the old one's are not there to see. */
const lostLines = (comparison: Comparison, lang: Language): string[] =>
  (comparison.unread ?? []).flatMap((plan) => [
    ...unreadLines(plan, comparison, lang).map(inert),
    ...(plan.side === 'new' ? plan.findings.slice(0, 1) : []).map((finding) =>
      githubAnnotation({
        severity: 'error',
        span: finding.span,
        title: finding.rule,
        text: findingWords(finding, lang),
      }),
    ),
  ])

type Row = { readonly path: string; readonly change: JudgedChange }

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

/** Annotations of one level that GitHub shows of one step; what is more it drops without a word. */
const SHOWN = 10

/** A change by someone who may not make it stops the run, whatever its class. */
const severityOf = (change: JudgedChange): Severity => (change.violation ? 'error' : CHANGE_SEVERITIES[change.class])

export const CHANGE_SEVERITIES = {
  weakens: 'error',
  undecided: 'warning',
  neutral: 'info',
} as const satisfies Record<ChangeClass, Severity>

const annotation = (change: JudgedChange, lang: Language): string[] =>
  change.new
    ? [
        githubAnnotation({
          severity: severityOf(change),
          span: change.new.span,
          title: change.rule,
          text: told(change, lang),
        }),
      ]
    : []

const wordsLine = ({ path, change }: Row, lang: Language): string =>
  inert(`  ${say(CLASS_WORDS[change.class], lang)}: ${path}: ${told(change, lang)}`)

/** The runner still obeys its old commands (`##[error]`) wherever they stand in a line. Source: actions/runner, ActionCommand.cs. */
const inert = (line: string): string => printable(line).replaceAll('##[', '## [')

/** A change in one line: whose it is, what became of it, both values, and who may not make it. */
export const told = (change: JudgedChange, lang: Language): string => {
  const about = `${itemWords(change, lang)}, ${kindWords(change, lang)} (${valuesInLine(change, lang)})`
  return [about, ...violationWords(change, lang)].join('; ')
}

const valuesInLine = (change: JudgedChange, lang: Language): string => {
  const { old, new: next } = sideWords(change, lang)
  const isLong = old !== undefined && next !== undefined && old.length + next.length > LONG
  return isLong ? markedLine(old, next) : cutWords(bothWords(change, lang), LONG)
}

/** Letters of both values: some lines beside a change. */
const LONG = 300
