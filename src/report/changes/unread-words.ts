import type { Diagnostic } from '../../diagnostic/diagnostic.ts'
import { positionAt } from '../../text/source-file.ts'
import { printable } from '../printable.ts'
import { type Language, say } from '../words.ts'
import type { Comparison, UnreadPlan } from './changed-plan.ts'
import { CHANGE_WORDS } from './words.ts'

/** Which plan was not compared, where it cannot be read and why, and what to do: lines of one plan. */
export const unreadLines = (plan: UnreadPlan, { old, new: next }: Comparison, lang: Language): string[] => {
  const { path, side, findings } = plan
  const shown = findings.slice(0, SHOWN)
  const more = findings.length - shown.length
  return [
    printable(say(CHANGE_WORDS.notCompared, lang, { path, revision: side === 'old' ? old : next })),
    ...shown.map((finding) => printable(findingWords(finding, lang))),
    ...(more > 0 ? [say(CHANGE_WORDS.moreFindings, lang, { count: more })] : []),
    printable(say(side === 'old' ? CHANGE_WORDS.mendOld : CHANGE_WORDS.mendNew, lang, { path })),
  ]
}

/** Findings of one plan: the first is mostly the cause of the others. */
const SHOWN = 3

/** "plans/x/ke-hoach.md:12:5: what is wrong; what to type". */
export const findingWords = ({ span, message, help }: Diagnostic, lang: Language): string => {
  const { line, column } = positionAt(span.source, span.start)
  return `${span.source.path}:${line}:${column}: ${message[lang]}${help ? `; ${help[lang]}` : ''}`
}
