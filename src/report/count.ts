import type { Diagnostic, Severity, Text } from '../diagnostic/diagnostic.ts'
import { printable } from './printable.ts'
import type { Aside } from './report-options.ts'
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

/**
 * "3 lỗi, 2 cảnh báo trong 2 tệp"; whether there are errors is always said, because it decides the exit code. Of a run
 * with plans that could not be read nobody knows.
 */
export const summary = (counts: Counts, language: Language, unread = 0): string => {
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const words = SEVERITY_WORDS[severity]
    return say(counts[severity] === 1 ? words.one : words.many, language, { count: counts[severity] })
  })
  if (unread > 0) parts.unshift(plural(WORDS.oneUnread, WORDS.unread, unread, language))
  else if (counts.error === 0) parts.unshift(say(WORDS.noErrors, language))
  if (counts.files === 0) return parts.join(', ')
  const where = counts.files === 1 ? WORDS.inOneFile : WORDS.inFiles
  return say(where, language, { parts: parts.join(', '), count: counts.files })
}

/** One line for what was found and does not count, each; none when there is nothing. */
export const asideLines = ({ accepted = [], since }: Aside, language: Language): string[] => {
  const lines: string[] = []
  if (accepted.length > 0) lines.push(plural(WORDS.oneAccepted, WORDS.accepted, accepted.length, language))
  if (since && since.earlier.length > 0)
    lines.push(plural(WORDS.oneEarlier, WORDS.earlier, since.earlier.length, language, { ref: printable(since.ref) }))
  return lines
}

const plural = (one: Text, many: Text, count: number, language: Language, facts = {}): string =>
  say(count === 1 ? one : many, language, { count, ...facts })

const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[]
