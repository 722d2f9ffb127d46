import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { systemCode, systemFailure } from './failure.ts'
import { CLI_WORDS } from './words.ts'

/** A file to write: absolute path and contents. */
export type OutputFile = { readonly path: string; readonly bytes: Uint8Array }

/**
 * Writes all files or leaves what was there: each first beside its place under a passing name, then all are renamed. A
 * reader never sees half a file; when writing fails, nothing of it stays. Nothing in here waits, so that Ctrl-C cannot
 * come between writing and renaming.
 */
export const writeFiles = (files: readonly OutputFile[]): void => {
  const staged: { readonly from: string; readonly to: string }[] = []
  for (const file of files) {
    const from = join(dirname(file.path), `.${basename(file.path)}.${process.pid}.tmp`)
    staged.push({ from, to: file.path })
    attempt(file.path, staged, () => {
      mkdirSync(dirname(file.path), { recursive: true })
      writeFileSync(from, file.bytes)
    })
  }
  for (const { from, to } of staged) attempt(to, staged, () => renameSync(from, to))
}

/** Takes files away that are no longer true; those that are not there are no matter. */
export const removeFiles = (paths: readonly string[]): void => {
  for (const path of paths) attempt(path, [], () => rmSync(path, { force: true }))
}

const attempt = (path: string, staged: readonly { readonly from: string }[], write: () => void): void => {
  try {
    write()
  } catch (thrown) {
    for (const { from } of staged) removeStaged(from)
    throw systemFailure('unwritable', CLI_WORDS.cannotWrite, path, systemCode(thrown))
  }
}

/** What keeps a file from being written may keep its passing file from being there at all: the first reason is told. */
const removeStaged = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch (thrown) {
    if (systemCode(thrown) === undefined) throw thrown
  }
}
