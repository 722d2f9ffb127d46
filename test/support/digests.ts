import { createHash } from 'node:crypto'
import { documentOf, readPlan, registryOf } from '../../src/compile.ts'
import type { Host } from '../../src/host.ts'
import { writeRegistryCsv } from '../../src/write/csv/write-registry-csv.ts'
import { DOCUMENT_FORMATS } from '../../src/write/index.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'

/** SHA-256 of everything that is written for a plan, by format. */
export type Digests = Readonly<Record<string, string>>

/** Compiles plans in the order given; the digests stand by path and format, in the order of the paths. */
export const digestsOf = async (paths: readonly string[], host: Host): Promise<Digests> => {
  const digests: [string, string][] = []
  for (const path of paths) {
    const reading = readPlan(path, host)
    const document = reading && documentOf(reading)
    const registry = reading && registryOf(reading, host)
    if (!document || !registry) throw new Error(`${path} does not compile`)
    const input = { fonts: host.fonts(), registry: writeRegistryJson(registry) }
    for (const { name, write } of DOCUMENT_FORMATS) {
      digests.push([`${path} ${name}`, sha256(await write(document, input))])
    }
    digests.push([`${path} json`, sha256(writeRegistryJson(registry))])
    digests.push([`${path} csv`, sha256(writeRegistryCsv(registry))])
  }
  return Object.fromEntries(digests.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
