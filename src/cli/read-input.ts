import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Failure, systemCode, systemFailure } from './failure.ts'
import { CLI_WORDS } from './words.ts'

/** The bytes of one file that was named, wherever it lies. */
export const readInput = (path: string, cwd: string): Uint8Array => {
  try {
    return new Uint8Array(readFileSync(resolve(cwd, path)))
  } catch (thrown) {
    const code = systemCode(thrown)
    if (code === undefined) throw thrown
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Failure('unreadable', CLI_WORDS.noSuchFile, { path })
    throw systemFailure('unreadable', CLI_WORDS.cannotRead, path, code)
  }
}
