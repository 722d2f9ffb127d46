import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join, posix } from 'node:path'
import { Failure } from './failure.ts'
import { PLANS_FOLDER } from './project.ts'
import { CLI_WORDS } from './words.ts'

/** The folder for output when none is named, in the project's root. */
export const OUT_FOLDER = 'out'

/** Where the files of one plan go: `out/2025/x/ke-hoach` for `plans/2025/x/ke-hoach.md`. */
export const outputStem = (plan: string, outFolder: string): string =>
  join(outFolder, withoutExtension(belowPlans(plan)))

/** A plan's name in messages: its folder below `plans/`, or its path when the file has a name of its own. */
export const planName = (plan: string): string => belowPlans(plan).replace(/\/ke-hoach\.md$/, '')

/**
 * A draft has a name of its own: it must never stand where the document for signing is looked for, nor take the place
 * of the last good one.
 */
export const draftPath = (stem: string, format: string): string => `${stem}.du-thao.${format}`
export const documentPath = (stem: string, format: string): string => `${stem}.${format}`
/** An appendix in a file of its own: `ke-hoach.phu-luc-II.pdf`. */
export const appendixPath = (stem: string, name: string, format: string): string => `${stem}.${name}.${format}`
/** Files of appendices that the plan no longer has as files of their own, whatever their format. */
export const staleAppendices = (stem: string, names: readonly string[]): string[] => {
  const folder = dirname(stem)
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((file) => {
    const name = /^(?<plan>.+)\.(?<name>phu-luc(?:-[IVXLC]+)?)\.(?:pdf|docx)$/.exec(file)?.groups
    if (name?.plan !== basename(stem) || names.includes(name.name ?? '')) return []
    return [join(folder, file)]
  })
}

/** Not a document of record: it has a name of its own, as a draft has. */
export const redlinePath = (stem: string, format: string): string => `${stem}.so-sanh.${format}`
/** The table of comparison goes with a draft, it is no draft: a name of its own too. */
export const comparisonPath = (stem: string, format: string): string => `${stem}.bang-so-sanh.${format}`
/** Text to edit, then to be a plan of its own. */
export const amendmentPath = (stem: string): string => `${stem}.sua-doi.md`
export const registryPath = (stem: string, format: string): string => `${stem}.registry.${format}`
/** The registry of all plans of a run. */
export const runRegistryPath = (outFolder: string, format: string): string => join(outFolder, `registry.${format}`)

/** Two plans that would overwrite each other's files are refused before anything is written. */
export const refuseSameOutput = (plans: readonly string[]): void => {
  const seen = new Map<string, string>()
  for (const plan of plans) {
    // Disks of Windows and macOS do not tell capitals apart.
    const key = belowPlans(plan).toLowerCase()
    const first = seen.get(key)
    if (first !== undefined) {
      const output = withoutExtension(belowPlans(plan))
      throw new Failure('usage', CLI_WORDS.sameOutput, { first, second: plan, output })
    }
    seen.set(key, plan)
  }
}

const belowPlans = (plan: string): string =>
  plan.startsWith(`${PLANS_FOLDER}/`) ? posix.relative(PLANS_FOLDER, plan) : plan

const withoutExtension = (path: string): string => path.replace(/\.md$/, '')
