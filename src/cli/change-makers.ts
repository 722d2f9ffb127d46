import { type Change, changeKey } from '../compare/change.ts'
import { changesBetween } from '../compare/history.ts'
import { changeMakers } from '../compare/ownership.ts'
import type { PlanRevision } from '../compare/revision.ts'
import { readBound } from '../compile.ts'
import type { Host } from '../host.ts'
import type { Plan } from '../plan/plan.ts'
import { type Git, gitIn } from './git.ts'
import { commitOf, gitTree, renamesBetween } from './git-tree.ts'
import { nodeHost } from './host-node.ts'
import { planCommits } from './plan-commits.ts'
import { planHistory, type Repository, uncommitted } from './plan-history.ts'
import { projectRoot } from './project.ts'
import type { PlanPair, Revisions } from './revisions.ts'
import type { Terminal } from './terminal.ts'

/** The commits between two revisions, and the files on disk behind them when they are the newer side. */
export type Range = {
  readonly repository: Repository
  readonly git: Git
  readonly tip: string
  readonly base: string
  readonly withDisk: boolean
  /** Where the two sides parted, when the older one went on from there: what it did since, nobody here did. */
  readonly fork?: Host
}

export const rangeOf = (base: string, revisions: Revisions, { cwd, env }: Terminal): Range => {
  const root = projectRoot(cwd)
  const git = gitIn(root, env)
  const disk = nodeHost(root, env)
  const withDisk = revisions.new.commit === undefined
  const tip = revisions.new.commit ?? commitOf('HEAD', root, git)
  const parted = git('merge-base', base, tip).text.trim()
  const fork = parted === '' || parted === base ? undefined : gitTree(parted, git).host(disk)
  return { repository: { root, env, disk }, git, tip, base, withDisk, ...(fork ? { fork } : {}) }
}

/** Who made each change of a plan; nobody where git has no answer. */
export const makersIn = (
  { old, new: next }: PlanPair,
  older: Plan | undefined,
  { repository, git, tip, base, withDisk, fork }: Range,
): ((change: Change) => readonly PlanRevision[]) => {
  const walk = { tip, without: base, withDisk }
  if (next === undefined) return () => (old === undefined ? [] : [removerOf(old, walk, git)])
  const history = planHistory(next, walk, repository)
  if (!history) return () => []
  const makersOf = changeMakers(history, older)
  const forked = fork && old !== undefined ? readBound(old, fork)?.plan : undefined
  const apart = new Set(older && forked ? changesBetween(older, forked).map(changeKey) : [])
  return (change) => (apart.has(changeKey(change)) ? [] : makersOf(change))
}

/** Whoever took away a plan that is gone: the last of the range to touch it under its last name, else who has it not on disk. */
const removerOf = (
  path: string,
  range: { readonly tip: string; readonly without: string },
  git: Git,
  before: readonly string[] = [],
): PlanRevision => {
  const [last] = planCommits(range, [path], git)
  if (!last) return uncommitted(path, git)
  const [moved] = [...renamesBetween(`${last.sha}^`, last.sha, git)].find(([, old]) => old === path) ?? []
  if (moved !== undefined && !before.includes(moved)) return removerOf(moved, range, git, [...before, path])
  return { ...last, path }
}
