import type { Span } from '../text/span.ts'

export type Severity = 'error' | 'warning' | 'info'

/** One sentence in the two languages of the product; the same facts in both. */
export type Text = { readonly vi: string; readonly en: string }

/** A change that certainly mends the finding: replace the span by the text. */
export type Fix = { readonly span: Span; readonly text: string }

/**
 * One finding. `span` is the very value that is wrong; `help` says what to type instead; `args` are the facts of the
 * message for machines. Rules of any floor give findings; what a rule is for stands in `check/rules/<rule>.ts`.
 */
export type Diagnostic = {
  readonly rule: string
  readonly severity: Severity
  readonly span: Span
  readonly message: Text
  readonly help?: Text
  readonly label?: Text
  readonly related?: readonly { readonly span: Span; readonly message: Text }[]
  readonly args?: Readonly<Record<string, string | number>>
  readonly fix?: Fix
}

/** File, then offset, then rule: the order of every report. */
const compareDiagnostics = (a: Diagnostic, b: Diagnostic): number =>
  compareText(a.span.source.path, b.span.source.path) ||
  a.span.start - b.span.start ||
  a.span.end - b.span.end ||
  compareText(a.rule, b.rule) ||
  compareText(a.message.vi, b.message.vi)

/** In order, each finding once. */
export const sortDiagnostics = (diagnostics: Iterable<Diagnostic>): Diagnostic[] => {
  const sorted = [...diagnostics].sort(compareDiagnostics)
  return sorted.filter((d, i) => i === 0 || compareDiagnostics(d, sorted[i - 1] as Diagnostic) !== 0)
}

export const hasErrors = (diagnostics: Iterable<Diagnostic>): boolean => {
  for (const diagnostic of diagnostics) if (diagnostic.severity === 'error') return true
  return false
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
