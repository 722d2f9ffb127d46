import type { Acceptance } from './check/acceptance.ts'
import { ACCEPTED_FILE, readAccepted } from './check/accepted.ts'
import { CONFIG_FILE, type Config, DEFAULT_CONFIG, readConfig } from './check/config.ts'
import { APPROVED_FILE, readApprovals, readChangeClasses } from './compare/change-terms.ts'
import type { ChangeTerms } from './compare/judge-changes.ts'
import { REASONS_FILE, type Reason, readReasons } from './compare/reasons.ts'
import type { Diagnostic } from './diagnostic/diagnostic.ts'
import type { Outcome } from './diagnostic/outcome.ts'
import type { Host } from './host.ts'
import type { RegistryInput } from './registry/registry.ts'
import { hashOf } from './text/hash-of.ts'
import { type SourceFile, sourceFile } from './text/source-file.ts'

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
    inputs.push({ path, sha256: hashOf(bytes) })
    return sourceOf(path, bytes)
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

/** What sets all documents of a project alike, the same text for the same form: its templates and the values of its config. */
export const readForm = (host: Host): string => {
  const bytes = host.readFile(CONFIG_FILE)
  const config = (bytes && readConfig(sourceOf(CONFIG_FILE, bytes)).value) ?? DEFAULT_CONFIG
  return JSON.stringify([
    host.templates(config.templates?.value).map((file) => hashOf(file.bytes)),
    config.formValues.map(({ key, value }) => [key, value]),
  ])
}

/** Reads how a project weighs changes: kehoach.config.yaml and duyet-thay-doi.yaml; a project may have neither. */
export const readChangeTerms = (host: Host): ChangeTerms & { readonly diagnostics: readonly Diagnostic[] } => {
  const read = (path: string): SourceFile | undefined => {
    const bytes = host.readFile(path)
    return bytes && sourceOf(path, bytes)
  }
  const configSource = read(CONFIG_FILE)
  const approvedSource = read(APPROVED_FILE)
  const classes = configSource ? readChangeClasses(configSource) : { diagnostics: [] }
  const approvals = approvedSource ? readApprovals(approvedSource) : { diagnostics: [] }
  return {
    classes: classes.value ?? new Map(),
    approvals: approvals.value ?? [],
    diagnostics: [
      ...(configSource ? readConfig(configSource).diagnostics : []),
      ...classes.diagnostics,
      ...approvals.diagnostics,
    ],
  }
}

/** Reads why things were changed: ly-do.yaml at the root and, for its plan alone, beside each of the plans; none need be there. */
export const readChangeReasons = (host: Host, plans: readonly string[]): Outcome<readonly Reason[]> => {
  const files = new Map<string, string | undefined>([[REASONS_FILE, undefined]])
  for (const plan of plans) {
    const beside = [...plan.split('/').slice(0, -1), REASONS_FILE].join('/')
    if (!files.has(beside)) files.set(beside, plan)
  }
  const read = [...files].flatMap(([path, plan]) => {
    const bytes = host.readFile(path)
    if (!bytes) return []
    const { value = [], diagnostics } = readReasons(sourceOf(path, bytes))
    return [{ diagnostics, reasons: plan === undefined ? value : value.map((reason) => ({ ...reason, file: plan })) }]
  })
  return {
    value: read.flatMap(({ reasons }) => reasons),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

const sourceOf = (path: string, bytes: Uint8Array): SourceFile =>
  sourceFile(path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
