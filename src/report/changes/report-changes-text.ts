import picocolors from 'picocolors'
import type { Change, Subject } from '../../compare/change.ts'
import { CHANGE_RULES, type ChangeClass } from '../../compare/change-rules.ts'
import { printable } from '../printable.ts'
import { type Language, say } from '../words.ts'
import { type ChangedPlan, type Comparison, changeFingerprint, countChanges, planClass } from './changed-plan.ts'
import { marked, shortened, wordDiff } from './word-diff.ts'
import { CHANGE_WORDS, CLASS_WORDS, SUBJECT_WORDS } from './words.ts'

export type ChangeOptions = { readonly lang: Language; readonly colour: boolean }

/** For readers: the verdict in one line, then each plan with its items in the order of the document. */
export const reportChangesText = (comparison: Comparison, { lang, colour }: ChangeOptions): string => {
  const style: Style = { lang, ...picocolors.createColors(colour) }
  const blocks = comparison.plans.map((plan) => planLines(plan, style).join('\n'))
  const legend = blocks.length > 0 ? [style.dim(say(CHANGE_WORDS.legend, lang))] : []
  return `${[style.bold(verdict(comparison, lang)), ...legend, ...blocks].join('\n\n')}\n`
}

export const verdict = (comparison: Comparison, lang: Language): string => {
  const facts = { ...countChanges(comparison), old: comparison.old, new: comparison.new }
  return say(comparison.plans.length === 0 ? CHANGE_WORDS.none : CHANGE_WORDS.verdict, lang, facts)
}

type Style = { readonly lang: Language } & ReturnType<typeof picocolors.createColors>

const planLines = (plan: ChangedPlan, style: Style): string[] => {
  const { bold, lang } = style
  const own = planClass(plan)
  const state =
    plan.state === 'added' ? CHANGE_WORDS.planAdded : plan.state === 'removed' ? CHANGE_WORDS.planRemoved : undefined
  const facts = [
    ...(state ? [say(state, lang)] : []),
    ...(plan.oldPath ? [say(CHANGE_WORDS.planRenamed, lang, { oldPath: plan.oldPath })] : []),
    ...(own ? [classWords(own, style)] : []),
  ]
  const title = bold(printable(plan.path)) + (facts.length > 0 ? ` (${facts.join(', ')})` : '')
  return [title, ...bySubject(plan.changes).flatMap((changes) => subjectLines(changes, plan, style))]
}

/** Changes of one item stand under one line. */
const bySubject = (changes: readonly Change[]): readonly (readonly [Change, ...Change[]])[] => {
  const groups: [Change, ...Change[]][] = []
  for (const change of changes) {
    const last = groups.at(-1)
    if (last && sameSubject(last[0].subject, change.subject)) last.push(change)
    else groups.push([change])
  }
  return groups
}

const sameSubject = (a: Subject, b: Subject): boolean => a.type === b.type && a.id === b.id

const subjectLines = (changes: readonly [Change, ...Change[]], plan: ChangedPlan, style: Style): string[] => {
  const { lang, dim } = style
  const { subject } = changes[0]
  const id = subject.type === 'section' ? '' : ` ${subject.id}`
  const title = hasNoTitle(subject) ? '' : `${id} ${dim(`“${printable(cut(subject.title))}”`)}`
  return [
    `  ${markOf(changes, style)} ${subjectName(subject, lang)}${title}`,
    ...changes.flatMap((change) => changeLines(change, plan, style)),
  ]
}

export const subjectName = (subject: Subject, lang: Language): string =>
  say(subject.type === 'section' && subject.title === '' ? CHANGE_WORDS.opening : SUBJECT_WORDS[subject.type], lang)

/** The document has its path above; what stands before the first heading has only its name. */
export const hasNoTitle = ({ type, title }: Subject): boolean => type === 'document' || title === ''

const markOf = (changes: readonly Change[], { green, red, yellow, cyan }: Style): string => {
  if (changes.every(({ rule }) => rule === 'moved')) return cyan('>')
  if (changes.every(({ rule }) => WHOLE_ADDED.has(rule))) return green('+')
  if (changes.every(({ rule }) => WHOLE_REMOVED.has(rule))) return red('-')
  return yellow('~')
}

const WHOLE_ADDED: ReadonlySet<string> = new Set(['task-added', 'target-added', 'report-added', 'section-added'])
const WHOLE_REMOVED: ReadonlySet<string> = new Set([
  'task-removed',
  'target-removed',
  'report-removed',
  'section-removed',
])

const changeLines = (change: Change, plan: ChangedPlan, style: Style): string[] => {
  const { lang, dim } = style
  const rule = CHANGE_RULES[change.rule]
  const told = `${classWords(rule.class, style)}  ${say(rule.summary, lang)}  ${dim(`${change.rule} ${changeFingerprint(plan, change)}`)}`
  const words = valueWords(change, style)
  return [`      ${change.field}: ${told}`, ...(words === '' ? [] : words.split('\n').map((line) => `        ${line}`))]
}

const classWords = (changeClass: ChangeClass, { lang, red, yellow, dim }: Style): string => {
  const paint = { weakens: red, undecided: yellow, neutral: dim }[changeClass]
  return paint(say(CLASS_WORDS[changeClass], lang))
}

/** One line where both values are short; words that changed marked inside the longer ones. */
const valueWords = ({ old, new: next }: Change, { red, green }: Style): string => {
  if (!old || !next)
    return [...(old ? [red(`- ${cut(old.words)}`)] : []), ...(next ? [green(`+ ${cut(next.words)}`)] : [])].join('\n')
  if (old.words.length + next.words.length <= SHORT) return printable(`${old.words} → ${next.words}`)
  const edits = shortened(wordDiff(old.words, next.words))
  return edits
    .map(({ type, text }) =>
      type === 'same'
        ? text
        : type === 'removed'
          ? marked(text, red('[-'), red('-]'))
          : marked(text, green('{+'), green('+}')),
    )
    .join('')
    .replace(/\n+/g, ' ¶ ')
    .trimEnd()
}

const SHORT = 90

const cut = (words: string): string => {
  const line = words.replace(/\s+/g, ' ')
  return line.length > 100 ? `${line.slice(0, 97)}…` : line
}
