import { CONFIG_FILE } from '../../check/config.ts'
import type { ChangeRule } from '../../compare/change-rule.ts'
import { CHANGE_RULES } from '../../compare/change-rules.ts'
import type { JudgedChange } from '../../compare/judge-changes.ts'
import { POLICY_FILE } from '../../compare/ownership.ts'
import type { SarifInvocation, SarifLocation, SarifReportingDescriptor, SarifResult } from '../sarif.ts'
import { SARIF_LEVELS, sarifArtifact, sarifLocation, sarifLog } from '../sarif-log.ts'
import { type Language, say } from '../words.ts'
import type { ChangeOptions } from './change-options.ts'
import { approvalWords } from './change-words.ts'
import type { Comparison } from './changed-plan.ts'
import { CHANGE_SEVERITIES, told } from './report-changes-github.ts'
import { unreadLines } from './unread-words.ts'
import { projectLines } from './violation-words.ts'
import { CHANGE_WORDS } from './words.ts'

/** The changes as a SARIF 2.1.0 log; what is gone stands at the top of its plan. Approved ones are suppressed. */
export const reportChangesSarif = (comparison: Comparison, { lang, toolVersion }: ChangeOptions): string =>
  sarifLog({
    lang,
    toolVersion,
    rules: RULES.map(([id, rule]) => descriptor(id, rule, lang)),
    files: comparison.plans.map(({ path }) => path),
    results: comparison.plans.flatMap(({ path, changes }) => changes.map((change) => result(change, path, lang))),
    ...runNotes(comparison, lang),
  })

/** What is no change of a plan the run says of itself: what it could not read, and that what it judges by changed. */
const runNotes = (comparison: Comparison, lang: Language): { readonly invocations?: readonly [SarifInvocation] } => {
  const { policyChanged, policyUnjudged, unread = [] } = comparison
  const lost = unread.map((plan) =>
    note('error', plan.findings[0]?.span.source.path ?? plan.path, unreadLines(plan, comparison, lang)),
  )
  const told = projectLines(comparison, lang)
  const file = policyChanged || policyUnjudged ? POLICY_FILE : CONFIG_FILE
  const policy = told.length > 0 ? [note('warning', file, told)] : []
  const notes = [...lost, ...policy]
  if (notes.length === 0) return {}
  return { invocations: [{ executionSuccessful: lost.length === 0, toolExecutionNotifications: notes }] }
}

type Note = SarifInvocation['toolExecutionNotifications'][number]

const note = (level: Note['level'], file: string, lines: readonly string[]): Note => ({
  level,
  message: { text: lines.join(' ') },
  locations: [{ physicalLocation: { artifactLocation: sarifArtifact(file) } }],
})

const RULES: readonly (readonly [string, ChangeRule])[] = Object.entries(CHANGE_RULES)
const RULE_INDEX = new Map(RULES.map(([id], i) => [id, i]))

/**
 * What is gone has no line: it stands at the top of its plan. GitHub shows no result without a line (GH1003 of the SARIF
 * SDK), and `baselineState: absent` would say that the finding is gone, not what it tells of.
 */
const topOf = (path: string): SarifLocation => ({
  physicalLocation: {
    artifactLocation: sarifArtifact(path),
    region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
  },
})

const descriptor = (id: string, rule: ChangeRule, lang: Language): SarifReportingDescriptor => ({
  id,
  shortDescription: { text: rule.summary[lang] },
  fullDescription: { text: rule.why[lang] },
  help: { text: `${rule.why[lang]} ${say(CHANGE_WORDS.howToApprove, lang)}` },
  defaultConfiguration: { level: SARIF_LEVELS[CHANGE_SEVERITIES[rule.class]] },
  properties: { class: rule.class, mirror: rule.mirror },
})

const result = (change: JudgedChange, path: string, lang: Language): SarifResult => {
  const { rule, fingerprint, approval, old, new: next } = change
  const ruleIndex = RULE_INDEX.get(rule)
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: SARIF_LEVELS[change.violation ? 'error' : CHANGE_SEVERITIES[change.class]],
    message: { text: told(change, lang) },
    locations: [next ? sarifLocation(next.span) : topOf(path)],
    partialFingerprints: { 'kehoachChange/v1': fingerprint },
    properties: {
      class: change.class,
      change: next ? (old ? 'changed' : 'added') : 'removed',
      item: [change.subject.type, change.subject.id].filter((part) => part !== '').join(' '),
      field: change.field,
    },
    // A change by someone who may not make it stands, whoever approved what it says.
    ...(approval && !change.violation
      ? {
          suppressions: [{ kind: 'external', status: 'accepted', justification: approvalWords(approval, lang) }],
        }
      : {}),
  }
}
