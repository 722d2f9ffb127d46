import { posix, resolve } from 'node:path'
import { UNIT_REGISTER } from '../compile.ts'
import { countConflicts, printChunks } from '../merge/chunk.ts'
import { mergePlans, mergeRegisters } from '../merge/merge-plans.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { GIT_WORDS } from './git-words.ts'
import { readInput } from './read-input.ts'
import type { Terminal } from './terminal.ts'
import { writeFiles } from './write-files.ts'

/**
 * Called by git as `merge-driver %O %A %B %L %P %X %Y`: merges base and theirs into the file of ours. Exit 1 says that
 * conflicts are marked in it. What is not UTF-8 text is left to git's own merge, by any other exit.
 */
export const mergeDriver = (args: readonly string[], { cwd, env }: Terminal): ExitName => {
  const [base, ours, theirs, size, path, ...labels] = args
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
  const chunks = merge({ base: read(base), ours: read(ours), theirs: read(theirs) })
  const marking = {
    ours: labelOf(labels[0]) ?? 'HEAD',
    theirs: labelOf(labels[1]) ?? branchOf(env) ?? path,
    size: Number(size) || 7,
  }
  writeFiles([{ path: resolve(cwd, ours), bytes: new TextEncoder().encode(printChunks(chunks, marking)) }])
  return countConflicts(chunks) === 0 ? 'ok' : 'findings'
}

/** git before 2.44 knows no names of the sides and leaves "%X" as it is. */
const labelOf = (label: string | undefined): string | undefined =>
  label === undefined || label === '' || /^%[XY]$/.test(label) ? undefined : label

/** `git merge` tells its programs the name of what is merged, by its commit. */
const branchOf = (env: Terminal['env']): string | undefined =>
  Object.entries(env).find(([name]) => name.startsWith('GITHEAD_'))?.[1]
