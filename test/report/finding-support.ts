import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { reportText } from '../../src/report/report-text.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { type Span, span } from '../../src/text/span.ts'
import { deepFreeze } from '../support/deep-freeze.ts'

/** The spans between ⟦ and ⟧ of a text, in a source file that has neither mark. */
export const spansOf = (path: string, marked: string): Span[] => {
  const source = sourceFile(path, marked.replace(/[⟦⟧]/g, ''))
  const text = marked.replace(/^\uFEFF/, '')
  return [...text.matchAll(/⟦([^⟦⟧]*)⟧/g)].map((match, i) => {
    const start = match.index - 2 * i
    return span(source, start, start + (match[1] ?? '').length)
  })
}

export const spanOf = (path: string, marked: string): Span => {
  const [first] = spansOf(path, marked)
  if (!first) throw new Error('the text has no ⟦…⟧')
  return first
}

export const finding = (where: Span, more: Partial<Diagnostic> = {}): Diagnostic =>
  deepFreeze({
    rule: 'task-lead-known',
    severity: 'error' as const,
    span: where,
    message: {
      vi: 'nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục',
      en: 'task le-phat-dong is led by a unit that is not in the register',
    },
    ...more,
  })

export const vi = (...findings: readonly Diagnostic[]): string => reportText(findings, { lang: 'vi', colour: false })
export const en = (...findings: readonly Diagnostic[]): string => reportText(findings, { lang: 'en', colour: false })

/** Only the line of source and the marks of a report of one finding. */
export const excerptOf = (where: Span): string => vi(finding(where)).split('\n').slice(3, 5).join('\n')
