import type { Acceptance } from '../check/acceptance.ts'
import { type Diagnostic, type Fix, type Severity, sortDiagnostics, type Text } from '../diagnostic/diagnostic.ts'
import { positionAt } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { type Counts, countFindings } from './count.ts'
import { excerpt } from './excerpt.ts'
import type { Aside } from './report-options.ts'
import { type Standing, standingsOf } from './standing.ts'

/**
 * The findings for machines. `schemas/findings.schema.json` is generated from these types. Grows by additions only
 * within one schema version; a field with no value is absent.
 */
export interface JsonReport {
  readonly schemaVersion: '1'
  /** Those that count. */
  readonly findings: readonly JsonFinding[]
  /** Of the findings that count. */
  readonly counts: Counts
  /** Findings that the project accepts. */
  readonly accepted: readonly JsonAccepted[]
  /** With `check --since` what the given commit already had; else empty. */
  readonly earlier: readonly JsonFinding[]
  /** The commit, branch or tag given to `check --since`. */
  readonly since?: string
  /** Plans that could not be read, so nothing is known of them. */
  readonly unread: readonly JsonUnread[]
}

/**
 * Lines and columns from 1, columns by grapheme; offsets from 0 by UTF-16 unit in the text without its byte order
 * mark. Ends are exclusive.
 */
export interface JsonPlace {
  /** Path from the project root, with `/`. */
  readonly file: string
  /**
   * @TJS-type integer
   * @minimum 1
   */
  readonly line: number
  /**
   * @TJS-type integer
   * @minimum 1
   */
  readonly column: number
  /**
   * @TJS-type integer
   * @minimum 1
   */
  readonly endLine: number
  /**
   * @TJS-type integer
   * @minimum 1
   */
  readonly endColumn: number
  /**
   * @TJS-type integer
   * @minimum 0
   */
  readonly offset: number
  /**
   * @TJS-type integer
   * @minimum 0
   */
  readonly endOffset: number
}

export interface JsonFinding extends JsonPlace {
  /** @pattern ^[a-z]+(-[a-z0-9]+)*$ */
  readonly rule: string
  readonly severity: Severity
  /**
   * What tells it apart from one run to the next, and what it is accepted by.
   * @pattern ^[0-9a-f]{16}$
   */
  readonly fingerprint: string
  readonly message: JsonText
  readonly label?: JsonText
  /** What to type instead. */
  readonly help?: JsonText
  /** The facts of the message by name. */
  readonly args: { readonly [name: string]: string | number }
  readonly related: readonly JsonRelated[]
  readonly fix?: JsonFix
  /** The line with its marks under it, cut to 100 columns; two lines without a line number. */
  readonly excerpt: string
}

export interface JsonAccepted extends JsonFinding {
  readonly acceptance: JsonAcceptance
}

export interface JsonAcceptance {
  readonly reason: string
  readonly by: string
  /** @pattern ^\d{4}-\d{2}-\d{2}$ */
  readonly until: string
}

export interface JsonUnread {
  readonly file: string
  readonly message: JsonText
}

/** One sentence in both languages. */
export interface JsonText {
  readonly vi: string
  readonly en: string
}

/** Another place that belongs to the finding, and what it is. */
export interface JsonRelated extends JsonPlace {
  readonly message: JsonText
}

/** Replace offsets `start` to `end` of the file by the text. */
export interface JsonFix {
  readonly file: string
  /**
   * @TJS-type integer
   * @minimum 0
   */
  readonly start: number
  /**
   * @TJS-type integer
   * @minimum 0
   */
  readonly end: number
  readonly text: string
}

/** Every finding, never folded, in order; both languages, so that one report serves every reader. */
export const reportJson = (diagnostics: readonly Diagnostic[], options: Aside = {}): string => {
  const standings = standingsOf(diagnostics, options)
  const inState = (wanted: Standing['state']): Standing[] => standings.filter(({ state }) => state === wanted)
  const report: JsonReport = {
    schemaVersion: '1',
    findings: inState('counted').map(finding),
    counts: countFindings(sortDiagnostics(diagnostics)),
    accepted: inState('accepted').flatMap((standing) =>
      standing.acceptance ? [{ ...finding(standing), acceptance: acceptance(standing.acceptance) }] : [],
    ),
    earlier: inState('earlier').map(finding),
    ...(options.since ? { since: options.since.ref } : {}),
    unread: (options.unread ?? []).map(({ path, message }) => ({ file: path, message: text(message) })),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

const acceptance = ({ reason, by, until }: Acceptance): JsonAcceptance => ({ reason, by, until })

const finding = ({ finding: diagnostic, fingerprint }: Standing): JsonFinding => {
  const where = place(diagnostic.span)
  return {
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    fingerprint,
    ...where,
    message: text(diagnostic.message),
    ...(diagnostic.label ? { label: text(diagnostic.label) } : {}),
    ...(diagnostic.help ? { help: text(diagnostic.help) } : {}),
    args: argsByName(diagnostic.args ?? {}),
    related: (diagnostic.related ?? []).map(({ span, message }) => ({ ...place(span), message: text(message) })),
    ...(diagnostic.fix ? { fix: fix(diagnostic.fix) } : {}),
    excerpt: marked(diagnostic.span, where.line),
  }
}

const place = ({ source, start, end }: Span): JsonPlace => {
  const from = positionAt(source, start)
  const to = positionAt(source, end)
  return {
    file: source.path,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    offset: start,
    endOffset: end,
  }
}

const text = ({ vi, en }: Text): JsonText => ({ vi, en })

const argsByName = (args: Readonly<Record<string, string | number>>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))

const fix = ({ span, text: replacement }: Fix): JsonFix => ({
  file: span.source.path,
  start: span.start,
  end: span.end,
  text: replacement,
})

const marked = (span: Span, line: number): string => {
  const shown = excerpt(span, line, 100)
  return `${shown.text}\n${' '.repeat(shown.start)}${'^'.repeat(shown.length)}`
}
