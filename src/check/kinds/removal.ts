import type { Fix } from '../../diagnostic/diagnostic.ts'
import { type Span, spanText } from '../../text/span.ts'

/** Deletes a stretch, unless marks of emphasis or quotes stand in it: half a pair must not be left behind. */
export const removal = (where: Span): { readonly fix?: Fix } =>
  /[*_"'`[\]]/.test(spanText(where)) ? {} : { fix: { span: where, text: '' } }
