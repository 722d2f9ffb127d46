import type { Acceptance } from '../check/accepted.ts'
import type { Rule } from '../check/rule.ts'
import { RULES } from '../check/rules/index.ts'
import type { Diagnostic, Fix, Severity } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { regionOf } from './region.ts'
import type { ReportOptions, UnreadFile } from './report-options.ts'
import type {
  SarifArtifactLocation,
  SarifFix,
  SarifInvocation,
  SarifLevel,
  SarifLocation,
  SarifLog,
  SarifReportingDescriptor,
  SarifResult,
} from './sarif.ts'
import { type Standing, standingsOf } from './standing.ts'
import { type Language, say, WORDS } from './words.ts'

/** The findings as a SARIF 2.1.0 log of one run, with what every rule is for. */
export const reportSarif = (diagnostics: readonly Diagnostic[], options: ReportOptions): string => {
  const { lang, files, toolVersion, unread = [] } = options
  const log: SarifLog = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'kehoach', version: toolVersion, rules: RULES.map((rule) => descriptor(rule, lang)) },
        },
        language: lang,
        columnKind: 'utf16CodeUnits',
        // The program ends a line at a lone CR too; SARIF does not unless told.
        newlineSequences: ['\r\n', '\n', '\r'],
        originalUriBaseIds: { [BASE]: { description: { text: say(WORDS.projectRoot, lang) } } },
        artifacts: [...files].sort().map((file) => ({ location: artifact(file), roles: ['analysisTarget'] })),
        results: standingsOf(diagnostics, options).map((standing) => result(standing, options)),
        ...(unread.length > 0 ? { invocations: [invocation(unread, lang)] } : {}),
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}

/** The base that code hosts know as the root of the checked-out files. */
const BASE = '%SRCROOT%'

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, SarifLevel>

/**
 * `helpUri` must be absolute (SARIF 2.1.0 §3.49.12, `"format": "uri"` in its schema) and the rule pages have no address:
 * `help` and the properties name the page instead.
 */
const descriptor = ({ id, summary, why, source, severity }: Rule, lang: Language): SarifReportingDescriptor => {
  const page = `docs/rules/${id}.md`
  return {
    id,
    shortDescription: { text: summary[lang] },
    fullDescription: { text: why[lang] },
    help: { text: `kehoach explain ${id} (${page})` },
    defaultConfiguration: { level: LEVELS[severity.forSignature] },
    properties: { page, source, severityByStatus: severity },
  }
}

const RULE_INDEX = new Map(RULES.map(({ id }, i) => [id, i]))

const result = (standing: Standing, { lang, since }: ReportOptions): SarifResult => {
  const { finding, fingerprint, state } = standing
  const { rule, severity, message, help, span, label, related, fix: mend } = finding
  const ruleIndex = RULE_INDEX.get(rule)
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: [message[lang], ...(help ? [`${say(WORDS.help, lang)}: ${help[lang]}`] : [])].join('\n') },
    locations: [location(span, label?.[lang])],
    ...(related ? { relatedLocations: related.map((other) => location(other.span, other.message[lang])) } : {}),
    partialFingerprints: { 'kehoach/v1': fingerprint },
    ...(mend ? { fixes: [fix(mend)] } : {}),
    // What is accepted was not held against the other commit.
    ...(since && state !== 'accepted' ? { baselineState: state === 'earlier' ? 'unchanged' : 'new' } : {}),
    ...(standing.acceptance ? { suppressions: [suppression(standing.acceptance, lang)] } : {}),
  }
}

const suppression = (
  { reason, by, until }: Acceptance,
  lang: Language,
): NonNullable<SarifResult['suppressions']>[0] => ({
  kind: 'external',
  status: 'accepted',
  justification: say(WORDS.acceptedBy, lang, { reason, by, until }),
})

const invocation = (unread: readonly UnreadFile[], lang: Language): SarifInvocation => ({
  executionSuccessful: false,
  toolExecutionNotifications: unread.map(({ path, message }) => ({
    level: 'error',
    message: { text: message[lang] },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  })),
})

const location = (span: Span, message: string | undefined): SarifLocation => ({
  physicalLocation: { artifactLocation: artifact(span.source.path), region: regionOf(span) },
  ...(message ? { message: { text: message } } : {}),
})

const artifact = (path: string): SarifArtifactLocation => ({
  // A lone surrogate has no UTF-8 to encode.
  uri: path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/'),
  uriBaseId: BASE,
})

const fix = ({ span, text }: Fix): SarifFix => ({
  artifactChanges: [
    {
      artifactLocation: artifact(span.source.path),
      replacements: [{ deletedRegion: regionOf(span), insertedContent: { text } }],
    },
  ],
})
