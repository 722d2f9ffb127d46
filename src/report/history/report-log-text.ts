import picocolors from 'picocolors'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import { type WordEdit, wordDiff } from '../../compare/word-diff.ts'
import { isWhole } from '../changes/by-subject.ts'
import type { ChangeOptions } from '../changes/change-options.ts'
import { bothWords, cutWords, subjectName } from '../changes/change-words.ts'
import { shortened } from '../changes/shown-edits.ts'
import { CLASS_WORDS } from '../changes/words.ts'
import { wrapper } from '../changes/wrap-line.ts'
import { printable } from '../printable.ts'
import { type Language, say } from '../words.ts'
import type { ToldEntry, ToldLog } from './plan-log.ts'
import { countClasses } from './report-log-json.ts'
import { authorWords, dateWords, revisionList, shortName } from './revision-words.ts'
import { HISTORY_WORDS } from './words.ts'

/** For readers: a block a revision, a line a change. */
export const reportLogText = ({ entries }: ToldLog, { lang, colour, columns }: ChangeOptions): string => {
  const style: Style = { lang, ...picocolors.createColors(colour) }
  const wrap = wrapper(columns)
  if (entries.length === 0) return `${say(HISTORY_WORDS.none, lang)}\n`
  const block = (entry: ToldEntry): string =>
    entryLines(entry, style)
      .map((line) => wrap(line))
      .join('\n')
  return `${entries.map(block).join('\n\n')}\n`
}

type Style = Pick<ChangeOptions, 'lang'> & ReturnType<typeof picocolors.createColors>

const entryLines = (entry: ToldEntry, style: Style): string[] => {
  const { lang, bold, yellow, dim } = style
  const { at } = entry
  const who = [at.date === undefined ? '' : dateWords(at.date), authorWords(at.author, lang)]
  const head = [yellow(shortName(at, lang)), ...who.filter((part) => part !== '')].join(' · ')
  const subject = at.subject === '' ? [] : [`  ${bold(printable(at.subject))}`]
  if (entry.type === 'unread') return [head, ...subject, `  ${yellow(say(HISTORY_WORDS.unreadEntry, lang))}`]
  if (entry.changes.length === 0)
    return [head, ...subject, `  ${dim(say(at.isCut ? HISTORY_WORDS.cut : HISTORY_WORDS.same, lang))}`]
  const uncertain =
    entry.unread.length > 0
      ? [`  ${yellow(say(HISTORY_WORDS.uncertain, lang, { revisions: revisionList(entry.unread, lang) }))}`]
      : []
  return [
    head,
    ...subject,
    `  ${say(HISTORY_WORDS.counts, lang, countClasses(entry.changes))}`,
    ...uncertain,
    ...entry.changes.map((change) => `    ${changeLine(change, style)}`),
  ]
}

/** "nhiệm vụ mo-lop · thời gian: lùi thời hạn (nghiêm trọng): trước ngày 30/6/2025 → trước ngày 30/9/2025". */
const changeLine = (change: JudgedChange, style: Style): string => {
  const { lang, red, yellow, dim } = style
  const { subject, rule } = change
  const id = subject.type === 'document' ? '' : ` ${subject.id}`
  const field = isWhole(rule) ? '' : `${change.field}: `
  const paint = { weakens: red, undecided: yellow, neutral: dim }[change.class]
  const weight = paint(say(CLASS_WORDS[change.class], lang))
  const summary = say(CHANGE_RULES[rule].summary, lang)
  return `${subjectName(subject, lang)}${printable(id)} · ${field}${summary} (${weight})${valuesOf(change, lang)}`
}

/** What was and what is; long words, and prose nearly always, are cut to those that differ. */
export const valuesOf = (change: Pick<JudgedChange, 'rule' | 'subject' | 'old' | 'new'>, lang: Language): string => {
  const { old, new: next } = change
  if (!old && !next) return ''
  // Here no title stands beside what came or went; a long one leaves room for what it promised.
  if (isWhole(change.rule))
    return `: ${printable(`${cutWords(change.subject.title, TITLE)} – ${cutWords(bothWords(change, lang), LONGEST)}`)}`
  if (!old || !next || old.words.length + next.words.length <= SHORT)
    return `: ${printable(cutWords(bothWords(change, lang), LONGEST))}`
  return `: ${printable(changedWords(old.words, next.words))}`
}

/** "80% → 70%": the words that differ, with those beside them. */
const changedWords = (old: string, next: string): string => {
  const edits = shortened(wordDiff(old, next))
  const side = (own: WordEdit['type']): string =>
    edits.flatMap(({ type, text }) => (type === 'same' || type === own ? [text] : [])).join('')
  return [side('removed'), side('added')].map((words) => cutWords(words, LONGEST)).join(' → ')
}

const TITLE = 80
const SHORT = 180
const LONGEST = 240
