import type { Host } from '../host.ts'
import { gitIn } from './git.ts'
import { commitOf, gitTree, mergeBaseOf, renamesBetween } from './git-tree.ts'
import type { Terminal } from './terminal.ts'

/** The commit that a change began at, as a project that can be read. */
export type GitBase = {
  /** As it was typed. */
  readonly ref: string
  readonly has: (path: string) => boolean
  readonly host: (disk: Host) => Host
  /** What a file of today was called there, and the other way round. */
  readonly pathBefore: (path: string) => string
  readonly pathNow: (path: string) => string
}

/** The merge base of a commit and HEAD: what stands on the other branch since then is no part of the change. */
export const gitBase = (ref: string, root: string, env: Terminal['env']): GitBase => {
  const git = gitIn(root, env)
  const { commit, has, host } = gitTree(mergeBaseOf(commitOf(ref, root, git), 'HEAD', ref, git), git)
  const before = renamesBetween(commit, undefined, git)
  const now = new Map([...before].map(([path, old]) => [old, path]))
  return {
    ref,
    has,
    host,
    pathBefore: (path) => before.get(path) ?? path,
    pathNow: (path) => now.get(path) ?? path,
  }
}
