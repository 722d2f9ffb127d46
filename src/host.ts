import type { FontFiles } from './font/font-files.ts'
import type { Day } from './text/day.ts'

/** The only door to the world. Paths are relative to the project's root, with `/`. */
export type Host = {
  /** The bytes of a file, or undefined when there is none to read inside the project. */
  readonly readFile: (path: string) => Uint8Array | undefined
  /**
   * The template files in force: those of the file or folder of the project that is named, else the project's own
   * `templates/*.yaml`, else the ones shipped. None when what is named is not there.
   */
  readonly templates: (own?: string) => readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly fonts: () => FontFiles
  /** The day in Asia/Ho_Chi_Minh: what was accepted until a day is held against it. */
  readonly today: () => Day
  readonly toolVersion: string
}
