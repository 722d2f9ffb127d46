import type { FontFiles } from './font/font-files.ts'

/** The only door to the world. Paths are relative to the project's root, with `/`. */
export type Host = {
  /** The bytes of a file, or undefined when there is none to read inside the project. */
  readonly readFile: (path: string) => Uint8Array | undefined
  /** Paths of the template files (`*.yaml`) in force: the project's own `templates/`, else the ones shipped. */
  readonly templates: () => readonly { readonly path: string; readonly bytes: Uint8Array }[]
  readonly fonts: () => FontFiles
  readonly toolVersion: string
}
