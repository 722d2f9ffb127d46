import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import type { FontFiles } from '../font/font-files.ts'
import type { Host } from '../host.ts'
import type { Day } from '../text/day.ts'
import { Failure, systemCode, systemFailure } from './failure.ts'
import { loadFonts } from './fonts.ts'
import { isInside, packageRoot, packageVersion } from './project.ts'
import type { Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/** The host of a project on disk. Nothing outside the root is read, whatever a plan names or a link points to. */
export const nodeHost = (root: string, env: Terminal['env']): Host => {
  const toolVersion = packageVersion()
  let fonts: FontFiles | undefined
  return {
    readFile: (path) => readInside(root, path),
    templates: (named) => {
      if (named !== undefined) return namedTemplates(root, named)
      const own = yamlNames(join(root, 'templates')).map((name) => `templates/${name}`)
      if (own.length > 0) return own.flatMap((path) => present(path, readInside(root, path)))
      return shippedTemplates()
    },
    // The same object every time: what the fonts measure is remembered by it.
    fonts: () => (fonts ??= loadFonts(env)),
    today: () => vietnameseDay(Date.now()),
    toolVersion,
  }
}

/** The calendar day in Asia/Ho_Chi_Minh, seven hours ahead of UTC all year. */
const vietnameseDay = (nowMs: number): Day => new Date(nowMs + 7 * 3_600_000).toISOString().slice(0, 10)

export const shippedTemplates = (): { path: string; bytes: Uint8Array }[] => {
  const shipped = join(packageRoot(), 'templates')
  return yamlNames(shipped).map((name) => ({ path: `kehoach/${name}`, bytes: readFileSync(join(shipped, name)) }))
}

/** A host that remembers what it was asked for, found or not: the files whose change touches what was read. */
export const recordingHost = (host: Host): { readonly host: Host; readonly asked: ReadonlySet<string> } => {
  const asked = new Set<string>()
  const readFile: Host['readFile'] = (path) => {
    const normal = posix.normalize(path)
    if (!normal.startsWith('..')) asked.add(normal)
    return host.readFile(path)
  }
  const templates: Host['templates'] = (own) => {
    const files = host.templates(own)
    for (const path of [...(own === undefined ? [] : [own]), ...files.map((file) => file.path)])
      asked.add(posix.normalize(path))
    return files
  }
  return { host: { ...host, readFile, templates }, asked }
}

/** Plans are text and pictures are at most 5 MB: more is a mistake, and would be held in memory several times. */
const MAX_MEGABYTES = 20

const readInside = (root: string, path: string): Uint8Array | undefined => {
  const full = resolve(root, path)
  if (!isInside(root, full)) return undefined
  try {
    const real = realpathSync(full)
    if (!isInside(root, real)) throw new Failure('unreadable', CLI_WORDS.linkOutside, { path })
    const stats = statSync(real)
    // A pipe or a device would be read without end.
    if (!stats.isFile()) return undefined
    if (stats.size > MAX_MEGABYTES * 1_000_000)
      throw new Failure('unreadable', CLI_WORDS.tooLarge, { path, limit: MAX_MEGABYTES })
    return new Uint8Array(readFileSync(real))
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown
    const code = systemCode(thrown)
    if (code === undefined) throw thrown
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw systemFailure('unreadable', CLI_WORDS.cannotRead, path, code)
  }
}

/** The file that is named, or the templates in the folder that is. */
const namedTemplates = (root: string, named: string): { path: string; bytes: Uint8Array }[] => {
  const path = posix.normalize(named).replace(/\/$/, '')
  const file = readInside(root, path)
  if (file) return [{ path, bytes: file }]
  const folder = resolve(root, path)
  if (!isInside(root, folder)) return []
  return yamlNames(folder).flatMap((name) => present(`${path}/${name}`, readInside(root, `${path}/${name}`)))
}

const yamlNames = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT' || systemCode(thrown) === 'ENOTDIR') return []
    throw thrown
  }
}

const present = (path: string, bytes: Uint8Array | undefined): { path: string; bytes: Uint8Array }[] =>
  bytes ? [{ path, bytes }] : []
