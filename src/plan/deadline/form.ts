import type { DeadlineContext, DeadlineItem } from './deadline.ts'
import { type Captures, compilePattern, type Matcher } from './pattern.ts'
import { DEADLINE_SLOTS } from './slots.ts'

/** One way of writing a deadline. The examples are its tests and its documentation. */
export type DeadlineForm = {
  /** In Vietnamese, unique. */
  readonly name: string
  /** See `compilePattern`. */
  readonly pattern: string
  /** Undefined when the words name what is not there: 31/6, a reversed window, a day without a year. */
  readonly read: (caught: Caught, year: number | undefined) => readonly DeadlineItem[] | undefined
  readonly examples: readonly DeadlineExample[]
}

export type DeadlineExample = {
  readonly words: string
  readonly context?: DeadlineContext
  readonly items: readonly DeadlineItem[]
}

export type Caught = Captures<typeof DEADLINE_SLOTS>

export const compileForm = ({ pattern }: DeadlineForm): Matcher<typeof DEADLINE_SLOTS> =>
  compilePattern(pattern, DEADLINE_SLOTS)
