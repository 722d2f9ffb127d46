import type { Assignment, Task } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import { deadlineValue } from './compare-deadlines.ts'
import { resultValues } from './compare-results.ts'

/**
 * All that is compared of a task, each value written in one way whatever its words. Applying the changes between two
 * revisions to the data of the older gives the data of the newer.
 */
export type TaskData = {
  readonly content: string
  readonly lead: string
  readonly support: readonly string[]
  readonly authority: string
  readonly deadline: string
  /** Measures, deliverables and the targets served; the words when nothing in them could be read. */
  readonly result: readonly string[]
  readonly note: string
}

export const taskData = ({ content, lead, support, authority, deadline, result, note }: Task): TaskData => ({
  content: comparable(content.words),
  lead: unitsValue(lead),
  support: support.map(unitsValue).toSorted(),
  authority: authority ? unitsValue(authority) : '',
  deadline: deadlineValue(deadline),
  result: resultValues(result).toSorted(),
  note: note ? comparable(note.value) : '',
})

/** The units by id, in whatever order they were named; the words of those that are not in the register. */
export const unitsValue = ({ units, words }: Assignment): string =>
  units.length > 0
    ? units
        .map(({ id }) => id)
        .toSorted()
        .join('+')
    : comparable(words)
