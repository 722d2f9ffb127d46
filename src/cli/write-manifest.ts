import { existsSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Reading } from '../compile.ts'
import type { FontFiles } from '../font/font-files.ts'
import type { Host } from '../host.ts'
import { hashOf } from '../text/hash-of.ts'
import { type ManifestOutput, type ManifestPlan, manifestJson, renewManifest } from '../verify/manifest.ts'
import { openPdf } from '../verify/pdf/pdf-file.ts'
import { readManifest } from '../verify/read-manifest.ts'
import type { BuildOptions, BuiltPlan } from './build-plan.ts'
import { type OutputFile, writeFiles } from './write-files.ts'

/** The manifest's place in a folder of output. */
const manifestPath = (outFolder: string): string => join(outFolder, 'manifest.json')

/**
 * Renews the manifest of the output folder after a run; nothing when the run made nothing and there is none. Gives the
 * number of files it wrote.
 */
export const writeManifest = (
  built: readonly BuiltPlan[],
  registryFiles: readonly OutputFile[],
  { host, outFolder }: BuildOptions,
): number => {
  const path = manifestPath(outFolder)
  const old = existsSync(path) ? readManifest(readFileSync(path)) : undefined
  const made = built.flatMap(({ made }) => made ?? [])
  if (made.length === 0 && !old) return 0
  const outputs = registryFiles.map((file) => manifestOutput(file, outFolder))
  const manifest = renewManifest(old, made, outputs, (plan) => host.readFile(plan) === undefined)
  writeFiles([{ path, bytes: manifestJson(manifest) }])
  return 1
}

/** The manifest's entry of a plan that has just been written. */
export const manifestPlan = (
  { path, inputs, input }: Reading,
  files: readonly OutputFile[],
  { host, outFolder }: BuildOptions,
): ManifestPlan => {
  if (!input) throw new Error('a plan that is written has a template')
  const { id, name, effective } = input.template
  return {
    plan: path,
    tool: { name: 'kehoach', version: host.toolVersion },
    template: { id, name, from: effective.from },
    fonts: manifestFonts(host),
    inputs: inputs.map(({ path, sha256 }) => ({ path, sha256 })),
    outputs: files.map((file) => manifestOutput(file, outFolder)),
  }
}

const manifestOutput = ({ path, bytes }: OutputFile, outFolder: string): ManifestOutput => ({
  path: relative(outFolder, path).split(sep).join('/'),
  sha256: hashOf(bytes),
  bytes: bytes.length,
  ...(path.endsWith('.pdf') ? { pages: openPdf(bytes).pages.length } : {}),
})

const manifestFonts = (host: Host): ManifestPlan['fonts'] => {
  const files = host.fonts()
  const known = hashedFonts.get(files)
  if (known) return known
  const { family, regular, bold, italic, boldItalic } = files
  const faces = { regular, bold, italic, 'bold-italic': boldItalic }
  const fonts = (Object.keys(faces) as (keyof typeof faces)[]).map((face) => ({
    family,
    face,
    sha256: hashOf(faces[face]),
  }))
  hashedFonts.set(files, fonts)
  return fonts
}

const hashedFonts = new WeakMap<FontFiles, ManifestPlan['fonts']>()
