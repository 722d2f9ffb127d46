import type { LayoutDocument } from '../layout/layout-document.ts'
import type { Registry } from '../registry/registry.ts'
import type { Template } from '../template/template.ts'
import type { ManifestOutput } from './manifest.ts'

/** A file to verify and what it is held against. The caller reads; nothing in here asks for more. */
export type Subject = {
  /** As it is shown. */
  readonly file: string
  readonly bytes: Uint8Array
  /** Every edition there is: the document's own is chosen by its registry. */
  readonly templates: readonly Template[]
  /** The manifest's entry of this file; undefined when no manifest names it. */
  readonly recorded?: ManifestOutput
  /** The plan it was made from, read for the path and the hashes that the registry names. */
  readonly sourceOf: (registry: Registry) => SourceAtHand
}

export type SourceAtHand =
  /** The plan or a file it was read from is not there. */
  | { readonly state: 'absent' }
  /** Files that are there with other contents than the registry's hashes say. */
  | { readonly state: 'changed'; readonly paths: readonly string[] }
  /** Compiled again from the same files: the plan, then its appendices in files of their own; none with errors. */
  | {
      readonly state: 'same'
      readonly registry: Uint8Array | undefined
      readonly documents: readonly LayoutDocument[]
      /** The edition with what the plan and the project set in it. */
      readonly template?: Template
    }
