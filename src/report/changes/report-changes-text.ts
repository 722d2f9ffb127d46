import picocolors from 'picocolors'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import { printable } from '../printable.ts'
import { type Language, say } from '../words.ts'
import { bySubject, type ItemChanges, whatBecame } from './by-subject.ts'
import type { ChangeOptions } from './change-options.ts'
import {
  approvalWords,
  bothWords,
  classCounts,
  cutWords,
  fieldWords,
  sideWords,
  subjectId,
  subjectName,
  titleWords,
} from './change-words.ts'
import type { ChangedPlan, Comparison, UnreadPlan } from './changed-plan.ts'
import { nextSteps } from './next-steps.ts'
import { markedLine } from './shown-edits.ts'
import { unreadLines } from './unread-words.ts'
import { verdict } from './verdict.ts'
import { projectLines, violationWords } from './violation-words.ts'
import { CHANGE_WORDS, CLASS_WORDS } from './words.ts'
import { hasRoom, padded, widthOf, wrapper } from './wrap-line.ts'

/**
 * For readers: the verdict in one line, then each plan with its items in the order of the document, the class, the field
 * and both values of each change in columns, and at the end what can be done.
 */
export const reportChangesText = (comparison: Comparison, options: ChangeOptions): string => {
  const { lang, colour, columns, gate } = options
  const { unread = [] } = comparison
  const wrap = wrapper(columns)
  const changes = comparison.plans.flatMap((plan) => plan.changes)
  const style: Style = { lang, wrap, ...columnsOf(changes, options), ...picocolors.createColors(colour) }
  const blocks = comparison.plans.map((plan) => planLines(plan, style).join('\n'))
  const legend = blocks.length > 0 ? [style.dim(say(CHANGE_WORDS.legend, lang))] : []
  const policy = projectLines(comparison, lang).map((told) => wrap(style.yellow(told)))
  const lost = unread.map((plan) => lostLines(plan, comparison, style).join('\n'))
  const head = wrap(style.bold(printable(verdict(comparison, lang, gate))))
  return `${[head, ...policy, ...lost, ...legend, ...blocks, ...nextSteps(comparison, options)].join('\n\n')}\n`
}

type Style = {
  readonly lang: Language
  readonly wrap: (line: string, hang?: number) => string
  /** Widths of the columns, as wide as the widest word in them. */
  readonly classWidth: number
  readonly fieldWidth: number
  /** The column of the values, and of all lines below them. */
  readonly hang: number
} & ReturnType<typeof picocolors.createColors>

const columnsOf = (
  changes: readonly JudgedChange[],
  { lang, columns }: ChangeOptions,
): Pick<Style, 'classWidth' | 'fieldWidth' | 'hang'> => {
  const widest = (wordsOf: (change: JudgedChange, lang: Language) => string): number =>
    Math.max(0, ...[...new Set(changes.map((change) => wordsOf(change, lang)))].map(widthOf))
  const [classWidth, fieldWidth] = [widest(weightWords), widest(fieldWords)]
  const hang = INDENT.length + classWidth + 2 + 2 + fieldWidth + 2
  return { classWidth, fieldWidth, hang: hasRoom(columns, hang) ? hang : INDENT.length + 2 }
}

const INDENT = ' '.repeat(6)

const planLines = (plan: ChangedPlan, style: Style): string[] => {
  const { bold, dim, lang, wrap } = style
  const renamed = plan.oldPath ? ` (${printable(say(CHANGE_WORDS.planRenamed, lang, { oldPath: plan.oldPath }))})` : ''
  return [
    wrap(`${bold(printable(plan.path))}${renamed}: ${dim(classCounts(plan.changes, lang))}`),
    ...bySubject(plan.changes).flatMap((changes) => subjectLines(changes, style)),
  ]
}

const lostLines = (plan: UnreadPlan, comparison: Comparison, { lang, wrap, red }: Style): string[] => {
  const [head = '', ...rest] = unreadLines(plan, comparison, lang)
  return [wrap(red(head)), ...rest.map((told) => wrap(`  ${told}`))]
}

const subjectLines = (changes: ItemChanges, style: Style): string[] => {
  const { lang, dim, wrap } = style
  const { subject } = changes[0]
  const [id, title] = [subjectId(subject), titleWords(subject)].map(printable)
  const mark = ({ added: '+', removed: '-', moved: '>', changed: '~' } as const)[whatBecame(changes)]
  return [
    wrap(
      `  ${painted(mark, style)} ${[subjectName(subject, lang), id, title && dim(title)].filter(Boolean).join(' ')}`,
    ),
    ...changes.flatMap((change) => changeLines(change, style)),
  ]
}

type Mark = '+' | '-' | '~' | '>'

const painted = (mark: Mark, { green, red, yellow, cyan }: Style): string =>
  ({ '+': green, '-': red, '~': yellow, '>': cyan })[mark](mark)

/** "nghiêm trọng  ~ thời gian  Tháng 10/2025 → Tháng 12/2025", below it what kind of change that is, who let it pass, who may not. */
const changeLines = (change: JudgedChange, style: Style): string[] => {
  const { lang, dim, red, wrap, classWidth, fieldWidth, hang } = style
  const { summary } = CHANGE_RULES[change.rule]
  const field = padded(fieldWords(change, lang), fieldWidth)
  const below = (text: string): string => wrap(`${' '.repeat(hang)}${text}`, hang)
  const weight = weightWords(change, lang)
  const own = say(CLASS_WORDS[change.class], lang)
  const kind = weight === own ? '' : `${own}, `
  return [
    wrap(
      `${INDENT}${padded(paintedWeight(change, style), classWidth)}  ${painted(markOf(change), style)} ${field}  ${valueWords(change, style)}`.trimEnd(),
      hang,
    ),
    below(`${kind}${say(summary, lang)} ${dim(`· ${change.rule} ${change.fingerprint}`)}`),
    ...(change.approval ? [below(dim(printable(approvalWords(change.approval, lang))))] : []),
    ...violationWords(change, lang).map((told) => below(red(printable(told)))),
  ]
}

const markOf = ({ rule, old, new: next }: JudgedChange): Mark =>
  rule === 'moved' ? '>' : old ? (next ? '~' : '-') : '+'

/** An approved change no longer weighs what its class says; one by someone who may not make it stops the run. */
const weightWords = ({ violation, approval, class: own }: JudgedChange, lang: Language): string =>
  say(violation ? CHANGE_WORDS.violationClass : approval ? CHANGE_WORDS.approvedClass : CLASS_WORDS[own], lang)

const paintedWeight = (change: JudgedChange, { lang, red, yellow, dim }: Style): string => {
  const own = { weakens: red, undecided: yellow, neutral: dim }[change.class]
  const paint = change.violation ? red : change.approval ? dim : own
  return paint(weightWords(change, lang))
}

/** Both values where they are short; words that changed marked inside the longer ones. */
const valueWords = (change: JudgedChange, { lang, red, green }: Style): string => {
  const { old, new: next } = sideWords(change, lang)
  const whole = bothWords(change, lang)
  if (old === undefined || next === undefined) return printable(cutWords(whole, ONE_SIDE))
  // Two places have no words in common but by chance.
  if (old.length + next.length <= SHORT || change.rule === 'moved') return printable(whole)
  return markedLine(old, next, { red, green })
}

const SHORT = 90
/** Letters of a value that came or went: some lines. */
const ONE_SIDE = 300
