import type { Text } from '../diagnostic/diagnostic.ts'

/** What `verify` found of one file. */
export type Checklist = {
  /** As the caller names the file. */
  readonly file: string
  readonly kind: 'pdf' | 'docx' | 'other'
  /** The law of the form that the points of the items are of, by its name; undefined when nothing of it was looked at. */
  readonly edition?: string
  readonly items: readonly CheckItem[]
  /** PDF only, in the order they were made. */
  readonly signatures: readonly FoundSignature[]
}

/** One thing looked at. */
export type CheckItem = {
  /** Stable: scripts may look for it. */
  readonly id: string
  /** What must be. */
  readonly title: Text
  /** The point of the law, or `house` for a convention of kehoach. */
  readonly source: string
  readonly state: 'passed' | 'failed' | 'unknown'
  readonly seen: Text
  /** Of what failed. */
  readonly expected?: Text
}

/** A signature in a PDF. Whether its certificate is to be trusted is never judged here. */
export type FoundSignature = {
  readonly field: string
  /** As the signing program wrote it: `D:20260105093000+07'00'`; nobody vouches for it. */
  readonly time: string | undefined
  /** The common name in the signer's certificate. */
  readonly signer: string | undefined
  /** The bytes that were signed are those of the file, and the certificate's key signed them. */
  readonly intact: boolean
  /** Why it is not, or not known to be. */
  readonly fault: Text | undefined
  /** The signed bytes reach to the end of the file. */
  readonly coversWholeFile: boolean
  /** What was added to the file after it: signatures, filled fields, or a page that is no longer what was signed. */
  readonly later: readonly Text[]
  readonly contentChangedLater: boolean
}

/** What a check says; `undefined` where it does not concern the document. */
export type Verdict =
  | { readonly state: 'passed' | 'unknown'; readonly seen: Text }
  | { readonly state: 'failed'; readonly seen: Text; readonly expected: Text }

export const passed = (vi: string, en: string): Verdict => ({ state: 'passed', seen: { vi, en } })
export const unknown = (vi: string, en: string): Verdict => ({ state: 'unknown', seen: { vi, en } })
export const failed = (seen: Text, expected: Text): Verdict => ({ state: 'failed', seen, expected })

/** The same words in both languages: what stands in the document. */
export const words = (text: string): Text => ({ vi: text, en: text })

export const item = (id: string, title: Text, source: string, verdict: Verdict): CheckItem => ({
  id,
  title,
  source,
  ...verdict,
})

/** A signature that is not whole, or words that changed under one, count like an item that failed. */
export const isConformant = ({ items, signatures }: Checklist): boolean =>
  items.every(({ state }) => state !== 'failed') && signatures.every(isSound)

export const isSound = ({ intact, contentChangedLater }: FoundSignature): boolean => intact && !contentChangedLater
