import type { Language } from './words.ts'

/** What a report may tell besides the findings. */
export type ReportOptions = {
  readonly lang: Language
  /** Whether the reader's terminal shows colours; of the reports only the text has them. */
  readonly colour: boolean
  /** Every plan that was read and checked, as paths from the project root; plans without findings too. */
  readonly files: readonly string[]
  readonly toolVersion: string
}
