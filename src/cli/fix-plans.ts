import type { Host } from '../host.ts'
import { type MendedFile, type MendedFiles, mendedHost, mendPlan } from '../mend-plan.ts'
import { Failure } from './failure.ts'
import { patchOf } from './patch.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { writeMended } from './write-mended.ts'

export type FixFlags = { readonly fix?: boolean; readonly dryRun?: boolean }

export const refuseDryRun = ({ fix, dryRun }: FixFlags): void => {
  if (dryRun && !fix) throw new Failure('usage', CLI_WORDS.dryRunAlone)
}

/**
 * Mends the plans and their registers, and writes what changed at once; a dry run prints it as a patch instead. Gives
 * the host that sees the mended files: what is found there is what remains.
 */
export const fixPlans = (
  plans: readonly string[],
  host: Host,
  root: string,
  { dryRun = false }: FixFlags,
  terminal: Terminal,
): Host => {
  const files = plans.reduce<MendedFiles>((mended, path) => mendReadable(path, host, mended), new Map())
  const changed = [...files.values()]
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  if (dryRun) terminal.output.write(changed.map(patchOf).join(''))
  else writeMended(changed, root)
  for (const file of changed) terminal.errors.write(told(file, dryRun, terminal))
  return mendedHost(host, files)
}

/** A plan that cannot be read is left as it is; the check that follows says why. */
const mendReadable = (path: string, host: Host, earlier: MendedFiles): MendedFiles => {
  try {
    return mendPlan(path, host, earlier)
  } catch (thrown) {
    if (thrown instanceof Failure) return earlier
    throw thrown
  }
}

const told = ({ path, mended }: MendedFile, dryRun: boolean, terminal: Terminal): string => {
  const words = dryRun
    ? mended === 1
      ? CLI_WORDS.oneMendable
      : CLI_WORDS.mendable
    : mended === 1
      ? CLI_WORDS.oneMended
      : CLI_WORDS.mended
  return line(words, terminal, { path, count: mended })
}
