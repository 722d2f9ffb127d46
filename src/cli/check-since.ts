import { posix } from 'node:path'
import { ACCEPTED_FILE } from '../check/accepted.ts'
import { CONFIG_FILE } from '../check/config.ts'
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
  const then = readings.flatMap((reading) => {
    if (isUntouched(reading, base)) return [{ ...reading, diagnostics: allFindings(reading) }]
    const path = base.pathBefore(reading.path)
    return base.has(path) ? (readAtBase(path, host, terms) ?? []) : []
  })
  return [...then.flatMap(({ diagnostics }) => diagnostics), ...findingsAcross(then, host, terms).diagnostics].filter(
    ({ span }) => !isOwn(span.source.path),
  )
}

/** A plan that was read from files which all stood there as they are need not be read again. */
const isUntouched = ({ path, inputs }: Reading, base: GitBase): boolean =>
  inputs.every((input) => isShipped(input.path) || isOwn(input.path) || base.hasAsItIs(input.path)) &&
  !base.changedRegisters.some((register) =>
    path.startsWith(posix.join(posix.dirname(register), '/').replace(/^\.\//, '')),
  )

const allFindings = ({ diagnostics, accepted }: Reading): Diagnostic[] => [
  ...diagnostics,
  ...accepted.map(({ finding }) => finding),
]

/** Templates that come with the program are the same on both sides. */
const isShipped = (path: string): boolean => path.startsWith('kehoach/')

/** Both sides are read by today's terms; what is wrong with them counts until it is mended. */
const isOwn = (path: string): boolean => path === CONFIG_FILE || path === ACCEPTED_FILE

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
