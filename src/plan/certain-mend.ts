import type { Fix } from '../diagnostic/diagnostic.ts'
import type { YamlNode } from '../syntax/syntax-tree.ts'
import { type Span, spanText } from '../text/span.ts'
import { meantKey } from './meant-key.ts'

/** The key that was meant, when nothing else can be: it is not there yet, and no other key may become it too. */
export const certainKey = (unknown: string, known: readonly string[], node: YamlNode): string | undefined => {
  const meant = meantKey(unknown, known)
  if (meant === undefined || node.type !== 'map') return undefined
  const { start, end } = node.span
  // What a `nhóm` lends stands elsewhere in the file.
  const own = node.entries.filter(({ keySpan }) => keySpan.start >= start && keySpan.end <= end)
  const same = own.filter(({ key }) => key === meant || (!known.includes(key) && meantKey(key, known) === meant))
  return same.length === 1 ? meant : undefined
}

/** Replaces a scalar typed as it reads, with or without quotes; one with escapes or line wraps is left alone. */
export const scalarFix = (where: Span, words: string, text: string): { readonly fix?: Fix } => {
  const typed = spanText(where)
  if (typed === words) return { fix: { span: where, text } }
  if (typed !== `"${words}"` && typed !== `'${words}'`) return {}
  return { fix: { span: { ...where, start: where.start + 1, end: where.end - 1 }, text } }
}

/** The part of a scalar that holds some of its words; the whole where they do not stand there as typed. */
export const within = (where: Span, part: string): Span => {
  const at = spanText(where).indexOf(part)
  return at < 0 ? where : { ...where, start: where.start + at, end: where.start + at + part.length }
}
