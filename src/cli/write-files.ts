import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { systemCode, systemFailure } from './failure.ts'
import { CLI_WORDS } from './words.ts'

/** A file to write: absolute path and contents, and the rights of the file it takes the place of. */
export type OutputFile = { readonly path: string; readonly bytes: Uint8Array; readonly mode?: number }

/**
 * Writes all files or leaves what was there: each first beside its place under a passing name, then all are renamed. A
 * reader never sees half a file; when writing fails, nothing of it stays. Nothing in here waits, so that Ctrl-C cannot
 * come between writing and renaming.
 */
export const writeFiles = (files: readonly OutputFile[]): void => {
  // Held back until all names are changed; nothing in between waits, so the hold is short.
  for (const signal of INTERRUPTS) process.on(signal, stopAfterwards)
  try {
    writeAll(files)
  } finally {
    for (const signal of INTERRUPTS) process.off(signal, stopAfterwards)
  }
}

export const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const

/** Bash's code for a program ended by Ctrl-C. */
const stopAfterwards = (): never => process.exit(130)

const writeAll = (files: readonly OutputFile[]): void => {
  const staged: { readonly from: string; readonly to: string }[] = []
  for (const file of files) {
    const from = join(dirname(file.path), `.${basename(file.path)}.${process.pid}.tmp`)
    staged.push({ from, to: file.path })
    attempt(file.path, staged, () => {
      makeFolder(dirname(file.path))
      writeFileSync(from, file.bytes)
      if (file.mode !== undefined) chmodSync(from, file.mode)
    })
  }
  for (const { from, to } of staged) attempt(to, staged, () => renameSync(from, to))
}

/** Takes files away that are no longer true; those that are not there are no matter. */
export const removeFiles = (paths: readonly string[]): void => {
  for (const path of paths) attempt(path, [], () => rmSync(path, { force: true }))
}

/** Folder by folder: Node's own recursive mkdir never returns below a file system that refuses (/proc). */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return
  if (dirname(path) !== path) makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (thrown) {
    // Another process may have made it in between.
    if (systemCode(thrown) !== 'EEXIST') throw thrown
  }
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
