import { type Diagnostic, hasErrors, sortDiagnostics, type Text } from '../diagnostic/diagnostic.ts'
import type { Outcome } from '../diagnostic/outcome.ts'
import type { Day } from '../text/day.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { Acceptance } from './acceptance.ts'
import { type AcceptedFinding, setAside } from './accepted.ts'
import type { CheckedPlan } from './checked-plan.ts'
import { type Config, severityIn } from './config.ts'
import type { RuleInput } from './rule.ts'
import { RULES } from './rules/index.ts'

/** How a project wants its plans checked. */
export type CheckTerms = {
  readonly config: Config
  readonly acceptances: readonly Acceptance[]
  readonly today: Day
}

/**
 * Runs every rule on a plan; `found` is what reading it told. The value is there only when no error is left; accepted
 * findings are apart and keep no plan from being built.
 */
export const check = (
  input: RuleInput,
  found: readonly Diagnostic[],
  { config, acceptances, today }: CheckTerms,
): Outcome<CheckedPlan> & { readonly accepted: readonly AcceptedFinding[] } => {
  const diagnostics = [...found]
  const isMended = mendedBy(found)
  const blockUnread = isPartUnread(found)
  const unitUnread = found.some(({ rule }) => rule === 'unknown-unit')
  const meant = new Set(
    found.flatMap(({ rule, args }) =>
      rule === 'unknown-key' ? [args?.near] : rule === 'wrong-type' ? [args?.key] : [],
    ),
  )
  const silent = { 'of blocks': blockUnread, 'of blocks and units': blockUnread || unitUnread }
  for (const rule of RULES) {
    const severity = severityIn(config, rule, input.plan.header.status)
    if (!severity || (rule.tellsAbsence && silent[rule.tellsAbsence])) continue
    const key = KEY_MISSING[rule.id]
    if (key !== undefined && meant.has(key)) continue
    for (const finding of rule.check?.(input) ?? [])
      if (!isMended(finding.span)) diagnostics.push({ ...finding, rule: rule.id, severity })
  }
  const { counted, accepted } = setAside(sortDiagnostics(ofOneCause(diagnostics)), acceptances, today)
  if (hasErrors(counted)) return { diagnostics: counted, accepted }
  return { value: input.plan as CheckedPlan, diagnostics: counted, accepted }
}

/** Whether something of a plan is missing from what was read of it. */
export const isPartUnread = (found: readonly Diagnostic[]): boolean => found.some(({ rule }) => UNREAD.has(rule))

/** A unit that is in no register because its tier is gone: one message, with what to type instead of it. */
const ofOneCause = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => {
  const tiers = diagnostics.filter(({ rule }) => rule === 'abolished-tier')
  if (tiers.length === 0) return diagnostics
  const told = new Map(
    diagnostics.flatMap((finding): [Diagnostic, Diagnostic][] => {
      const tier = finding.rule === 'unknown-unit' && tiers.find(({ span }) => isWithin(span, finding.span))
      return tier ? [[finding, tier]] : []
    }),
  )
  const gone = new Set(told.values())
  return diagnostics
    .filter((finding) => !gone.has(finding))
    .map((finding) => {
      const tier = told.get(finding)
      return tier ? { ...finding, label: tier.message, help: OF_TODAY } : finding
    })
}

const OF_TODAY: Text = {
  vi: 'ghi xã, phường, đặc khu hoặc cơ quan cấp tỉnh nhận việc này',
  en: 'name the commune or the provincial body that takes the work',
}

const isWithin = (inner: Span, outer: Span): boolean =>
  inner.source === outer.source && outer.start <= inner.start && inner.end <= outer.end

/** Whether letters go with a certain mend of what reading told: one cause, one message. Most mends are of a few letters. */
const mendedBy = (found: readonly Diagnostic[]): ((span: Span) => boolean) => {
  const ends = new Map<SourceFile, Map<number, number>>()
  for (const { fix } of found) {
    if (!fix || fix.span.end - fix.span.start > LONGEST_MEND) continue
    const { source, start, end } = fix.span
    const known = ends.get(source) ?? new Map<number, number>()
    ends.set(source, known)
    for (let at = start; at < end; at++) known.set(at, end)
  }
  return ({ source, start, end }) => end > start && end <= (ends.get(source)?.get(start) ?? -1)
}

const LONGEST_MEND = 500

/** Rules that tell a key of the front matter as missing: one that was typed by another name has told its own cause. */
const KEY_MISSING: Readonly<Record<string, string>> = { 'missing-recipients': 'nơi nhận', 'missing-signature': 'ký' }

/** Told of what could not be read: one cause, one message. */
const UNREAD: ReadonlySet<string> = new Set(['unknown-block', 'yaml-alias', 'yaml-syntax'])
