import type { Diagnostic } from '../diagnostic/diagnostic.ts'

/** What the text report prints for a run of findings: each whole, or the rest of a long run as one line. */
export type Entry =
  | { readonly type: 'finding'; readonly finding: Diagnostic }
  | { readonly type: 'folded'; readonly findings: readonly [Diagnostic, ...Diagnostic[]] }

/**
 * Folds runs: more than five findings in a row of one rule in one file with one message are the first three and the
 * rest. A run ends at any other finding, so nothing moves away from its place.
 */
export const foldRepeats = (sorted: readonly Diagnostic[]): Entry[] =>
  runs(sorted).flatMap((run): Entry[] => {
    const [firstFolded, ...others] = run.slice(RUN_SHOWN)
    if (run.length <= RUN_WHOLE || !firstFolded) return run.map(whole)
    return [...run.slice(0, RUN_SHOWN).map(whole), { type: 'folded', findings: [firstFolded, ...others] }]
  })

/** The longest run that is printed whole, and how many of a longer one are. */
const RUN_WHOLE = 5
const RUN_SHOWN = 3

const runs = (sorted: readonly Diagnostic[]): Diagnostic[][] => {
  const found: Diagnostic[][] = []
  for (const finding of sorted) {
    const run = found.at(-1)
    if (run?.[0] && alike(run[0], finding)) run.push(finding)
    else found.push([finding])
  }
  return found
}

const alike = (a: Diagnostic, b: Diagnostic): boolean =>
  a.rule === b.rule &&
  a.severity === b.severity &&
  a.span.source.path === b.span.source.path &&
  a.message.vi === b.message.vi &&
  a.message.en === b.message.en

const whole = (finding: Diagnostic): Entry => ({ type: 'finding', finding })
