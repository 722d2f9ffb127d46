import { findingsAcross, type Reading, readPlan } from '../compile.ts'
import { type Diagnostic, type Severity, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import { fingerprints } from '../diagnostic/fingerprint.ts'
import type { Host } from '../host.ts'
import type { Settings } from '../settings.ts'
import type { CheckedRun } from './check-plans.ts'
import { Failure } from './failure.ts'
import type { GitBase } from './git-base.ts'

/** The findings of a run parted by what a change brought. */
export type Parted = { readonly introduced: readonly Diagnostic[]; readonly earlier: readonly Diagnostic[] }

/**
 * A finding is earlier when the base had it too and no less grave; a plan handed up for signature makes its findings
 * graver, and so the change's. Both sides are checked by the rules and the config of today: only what is in the plans
 * and registers makes a difference.
 */
export const partSince = (run: CheckedRun, base: GitBase, disk: Host, settings: Settings): Parted => {
  const before = gravityByPrint(findingsAtBase(run, base, base.host(disk), settings), ({ span }) =>
    base.pathNow(span.source.path),
  )
  const all = sortDiagnostics([...run.findings, ...run.accepted.map(({ finding }) => finding)])
  const earlier = new Set<Diagnostic>()
  for (const [i, print] of fingerprints(all).entries()) {
    const finding = all[i]
    if (finding && (before.get(print) ?? 0) >= GRAVITY[finding.severity]) earlier.add(finding)
  }
  return {
    introduced: run.findings.filter((finding) => !earlier.has(finding)),
    earlier: run.findings.filter((finding) => earlier.has(finding)),
  }
}

/** Of the plans of the run, under the names they had; what was wrong with the project's own files is not asked. */
const findingsAtBase = ({ readings }: CheckedRun, base: GitBase, host: Host, settings: Settings): Diagnostic[] => {
  const terms: Settings = { ...settings, acceptances: [], diagnostics: [] }
  const paths = readings.map(({ path }) => base.pathBefore(path)).filter(base.has)
  const then = paths.flatMap((path) => readAtBase(path, host, terms) ?? [])
  return [...then.flatMap(({ diagnostics }) => diagnostics), ...findingsAcross(then, host, terms).diagnostics]
}

/** A plan that cannot be read as it was had no findings that anybody saw. */
const readAtBase = (path: string, host: Host, settings: Settings): Reading | undefined => {
  try {
    return readPlan(path, host, settings)
  } catch (thrown) {
    if (thrown instanceof Failure) return undefined
    throw thrown
  }
}

const gravityByPrint = (
  findings: readonly Diagnostic[],
  pathNow: (finding: Diagnostic) => string,
): ReadonlyMap<string, number> => {
  const sorted = sortDiagnostics(findings)
  return new Map(fingerprints(sorted, pathNow).map((print, i) => [print, GRAVITY[sorted[i]?.severity ?? 'info']]))
}

const GRAVITY = { info: 1, warning: 2, error: 3 } as const satisfies Record<Severity, number>
