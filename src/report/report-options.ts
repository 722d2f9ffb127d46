import type { AcceptedFinding } from '../check/accepted.ts'
import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import type { Language } from './words.ts'

/** What a report may tell besides the findings that count. */
export type ReportOptions = Aside & {
  readonly lang: Language
  /** Whether the reader's terminal shows colours; of the reports only the text has them. */
  readonly colour: boolean
  /** Every plan that was read and checked, as paths from the project root; plans without findings too. */
  readonly files: readonly string[]
  readonly toolVersion: string
}

/** What stands beside the findings that count; absent where there is none. */
export type Aside = {
  /** Plans that could not be read: no report may call the run good. */
  readonly unread?: readonly UnreadFile[]
  /** Findings that the project accepts. */
  readonly accepted?: readonly AcceptedFinding[]
  /** When only what a change brings counts: since when, and what was there before. */
  readonly since?: { readonly ref: string; readonly earlier: readonly Diagnostic[] }
}

export type UnreadFile = { readonly path: string; readonly message: Text }
