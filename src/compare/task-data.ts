import type { Assignment, Task } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import { deadlineValue } from './compare-deadlines.ts'
import { resultValues } from './compare-results.ts'
import { bodiesOf, named, unitsValue } from './unit-values.ts'

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
  lead: bodyValue(lead),
  support: bodiesOf(support)
    .map(({ value }) => value)
    .toSorted(),
  authority: bodyValue(authority),
  deadline: deadlineValue(deadline),
  result: resultValues(result).toSorted(),
  note: note ? comparable(note.value) : '',
})

const bodyValue = (assignment: Assignment | undefined): string => {
  const found = named(assignment)
  return found ? unitsValue(found) : ''
}
