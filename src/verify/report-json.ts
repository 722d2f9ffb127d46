import type { CheckItem, Checklist } from './checklist.ts'
import { isConformant } from './checklist.ts'

/**
 * What `kehoach verify --format json` prints. `schemas/verify.schema.json` is generated from these types. Grows by
 * additions only within one schema version; a field with no value is absent.
 */
export interface JsonVerification {
  schemaVersion: '1'
  /** Nothing failed in any file, and the folder has neither missing nor unknown files. */
  conformant: boolean
  files: JsonChecklist[]
  /** Files that the manifest names and the folder does not have. */
  missing: string[]
  /** Documents and registries in the folder that the manifest does not name. */
  extra: string[]
}

export interface JsonChecklist {
  file: string
  kind: 'pdf' | 'docx' | 'other'
  /** The law of the form that the points in `source` are of; absent when nothing of it was looked at. */
  edition?: string
  conformant: boolean
  items: JsonItem[]
  signatures: JsonSignature[]
}

export interface JsonItem {
  /** @pattern ^[a-z]+(-[a-z0-9]+)*$ */
  id: string
  state: 'passed' | 'failed' | 'unknown'
  title: JsonWords
  /** The point of the law or standard, or `house`. */
  source: string
  seen: JsonWords
  expected?: JsonWords
}

/** Whether the certificate is to be trusted is never judged. */
export interface JsonSignature {
  field: string
  /** As the signing program wrote it. */
  time?: string
  /** Common name in the signer's certificate. */
  signer?: string
  /** Digest and signature are right. */
  intact: boolean
  fault?: JsonWords
  coversWholeFile: boolean
  later: JsonWords[]
  contentChangedLater: boolean
}

export interface JsonWords {
  vi: string
  en: string
}

/** What became of a folder besides the files in it. */
export type FolderState = { readonly missing: readonly string[]; readonly extra: readonly string[] }

export const verificationJson = (checklists: readonly Checklist[], { missing, extra }: FolderState): string => {
  const verification: JsonVerification = {
    schemaVersion: '1',
    conformant: missing.length + extra.length === 0 && checklists.every(isConformant),
    files: checklists.map(jsonChecklist),
    missing: [...missing],
    extra: [...extra],
  }
  return `${JSON.stringify(verification, null, 2)}\n`
}

const jsonChecklist = (checklist: Checklist): JsonChecklist => ({
  file: checklist.file,
  kind: checklist.kind,
  ...(checklist.edition === undefined ? {} : { edition: checklist.edition }),
  conformant: isConformant(checklist),
  items: checklist.items.map(jsonItem),
  signatures: checklist.signatures.map(({ time, signer, fault, later, ...rest }) => ({
    ...rest,
    ...(time === undefined ? {} : { time }),
    ...(signer === undefined ? {} : { signer }),
    ...(fault === undefined ? {} : { fault: { ...fault } }),
    later: later.map((one) => ({ ...one })),
  })),
})

const jsonItem = ({ id, state, title, source, seen, expected }: CheckItem): JsonItem => ({
  id,
  state,
  title: { ...title },
  source,
  seen: { ...seen },
  ...(expected ? { expected: { ...expected } } : {}),
})
