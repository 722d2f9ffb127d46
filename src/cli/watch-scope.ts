import { basename, dirname, join } from 'node:path'
import { ACCEPTED_FILE } from '../check/accepted.ts'
import { CONFIG_FILE } from '../check/config.ts'
import { UNIT_REGISTER } from '../compile.ts'
import type { PlanPlace } from './find-plans.ts'
import { isInside, projectPath } from './project.ts'

/** Which paths of a project a watch has to look at. All absolute. */
export type WatchScope = {
  readonly looksAt: (path: string) => boolean
  /** Folders that hold a file a plan read or looked for, and that are not looked at for any other reason. */
  readonly foldersBeside: () => string[]
}

/**
 * The places, the templates, the config and the accepted findings, the registers of the folders above, and what the plans asked for elsewhere, with the
 * folders on the way to them. Always asked anew, because what plans ask for changes while they are edited.
 */
export const watchScope = (root: string, places: readonly PlanPlace[], asked: () => readonly string[]): WatchScope => {
  const within = (path: string): boolean => places.some((place) => isInside(place.path, path))
  const above = (path: string): boolean => places.some((place) => isInside(path, place.path))
  const templates = join(root, 'templates')
  return {
    looksAt: (path) => {
      const name = projectPath(root, path)
      if (isHidden(name)) return false
      if (name === CONFIG_FILE || name === ACCEPTED_FILE) return true
      if (within(path) || above(path) || isInside(templates, path)) return true
      if (basename(path) === UNIT_REGISTER && above(dirname(path))) return true
      return asked().some((file) => file === name || file.startsWith(`${name}/`))
    },
    foldersBeside: () => {
      const folders = asked().map((file) => dirname(join(root, ...file.split('/'))))
      return [...new Set(folders)].filter((folder) => !within(folder) && !above(folder))
    },
  }
}

const isHidden = (name: string): boolean =>
  name.split('/').some((part) => part === 'node_modules' || (part.startsWith('.') && part !== '..'))
