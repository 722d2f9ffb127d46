import { appendixDocumentsOf, documentOf, type Reading, readPlan, registryOf } from '../compile.ts'
import type { Host } from '../host.ts'
import type { LayoutDocument } from '../layout/layout-document.ts'
import type { Registry } from '../registry/registry.ts'
import { hashOf } from '../text/hash-of.ts'
import type { SourceAtHand } from '../verify/subject.ts'
import { writeRegistryJson } from '../write/json/write-registry-json.ts'

/**
 * The plan a document was made from, compiled again when every file its registry names is here with the same hash.
 * Each plan once: its PDF and DOCX ask for the same. The version of the tool is the registry's own, not today's.
 */
export const sourceAtHand = (host: Host): ((registry: Registry) => SourceAtHand) => {
  const known = new Map<string, SourceAtHand>()
  return (registry) => {
    const key = JSON.stringify([registry.inputs, registry.tool])
    const source = known.get(key) ?? compiledAgain(registry, host)
    known.set(key, source)
    return source
  }
}

const compiledAgain = ({ documents, inputs, tool }: Registry, host: Host): SourceAtHand => {
  const plan = documents[0]?.plan
  const found = inputs.map(({ path, sha256 }) => ({ path, sha256, bytes: bytesOf(path, host) }))
  if (plan === undefined || found.find(({ path }) => path === plan)?.bytes === undefined) return { state: 'absent' }
  const changed = found.filter(({ bytes, sha256 }) => bytes === undefined || hashOf(bytes) !== sha256)
  if (changed.length > 0) return { state: 'changed', paths: changed.map(({ path }) => path) }
  const reading = readPlan(plan, host)
  const registry = reading && registryOf(reading, { ...host, toolVersion: tool.version })
  return {
    state: 'same',
    registry: registry && writeRegistryJson(registry),
    documents: reading ? documentsOf(reading) : [],
    ...(reading?.input ? { template: reading.input.template } : {}),
  }
}

const documentsOf = (reading: Reading): LayoutDocument[] => {
  const document = documentOf(reading)
  return document ? [document, ...appendixDocumentsOf(reading).map((appendix) => appendix.document)] : []
}

/** Templates that are shipped stand outside the project. */
const bytesOf = (path: string, host: Host): Uint8Array | undefined =>
  host.templates().find((template) => template.path === path)?.bytes ?? host.readFile(path)
