import { realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { MendedFile } from '../mend-plan.ts'
import { Failure, systemCode, systemFailure } from './failure.ts'
import { isInside } from './project.ts'
import { CLI_WORDS } from './words.ts'
import { type OutputFile, writeFiles } from './write-files.ts'

/**
 * Puts mended files in the place of those that were read: all, or none when one of them may not be written. Of a link
 * inside the project the file behind it is written and the link stays.
 */
export const writeMended = (files: readonly MendedFile[], root: string): void =>
  writeFiles(files.map((file) => outputFile(file, root)))

const outputFile = ({ path, after }: MendedFile, root: string): OutputFile => {
  try {
    const real = realpathSync(join(root, path))
    if (!isInside(root, real)) throw new Failure('unwritable', CLI_WORDS.linkOutside, { path })
    const { mode } = statSync(real)
    // A file is renamed over, which a folder that may be written allows: its own mark is asked.
    if ((mode & 0o222) === 0) throw systemFailure('unwritable', CLI_WORDS.cannotWrite, path, 'EACCES')
    return { path: real, bytes: new TextEncoder().encode(after), mode }
  } catch (thrown) {
    const code = systemCode(thrown)
    if (code === undefined) throw thrown
    throw systemFailure('unwritable', CLI_WORDS.cannotWrite, path, code)
  }
}
