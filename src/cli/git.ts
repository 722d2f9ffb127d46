import { spawnSync } from 'node:child_process'
import { Failure, systemCode } from './failure.ts'
import type { Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/** What a run of git printed. */
export type GitRun = { readonly ok: boolean; readonly bytes: Uint8Array; readonly text: string; readonly told: string }

export type Git = (...args: readonly string[]) => GitRun

export type FedGit = (input: string, ...args: readonly string[]) => GitRun

/** git in a folder, with its arguments as they are: no shell ever sees them. */
export const gitIn = (folder: string, env: Terminal['env']): Git => {
  const fed = gitFed(folder, env)
  return (...args) => fed('', ...args)
}

/** The same with what git reads from its standard input first. */
export const gitFed = (folder: string, env: Terminal['env']): FedGit => {
  // A hook that is called by `git commit` has an index of its own, named from another folder.
  const { GIT_INDEX_FILE: _, ...rest } = env
  const settings = { ...rest, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }
  return (input, ...args) => {
    const { status, stdout, stderr, error } = spawnSync('git', args, {
      cwd: folder,
      env: settings,
      maxBuffer: MAX_BYTES,
      input,
      stdio: 'pipe',
    })
    if (error) {
      if (systemCode(error) === 'ENOENT') throw new Failure('unreadable', CLI_WORDS.noGit)
      throw new Failure('unreadable', CLI_WORDS.gitFailed, { reason: systemCode(error) ?? error.message })
    }
    const text = new TextDecoder().decode(stdout)
    return { ok: status === 0, bytes: new Uint8Array(stdout), text, told: new TextDecoder().decode(stderr).trim() }
  }
}

/** The list of a tree of 100,000 files is 10 MB. */
const MAX_BYTES = 256_000_000
