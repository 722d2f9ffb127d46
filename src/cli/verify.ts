import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Command } from 'commander'
import picocolors from 'picocolors'
import type { Host } from '../host.ts'
import { readSettings } from '../settings.ts'
import { loadTemplate } from '../template/load.ts'
import type { Template } from '../template/template.ts'
import { sourceFile } from '../text/source-file.ts'
import { type Checklist, isConformant } from '../verify/checklist.ts'
import { verifyDocument } from '../verify/index.ts'
import type { Manifest, ManifestOutput } from '../verify/manifest.ts'
import { readManifest } from '../verify/read-manifest.ts'
import { verificationJson } from '../verify/report-json.ts'
import { checklistText } from '../verify/report-text.ts'
import type { CommandContext } from './command.ts'
import type { ExitName } from './exit-code.ts'
import { Failure, systemCode, systemFailure } from './failure.ts'
import { HELP_WORDS } from './help-words.ts'
import { nodeHost, shippedTemplates } from './host-node.ts'
import { projectRoot, shownPath } from './project.ts'
import { sourceAtHand } from './source-at-hand.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

type VerifyFlags = { readonly format?: string }

export const addVerify = (command: Command, { terminal, finish, text }: CommandContext): Command =>
  command
    .argument(`<${text(HELP_WORDS.documents)}...>`, text(HELP_WORDS.documentsAbout))
    .option(`-f, --format <${text(HELP_WORDS.format)}>`, text(HELP_WORDS.verifyFormatsAbout))
    .action((paths: string[], flags: VerifyFlags) => finish(verify(paths, flags, terminal)))

const verify = (paths: readonly string[], { format = 'text' }: VerifyFlags, terminal: Terminal): ExitName => {
  if (format !== 'text' && format !== 'json')
    throw new Failure('usage', CLI_WORDS.unknownValue, { option: '--format', value: format, allowed: 'text, json' })
  const places = paths.map((path) => placeOf(path, terminal))
  const host = nodeHost(projectRoot(terminal.cwd), terminal.env)
  const templates = editionsOf(host)
  const sourceOf = sourceAtHand(host)
  const checklists = places
    .flatMap(({ files }) => files)
    .map(({ path, shown, recorded }) =>
      verifyDocument({
        file: shown,
        bytes: readBytes(path, shown),
        templates,
        sourceOf,
        ...(recorded ? { recorded } : {}),
      }),
    )
  const state = { missing: places.flatMap(({ missing }) => missing), extra: places.flatMap(({ extra }) => extra) }
  if (format === 'json') terminal.output.write(verificationJson(checklists, state))
  else tell(checklists, state, terminal)
  return state.missing.length + state.extra.length === 0 && checklists.every(isConformant) ? 'ok' : 'unlike'
}

/** Those the project names, and the shipped ones of the regimes that these lack. */
const editionsOf = (host: Host): Template[] => {
  const own = loaded(host.templates(readSettings(host).config.templates?.value))
  return [...own, ...loaded(shippedTemplates()).filter(({ regime }) => !own.some((one) => one.regime === regime))]
}

const loaded = (files: ReturnType<Host['templates']>): Template[] =>
  files.flatMap(({ path, bytes }) => loadTemplate(sourceFile(path, new TextDecoder().decode(bytes))).value ?? [])

const tell = (
  checklists: readonly Checklist[],
  { missing, extra }: Pick<Place, 'missing' | 'extra'>,
  terminal: Terminal,
): void => {
  const { output, language } = terminal
  const colours = picocolors.createColors(output.colour)
  const told = checklists.filter(({ items }) => items.length > 0)
  const texts = told.map((list) => checklistText(list, { language, paint: (text, colour) => colours[colour](text) }))
  if (texts.length > 0) output.write(texts.join(''))
  for (const path of missing) output.write(line(CLI_WORDS.missingOutput, terminal, { path }))
  for (const path of extra) output.write(line(CLI_WORDS.extraOutput, terminal, { path }))
}

/** What one argument stands for. */
type Place = {
  readonly files: readonly { readonly path: string; readonly shown: string; readonly recorded?: ManifestOutput }[]
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

const placeOf = (name: string, { cwd }: Terminal): Place => {
  const path = resolve(cwd, name)
  const stats = attempt(name, () => statSync(path))
  return stats.isDirectory() ? folderPlace(path, cwd) : filePlace(path, cwd)
}

const filePlace = (path: string, cwd: string): Place => {
  const found = manifestAbove(dirname(path), cwd)
  const recorded = found && outputsOf(found.manifest).find((output) => join(found.folder, output.path) === path)
  return { files: [{ path, shown: shownPath(cwd, path), ...(recorded ? { recorded } : {}) }], missing: [], extra: [] }
}

/** Every output of the manifest that lies in the folder, and what lies there besides. Drafts are nobody's output. */
const folderPlace = (folder: string, cwd: string): Place => {
  const found = manifestAbove(folder, cwd)
  if (!found) throw new Failure('unreadable', CLI_WORDS.noManifest, { path: shownPath(cwd, folder) })
  const recorded = outputsOf(found.manifest)
    .map((output) => ({ path: join(found.folder, output.path), recorded: output }))
    .filter(({ path }) => !relative(folder, path).startsWith('..'))
  const there = recorded.filter(({ path }) => existsSync(path))
  const known = new Set(recorded.map(({ path }) => path))
  return {
    files: there.map(({ path, recorded }) => ({ path, shown: shownPath(cwd, path), recorded })),
    missing: recorded.filter(({ path }) => !existsSync(path)).map(({ path }) => shownPath(cwd, path)),
    extra: producedIn(folder)
      .filter((path) => !known.has(path))
      .map((path) => shownPath(cwd, path)),
  }
}

const outputsOf = ({ plans, outputs }: Manifest): ManifestOutput[] => [
  ...plans.flatMap((plan) => plan.outputs),
  ...outputs,
]

const producedIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:pdf|docx)$|registry\.(?:json|csv)$/.test(entry.name))
    .filter((entry) => !/\.(?:du-thao|(?:bang-)?so-sanh)\.(?:pdf|docx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

/** The manifest of the nearest folder at or above that has one. */
const manifestAbove = (
  start: string,
  cwd: string,
): { readonly folder: string; readonly manifest: Manifest } | undefined => {
  for (let folder = start; ; folder = dirname(folder)) {
    const path = join(folder, 'manifest.json')
    if (existsSync(path)) {
      const manifest = readManifest(readFileSync(path))
      if (!manifest) throw new Failure('unreadable', CLI_WORDS.brokenManifest, { path: shownPath(cwd, path) })
      return { folder, manifest }
    }
    if (dirname(folder) === folder) return undefined
  }
}

/** Signed documents with pictures are a few megabytes. */
const MAX_MEGABYTES = 100

const readBytes = (path: string, shown: string): Uint8Array =>
  attempt(shown, () => {
    if (statSync(path).size > MAX_MEGABYTES * 1_000_000)
      throw new Failure('unreadable', CLI_WORDS.tooLarge, { path: shown, limit: MAX_MEGABYTES })
    return new Uint8Array(readFileSync(path))
  })

const attempt = <T>(shown: string, read: () => T): T => {
  try {
    return read()
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown
    const code = systemCode(thrown)
    if (code === undefined) throw thrown
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Failure('unreadable', CLI_WORDS.noSuchFile, { path: shown.split(sep).join('/') })
    throw systemFailure('unreadable', CLI_WORDS.cannotRead, shown, code)
  }
}
