import { type Reading, readPlan, UNIT_REGISTER } from './compile.ts'
import { applyFixes } from './diagnostic/apply-fixes.ts'
import type { Diagnostic } from './diagnostic/diagnostic.ts'
import type { Host } from './host.ts'
import { sourceFile } from './text/source-file.ts'

/** A file as it was and as it becomes, and how many findings that mends. */
export type MendedFile = {
  readonly path: string
  readonly before: string
  readonly after: string
  readonly mended: number
}

/**
 * Applies the certain mends of a plan and of the registers that it reads until none is left; `earlier` are files that
 * mending other plans has changed. Nothing is written: what is to be written is given back, `earlier` with it.
 */
export const mendPlan = (path: string, host: Host, earlier: MendedFiles = new Map()): MendedFiles => {
  let files = earlier
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const reading = readPlan(path, mendedHost(host, files))
    const next = reading ? onePass(reading, host, files) : files
    if (next === files) break
    files = next
  }
  return files
}

/** Changed files by path. */
export type MendedFiles = ReadonlyMap<string, MendedFile>

/** The host with the changed files in place of those on disk. */
export const mendedHost = (host: Host, files: MendedFiles): Host => ({
  ...host,
  readFile: (path) => {
    const file = files.get(path)
    return file ? new TextEncoder().encode(file.after) : host.readFile(path)
  },
})

/** Each pass removes faults for good, so few are needed: the bound only makes sure of an end. */
const MAX_PASSES = 10

const onePass = ({ path, inputs, diagnostics }: Reading, host: Host, files: MendedFiles): MendedFiles => {
  const own = inputs.map((input) => input.path).filter((input) => input === path || isRegister(input))
  const next = new Map(files)
  for (const file of own) {
    const changed = mendFile(file, diagnostics, host, files)
    if (changed) next.set(file, changed)
  }
  return next.size > files.size || own.some((file) => next.get(file) !== files.get(file)) ? next : files
}

/** Undefined when nothing changes, or when the file is not UTF-8: what cannot be written back whole is left alone. */
const mendFile = (
  path: string,
  findings: readonly Diagnostic[],
  host: Host,
  files: MendedFiles,
): MendedFile | undefined => {
  const known = files.get(path)
  const before = known?.before ?? textOf(host.readFile(path))
  if (before === undefined) return undefined
  const content = known?.after ?? before
  const { content: after, applied } = applyFixes(sourceFile(path, content), findings)
  if (after === content) return undefined
  return { path, before, after, mended: (known?.mended ?? 0) + applied.length }
}

const textOf = (bytes: Uint8Array | undefined): string | undefined => {
  if (!bytes) return undefined
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const again = new TextEncoder().encode(text)
  return again.length === bytes.length && again.every((byte, i) => byte === bytes[i]) ? text : undefined
}

const isRegister = (path: string): boolean => path === UNIT_REGISTER || path.endsWith(`/${UNIT_REGISTER}`)
