import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import type { FontFiles } from '../font/font-files.ts'
import type { Host } from '../host.ts'
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
    templates: () => {
      const own = yamlNames(join(root, 'templates')).map((name) => `templates/${name}`)
      if (own.length > 0) return own.flatMap((path) => present(path, readInside(root, path)))
      const shipped = join(packageRoot(), 'templates')
      return yamlNames(shipped).map((name) => ({ path: `kehoach/${name}`, bytes: readFileSync(join(shipped, name)) }))
    },
    // The same object every time: what the fonts measure is remembered by it.
    fonts: () => (fonts ??= loadFonts(env)),
    toolVersion,
  }
}

/** A host that remembers what it was asked for, found or not: the files whose change touches what was read. */
export const recordingHost = (host: Host): { readonly host: Host; readonly asked: ReadonlySet<string> } => {
  const asked = new Set<string>()
  const readFile: Host['readFile'] = (path) => {
    const normal = posix.normalize(path)
    if (!normal.startsWith('..')) asked.add(normal)
    return host.readFile(path)
  }
  return { host: { ...host, readFile }, asked }
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
