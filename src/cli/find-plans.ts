import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Failure, systemCode, systemFailure } from './failure.ts'
import { isInside, PLANS_FOLDER, projectPath, shownPath } from './project.ts'
import { CLI_WORDS } from './words.ts'

export const PLAN_FILE = 'ke-hoach.md'

/** What was named on the command line: absolute, links resolved, inside the root. */
export type PlanPlace = { readonly type: 'file' | 'folder'; readonly path: string }

/** The named files and folders, or the project's plans when none is named. */
export const planPlaces = (names: readonly string[], root: string, cwd: string): PlanPlace[] =>
  names.length === 0
    ? [placeOf(join(root, PLANS_FOLDER), root, cwd)]
    : names.map((name) => placeOf(resolve(cwd, name), root, cwd))

/** Project paths of the plans at the places, sorted, each once. None at all is for the caller to refuse. */
export const findPlans = (places: readonly PlanPlace[], root: string): string[] => {
  const found = places.flatMap(({ type, path }) => (type === 'file' ? [path] : plansIn(path)))
  return [...new Set(found.map((path) => projectPath(root, path)))].sort()
}

/** The plans of the whole project, whatever a run was asked for. */
export const projectPlans = (root: string): string[] => {
  const folder = join(root, PLANS_FOLDER)
  return existsSync(folder) ? findPlans([{ type: 'folder', path: folder }], root) : []
}

export const refuseNone = (plans: readonly string[], places: readonly PlanPlace[], cwd: string): void => {
  if (plans.length > 0) return
  throw new Failure('unreadable', CLI_WORDS.noPlans, {
    path: places.map(({ path }) => shownPath(cwd, path)).join(', '),
  })
}

const placeOf = (path: string, root: string, cwd: string): PlanPlace => {
  const shown = shownPath(cwd, path)
  const real = realPath(path, shown)
  if (!isInside(root, real)) throw new Failure('unreadable', CLI_WORDS.outsideProject, { path: shown, root })
  const stats = statSync(real)
  if (stats.isDirectory()) return { type: 'folder', path: real }
  if (!real.endsWith('.md')) throw new Failure('usage', CLI_WORDS.notMarkdown, { path: shown })
  return { type: 'file', path: real }
}

const realPath = (path: string, shown: string): string => {
  try {
    return realpathSync(path)
  } catch (thrown) {
    const code = systemCode(thrown)
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Failure('unreadable', CLI_WORDS.noSuchFile, { path: shown })
    throw systemFailure('unreadable', CLI_WORDS.cannotRead, shown, code)
  }
}

/**
 * Folders behind links are not entered: they may leave the project or come round again. A plan that is itself a link is
 * found, and refused or read like any file when it is opened; tinyglobby 0.2.17 passes over it in silence.
 */
const plansIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return isPassedOver(entry.name) ? [] : plansIn(path)
    return entry.name === PLAN_FILE ? [path] : []
  })

const isPassedOver = (name: string): boolean => name === 'node_modules' || name.startsWith('.')
