import type { Registry, RegistryInput } from './registry.ts'

/**
 * One registry of several: inputs by path and each once, documents and their rows in the order of the plans' paths.
 * The order of the arguments does not matter. At least one registry, all by the same tool, each plan in one of them.
 */
export const mergeRegistries = (registries: readonly Registry[]): Registry => {
  const [first] = registries
  if (first === undefined) throw new Error('no registry to merge: the caller registers at least one plan')
  const documents = byPlan(registries.flatMap((registry) => registry.documents))
  refuseMixedTools(registries)
  refusePlanTwice(documents)
  return {
    schemaVersion: first.schemaVersion,
    tool: { ...first.tool },
    inputs: inputsByPath(registries.flatMap((registry) => registry.inputs)),
    documents,
    tasks: byPlan(registries.flatMap((registry) => registry.tasks)),
    targets: byPlan(registries.flatMap((registry) => registry.targets)),
    reports: byPlan(registries.flatMap((registry) => registry.reports)),
  }
}

/** Each file once, by path. A path read with two contents stays twice: both were read. */
export const inputsByPath = (inputs: readonly RegistryInput[]): RegistryInput[] => {
  const sorted = inputs
    .map(({ path, sha256 }) => ({ path, sha256 }))
    .sort((a, b) => compareText(a.path, b.path) || compareText(a.sha256, b.sha256))
  return sorted.filter((input, i) => {
    const before = sorted[i - 1]
    return before === undefined || input.path !== before.path || input.sha256 !== before.sha256
  })
}

/** The sort is stable, so the rows of one plan keep the order of the document. */
const byPlan = <Row extends { readonly plan: string }>(rows: readonly Row[]): Row[] =>
  [...rows].sort((a, b) => compareText(a.plan, b.plan))

const refuseMixedTools = (registries: readonly Registry[]): void => {
  const versions = new Set(registries.map(({ tool }) => tool.version))
  if (versions.size > 1) throw new Error(`registries of different versions: ${[...versions].join(', ')}`)
}

const refusePlanTwice = (documents: Registry['documents']): void => {
  const twice = documents.find(({ plan }, i) => plan === documents[i - 1]?.plan)
  if (twice) throw new Error(`a plan stands in two registries: ${twice.plan}`)
}

/** By UTF-16 code unit: the same order under every locale. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
