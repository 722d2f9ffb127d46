import type { Diagnostic, Severity } from '../diagnostic/diagnostic.ts'
import { fnv1a64 } from '../diagnostic/fingerprint.ts'
import { regionOf } from './region.ts'
import type { ReportOptions } from './report-options.ts'
import { isCounted, standingsOf } from './standing.ts'

/** The findings as a Code Quality report of GitLab: what it shows in a merge request, beside the lines changed. */
export const reportGitlab = (diagnostics: readonly Diagnostic[], options: ReportOptions): string => {
  const { lang, unread = [] } = options
  const counted = standingsOf(diagnostics, options).filter(isCounted)
  const issues = counted.map(({ finding, fingerprint }): GitlabIssue => {
    const { rule, severity, span, message } = finding
    const { startLine, endLine } = regionOf(span)
    return {
      description: message[lang],
      check_name: rule,
      fingerprint,
      severity: SEVERITIES[severity],
      location: { path: span.source.path, lines: { begin: startLine, end: endLine } },
    }
  })
  const lost = unread.map(
    ({ path, message }): GitlabIssue => ({
      description: message[lang],
      check_name: 'unread',
      fingerprint: fnv1a64(`unread\n${path}`),
      severity: 'blocker',
      location: { path, lines: { begin: 1, end: 1 } },
    }),
  )
  return `${JSON.stringify([...issues, ...lost], null, 2)}\n`
}

/** Source: GitLab Docs, Code Quality, “Code Quality report format”. */
type GitlabIssue = {
  readonly description: string
  readonly check_name: string
  /** Must be unique in the report. */
  readonly fingerprint: string
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker'
  readonly location: { readonly path: string; readonly lines: { readonly begin: number; readonly end: number } }
}

const SEVERITIES = {
  error: 'major',
  warning: 'minor',
  info: 'info',
} as const satisfies Record<Severity, GitlabIssue['severity']>
