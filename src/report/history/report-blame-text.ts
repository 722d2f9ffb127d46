import picocolors from 'picocolors'
import type { FieldBlame } from '../../compare/blame-item.ts'
import type { Subject } from '../../compare/change.ts'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { PlanRevision } from '../../compare/revision.ts'
import type { ChangeOptions } from '../changes/change-options.ts'
import { subjectName } from '../changes/change-words.ts'
import { wrapper } from '../changes/wrap-line.ts'
import { printable } from '../printable.ts'
import { say } from '../words.ts'
import type { ToldBlame } from './report-blame-json.ts'
import { valuesOf } from './report-log-text.ts'
import { revisionList, revisionWords } from './revision-words.ts'
import { HISTORY_WORDS } from './words.ts'

/** For readers: each field as it stands, the commit that set it, and what it was before. */
export const reportBlameText = ({ path, blame }: ToldBlame, { lang, colour, columns }: ChangeOptions): string => {
  const style: Style = { lang, ...picocolors.createColors(colour) }
  const { subject, fields, unread } = blame
  const head = `${style.bold(printable(path))} · ${subjectName(subject, lang)} ${subject.id}`
  const skipped =
    unread.length > 0 ? [style.yellow(say(HISTORY_WORDS.unread, lang, { revisions: revisionList(unread, lang) }))] : []
  const wrap = wrapper(columns)
  const told = (field: FieldBlame<PlanRevision>) => fieldLines(field, subject, style).map((line) => wrap(line))
  const blocks = fields.map((field) => told(field).join('\n'))
  return `${[wrap(head), ...blocks, ...skipped.map((line) => wrap(line))].join('\n\n')}\n`
}

type Style = Pick<ChangeOptions, 'lang'> & ReturnType<typeof picocolors.createColors>

const fieldLines = (
  { field, words, at, changes, unread, reworded }: FieldBlame<PlanRevision>,
  subject: Subject,
  style: Style,
) => {
  const { lang, bold, dim, yellow } = style
  const value = words === '' ? dim(`(${say(HISTORY_WORDS.removed, lang)})`) : printable(words.replace(/\s+/g, ' '))
  const made = changes.map(
    (change) => `${say(CHANGE_RULES[change.rule].summary, lang)}${valuesOf({ ...change, subject }, lang)}`,
  )
  return [
    `${bold(field)}: ${value}`,
    `  ${revisionWords(at, lang)}`,
    ...(made.length > 0 ? made : [say(at.isCut ? HISTORY_WORDS.cut : HISTORY_WORDS.begun, lang)]).map(
      (line) => `  ${dim(line)}`,
    ),
    ...(unread.length > 0
      ? [`  ${yellow(say(HISTORY_WORDS.uncertain, lang, { revisions: revisionList(unread, lang) }))}`]
      : []),
    ...(reworded ? [`  ${dim(say(HISTORY_WORDS.reworded, lang, { words: revisionWords(reworded.at, lang) }))}`] : []),
  ]
}
