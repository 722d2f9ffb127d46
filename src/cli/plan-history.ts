import { existsSync, readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { CONFIG_FILE } from '../check/config.ts'
import type { History } from '../compare/history.ts'
import type { PlanRevision } from '../compare/revision.ts'
import { registersOf } from '../compile.ts'
import type { Host } from '../host.ts'
import { readSettings } from '../settings.ts'
import { gitFed, gitIn } from './git.ts'
import { type GitObjects, gitObjects } from './git-objects.ts'
import { isShallow, renamesBetween } from './git-tree.ts'
import { type CommitRange, namesEver, type PlanCommit, planCommits } from './plan-commits.ts'
import { planReader } from './read-revision.ts'
import { revisionGraph } from './revision-graph.ts'
import type { Terminal } from './terminal.ts'

/** Where a history is read from. */
export type Repository = { readonly root: string; readonly env: Terminal['env']; readonly disk: Host }

/** What is walked: the commits, and the files on disk before them when they are asked for. */
export type Walk = CommitRange & { readonly withDisk: boolean }

/**
 * The revisions of a plan, its renames followed. Files on disk that differ from the commit are a revision of whoever git
 * is set up for here. Registers of units and the config are watched too: they count as far as they change what the plan
 * says. Undefined when nothing walked has the plan.
 */
export const planHistory = (
  path: string,
  { withDisk, ...range }: Walk,
  { root, env, disk }: Repository,
): History<PlanRevision> | undefined => {
  const git = gitIn(root, env)
  const committed = withDisk ? (renamesBetween(range.tip, undefined, git).get(path) ?? path) : path
  const names = [...new Set([...namesEver(committed, range.tip, git), path])]
  const watched = [...new Set([...names, ...names.flatMap(registersOf), CONFIG_FILE, ...unitsOf(disk)])]
  const cut = cutCommits(root, git)
  const commits = planCommits(range, watched, git).map(
    (commit): PlanCommit => (cut.has(commit.sha) ? { ...commit, isCut: true } : commit),
  )
  const shas = commits.map(({ sha }) => sha)
  const objects = gitObjects([...new Set([range.tip, ...shas])], watched, gitFed(root, env))
  const graph = revisionGraph({ commits, names, objects, git })
  const last = graph.newest(committed)
  const changed = withDisk && watched.some((file) => differs(disk.readFile(file), range.tip, file, objects))
  const unsaved = changed && disk.readFile(path) ? uncommitted(path, git) : undefined
  const tip = unsaved ?? last
  if (!tip) return undefined
  const behindDisk = last ? [last] : []
  return {
    tip,
    rankOf: graph.rankOf,
    parentsOf: (at) => (at.sha === undefined ? behindDisk : graph.parentsOf(at)),
    planAt: planReader({ watched, objects, disk }),
  }
}

/** The commits whose parents a shallow clone does not have. */
const cutCommits = (root: string, git: ReturnType<typeof gitIn>): ReadonlySet<string> => {
  if (!isShallow(git)) return new Set()
  const file = resolve(root, git('rev-parse', '--git-path', 'shallow').text.trim())
  return new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
}

/** Who git takes for the author of what is committed here next; empty where it is not set up. */
export const uncommitted = (path: string, git: ReturnType<typeof gitIn>): PlanRevision => {
  const setting = (name: string): string => git('config', '--get', name).text.trim()
  return { path, author: { name: setting('user.name'), email: setting('user.email') }, subject: '' }
}

const unitsOf = (disk: Host): readonly string[] => {
  const { units } = readSettings(disk).config
  return units ? [posix.normalize(units.value)] : []
}

const differs = (onDisk: Uint8Array | undefined, tip: string, file: string, objects: GitObjects): boolean => {
  const name = objects.nameOf(tip, file)
  const committed = name === undefined ? undefined : objects.bytesOf(name)
  return Buffer.compare(onDisk ?? EMPTY, committed ?? EMPTY) !== 0
}

const EMPTY = new Uint8Array()
