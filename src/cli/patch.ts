import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'
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
