import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { appendixDocumentsOf, documentOf, draftOf, type Reading, readPlan, registryOf } from '../compile.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { Host } from '../host.ts'
import type { LayoutDocument } from '../layout/layout-document.ts'
import type { Registry } from '../registry/registry.ts'
import type { ManifestPlan } from '../verify/manifest.ts'
import { DOCUMENT_FORMATS, type WriterInput } from '../write/index.ts'
import { writeRegistryJson } from '../write/json/write-registry-json.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { faultLines } from './fault.ts'
import type { Formats } from './formats.ts'
import { recordingHost } from './host-node.ts'
import {
  appendixPath,
  documentPath,
  draftPath,
  outputStem,
  planName,
  registryPath,
  staleAppendices,
} from './output-files.ts'
import { countWords, findingWords } from './plural.ts'
import { type Facts, line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { type OutputFile, removeFiles, writeFiles } from './write-files.ts'
import { manifestPlan } from './write-manifest.ts'

export type BuildOptions = {
  readonly host: Host
  /** Absolute. */
  readonly outFolder: string
  readonly formats: Formats
  readonly draft: boolean
}

/** What became of one plan. */
export type BuiltPlan = {
  readonly path: string
  readonly exit: ExitName
  /** One line (more for a fault) that tells it. */
  readonly told: string
  readonly diagnostics: readonly Diagnostic[]
  readonly tasks: number
  readonly written: number
  /** Only of a plan without errors. */
  readonly registry?: Registry
  /** Its entry in the manifest; only of a plan whose documents or registry were written. */
  readonly made?: ManifestPlan
  /** Every file it was read from or looked for. */
  readonly asked: ReadonlySet<string>
}

/** Reads, checks and writes one plan. Never throws: one bad plan does not keep the others from being built. */
export const buildPlan = async (path: string, options: BuildOptions, terminal: Terminal): Promise<BuiltPlan> => {
  const { host, asked } = recordingHost(options.host)
  const plan = planName(path)
  const untold = { path, asked, diagnostics: [], tasks: 0, written: 0 }
  try {
    const reading = readPlan(path, host)
    if (!reading) throw new Failure('unreadable', CLI_WORDS.noSuchFile, { path })
    return { ...untold, ...(await buildReading(reading, options, terminal)) }
  } catch (thrown) {
    if (!(thrown instanceof Failure)) return { ...untold, exit: 'fault', told: faultLines(thrown, terminal, path) }
    return {
      ...untold,
      exit: thrown.exit,
      told: line(CLI_WORDS.failed, terminal, { plan, message: thrown.text[terminal.language] }),
    }
  }
}

type Built = Omit<BuiltPlan, 'path' | 'asked'>

const buildReading = async (reading: Reading, options: BuildOptions, terminal: Terminal): Promise<Built> => {
  const document = documentOf(reading)
  const registry = registryOf(reading, options.host)
  if (document && registry) return buildGood(reading, document, registry, options, terminal)
  const draft = options.draft ? draftOf(reading) : undefined
  return draft ? buildDraft(reading, draft, options, terminal) : tellKept(reading, options, terminal)
}

const buildGood = async (
  reading: Reading,
  document: LayoutDocument,
  registry: Registry,
  options: BuildOptions,
  terminal: Terminal,
): Promise<Built> => {
  const { path, diagnostics } = reading
  const stem = outputStem(path, options.outFolder)
  const { registries } = options.formats
  const input = { fonts: options.host.fonts(), registry: writeRegistryJson(registry) }
  const separate = appendixDocumentsOf(reading)
  const appendices: OutputFile[] = []
  for (const { name, document: appendix } of separate)
    appendices.push(
      ...(await writtenDocuments(appendix, input, options.formats, (format) => appendixPath(stem, name, format))),
    )
  const files = [
    ...(await writtenDocuments(document, input, options.formats, (format) => documentPath(stem, format))),
    ...appendices,
    ...registries.map(({ name, write }) => ({ path: registryPath(stem, name), bytes: write(registry) })),
  ]
  writeFiles(files)
  // A draft lives as long as the errors it lists, whatever formats are asked for now.
  removeFiles(DOCUMENT_FORMATS.map(({ name }) => draftPath(stem, name)))
  // An appendix that is no longer a file of its own must not be signed by mistake.
  removeFiles(
    staleAppendices(
      stem,
      separate.map(({ name }) => name),
    ),
  )
  const tasks = registry.tasks.length
  const warnings = findingWords(diagnostics, ['warning'], terminal)
  const facts = {
    tasks: countWords('task', tasks, terminal),
    warnings: warnings && `, ${warnings}`,
    files: names(files),
  }
  const told = line(CLI_WORDS.built, terminal, { plan: planName(path), ...facts })
  const made = manifestPlan(reading, files, options)
  return { exit: 'ok', told, diagnostics, tasks, written: files.length, registry, made }
}

const buildDraft = async (
  { path, diagnostics }: Reading,
  draft: LayoutDocument,
  options: BuildOptions,
  terminal: Terminal,
): Promise<Built> => {
  const stem = outputStem(path, options.outFolder)
  const input = { fonts: options.host.fonts() }
  const files = await writtenDocuments(draft, input, options.formats, (format) => draftPath(stem, format))
  writeFiles(files)
  const facts: Facts = {
    plan: planName(path),
    findings: findingWords(diagnostics, ['error', 'warning'], terminal),
    files: names(files),
  }
  const words = files.length > 0 ? CLI_WORDS.builtDraft : CLI_WORDS.notBuilt
  const kept = CLI_WORDS.nothingYet[terminal.language]
  return {
    exit: 'findings',
    told: line(words, terminal, { kept, ...facts }),
    diagnostics,
    tasks: 0,
    written: files.length,
  }
}

/** Writes nothing: the last good files of the plan, if there are any, stay as they are. */
const tellKept = (
  { path, diagnostics }: Reading,
  { outFolder, formats, draft }: BuildOptions,
  terminal: Terminal,
): Built => {
  const stem = outputStem(path, outFolder)
  const last = [
    ...formats.documents.map(({ name }) => documentPath(stem, name)),
    ...formats.registries.map(({ name }) => registryPath(stem, name)),
  ].some((file) => existsSync(file))
  const kept = (last ? CLI_WORDS.keptLast : CLI_WORDS.nothingYet)[terminal.language]
  const facts = {
    plan: planName(path),
    findings: findingWords(diagnostics, ['error', 'warning'], terminal),
    kept: draft ? `${CLI_WORDS.noDraft[terminal.language]}; ${kept}` : kept,
  }
  return { exit: 'findings', told: line(CLI_WORDS.notBuilt, terminal, facts), diagnostics, tasks: 0, written: 0 }
}

const writtenDocuments = async (
  document: LayoutDocument,
  input: WriterInput,
  formats: Formats,
  pathFor: (format: string) => string,
): Promise<OutputFile[]> => {
  const files: OutputFile[] = []
  // One after the other: the libraries share fonts and two at a time are no faster on one thread.
  for (const { name, write } of formats.documents)
    files.push({ path: pathFor(name), bytes: await write(document, input) })
  return files
}

const names = (files: readonly OutputFile[]): string => files.map(({ path }) => basename(path)).join(', ')
