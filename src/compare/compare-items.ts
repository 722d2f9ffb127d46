import type { Assignment, Plan, Report, Section, Target, Task } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import { type Aligned, align, outOfOrder } from './align.ts'
import type { Change, Pair, Side, Subject, SubjectUnit } from './change.ts'
import type { ChangeRuleId } from './change-rules.ts'
import { compareDeadlines, deadlineValue } from './compare-deadlines.ts'
import { compareMeasures, compareResults } from './compare-results.ts'
import { isOnlyRenamed } from './compare-units.ts'
import { canonical, changed, type FieldChange, listChanges, reworded, sameWords, wordsSide } from './field-change.ts'
import { looseTasks, splitHints } from './split-tasks.ts'
import { unitsOfReports, unitsOfTargets, unitsOfTasks } from './subject-units.ts'
import { taskData, unitsValue } from './task-data.ts'

/** Tasks, targets and reporting duties: each aligned by id, field by field. What a `nhóm` lends is compared where it lands. */
export const compareItems = (old: Plan, next: Plan): Change[] => [
  ...compareKind(old.tasks, next.tasks, TASKS),
  ...taskHints(old.tasks, next.tasks),
  ...compareKind(old.targets, next.targets, TARGETS),
  ...compareKind(old.reports, next.reports, REPORTS),
]

const taskHints = (old: readonly Task[], next: readonly Task[]): Change[] => {
  const { removed, added, pairs } = alignItems(old, next, TASKS)
  return splitHints(looseTasks(removed, added, pairs))
}

type Item = { readonly id: string; readonly idSpan: Side['span']; readonly section: Section }

type Kind<T extends Item> = {
  readonly type: Subject['type']
  readonly added: ChangeRuleId
  readonly removed: ChangeRuleId
  readonly content: (item: T) => Side
  /** All it promises in one line, for when it comes or goes. */
  readonly whole: (item: T) => readonly (string | undefined)[]
  /** The same as it is compared. */
  readonly data: (item: T) => object
  readonly fields: (pair: Pair<T>) => FieldChange[]
  /** Of all revisions of an item that are given, the newest first. */
  readonly units: (revisions: readonly T[]) => readonly SubjectUnit[]
}

const compareKind = <T extends Item>(old: readonly T[], next: readonly T[], kind: Kind<T>): Change[] => {
  const aligned = alignItems(old, next, kind)
  const subject = (item: T, earlier: readonly T[] = []): Subject => {
    const units = kind.units([item, ...earlier])
    const named = units.length > 0 ? { units } : {}
    return { type: kind.type, id: item.id, title: kind.content(item).words, ...named }
  }
  const subjectOfPair = (pair: Pair<T>): Subject => subject(pair.new, [pair.old])
  return [
    ...aligned.removed.map((item) => ({
      ...changed(kind.removed, 'mã', { old: wholeSide(item, kind) }),
      subject: subject(item),
    })),
    ...aligned.added.map((item) => ({
      ...changed(kind.added, 'mã', { new: wholeSide(item, kind) }),
      subject: subject(item),
    })),
    ...aligned.renamed.map((pair) => ({
      ...changed('id-changed', 'mã', { old: idSide(pair.old), new: idSide(pair.new) }),
      subject: subjectOfPair(pair),
    })),
    ...movedPairs(aligned, old, next).map((pair) => ({
      ...changed('moved', 'vị trí', { old: sectionSide(pair.old), new: sectionSide(pair.new) }),
      subject: subjectOfPair(pair),
    })),
    // Content and lead are the same under the new id; the deadline may have slipped with it.
    ...[...aligned.pairs, ...aligned.renamed].flatMap((pair) => {
      const about = subjectOfPair(pair)
      return kind.fields(pair).map((change) => ({ ...change, subject: about }))
    }),
  ]
}

const alignItems = <T extends Item>(old: readonly T[], next: readonly T[], kind: Kind<T>): Aligned<T> =>
  align(old, next, { id: ({ id }) => id, content: (item) => wholeValue(item, kind) })

const wholeSide = <T extends Item>(item: T, { content, whole, data }: Kind<T>): Side => {
  const { words, span } = content(item)
  const promised = whole(item).filter((part) => part !== undefined && part !== '')
  return { words: [words, ...promised].join(' – '), value: canonical(data(item)), span }
}

/** Out of order, or under another heading while the old heading is still there: a heading that was reworded moves nothing. */
const movedPairs = <T extends Item>(
  { pairs }: Aligned<T>,
  old: readonly T[],
  next: readonly T[],
): readonly Pair<T>[] => {
  const places = new Map(next.map((item, i) => [item, i]))
  const order = new Map(old.map((item, i) => [item, i]))
  const inOldOrder = pairs.toSorted((a, b) => (order.get(a.old) ?? 0) - (order.get(b.old) ?? 0))
  const jumped = new Set(outOfOrder(inOldOrder, (item) => places.get(item) ?? 0))
  const [before, after] = [new Set(old.map(sectionKey)), new Set(next.map(sectionKey))]
  return pairs.filter((pair) => {
    const [from, to] = [sectionKey(pair.old), sectionKey(pair.new)]
    return jumped.has(pair) || (from !== to && after.has(from) && before.has(to))
  })
}

const sectionKey = ({ section }: Item): string => section.titles.map(comparable).join('\n')

const sectionSide = (item: Item): Side => ({
  words: [item.section.number, item.section.titles.at(-1) ?? ''].filter((part) => part !== '').join(' '),
  value: sectionKey(item),
  span: item.idSpan,
})

const idSide = ({ id, idSpan }: Item): Side => ({ words: id, value: id, span: idSpan })

/** What the work is and who does it; what else differs of a renamed item is told field by field. */
const wholeValue = <T extends Item>(item: T, { content, type }: Kind<T>): string =>
  `${type}\n${content(item).value}\n${'lead' in item ? JSON.stringify(unitsValue(item.lead as Assignment)) : ''}`

const unitSide = (assignment: Assignment): Side => ({
  words: assignment.words,
  value: unitsValue(assignment),
  span: assignment.span,
})

const contentChanges = (field: string, old: Side, next: Side): FieldChange[] =>
  sameWords(old.words, next.words) ? [] : [changed('content-reworded', field, { old, new: next })]

const assignmentChange = (
  rule: ChangeRuleId,
  field: string,
  old: Assignment | undefined,
  next: Assignment | undefined,
): FieldChange[] => {
  if (!old || !next) {
    if (next) return [changed('lead-added', field, { new: unitSide(next) })]
    return old ? [changed('lead-removed', field, { old: unitSide(old) })] : []
  }
  const sides = { old: unitSide(old), new: unitSide(next) }
  if (sides.old.value !== sides.new.value) return [changed(rule, field, sides)]
  return isOnlyRenamed(old, next) ? [] : reworded(field, sides)
}

const TASKS: Kind<Task> = {
  type: 'task',
  added: 'task-added',
  removed: 'task-removed',
  content: ({ content }) => wordsSide({ value: content.words, span: content.span }),
  whole: ({ lead, deadline, result }) => [lead.words, deadline.words, result.words],
  data: taskData,
  units: unitsOfTasks,
  fields: ({ old, new: next }) => [
    ...contentChanges('nội dung', TASKS.content(old), TASKS.content(next)),
    ...assignmentChange('lead-changed', 'chủ trì', old.lead, next.lead),
    ...listChanges(
      'phối hợp',
      { added: 'support-added', removed: 'support-removed' },
      old.support.map(unitSide),
      next.support.map(unitSide),
    ),
    ...compareDeadlines(old.deadline, next.deadline),
    ...compareResults(old.result, next.result),
    ...authorityChange(old, next),
    ...noteChange(old, next),
  ],
}

const noteChange = ({ note: old }: Task, { note: next }: Task): FieldChange[] =>
  eitherChange('note-changed', 'ghi chú', old && wordsSide(old), next && wordsSide(next))

const authorityChange = ({ authority: old }: Task, { authority: next }: Task): FieldChange[] =>
  old && next
    ? assignmentChange('authority-changed', 'thẩm quyền', old, next)
    : eitherChange('authority-changed', 'thẩm quyền', old && unitSide(old), next && unitSide(next))

/** What may be absent on either side. */
const eitherChange = (
  rule: ChangeRuleId,
  field: string,
  old: Side | undefined,
  next: Side | undefined,
): FieldChange[] =>
  old?.value === next?.value ? [] : [changed(rule, field, { ...(old ? { old } : {}), ...(next ? { new: next } : {}) })]

const TARGETS: Kind<Target> = {
  type: 'target',
  added: 'target-added',
  removed: 'target-removed',
  content: ({ words }) => wordsSide(words),
  whole: ({ owner, deadline }) => [owner?.words, deadline.words],
  data: ({ words, owner, deadline }) => ({
    content: comparable(words.value),
    owner: owner ? unitsValue(owner) : '',
    deadline: deadlineValue(deadline),
  }),
  units: unitsOfTargets,
  fields: ({ old, new: next }) => {
    const measured = ({ measures, words }: Target) => ({
      words: words.value,
      items: measures.flatMap((item) => (item.type === 'measure' ? [item] : [])),
      span: words.span,
    })
    const measures = compareMeasures('chỉ số', measured(old), measured(next))
    return [
      // The words of a target hold its measure: a measure that changed is not told twice.
      ...(measures.length > 0 ? measures : contentChanges('nội dung', TARGETS.content(old), TARGETS.content(next))),
      ...assignmentChange('lead-changed', 'chủ trì', old.owner, next.owner),
      ...compareDeadlines(old.deadline, next.deadline),
    ]
  },
}

const REPORTS: Kind<Report> = {
  type: 'report',
  added: 'report-added',
  removed: 'report-removed',
  content: ({ words, reporter, idSpan }) => wordsSide(words ?? { value: reporter.words, span: idSpan }),
  whole: ({ reporter, recipient, deadline }) => [reporter.words, recipient.words, deadline.words],
  data: ({ words, reporter, recipient, deadline }) => ({
    content: words ? comparable(words.value) : '',
    reporter: unitsValue(reporter),
    recipient: unitsValue(recipient),
    deadline: deadlineValue(deadline),
  }),
  units: unitsOfReports,
  fields: ({ old, new: next }) => [
    ...(old.words && next.words ? contentChanges('nội dung', REPORTS.content(old), REPORTS.content(next)) : []),
    ...assignmentChange('lead-changed', 'đơn vị báo cáo', old.reporter, next.reporter),
    ...assignmentChange('recipient-changed', 'báo cáo cho', old.recipient, next.recipient),
    ...throughChange(old, next),
    ...compareDeadlines(old.deadline, next.deadline),
  ],
}

const throughChange = ({ through: old }: Report, { through: next }: Report): FieldChange[] => {
  if (old && next) return assignmentChange('recipient-changed', 'qua', old, next)
  if (!old && !next) return []
  return [
    changed('recipient-changed', 'qua', {
      ...(old ? { old: unitSide(old) } : {}),
      ...(next ? { new: unitSide(next) } : {}),
    }),
  ]
}
