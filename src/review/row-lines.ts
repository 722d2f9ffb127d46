import type { Assignment, Plan } from '../plan/plan.ts'
import { capitalized, comparableInPrint } from '../text/vietnamese.ts'

/** All words of each item in one line, by id, in the form in which words are compared; who supports is in any order. */
export const rowLines = ({ tasks, targets, reports }: Plan): ReadonlyMap<string, string> =>
  new Map([
    ...tasks.map(({ id, content, lead, support, authority, deadline, result, note }) =>
      line(id, [
        content.words,
        lead.words,
        ...support.map(({ words }) => words).toSorted(),
        authority?.words,
        deadline.words,
        result.words,
        result.serves.join(' '),
        note?.value,
      ]),
    ),
    ...targets.map(({ id, words, owner, deadline }) => line(id, [words.value, owner?.words, deadline.words])),
    ...reports.map(({ id, words, reporter, recipient, through, deadline }) =>
      line(id, [words?.value, ...[reporter, recipient, through].map((who?: Assignment) => who?.words), deadline.words]),
    ),
  ])

/** Who answers for each item, as the document prints it. */
export const unitWords = ({ tasks, targets, reports }: Plan): ReadonlyMap<string, string> =>
  new Map([
    ...tasks.map(({ id, lead, support, authority }) =>
      line(id, [lead, ...support, authority].map((who?: Assignment) => who?.words).toSorted()),
    ),
    ...targets.map(({ id, owner }) => line(id, [owner?.words])),
    ...reports.map(({ id, reporter, recipient, through }) =>
      line(id, [reporter.words, recipient.words, through?.words]),
    ),
  ])

const line = (id: string, words: readonly (string | undefined)[]) =>
  [id, comparableInPrint(words.map((part) => part ?? '–').join(' ¦ '))] as const

/**
 * What a document does not print of a target or a reporting duty beside its words, in one sentence: who answers for it, to
 * whom, by when. Empty for a task, whose row says all.
 */
export const rowNote = ({ targets, reports }: Plan, id: string): string => {
  const target = targets.find((one) => one.id === id)
  const report = reports.find((one) => one.id === id)
  const parts = target
    ? [said('thời hạn', target.deadline.words), said('đơn vị chịu trách nhiệm', target.owner?.words)]
    : [
        said('đơn vị báo cáo', report?.reporter.words),
        said('báo cáo cho', report?.recipient.words),
        said('qua', report?.through?.words),
        said('thời hạn', report?.deadline.words),
      ]
  const words = parts.filter((part) => part !== '').join('; ')
  return words === '' ? '' : `${capitalized(words).replace(/[.;,]+$/, '')}.`
}

const said = (key: string, words: string | undefined): string => (words ? `${key}: ${words}` : '')

/** The rows of which a reader of both papers sees no difference: words, and what a note says beside them. */
export const sameOnPaper = (old: Plan, next: Plan, oldId: string, id: string): boolean =>
  printed(old, oldId) === printed(next, id)

const printed = (plan: Plan, id: string): string | undefined => {
  const task = plan.tasks.find((one) => one.id === id)
  if (!task) return rowLines(plan).get(id)
  return rowLines({ ...plan, tasks: [{ ...task, id: '', result: { ...task.result, serves: [] } }] }).get('')
}
