import type { Acceptance } from '../check/acceptance.ts'
import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import { fingerprints } from '../diagnostic/fingerprint.ts'
import type { Aside } from './report-options.ts'

/** A finding, its fingerprint and whether it counts. */
export type Standing = {
  readonly finding: Diagnostic
  readonly fingerprint: string
  readonly state: 'counted' | 'earlier' | 'accepted'
  /** Of an accepted one. */
  readonly acceptance?: Acceptance
}

/** All findings of a run in order. Fingerprints number equal findings, so they are made of all at once. */
export const standingsOf = (counted: readonly Diagnostic[], { accepted = [], since }: Aside): Standing[] => {
  const earlier = new Set(since?.earlier)
  const acceptances = new Map(accepted.map(({ finding, acceptance }) => [finding, acceptance]))
  const sorted = sortDiagnostics([...counted, ...earlier, ...acceptances.keys()])
  const prints = fingerprints(sorted)
  return sorted.map((finding, i) => {
    const known = { finding, fingerprint: prints[i] ?? '' }
    const acceptance = acceptances.get(finding)
    if (acceptance) return { ...known, state: 'accepted', acceptance }
    return { ...known, state: earlier.has(finding) ? 'earlier' : 'counted' }
  })
}

export const isCounted = ({ state }: Standing): boolean => state === 'counted'
