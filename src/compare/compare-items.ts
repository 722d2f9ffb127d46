import type { Plan, Task } from '../plan/plan.ts'
import { type Aligned, align, groups, outOfOrder } from './align.ts'
import type { Change, Pair, Side, Subject } from './change.ts'
import { canonical, changed } from './field-change.ts'
import { type Item, type Kind, REPORTS, TARGETS, TASKS } from './item-kinds.ts'
import { headingKey, headingsOf } from './plan-headings.ts'
import { looseTasks, splitHints } from './split-tasks.ts'

/** Tasks, targets and reporting duties: each aligned by id, field by field. What a `nhóm` lends is compared where it lands. */
export const compareItems = (old: Plan, next: Plan): Change[] => {
  const headings: Headings = { old: headingsOf(old), new: headingsOf(next) }
  const ids = new Map([...newIds(old.targets, next.targets, TARGETS), ...newIds(old.reports, next.reports, REPORTS)])
  const named = (tasks: readonly Task[]) => (ids.size === 0 ? tasks : tasks.map((task) => naming(task, ids)))
  const tasks: Pair<readonly Task[]> = { old: named(old.tasks), new: named(next.tasks) }
  return [
    ...compareKind(tasks.old, tasks.new, TASKS, headings),
    ...taskHints(tasks.old, tasks.new),
    ...compareKind(old.targets, next.targets, TARGETS, headings),
    ...compareKind(old.reports, next.reports, REPORTS, headings),
  ]
}

const newIds = <T extends Item>(old: readonly T[], next: readonly T[], kind: Kind<T>): [string, string][] =>
  alignItems(old, next, kind).renamed.map((pair) => [pair.old.id, pair.new.id])

/** A task with the targets and duties it names under their new ids: it serves what it served, even where the id was left. */
const naming = (task: Task, ids: ReadonlyMap<string, string>): Task => ({
  ...task,
  deadline: {
    ...task.deadline,
    items: task.deadline.items.map((item) =>
      item.type === 'ongoing' && item.report ? { ...item, report: ids.get(item.report) ?? item.report } : item,
    ),
  },
  result: { ...task.result, serves: task.result.serves.map((id) => ids.get(id) ?? id) },
})

/** The titles of every heading with those above it, in the form that is compared. */
type Headings = Pair<ReadonlySet<string>>

const taskHints = (old: readonly Task[], next: readonly Task[]): Change[] => {
  const { removed, added, pairs } = alignItems(old, next, TASKS)
  return splitHints(looseTasks(removed, added, pairs))
}

const compareKind = <T extends Item>(
  old: readonly T[],
  next: readonly T[],
  kind: Kind<T>,
  headings: Headings,
): Change[] => {
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
    ...movedPairs(aligned, { old, new: next }, headings).map((pair) => ({
      ...changed('moved', 'vị trí', { old: placeSide(pair.old, old), new: placeSide(pair.new, next) }),
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
  align(old, next, { id: ({ id }) => id, content: kind.identity })

const wholeSide = <T extends Item>(item: T, { content, whole, data }: Kind<T>): Side => {
  const { words, span } = content(item)
  const promised = whole(item).filter((part) => part !== undefined && part !== '')
  return { words: [words, ...promised].join(' – '), value: canonical(data(item)), span }
}

/**
 * Under another heading, where one of the two stands in both revisions: a heading that was reworded moves nothing; or before
 * and after other items of its own heading. What moved with its whole section is told of the section.
 */
const movedPairs = <T extends Item>(
  { pairs, renamed }: Aligned<T>,
  items: Pair<readonly T[]>,
  headings: Headings,
): readonly Pair<T>[] => {
  const places = new Map(items.new.map((item, i) => [item, i]))
  const order = new Map(items.old.map((item, i) => [item, i]))
  const inOldOrder = [...pairs, ...renamed].toSorted((a, b) => (order.get(a.old) ?? 0) - (order.get(b.old) ?? 0))
  const jumped = new Set(
    [...bySection(inOldOrder).values()].flatMap((together) =>
      outOfOrder(together, (item) => places.get(item) ?? 0, idsOfPair),
    ),
  )
  return inOldOrder.filter((pair) => {
    const [from, to] = [sectionKey(pair.old), sectionKey(pair.new)]
    return jumped.has(pair) || (from !== to && (headings.new.has(from) || headings.old.has(to)))
  })
}

const idsOfPair = <T extends Item>({ old, new: next }: Pair<T>): string => [old.id, next.id].toSorted().join(' ')

/** Pairs that stand under one heading of either revision stay together. */
const bySection = <T extends Item>(pairs: readonly Pair<T>[]): ReadonlyMap<string, readonly Pair<T>[]> =>
  groups(pairs, (pair) => `${sectionKey(pair.old)}\n\n${sectionKey(pair.new)}`)

const sectionKey = ({ section }: Item): string => headingKey(section.titles)

/** The heading, and what stands before it there. */
const placeSide = <T extends Item>(item: T, items: readonly T[]): Side => {
  const heading = [item.section.number, item.section.titles.at(-1) ?? ''].filter((part) => part !== '').join(' ')
  const before = items[items.indexOf(item) - 1]
  const after = before && sectionKey(before) === sectionKey(item) ? `sau ${before.id}` : 'đầu mục'
  return { words: heading === '' ? after : `${heading}, ${after}`, value: sectionKey(item), span: item.idSpan }
}

const idSide = ({ id, idSpan }: Item): Side => ({ words: id, value: id, span: idSpan })
