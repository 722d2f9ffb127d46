import type { Acceptance } from '../check/acceptance.ts'
import type { Rule } from '../check/rule.ts'
import { RULES } from '../check/rules/index.ts'
import type { Diagnostic, Fix } from '../diagnostic/diagnostic.ts'
import { regionOf } from './region.ts'
import type { ReportOptions, UnreadFile } from './report-options.ts'
import type { SarifFix, SarifInvocation, SarifReportingDescriptor, SarifResult } from './sarif.ts'
import { SARIF_LEVELS, sarifArtifact, sarifLocation, sarifLog } from './sarif-log.ts'
import { type Standing, standingsOf } from './standing.ts'
import { type Language, say, WORDS } from './words.ts'

/** The findings as a SARIF 2.1.0 log of one run, with what every rule is for. */
export const reportSarif = (diagnostics: readonly Diagnostic[], options: ReportOptions): string => {
  const { lang, files, toolVersion, unread = [] } = options
  return sarifLog({
    lang,
    toolVersion,
    rules: RULES.map((rule) => descriptor(rule, lang)),
    files,
    results: standingsOf(diagnostics, options).map((standing) => result(standing, options)),
    ...(unread.length > 0 ? { invocations: [invocation(unread, lang)] } : {}),
  })
}

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
    defaultConfiguration: { level: SARIF_LEVELS[severity.forSignature] },
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
    level: SARIF_LEVELS[severity],
    message: { text: [message[lang], ...(help ? [`${say(WORDS.help, lang)}: ${help[lang]}`] : [])].join('\n') },
    locations: [sarifLocation(span, label?.[lang])],
    ...(related ? { relatedLocations: related.map((other) => sarifLocation(other.span, other.message[lang])) } : {}),
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
    locations: [{ physicalLocation: { artifactLocation: sarifArtifact(path) } }],
  })),
})

const fix = ({ span, text }: Fix): SarifFix => ({
  artifactChanges: [
    {
      artifactLocation: sarifArtifact(span.source.path),
      replacements: [{ deletedRegion: regionOf(span), insertedContent: { text } }],
    },
  ],
})
