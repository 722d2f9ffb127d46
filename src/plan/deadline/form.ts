import type { DeadlineContext, DeadlineItem } from './deadline.ts'
import type { Reading } from './items.ts'
import type { Given } from './moment.ts'
import { type Captures, compilePattern, type Matcher } from './pattern.ts'
import { DEADLINE_SLOTS } from './slots.ts'

/** One way of writing a deadline. The examples are its tests and its documentation. */
export type DeadlineForm = {
  /** In Vietnamese, unique. */
  readonly name: string
  /** See `compilePattern`. */
  readonly pattern: string
  /** Undefined when the words name what is not there: 31/6, a reversed window, a day without a year. */
  readonly read: (caught: Caught, given: Given) => Reading
  readonly examples: readonly DeadlineExample[]
}

export type DeadlineExample = {
  readonly words: string
  readonly context?: DeadlineContext
} & (
  | {
      readonly items: readonly DeadlineItem[]
      /** The first days of all its recurrences from 01/01/2026 on, worked out by hand; a month where no day is said. */
      readonly days?: readonly string[]
    }
  | { readonly readings: readonly (readonly DeadlineItem[])[] }
)

export type Caught = Captures<typeof DEADLINE_SLOTS>

export const compileForm = ({ pattern }: DeadlineForm): Matcher<typeof DEADLINE_SLOTS> =>
  compilePattern(pattern, DEADLINE_SLOTS)
