import type { ChangeClass } from '../../compare/change-rule.ts'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import type { Severity } from '../../diagnostic/diagnostic.ts'
import { githubAnnotation } from '../github-command.ts'
import { printable } from '../printable.ts'
import { type Language, say } from '../words.ts'
import type { ChangeOptions } from './change-options.ts'
import type { Comparison } from './changed-plan.ts'
import { hasNoTitle, subjectName, verdict } from './report-changes-text.ts'
import { policyLines, violationWords } from './violation-words.ts'
import { CHANGE_WORDS } from './words.ts'

/**
 * The changes as annotations of GitHub Actions beside the new lines. What is gone has no line in the new file: it stands
 * as words after them, above the verdict.
 */
export const reportChangesGithub = (comparison: Comparison, { lang }: ChangeOptions): string => {
  const changes = comparison.plans.flatMap((plan) =>
    plan.changes
      .filter(({ approval, violation }) => !approval || violation)
      .map((change) => ({ path: plan.path, change })),
  )
  const annotations = changes.flatMap(({ change }) => annotation(change, lang))
  const gone = changes.filter(({ change }) => !change.new).map(({ path, change }) => `  ${path}: ${told(change, lang)}`)
  const removals = gone.length > 0 ? [say(CHANGE_WORDS.gone, lang), ...gone.map(printable)] : []
  return `${[...annotations, ...removals, ...policyLines(comparison, lang), printable(verdict(comparison, lang))].join('\n')}\n`
}

const annotation = (change: JudgedChange, lang: Language): string[] =>
  change.new
    ? [
        githubAnnotation({
          severity: change.violation ? 'error' : CHANGE_SEVERITIES[change.class],
          span: change.new.span,
          title: change.rule,
          text: told(change, lang),
        }),
      ]
    : []

export const CHANGE_SEVERITIES = {
  weakens: 'error',
  undecided: 'warning',
  neutral: 'info',
} as const satisfies Record<ChangeClass, Severity>

/** A change in one line: whose it is, what became of it, and both values. */
export const told = (change: JudgedChange, lang: Language): string => {
  const { rule, subject, field, old, new: next } = change
  const title = hasNoTitle(subject) ? '' : ` “${subject.title}”`
  const values = [old?.words, next?.words].filter((words) => words !== undefined).join(' → ')
  return `${subjectName(subject, lang)}${title}, ${field}: ${say(CHANGE_RULES[rule].summary, lang)} (${values.replace(/\s+/g, ' ')})${violationWords(
    change,
    lang,
  )
    .map((words) => `; ${words}`)
    .join('')}`
}
