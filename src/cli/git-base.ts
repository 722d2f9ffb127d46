import { posix } from 'node:path'
import { UNIT_REGISTER } from '../compile.ts'
import type { Host } from '../host.ts'
import { gitIn } from './git.ts'
import { changedBetween, commitOf, gitTree, mergeBaseOf, renamesBetween } from './git-tree.ts'
import type { Terminal } from './terminal.ts'

/** The commit that a change began at, as a project that can be read. */
export type GitBase = {
  /** As it was typed. */
  readonly ref: string
  readonly has: (path: string) => boolean
  readonly host: (disk: Host) => Host
  /** Whether a file of the working tree stood there as it is; one that is gone since has changed too. */
  readonly hasAsItIs: (path: string) => boolean
  /** Registers of units that were changed, added or taken away since. */
  readonly changedRegisters: readonly string[]
  /** What a file of today was called there, and the other way round. */
  readonly pathBefore: (path: string) => string
  readonly pathNow: (path: string) => string
}

/** The merge base of a commit and HEAD: what stands on the other branch since then is no part of the change. */
export const gitBase = (ref: string, root: string, env: Terminal['env']): GitBase => {
  const git = gitIn(root, env)
  const { commit, has, host } = gitTree(mergeBaseOf(commitOf(ref, root, git), 'HEAD', ref, git), git)
  const before = renamesBetween(commit, undefined, git)
  const changed = changedBetween(commit, undefined, git)
  const now = new Map([...before].map(([path, old]) => [old, path]))
  return {
    ref,
    has,
    host,
    hasAsItIs: (path) => has(path) && !changed.has(path),
    changedRegisters: [...changed].filter((path) => posix.basename(path) === UNIT_REGISTER),
    pathBefore: (path) => before.get(path) ?? path,
    pathNow: (path) => now.get(path) ?? path,
  }
}
