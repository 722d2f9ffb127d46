import picocolors from 'picocolors'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import type { ChangeOptions } from '../changes/change-options.ts'
import { subjectName } from '../changes/report-changes-text.ts'
import { CLASS_WORDS } from '../changes/words.ts'
import { printable } from '../printable.ts'
import { say } from '../words.ts'
import type { ToldEntry, ToldLog } from './plan-log.ts'
import { countClasses } from './report-log-json.ts'
import { authorWords, dateWords, revisionList, shortName } from './revision-words.ts'
import { HISTORY_WORDS } from './words.ts'

/** For readers: a block a revision, a line a change. */
export const reportLogText = ({ entries }: ToldLog, { lang, colour }: ChangeOptions): string => {
  const style: Style = { lang, ...picocolors.createColors(colour) }
  if (entries.length === 0) return `${say(HISTORY_WORDS.none, lang)}\n`
  return `${entries.map((entry) => entryLines(entry, style).join('\n')).join('\n\n')}\n`
}

type Style = Pick<ChangeOptions, 'lang'> & ReturnType<typeof picocolors.createColors>

const entryLines = (entry: ToldEntry, style: Style): string[] => {
  const { lang, bold, yellow, dim } = style
  const { at } = entry
  const who = [at.date === undefined ? '' : dateWords(at.date), authorWords(at.author, lang)]
  const head = [yellow(shortName(at, lang)), ...who.filter((part) => part !== '')].join(' · ')
  const subject = at.subject === '' ? [] : [`  ${bold(printable(at.subject))}`]
  if (entry.type === 'unread') return [head, ...subject, `  ${yellow(say(HISTORY_WORDS.unreadEntry, lang))}`]
  if (entry.changes.length === 0) return [head, ...subject, `  ${dim(say(HISTORY_WORDS.same, lang))}`]
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
  const { subject, field, rule } = change
  const id = subject.type === 'document' ? '' : ` ${subject.id}`
  const paint = { weakens: red, undecided: yellow, neutral: dim }[change.class]
  const weight = paint(say(CLASS_WORDS[change.class], lang))
  const summary = say(CHANGE_RULES[rule].summary, lang)
  return `${subjectName(subject, lang)}${printable(id)} · ${field}: ${summary} (${weight})${valuesOf(change)}`
}

/** What was and what is, each cut to a part of a line; words that only moved apart are not told again. */
export const valuesOf = ({ old, new: next }: Pick<JudgedChange, 'old' | 'new'>): string => {
  if (!old && !next) return ''
  return `: ${printable([cut(old?.words ?? '∅'), cut(next?.words ?? '∅')].join(' → '))}`
}

const cut = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}

const LONGEST = 90
