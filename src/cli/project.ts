import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where plans are when nothing is named, and the part of a plan's path that its output does not repeat. */
export const PLANS_FOLDER = 'plans'

/** The nearest folder at or above that holds `plans/` or `.git`, else the folder itself; links resolved. */
export const projectRoot = (cwd: string): string => {
  const start = realpathSync(cwd)
  return foldersUpFrom(start).find((folder) => MARKS.some((mark) => existsSync(join(folder, mark)))) ?? start
}

const MARKS = [PLANS_FOLDER, '.git']

/** The folder of this package, found alike from the sources and from the bundle. */
export const packageRoot = (): string => {
  const here = dirname(fileURLToPath(import.meta.url))
  const root = foldersUpFrom(here).find((folder) => packageName(folder) === 'kehoach')
  if (root === undefined) throw new Error(`no package.json of kehoach above ${here}`)
  return root
}

export const packageVersion = (): string => {
  const { version } = packageFile(packageRoot())
  if (version === undefined) throw new Error('package.json of kehoach has no version')
  return version
}

/** Whether an absolute path is the root or below it. */
export const isInside = (root: string, path: string): boolean => {
  const below = relative(root, path)
  return below === '' || (below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below))
}

/** "plans/2025/x/ke-hoach.md": relative to the root, with `/`, as reports and the registry name files. */
export const projectPath = (root: string, path: string): string => relative(root, path).split(sep).join('/')

/** For messages: relative to where the command was run. */
export const shownPath = (cwd: string, path: string): string => relative(cwd, path).split(sep).join('/') || '.'

const foldersUpFrom = (start: string): string[] => {
  const folders = [start]
  for (let at = start; dirname(at) !== at; at = dirname(at)) folders.push(dirname(at))
  return folders
}

const packageName = (folder: string): string | undefined =>
  existsSync(join(folder, 'package.json')) ? packageFile(folder).name : undefined

const packageFile = (folder: string): { readonly name?: string; readonly version?: string } =>
  JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
