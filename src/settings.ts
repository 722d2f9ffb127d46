import { createHash } from 'node:crypto'
import { ACCEPTED_FILE, type Acceptance, readAccepted } from './check/accepted.ts'
import { CONFIG_FILE, type Config, DEFAULT_CONFIG, readConfig } from './check/config.ts'
import type { Diagnostic } from './diagnostic/diagnostic.ts'
import type { Host } from './host.ts'
import type { RegistryInput } from './registry/registry.ts'
import { sourceFile } from './text/source-file.ts'

/** What a project says of how its plans are checked, and what is wrong with that. */
export type Settings = {
  readonly config: Config
  readonly acceptances: readonly Acceptance[]
  readonly diagnostics: readonly Diagnostic[]
  /** The files it was read from. */
  readonly inputs: readonly RegistryInput[]
}

/** Reads kehoach.config.yaml and chap-nhan.yaml at the root of the project; a project may have neither. */
export const readSettings = (host: Host): Settings => {
  const inputs: RegistryInput[] = []
  const read = (path: string) => {
    const bytes = host.readFile(path)
    if (!bytes) return undefined
    inputs.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') })
    return sourceFile(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  }
  const configSource = read(CONFIG_FILE)
  const acceptedSource = read(ACCEPTED_FILE)
  const config = configSource ? readConfig(configSource) : { diagnostics: [] }
  const accepted = acceptedSource ? readAccepted(acceptedSource) : { diagnostics: [] }
  return {
    config: config.value ?? DEFAULT_CONFIG,
    acceptances: accepted.value ?? [],
    diagnostics: [...config.diagnostics, ...accepted.diagnostics],
    inputs,
  }
}
