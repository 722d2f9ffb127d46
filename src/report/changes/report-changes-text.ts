import picocolors from 'picocolors'
import type { Subject } from '../../compare/change.ts'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { Approval, JudgedChange } from '../../compare/judge-changes.ts'
import { wordDiff } from '../../compare/word-diff.ts'
import { dayWords } from '../../text/day.ts'
import { authorWords, shortName } from '../history/revision-words.ts'
import { printable } from '../printable.ts'
import { type Language, say } from '../words.ts'
import { bySubject, type ItemChanges, whatBecame } from './by-subject.ts'
import type { ChangeOptions } from './change-options.ts'
import { type ChangedPlan, type Comparison, countChanges } from './changed-plan.ts'
import { approvalBlock } from './report-approvals.ts'
import { marked, shortened } from './shown-edits.ts'
import { policyLines, violationWords } from './violation-words.ts'
import { CHANGE_WORDS, CLASS_WORDS, SUBJECT_WORDS } from './words.ts'
import { wrapLine } from './wrap-line.ts'

/** For readers: the verdict in one line, then each plan with its items in the order of the document. */
export const reportChangesText = (comparison: Comparison, options: ChangeOptions): string => {
  const { lang, colour, columns } = options
  const style: Style = { lang, ...picocolors.createColors(colour) }
  const wrapped = (text: string): string => (columns === undefined ? text : wrapText(text, columns))
  const blocks = comparison.plans.map((plan) => wrapped(planLines(plan, style).join('\n')))
  const legend = blocks.length > 0 ? [style.dim(say(CHANGE_WORDS.legend, lang))] : []
  const entries = approvalBlock(comparison, options)
  const approvals =
    entries.length > 0 ? [style.bold(say(CHANGE_WORDS.toApprove, lang)), style.dim(entries.join('\n'))] : []
  const policy = policyLines(comparison, lang).map((told) => wrapped(style.yellow(told)))
  return `${[wrapped(style.bold(verdict(comparison, lang))), ...policy, ...legend, ...blocks, ...approvals].join('\n\n')}\n`
}

/** As wide as the terminal, but no wider than lines are read well. */
const wrapText = (text: string, columns: number): string =>
  text
    .split('\n')
    .map((line) => wrapLine(line, Math.min(Math.max(columns, NARROWEST), WIDEST)))
    .join('\n')

const NARROWEST = 40
const WIDEST = 120

export const verdict = (comparison: Comparison, lang: Language): string => {
  const counts = countChanges(comparison)
  const approved = approvedWords(comparison, counts.approved, lang)
  const violations = counts.violations > 0 ? say(CHANGE_WORDS.alsoViolations, lang, { count: counts.violations }) : ''
  const facts = { ...counts, approved: `${approved}${violations}`, old: comparison.old, new: comparison.new }
  return say(comparison.plans.length === 0 ? CHANGE_WORDS.none : CHANGE_WORDS.verdict, lang, facts)
}

/** An approval that came along with what it approves is said at once: nobody else may have looked at it. */
const approvedWords = ({ plans }: Comparison, count: number, lang: Language): string => {
  if (count === 0) return ''
  const along = plans.flatMap(({ changes }) => changes.filter(({ approval }) => approval?.addedBy)).length
  return say(along === 0 ? CHANGE_WORDS.alsoApproved : CHANGE_WORDS.alsoApprovedAlong, lang, { count, along })
}

type Style = { readonly lang: Language } & ReturnType<typeof picocolors.createColors>

const planLines = (plan: ChangedPlan, style: Style): string[] => {
  const { bold, lang } = style
  const renamed = plan.oldPath ? ` (${printable(say(CHANGE_WORDS.planRenamed, lang, { oldPath: plan.oldPath }))})` : ''
  return [
    bold(printable(plan.path)) + renamed,
    ...bySubject(plan.changes).flatMap((changes) => subjectLines(changes, style)),
  ]
}

const subjectLines = (changes: ItemChanges, style: Style): string[] => {
  const { lang, dim } = style
  const { subject } = changes[0]
  const id = subject.type === 'section' ? '' : ` ${subject.id}`
  const title = hasNoTitle(subject) ? '' : `${id} ${dim(`“${printable(cut(subject.title))}”`)}`
  return [
    `  ${markOf(changes, style)} ${subjectName(subject, lang)}${title}`,
    ...changes.flatMap((change) => changeLines(change, style)),
  ]
}

export const subjectName = (subject: Subject, lang: Language): string =>
  say(subject.type === 'section' && subject.title === '' ? CHANGE_WORDS.opening : SUBJECT_WORDS[subject.type], lang)

/** The document has its path above; what stands before the first heading has only its name. */
export const hasNoTitle = ({ type, title }: Subject): boolean => type === 'document' || title === ''

const markOf = (changes: ItemChanges, { green, red, yellow, cyan }: Style): string => {
  const marks = { added: green('+'), removed: red('-'), moved: cyan('>'), changed: yellow('~') }
  return marks[whatBecame(changes)]
}

const changeLines = (change: JudgedChange, style: Style): string[] => {
  const { lang, dim } = style
  const { summary } = CHANGE_RULES[change.rule]
  const told = `${classWords(change, style)}  ${say(summary, lang)}  ${dim(`${change.rule} ${change.fingerprint}`)}`
  const words = valueWords(change, style)
  const approved = change.approval ? [`        ${dim(printable(approvalWords(change.approval, lang)))}`] : []
  return [
    `      ${change.field}: ${told}`,
    ...approved,
    ...violationWords(change, lang).map((told) => `        ${style.red(printable(told))}`),
    ...(words === '' ? [] : words.split('\n').map((line) => `        ${line}`)),
  ]
}

export const approvalWords = ({ reason, by, until, addedBy = [] }: Approval, lang: Language): string => {
  const who = addedBy.map((one) => `${authorWords(one.author, lang)} (${shortName(one, lang)})`)
  const added =
    who.length > 0 ? say(CHANGE_WORDS.approvalAdded, lang, { who: who.join(say(CHANGE_WORDS.or, lang)) }) : ''
  return `${say(CHANGE_WORDS.approved, lang, { reason, by, until: dayWords(until) })}${added}`
}

const classWords = (change: JudgedChange, { lang, red, yellow, dim }: Style): string => {
  const paint = change.approval ? dim : { weakens: red, undecided: yellow, neutral: dim }[change.class]
  return paint(say(CLASS_WORDS[change.class], lang))
}

/** One line where both values are short; words that changed marked inside the longer ones. */
const valueWords = ({ old, new: next }: JudgedChange, { red, green }: Style): string => {
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
