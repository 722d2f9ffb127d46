import type { Header } from '../../plan/plan.ts'
import { type Span, spanText } from '../../text/span.ts'

/** Where what is absent from the front matter is told: its first line, since an absent key has no place of its own. */
export const firstLine = ({ span }: Header): Span => {
  const end = spanText(span).search(/[\r\n]/)
  return end < 0 ? span : { ...span, end: span.start + end }
}
