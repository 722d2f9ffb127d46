import type { Registry } from '../registry/registry.ts'
import { writeRegistryCsv } from '../write/csv/write-registry-csv.ts'
import { DOCUMENT_FORMATS, type DocumentFormat } from '../write/index.ts'
import { writeRegistryJson } from '../write/json/write-registry-json.ts'
import { Failure } from './failure.ts'
import { CLI_WORDS } from './words.ts'

/** One format the registry can be written in. */
type RegistryFormat = {
  readonly name: 'json' | 'csv'
  readonly write: (registry: Registry) => Uint8Array
}

const REGISTRY_FORMATS: readonly RegistryFormat[] = [
  { name: 'json', write: writeRegistryJson },
  { name: 'csv', write: writeRegistryCsv },
]

/** The formats of a run, in the order of the tables. */
export type Formats = {
  readonly documents: readonly DocumentFormat[]
  readonly registries: readonly RegistryFormat[]
}

export const FORMAT_NAMES: readonly string[] = [...DOCUMENT_FORMATS, ...REGISTRY_FORMATS].map(({ name }) => name)

/** "pdf,docx" → the formats; all when nothing is said. */
export const readFormats = (list: string | undefined): Formats => {
  const allowed = FORMAT_NAMES.join(', ')
  const names = list === undefined ? FORMAT_NAMES : list.split(',').flatMap((name) => name.trim().toLowerCase() || [])
  if (names.length === 0) throw new Failure('usage', CLI_WORDS.noFormat, { allowed })
  const unknown = names.find((name) => !FORMAT_NAMES.includes(name))
  if (unknown !== undefined) {
    throw new Failure('usage', CLI_WORDS.unknownValue, { option: '--format', value: unknown, allowed })
  }
  return {
    documents: DOCUMENT_FORMATS.filter(({ name }) => names.includes(name)),
    registries: REGISTRY_FORMATS.filter(({ name }) => names.includes(name)),
  }
}
