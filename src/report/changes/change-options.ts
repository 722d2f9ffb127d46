import type { ChangeClass } from '../../compare/change-rule.ts'
import type { Language } from '../words.ts'

/** What a report of changes may be told. */
export type ChangeOptions = {
  readonly lang: Language
  readonly colour: boolean
  readonly toolVersion: string
  /** Width of the terminal that shows the report; absent where there is none, and lines stay whole. */
  readonly columns?: number
  /** What was typed ("kehoach diff main"), for the commands that go on from there; absent where nobody typed it. */
  readonly command?: string
  /** The class that the run holds back, and those graver: what to approve is printed for them. */
  readonly gate?: ChangeClass
}
