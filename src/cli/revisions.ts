import { existsSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import type { CommitMessage } from '../compare/reason-trailers.ts'
import { registersOf } from '../compile.ts'
import type { Host } from '../host.ts'
import { Failure } from './failure.ts'
import { findPlans, PLAN_FILE, planPlaces, projectPlans } from './find-plans.ts'
import { type Git, gitIn } from './git.ts'
import {
  changedBetween,
  commitOf,
  type GitTree,
  gitTree,
  knownCommit,
  mergeBaseOf,
  messagesBetween,
  renamesBetween,
} from './git-tree.ts'
import { nodeHost } from './host-node.ts'
import { PLANS_FOLDER, projectPath } from './project.ts'
import type { Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/** The two revisions of a project that were asked for, and which plan of the one is which of the other. */
export type Revisions = {
  readonly old: Revision
  readonly new: Revision
  /** Project paths; a plan that is new or gone has only one. In the order of the newer paths. */
  readonly pairs: readonly PlanPair[]
  /** What the commits between them say, the newest first; none of files on disk. */
  readonly messages: () => readonly CommitMessage[]
}

export type PlanPair = { readonly old?: string; readonly new?: string }

/** `name` is what was typed, or what stands for the files on disk. */
export type Revision = {
  readonly name: string
  readonly host: Host
  /** Absent for files on disk. */
  readonly commit?: string
  /** Whether `name` stands for the files on disk, in the reader's language. */
  readonly onDisk?: boolean
}

/**
 * `<old> <new>` when both are on disk: two files, or two folders plan by plan. Else the first is a range of git: `main` (from
 * where HEAD left it to the files on disk), `a..b`, `a...b`, or `ref:path` with the file to hold against it.
 */
export const revisionsOf = (asked: readonly string[], root: string, terminal: Terminal): Revisions => {
  const { cwd, env } = terminal
  const [first = '', second] = asked
  const disk = nodeHost(root, env)
  if (asked.length === 2 && second !== undefined && existsSync(resolve(cwd, first)))
    return onDisk([first, second], root, cwd, disk)
  const git = gitIn(root, env)
  const where = { git, root, disk, terminal }
  const named = /^([^:]+):(.+)$/.exec(first)
  if (named?.[1] && named[2]) return oneFile({ ref: named[1], path: named[2], second, typed: first }, where)
  if (asked.length === 1 && first !== '' && existsSync(resolve(cwd, first)) && knownCommit(first, git) === undefined)
    throw new Failure('usage', CLI_WORDS.oneSideOnly, { path: first })
  return betweenCommits(first, asked.slice(1), where)
}

type Where = {
  readonly git: Git
  readonly root: string
  readonly disk: Host
  readonly terminal: Terminal
}

const onDisk = ([first, second]: readonly [string, string], root: string, cwd: string, disk: Host): Revisions => {
  const [older, newer] = [planPlaces([first], root, cwd)[0], planPlaces([second], root, cwd)[0]]
  const revisions = { old: { name: first, host: disk }, new: { name: second, host: disk }, messages: () => [] }
  if (!older || !newer || older.type !== newer.type)
    throw new Failure('usage', CLI_WORDS.unlikeSides, { first, second })
  const [from, to] = [projectPath(root, older.path), projectPath(root, newer.path)]
  if (older.type === 'file') return { ...revisions, pairs: [{ old: from, new: to }] }
  const inside = (folder: string, path: string): string => posix.relative(folder, path)
  const [before, after] = [findPlans([older], root), findPlans([newer], root)]
  if (before.length + after.length === 0)
    throw new Failure('unreadable', CLI_WORDS.noPlansInEither, { path: [...new Set([first, second])].join(', ') })
  const oldByName = new Map(before.map((path) => [inside(from, path), path]))
  return { ...revisions, pairs: pairUp(oldByName, new Map(after.map((path) => [inside(to, path), path]))) }
}

type OneFile = {
  readonly ref: string
  readonly path: string
  readonly second: string | undefined
  readonly typed: string
}

const oneFile = ({ ref, path, second, typed }: OneFile, { git, root, disk, terminal: { cwd } }: Where): Revisions => {
  const tree = gitTree(commitOf(ref, root, git), git)
  // From the root as git reads it, else from where the command was run; a folder stands for its plan.
  const old = [posix.normalize(path), projectPath(root, resolve(cwd, path))]
    .flatMap((name) => [name, posix.join(name, PLAN_FILE)])
    .find((name) => name.endsWith('.md') && tree.has(name))
  if (old === undefined) throw new Failure('unreadable', CLI_WORDS.notInCommit, { path, ref })
  const place = planPlaces([second ?? resolve(root, old)], root, cwd)[0]
  if (place?.type !== 'file')
    throw new Failure('usage', CLI_WORDS.unlikeSides, { first: typed, second: second ?? path })
  const now = projectPath(root, place.path)
  return {
    old: { name: typed, host: tree.host(disk), commit: tree.commit },
    new: { name: now, host: disk },
    pairs: [{ old, new: now }],
    messages: () => messagesBetween(tree.commit, 'HEAD', git),
  }
}

const betweenCommits = (range: string, names: readonly string[], { git, root, disk, terminal }: Where): Revisions => {
  const { cwd, language } = terminal
  const [, left = range, dots = '', to = ''] = /^(.*?)(\.{2,3})(.*)$/.exec(range) ?? []
  const from = left === '' && dots !== '' ? 'HEAD' : left
  const other = dots === '' ? undefined : commitOf(to === '' ? 'HEAD' : to, root, git)
  const start = commitOf(from, root, git)
  // Two dots hold the two commits against each other; else the old side is where the new one left it.
  const older = gitTree(dots === '..' ? start : mergeBaseOf(start, other ?? 'HEAD', from, git), git)
  const newer = other === undefined ? undefined : gitTree(other, git)
  const renamed = renamesBetween(older.commit, newer?.commit, git)
  const now = new Map([...renamed].map(([path, old]) => [old, path]))
  const wanted = wantedPaths(names, root, cwd)
  const isMeant = names.length === 0 ? isPlan : isNamed(names, root, cwd)
  const after = (newer ? newer.paths.filter(isMeant) : plansOnDisk(names, root, cwd)).filter(
    (path) => wanted(path) || wanted(renamed.get(path) ?? path),
  )
  const before = older.paths.filter(isMeant).filter((path) => wanted(path) || wanted(now.get(path) ?? path))
  refuseUnmet(names, [...before, ...after], from, { git, root, disk, terminal })
  const changed = changedBetween(older.commit, newer?.commit, git)
  return {
    old: { name: from, host: older.host(disk), commit: older.commit },
    new: {
      name: newer ? (to === '' ? 'HEAD' : to) : CLI_WORDS.workingTree[language],
      host: newer ? newer.host(disk) : disk,
      ...(newer ? { commit: newer.commit } : { onDisk: true }),
    },
    pairs: pairUp(
      new Map(before.map((path) => [now.get(path) ?? path, path])),
      new Map(after.map((path) => [path, path])),
    ).filter((pair) => mayDiffer(pair, changed, { older, newer, root })),
    messages: () => messagesBetween(older.commit, newer?.commit ?? 'HEAD', git),
  }
}

/** What is named and gone may still be in the older revision; with no name at all, every plan. */
const plansOnDisk = (names: readonly string[], root: string, cwd: string): readonly string[] => {
  if (names.length === 0) return projectPlans(root)
  const there = names.filter((name) => existsSync(resolve(cwd, name)))
  return [...(there.length > 0 ? findPlans(planPlaces(there, root, cwd), root) : []), ...projectPlans(root)]
}

/** A gate that looks at nothing would let everything pass: every place that was named has a plan in one revision. */
const refuseUnmet = (
  names: readonly string[],
  found: readonly string[],
  from: string,
  { git, root, terminal: { cwd } }: Where,
): void => {
  const unmet = (names.length === 0 ? [resolve(root, PLANS_FOLDER)] : names).find(
    (name) => !found.some(wantedPaths([name], root, cwd)),
  )
  if (unmet === undefined) return
  const path = names.length === 0 ? `${PLANS_FOLDER}/` : unmet
  if (names.length > 0 && !existsSync(resolve(cwd, unmet)) && knownCommit(unmet, git) !== undefined)
    throw new Failure('usage', CLI_WORDS.twoRevisions, { path, range: `${from}...${unmet}` })
  throw new Failure('unreadable', CLI_WORDS.noPlansInEither, { path })
}

type Trees = { readonly older: GitTree; readonly newer: GitTree | undefined; readonly root: string }

/** A plan whose file and registers are the same in both need not be read. */
const mayDiffer = (pair: PlanPair, changed: ReadonlySet<string>, { older, newer, root }: Trees): boolean => {
  const { old, new: path } = pair
  if (old === undefined || path === undefined || old !== path || changed.has(path)) return true
  const has = (file: string): boolean => (newer ? newer.has(file) : existsSync(resolve(root, file)))
  return registersOf(path).some((register) => changed.has(register) || older.has(register) !== has(register))
}

/** Plans of the project, as `check` finds them. */
const isPlan = (path: string): boolean => path.startsWith(`${PLANS_FOLDER}/`) && isPlanFile(path)

/** A plan is named by its folder, wherever that is, or as a file of whatever name. */
const isNamed = (names: readonly string[], root: string, cwd: string): ((path: string) => boolean) => {
  const files = new Set(names.map((name) => projectPath(root, resolve(cwd, name))))
  return (path) => isPlanFile(path) || (path.endsWith('.md') && files.has(path))
}

const isPlanFile = (path: string): boolean =>
  posix.basename(path) === PLAN_FILE && !/(?:^|\/)(?:node_modules|\.[^/]*)\//.test(path)

/** All plans, or those at or below what was named, whether or not it is still there. */
const wantedPaths = (names: readonly string[], root: string, cwd: string): ((path: string) => boolean) => {
  const places = names.map((name) => projectPath(root, resolve(cwd, name)))
  return (path) =>
    places.length === 0 || places.some((place) => path === place || path.startsWith(`${place}/`) || place === '')
}

const pairUp = (older: ReadonlyMap<string, string>, newer: ReadonlyMap<string, string>): PlanPair[] =>
  [...new Set([...older.keys(), ...newer.keys()])].sort().map((name) => {
    const [before, after] = [older.get(name), newer.get(name)]
    return { ...(before === undefined ? {} : { old: before }), ...(after === undefined ? {} : { new: after }) }
  })
