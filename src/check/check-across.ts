import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import type { Plan } from '../plan/plan.ts'
import type { Day } from '../text/day.ts'
import { type Config, severityIn } from './config.ts'
import { RULES } from './rules/index.ts'

/**
 * What only several plans show, told of the plans of each issuer by the rules that look across them; the severity is
 * that of the plan where the finding stands. These findings hold no plan back from being built: `build` reads one plan
 * at a time, and whether it compiles must not hang on what lies beside it.
 */
export const checkAcross = (plans: readonly Plan[], config: Config): Diagnostic[] => {
  const groups = plansByIssuer(plans).map((group) => group.sort(byDate))
  const diagnostics = groups.flatMap((group) => {
    const statusOf = new Map(group.map(({ source, header }) => [source, header.status]))
    return RULES.flatMap((rule) =>
      [...(rule.across?.(group) ?? [])].flatMap((finding) => {
        const severity = severityIn(config, rule, statusOf.get(finding.span.source) ?? 'dự thảo')
        return severity ? [{ ...finding, rule: rule.id, severity }] : []
      }),
    )
  })
  return sortDiagnostics(diagnostics)
}

/** The groups of two plans or more: one plan has nothing to be held against. */
const plansByIssuer = (plans: readonly Plan[]): Plan[][] => {
  const groups = new Map<string, Plan[]>()
  for (const plan of plans) {
    const group = groups.get(issuerKey(plan))
    if (group) group.push(plan)
    else groups.set(issuerKey(plan), [plan])
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** Two communes may both call themselves `ubnd-xa` in their own registers: the national code tells, else the register. */
const issuerKey = ({ header: { issuer } }: Plan): string =>
  issuer.nationalCode ?? `${issuer.span.source.path}#${issuer.id}`

/** The earlier first, those without a date last, then by path: the later plan is the one still to be mended. */
const byDate = (a: Plan, b: Plan): number =>
  compareText(dateKey(a), dateKey(b)) || compareText(a.source.path, b.source.path)

/** A plan dated by its year alone is waiting for its number: after all that were issued in that year. */
const dateKey = ({ header: { issued } }: Plan): Day => issued.day ?? `${issued.year ?? 9999}-12-31`

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
