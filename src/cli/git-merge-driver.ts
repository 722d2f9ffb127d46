import { posix, resolve } from 'node:path'
import { UNIT_REGISTER } from '../compile.ts'
import { type Chunk, countConflicts, printChunks, sideOf } from '../merge/chunk.ts'
import { mergePlans, mergeRegisters } from '../merge/merge-plans.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { gitIn } from './git.ts'
import { GIT_WORDS } from './git-words.ts'
import { readInput } from './read-input.ts'
import type { Terminal } from './terminal.ts'
import { writeFiles } from './write-files.ts'

/**
 * Called by git as `merge-driver %O %A %B %L %P %X %Y`: merges base and theirs into the file of ours. Exit 1 says that
 * conflicts are marked in it. What is not UTF-8 text is left to git's own merge, by any other exit.
 */
export const mergeDriver = (args: readonly string[], terminal: Terminal): ExitName => {
  const { ours, labels, chunks } = merged(args, terminal)
  const conflicts = countConflicts(chunks)
  const { cwd, env } = terminal
  const style = conflicts === 0 ? '' : gitIn(cwd, env)('config', '--get', 'merge.conflictStyle').text.trim()
  const marking = {
    ours: labelOf(labels[1]) ?? 'HEAD',
    theirs: labelOf(labels[2]) ?? branchOf(env) ?? labels[0],
    size: Number(args[3]) || 7,
    ...(style === 'diff3' || style === 'zdiff3' ? { base: 'base' } : {}),
  }
  writeText(ours, printChunks(chunks, marking), terminal)
  return conflicts === 0 ? 'ok' : 'findings'
}

/**
 * Called in the same way when git merges several common ancestors into one to begin from: what is in conflict there stays
 * as it was before, for marks in the beginning would keep the plan from being read.
 */
export const mergeAncestors = (args: readonly string[], terminal: Terminal): ExitName => {
  const { ours, chunks } = merged(args, terminal)
  writeText(ours, sideOf(chunks, 'base'), terminal)
  return 'ok'
}

type Merged = {
  readonly ours: string
  /** The path, then the names of the sides if git tells them. */
  readonly labels: readonly [string, ...(readonly string[])]
  readonly chunks: readonly Chunk[]
}

const merged = (args: readonly string[], { cwd }: Terminal): Merged => {
  const [base, ours, theirs, size, path, ...names] = args
  if (!base || !ours || !theirs || !size || !path) throw new Failure('usage', GIT_WORDS.mergeDriverArgs)
  const read = (name: string): string => {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readInput(name, cwd))
    } catch (thrown) {
      if (!(thrown instanceof TypeError)) throw thrown
      throw new Failure('unreadable', GIT_WORDS.notUtf8, { path })
    }
  }
  const merge = posix.basename(path) === UNIT_REGISTER ? mergeRegisters : mergePlans
  return { ours, labels: [path, ...names], chunks: merge({ base: read(base), ours: read(ours), theirs: read(theirs) }) }
}

const writeText = (name: string, text: string, { cwd }: Terminal): void =>
  writeFiles([{ path: resolve(cwd, name), bytes: new TextEncoder().encode(text) }])

/** git before 2.44 knows no names of the sides and leaves "%X" as it is. */
const labelOf = (label: string | undefined): string | undefined =>
  label === undefined || label === '' || /^%[XY]$/.test(label) ? undefined : label

/** `git merge` tells its programs the name of what is merged, by its commit. */
const branchOf = (env: Terminal['env']): string | undefined =>
  Object.entries(env).find(([name]) => name.startsWith('GITHEAD_'))?.[1]
