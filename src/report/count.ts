import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts'
import { type Language, SEVERITY_WORDS, say, WORDS } from './words.ts'

export interface Counts {
  /**
   * @TJS-type integer
   * @minimum 0
   */
  readonly error: number
  /**
   * @TJS-type integer
   * @minimum 0
   */
  readonly warning: number
  /**
   * @TJS-type integer
   * @minimum 0
   */
  readonly info: number
  /**
   * In how many files they stand.
   * @TJS-type integer
   * @minimum 0
   */
  readonly files: number
}

/** How many findings of each severity, in how many files. */
export const countFindings = (diagnostics: readonly Diagnostic[]): Counts => {
  const of = (severity: Severity): number => diagnostics.filter((found) => found.severity === severity).length
  const files = new Set(diagnostics.map(({ span }) => span.source.path)).size
  return { error: of('error'), warning: of('warning'), info: of('info'), files }
}

/** "3 lỗi, 2 cảnh báo trong 2 tệp"; whether there are errors is always said, because it decides the exit code. */
export const summary = (counts: Counts, language: Language): string => {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const words = SEVERITY_WORDS[severity]
    return say(counts[severity] === 1 ? words.one : words.many, language, { count: counts[severity] })
  })
  if (counts.error === 0) parts.unshift(say(WORDS.noErrors, language))
  if (counts.files === 0) return parts.join(', ')
  const where = counts.files === 1 ? WORDS.inOneFile : WORDS.inFiles
  return say(where, language, { parts: parts.join(', '), count: counts.files })
}

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[]
