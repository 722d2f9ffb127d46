import type { Task } from '../../plan/plan.ts'
import { type Span, span, spanText } from '../../text/span.ts'
import { sourceOffsets } from '../source-offsets.ts'

/** Where the words of a task stand, without the `>-` or `##` before them; the whole value when they stand nowhere. */
export const contentPlace = ({ content }: Task): Span => {
  const { words, span: where } = content
  const offsets = sourceOffsets(words, spanText(where))
  const [first, last] = [offsets?.[0], offsets?.at(-1)]
  if (first === undefined || last === undefined) return where
  return span(where.source, where.start + first, where.start + last + 1)
}
