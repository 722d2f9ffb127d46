import type { Report, Section, Target, Task } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Pair, Side, Subject, SubjectUnit } from './change.ts'
import type { ChangeRuleId } from './change-rules.ts'
import { compareBodies, compareLeads, compareSupport } from './compare-assignments.ts'
import { compareDeadlines, deadlineValue } from './compare-deadlines.ts'
import { compareMeasures } from './compare-measures.ts'
import { compareResults, measuresOf } from './compare-results.ts'
import { changed, type FieldChange, recapitalised, sameWords, wordsSide } from './field-change.ts'
import { wordsAreExplained } from './result-words.ts'
import { unitsOfReports, unitsOfTargets, unitsOfTasks } from './subject-units.ts'
import { taskData } from './task-data.ts'
import { unitsValue } from './unit-values.ts'

export type Item = { readonly id: string; readonly idSpan: Side['span']; readonly section: Section }

/** How one kind of item is aligned, compared and told. */
export type Kind<T extends Item> = {
  readonly type: Subject['type']
  readonly added: ChangeRuleId
  readonly removed: ChangeRuleId
  readonly content: (item: T) => Side
  /** What must be equal under two ids for one to be perhaps the other. */
  readonly identity: (item: T) => string
  /** All it promises in one line, for when it comes or goes. */
  readonly whole: (item: T) => readonly (string | undefined)[]
  /** The same as it is compared. */
  readonly data: (item: T) => object
  readonly fields: (pair: Pair<T>) => FieldChange[]
  /** Of all revisions of an item that are given, the newest first. */
  readonly units: (revisions: readonly T[]) => readonly SubjectUnit[]
}

export const TASKS: Kind<Task> = {
  type: 'task',
  added: 'task-added',
  removed: 'task-removed',
  content: ({ content }) => wordsSide({ value: content.words, span: content.span }),
  identity: ({ content, lead }) => `${comparable(content.words)}\n${unitsValue(lead)}`,
  whole: ({ lead, deadline, result }) => [lead.words, deadline.words, result.words],
  data: taskData,
  units: unitsOfTasks,
  fields: ({ old, new: next }) => [
    ...contentChanges('nội dung', TASKS.content(old), TASKS.content(next)),
    ...compareLeads('chủ trì', old.lead, next.lead),
    ...compareSupport(old.support, next.support),
    ...compareDeadlines(old.deadline, next.deadline),
    ...compareResults(old.result, next.result),
    ...compareBodies('authority-changed', 'thẩm quyền', old.authority, next.authority),
    ...eitherChange('note-changed', 'ghi chú', old.note && wordsSide(old.note), next.note && wordsSide(next.note)),
  ],
}

export const TARGETS: Kind<Target> = {
  type: 'target',
  added: 'target-added',
  removed: 'target-removed',
  content: ({ words }) => wordsSide(words),
  identity: ({ words }) => comparable(words.value),
  whole: ({ owner, deadline }) => [owner?.words, deadline.words],
  data: ({ words, owner, deadline }) => ({
    content: comparable(words.value),
    owner: owner ? unitsValue(owner) : '',
    deadline: deadlineValue(deadline),
  }),
  units: unitsOfTargets,
  fields: ({ old, new: next }) => [
    ...compareTargetWords(old, next),
    ...compareLeads('chủ trì', old.owner, next.owner),
    ...compareDeadlines(old.deadline, next.deadline),
  ],
}

/** The words of a target hold its measure: they are told besides only when they say another thing. */
const compareTargetWords = (old: Target, next: Target): FieldChange[] => {
  const side = ({ words, measures }: Target) => ({ words: words.value, items: measuresOf(measures), span: words.span })
  const found = compareMeasures('chỉ số', side(old), side(next))
  const worded = ({ words, measures }: Target) => ({ words: words.value, items: measures })
  const isTold = found.length > 0 && wordsAreExplained(worded(old), worded(next), found)
  return isTold ? found : [...found, ...contentChanges('nội dung', TARGETS.content(old), TARGETS.content(next))]
}

export const REPORTS: Kind<Report> = {
  type: 'report',
  added: 'report-added',
  removed: 'report-removed',
  content: ({ words, reporter, idSpan }) => wordsSide(words ?? { value: reporter.words, span: idSpan }),
  // Duties that say nothing of what is reported are told apart by all that they say.
  identity: (report) => (report.words ? comparable(report.words.value) : JSON.stringify(reportData(report))),
  whole: ({ reporter, recipient, deadline }) => [reporter.words, recipient.words, deadline.words],
  data: (report) => reportData(report),
  units: unitsOfReports,
  fields: ({ old, new: next }) => [
    ...eitherChange(
      'content-reworded',
      'nội dung',
      old.words && wordsSide(old.words),
      next.words && wordsSide(next.words),
    ),
    ...compareLeads('đơn vị báo cáo', old.reporter, next.reporter),
    ...compareBodies('recipient-changed', 'báo cáo cho', old.recipient, next.recipient),
    ...compareBodies('recipient-changed', 'qua', old.through, next.through),
    ...compareDeadlines(old.deadline, next.deadline),
  ],
}

const reportData = ({ words, reporter, recipient, through, deadline }: Report) => ({
  content: words ? comparable(words.value) : '',
  reporter: unitsValue(reporter),
  recipient: unitsValue(recipient),
  ...(through ? { through: unitsValue(through) } : {}),
  deadline: deadlineValue(deadline),
})

const contentChanges = (field: string, old: Side, next: Side): FieldChange[] =>
  sameWords(old.words, next.words)
    ? recapitalised(field, old, next)
    : [changed('content-reworded', field, { old, new: next })]

/** What may be absent on either side. */
const eitherChange = (
  rule: ChangeRuleId,
  field: string,
  old: Side | undefined,
  next: Side | undefined,
): FieldChange[] => {
  if (old && next && old.value === next.value) return recapitalised(field, old, next)
  return old || next ? [changed(rule, field, { ...(old ? { old } : {}), ...(next ? { new: next } : {}) })] : []
}
