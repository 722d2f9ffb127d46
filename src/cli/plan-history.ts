import { posix } from 'node:path'
import { CONFIG_FILE } from '../check/config.ts'
import type { History } from '../compare/history.ts'
import type { PlanRevision } from '../compare/revision.ts'
import { readBound, registersOf } from '../compile.ts'
import type { Host } from '../host.ts'
import type { Plan } from '../plan/plan.ts'
import { readSettings } from '../settings.ts'
import { gitFed, gitIn } from './git.ts'
import { type GitObjects, gitObjects } from './git-objects.ts'
import { renamesBetween } from './git-tree.ts'
import { type CommitRange, nameBefore, namesEver, type PlanCommit, planCommits } from './plan-commits.ts'
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
  const commits = planCommits(range, watched, git)
  const bySha = new Map(commits.map((commit, rank) => [commit.sha, { commit, rank }]))
  const objects = gitObjects([...new Set([range.tip, ...bySha.keys()])], watched, gitFed(root, env))
  const revisions = new Map<string, PlanRevision>()
  const revision = (at: PlanCommit, name: string): PlanRevision => {
    const key = `${at.sha}:${name}`
    const { parents: _, ...facts } = at
    const known = revisions.get(key) ?? { ...facts, path: name }
    revisions.set(key, known)
    return known
  }
  const earlier = (sha: string, name: string, newer: string): PlanRevision[] => {
    const found = bySha.get(sha)
    if (!found) return []
    if (objects.nameOf(sha, name) !== undefined) return [revision(found.commit, name)]
    const before = names.length > 1 ? nameBefore(name, { older: sha, newer }, names, git) : undefined
    return before === undefined ? [] : [revision(found.commit, before)]
  }
  const newest = commits[0]
  const last = newest && objects.nameOf(newest.sha, committed) !== undefined ? revision(newest, committed) : undefined
  const changed = withDisk && watched.some((file) => differs(disk.readFile(file), range.tip, file, objects))
  const unsaved = changed && disk.readFile(path) ? uncommitted(path, git) : undefined
  const tip = unsaved ?? last
  if (!tip) return undefined
  const parents = new Map<PlanRevision, readonly PlanRevision[]>()
  const plans = new Map<string, Plan | undefined>()
  const settled = new Map<PlanRevision, Plan | undefined>()
  const readAt = ({ sha, path: name }: PlanRevision): Plan | undefined => {
    if (sha === undefined) return wholePlan(name, disk)
    const key = [name, ...watched.map((file) => objects.nameOf(sha, file) ?? '')].join('\n')
    if (!plans.has(key)) plans.set(key, wholePlan(name, hostAt(sha, objects, disk)))
    return plans.get(key)
  }
  return {
    tip,
    rankOf: ({ sha }) => (sha === undefined ? -1 : (bySha.get(sha)?.rank ?? commits.length)),
    parentsOf: (at) => {
      const known = parents.get(at)
      if (known) return known
      const { sha } = at
      const behind = sha === undefined ? [] : (bySha.get(sha)?.commit.parents ?? [])
      const found = sha === undefined ? (last ? [last] : []) : behind.flatMap((one) => earlier(one, at.path, sha))
      parents.set(at, found)
      return found
    },
    planAt: (at) => {
      if (!settled.has(at)) settled.set(at, readAt(at))
      return settled.get(at)
    },
  }
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

const hostAt = (sha: string, { nameOf, bytesOf }: GitObjects, disk: Host): Host => ({
  ...disk,
  readFile: (path) => {
    const name = nameOf(sha, posix.normalize(path))
    return name === undefined ? undefined : bytesOf(name)
  },
})

/** Undefined too when a part of it could not be read: what is missing there is not gone from the plan. */
const wholePlan = (path: string, host: Host): Plan | undefined => {
  const bound = readBound(path, host)
  const isWhole = bound?.diagnostics.every(({ rule, span }) => !UNREAD.has(rule) || span.source.path === CONFIG_FILE)
  return isWhole ? bound?.plan : undefined
}

const UNREAD: ReadonlySet<string> = new Set([
  'block-not-a-list',
  'no-front-matter',
  'unknown-block',
  'yaml-alias',
  'yaml-syntax',
])

const differs = (onDisk: Uint8Array | undefined, tip: string, file: string, objects: GitObjects): boolean => {
  const name = objects.nameOf(tip, file)
  const committed = name === undefined ? undefined : objects.bytesOf(name)
  return Buffer.compare(onDisk ?? EMPTY, committed ?? EMPTY) !== 0
}

const EMPTY = new Uint8Array()
