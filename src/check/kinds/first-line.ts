import { type Span, spanText } from '../../text/span.ts'

/** The first line of a stretch: where a finding about the whole of a block, or about what is absent in it, is told. */
export const firstLine = (where: Span): Span => {
  const end = spanText(where).search(/[\r\n]/)
  return end < 0 ? where : { ...where, end: where.start + end }
}
