import type { Assignment, Plan, Report, Section, Target, Task } from '../plan/plan.ts'
import type { Subject } from './change.ts'

/** A task, target or reporting duty of one revision, with the words of each field that is compared. */
export type ItemFields = {
  readonly subject: Subject
  /** In the order in which they are typed; a field that is not set has no words. */
  readonly fields: readonly { readonly field: string; readonly words: string }[]
}

/** The item that an id names; undefined when the revision has none. */
export const itemFields = ({ tasks, targets, reports }: Plan, id: string): ItemFields | undefined => {
  const byId = <T extends { readonly id: string }>(items: readonly T[]): T | undefined =>
    items.find((item) => item.id === id)
  const [task, target, report] = [byId(tasks), byId(targets), byId(reports)]
  if (task) return ofTask(task)
  if (target) return ofTarget(target)
  return report && ofReport(report)
}

/** Every id that `itemFields` knows. */
export const itemIds = ({ tasks, targets, reports }: Plan): readonly string[] =>
  [...tasks, ...targets, ...reports].map(({ id }) => id)

const ofTask = ({ id, content, lead, support, authority, deadline, result, note, section }: Task): ItemFields => ({
  subject: { type: 'task', id, title: content.words },
  fields: [
    { field: 'mã', words: id },
    { field: 'nội dung', words: content.words },
    { field: 'chủ trì', words: lead.words },
    { field: 'phối hợp', words: support.map(({ words }) => words).join('; ') },
    { field: 'thẩm quyền', words: authority?.words ?? '' },
    { field: 'thời gian', words: deadline.words },
    { field: 'kết quả', words: result.words },
    { field: 'phục vụ', words: result.serves.join(', ') },
    { field: 'ghi chú', words: note?.value ?? '' },
    place(section),
  ],
})

const ofTarget = ({ id, words, measures, owner, deadline, section }: Target): ItemFields => ({
  subject: { type: 'target', id, title: words.value },
  fields: [
    { field: 'mã', words: id },
    { field: 'nội dung', words: words.value },
    // The words of a target hold its measures.
    { field: 'chỉ số', words: measures.length > 0 ? words.value : '' },
    { field: 'chủ trì', words: wordsOf(owner) },
    { field: 'thời gian', words: deadline.words },
    place(section),
  ],
})

const ofReport = ({ id, words, reporter, recipient, through, deadline, section }: Report): ItemFields => ({
  subject: { type: 'report', id, title: words?.value ?? reporter.words },
  fields: [
    { field: 'mã', words: id },
    { field: 'nội dung', words: words?.value ?? '' },
    { field: 'đơn vị báo cáo', words: reporter.words },
    { field: 'báo cáo cho', words: recipient.words },
    { field: 'qua', words: wordsOf(through) },
    { field: 'thời gian', words: deadline.words },
    place(section),
  ],
})

const wordsOf = (assignment: Assignment | undefined): string => assignment?.words ?? ''

const place = ({ number, titles }: Section) => ({
  field: 'vị trí',
  words: [number, titles.at(-1) ?? ''].filter((part) => part !== '').join(' '),
})
