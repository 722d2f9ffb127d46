import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff'
import type { MendedFile } from '../mend-plan.ts'

/**
 * One file's change as `git apply` and `patch -p1` read it. diff 9.0.0 keeps the line ends of each line and quotes file
 * names as git does.
 */
export const patchOf = ({ path, before, after }: Pick<MendedFile, 'path' | 'before' | 'after'>): string =>
  createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })

/** A side of a change as git names it; without text where the file is not there. */
export type PatchSide = { readonly path: string; readonly mode: string; readonly blob: string; readonly text?: string }

/** The change of one file as `git diff` itself prints it: with new, deleted and renamed files and their modes. */
export const gitPatchOf = (older: PatchSide, newer: PatchSide): string => {
  const [isCreate, isDelete] = [older.text === undefined, newer.text === undefined]
  const patch = structuredPatch(
    isCreate ? ABSENT : `a/${older.path}`,
    isDelete ? ABSENT : `b/${newer.path}`,
    older.text ?? '',
    newer.text ?? '',
    undefined,
    undefined,
    { context: 3 },
  )
  const isRename = older.path !== newer.path
  const modes = isCreate ? { newMode: newer.mode } : isDelete ? { oldMode: older.mode } : modesOf(older, newer)
  const printed = formatPatch({ ...patch, ...modes, isGit: true, isCreate, isDelete, isRename })
  // The names of the contents are what `git apply --3way` looks for.
  return printed.replace(/^--- /m, () => `index ${older.blob}..${newer.blob}\n--- `)
}

const ABSENT = '/dev/null'

const modesOf = (older: PatchSide, newer: PatchSide) =>
  older.mode === newer.mode ? {} : { oldMode: older.mode, newMode: newer.mode }
