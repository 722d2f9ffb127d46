import picocolors from 'picocolors'
import type { FieldBlame } from '../../compare/blame-item.ts'
import type { Subject } from '../../compare/change.ts'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { PlanRevision } from '../../compare/revision.ts'
import type { ChangeOptions } from '../changes/change-options.ts'
import { subjectName } from '../changes/change-words.ts'
import { hasRoom, padded, widthOf, wrapper } from '../changes/wrap-line.ts'
import { printable } from '../printable.ts'
import { say } from '../words.ts'
import type { ToldBlame } from './report-blame-json.ts'
import { valuesOf } from './report-log-text.ts'
import { revisionList, revisionWords } from './revision-words.ts'
import { HISTORY_WORDS } from './words.ts'

/** For readers: each field as it stands, below it the commit that set it and what it was before, in two columns. */
export const reportBlameText = ({ path, blame }: ToldBlame, { lang, colour, columns }: ChangeOptions): string => {
  const style: Style = { lang, ...picocolors.createColors(colour) }
  const { subject, fields, unread } = blame
  const head = `${style.bold(printable(path))} · ${subjectName(subject, lang)} ${subject.id}`
  const skipped =
    unread.length > 0 ? [style.yellow(say(HISTORY_WORDS.unread, lang, { revisions: revisionList(unread, lang) }))] : []
  const wrap = wrapper(columns)
  const width = Math.max(0, ...fields.map(({ field }) => widthOf(field))) + 2
  const hang = hasRoom(columns, width) ? width : 2
  const blocks = fields.map((field) => {
    const [value = '', ...lines] = fieldLines(field, subject, style)
    const name = padded(style.bold(field.field), hang === width ? width : widthOf(field.field) + 2)
    return [`${name}${value}`, ...lines.map((line) => `${' '.repeat(hang)}${line}`)]
      .map((line) => wrap(line, hang))
      .join('\n')
  })
  return `${[wrap(head), ...blocks, ...skipped.map((line) => wrap(line))].join('\n\n')}\n`
}

type Style = Pick<ChangeOptions, 'lang'> & ReturnType<typeof picocolors.createColors>

const fieldLines = (
  { words, at, changes, unread, reworded }: FieldBlame<PlanRevision>,
  subject: Subject,
  style: Style,
) => {
  const { lang, dim, yellow } = style
  const value = words === '' ? dim(`(${say(HISTORY_WORDS.removed, lang)})`) : printable(words.replace(/\s+/g, ' '))
  const made = changes.map(
    (change) => `${say(CHANGE_RULES[change.rule].summary, lang)}${valuesOf({ ...change, subject }, lang)}`,
  )
  return [
    value,
    revisionWords(at, lang),
    ...(made.length > 0 ? made : [say(at.isCut ? HISTORY_WORDS.cut : HISTORY_WORDS.begun, lang)]).map((line) =>
      dim(line),
    ),
    ...(unread.length > 0
      ? [yellow(say(HISTORY_WORDS.uncertain, lang, { revisions: revisionList(unread, lang) }))]
      : []),
    ...(reworded ? [dim(say(HISTORY_WORDS.reworded, lang, { words: revisionWords(reworded.at, lang) }))] : []),
  ]
}
