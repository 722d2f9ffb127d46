import { type Diagnostic, type Severity, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import { fingerprints } from '../diagnostic/fingerprint.ts'
import { regionOf } from './region.ts'
import type { ReportOptions } from './report-options.ts'

/** The findings as a Code Quality report of GitLab: what it shows in a merge request, beside the lines changed. */
export const reportGitlab = (diagnostics: readonly Diagnostic[], { lang }: ReportOptions): string => {
  const sorted = sortDiagnostics(diagnostics)
  const prints = fingerprints(sorted)
  const issues = sorted.map(({ rule, severity, span, message }, i): GitlabIssue => {
    const { startLine, endLine } = regionOf(span)
    return {
      description: message[lang],
      check_name: rule,
      fingerprint: prints[i] ?? '',
      severity: SEVERITIES[severity],
      location: { path: span.source.path, lines: { begin: startLine, end: endLine } },
    }
  })
  return `${JSON.stringify(issues, null, 2)}\n`
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
