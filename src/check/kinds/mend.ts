import type { Fix } from '../../diagnostic/diagnostic.ts'
import { type Span, spanText } from '../../text/span.ts'

type Mend = { readonly fix?: Fix }

/** Replaces words, when they stand in the source as they were read: else an escape or a whole value would be lost. */
export const replacement = (where: Span, words: string, text: string): Mend =>
  spanText(where) === words ? { fix: { span: where, text } } : {}

/**
 * Deletes words with the white space at their edge. Nothing but them may stand there: half a pair of quotes or of
 * emphasis must not be left behind. `where` is a whole value when its letters have no places of their own.
 */
const removal = (where: Span, words: string): Mend =>
  spanText(where).replace(/\s+/g, ' ') === words.replace(/\s+/g, ' ') ? { fix: { span: where, text: '' } } : {}

/**
 * Deletes the second of two like words with the white space before it. A line wrap stays where it was when
 * other words follow on its line, so that no line grows.
 */
export const removalOfSecond = (where: Span, words: string): Mend => {
  const { source, start, end } = where
  const between = /^\s*/.exec(spanText(where))?.[0].length ?? 0
  const after = /^[ \t]+(?=\p{L})/u.exec(source.text.slice(end, end + 40))?.[0].length
  if (after === undefined || !/[\r\n]/.test(spanText(where).slice(0, between))) return removal(where, words)
  return removal(where, words).fix
    ? { fix: { span: { source, start: start + between, end: end + after }, text: '' } }
    : {}
}

/** Deletes words at the beginning of a value: what is left must not begin with a mark of YAML or Markdown. */
export const removalAtStart = (where: Span, words: string): Mend =>
  /^[\p{L}\d(“]/u.test(where.source.text.slice(where.end, where.end + 2)) ? removal(where, words) : {}
