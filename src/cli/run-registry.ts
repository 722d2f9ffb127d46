import { basename } from 'node:path'
import { mergeRegistries } from '../registry/merge-registries.ts'
import type { BuildOptions, BuiltPlan } from './build-plan.ts'
import { projectPlans } from './find-plans.ts'
import { runRegistryPath } from './output-files.ts'
import { countWords } from './plural.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { type OutputFile, writeFiles } from './write-files.ts'

/** What became of the registry of all plans. */
export type RunRegistry = { readonly told: string; readonly files: readonly OutputFile[] }

/**
 * Writes the registry of all plans, only when it would be whole: no plan of the run has errors and none of the
 * project's `plans/` was left out. A registry that silently lost a commune would be worse than yesterday's.
 */
export const writeRunRegistry = (
  built: readonly BuiltPlan[],
  root: string,
  { outFolder, formats }: BuildOptions,
  terminal: Terminal,
): RunRegistry => {
  if (formats.registries.length === 0) return { told: '', files: [] }
  const registries = built.flatMap(({ registry }) => registry ?? [])
  const bad = built.length - registries.length
  const paths = new Set(built.map(({ path }) => path))
  const leftOut = projectPlans(root).filter((path) => !paths.has(path)).length
  if (bad > 0) return { told: line(CLI_WORDS.registryKeptErrors, terminal, { count: bad }), files: [] }
  if (leftOut > 0) return { told: line(CLI_WORDS.registryKeptPart, terminal, { count: leftOut }), files: [] }
  if (registries.length === 0) return { told: '', files: [] }
  const registry = mergeRegistries(registries)
  const files = formats.registries.map(({ name, write }) => ({
    path: runRegistryPath(outFolder, name),
    bytes: write(registry),
  }))
  writeFiles(files)
  const told = line(CLI_WORDS.registryWritten, terminal, {
    files: files.map(({ path }) => basename(path)).join(', '),
    plans: countWords('plan', built.length, terminal),
    tasks: countWords('task', registry.tasks.length, terminal),
  })
  return { told, files }
}
