import type { Task } from '../plan/plan.ts'
import { comparable } from '../text/vietnamese.ts'
import type { Change, Pair, Side, Subject } from './change.ts'
import { changed } from './field-change.ts'
import { unitsOfTasks } from './subject-units.ts'

/** Tasks of two revisions, as far as their words may have gone to, or come from, another task. */
export type Loose = {
  /** Gone, or of other words under the same id. */
  readonly old: readonly Task[]
  /** New, or of other words under the same id. */
  readonly new: readonly Task[]
}

/**
 * Hints that one task became several or several became one. Words are all that tells, so they are only said when the
 * parts hold nearly all pairs of syllables of the whole and little else, and no part holds the whole alone.
 */
export const splitHints = ({ old, new: next }: Loose): Change[] => [
  ...partsOf(old, next).map(({ whole, parts }) => ({
    ...changed('task-split', 'mã', { old: idsSide([whole]), new: idsSide(parts) }),
    subject: subjectOf({ whole, parts }),
  })),
  ...partsOf(next, old).map(({ whole, parts }) => ({
    ...changed('task-merged', 'mã', { old: idsSide(parts), new: idsSide([whole]) }),
    subject: subjectOf({ whole, parts }),
  })),
]

/** What a revision holds loose: what has no pair, and pairs whose words differ. */
export const looseTasks = (removed: readonly Task[], added: readonly Task[], pairs: readonly Pair<Task>[]): Loose => {
  const reworded = pairs.filter((pair) => comparable(pair.old.content.words) !== comparable(pair.new.content.words))
  return {
    old: [...removed, ...reworded.map((pair) => pair.old)],
    new: [...added, ...reworded.map((pair) => pair.new)],
  }
}

const subjectOf = ({ whole, parts }: Parts): Subject => ({
  type: 'task',
  id: whole.id,
  title: whole.content.words,
  units: unitsOfTasks([whole, ...parts]),
})

type Parts = { readonly whole: Task; readonly parts: readonly [Task, ...Task[]] }

const partsOf = (wholes: readonly Task[], others: readonly Task[]): Parts[] => {
  const sets = others.map((task) => ({ task, pairs: syllablePairs(task) }))
  const holders = new Map<string, number[]>()
  for (const [i, { pairs }] of sets.entries())
    for (const pair of pairs) holders.set(pair, [...(holders.get(pair) ?? []), i])
  return wholes.flatMap((whole): Parts[] => {
    const own = syllablePairs(whole)
    const shared = new Map<number, number>()
    for (const pair of own) for (const i of bounded(holders.get(pair))) shared.set(i, (shared.get(i) ?? 0) + 1)
    const parts = [...shared]
      .flatMap(([i, count]) => {
        const other = sets[i]
        return other && count >= FROM_WHOLE * other.pairs.size && count < NOT_WHOLE * own.size ? [other] : []
      })
      .sort((a, b) => a.task.span.start - b.task.span.start)
    const covered = new Set(parts.flatMap(({ pairs }) => [...pairs].filter((pair) => own.has(pair))))
    const [first, ...rest] = parts.map(({ task }) => task)
    return first && rest.length > 0 && covered.size >= COVERED * own.size ? [{ whole, parts: [first, ...rest] }] : []
  })
}

/** Words that stand in many tasks tell nothing, and looking at all of them would cost the square of the tasks. */
const bounded = (holders: readonly number[] | undefined): readonly number[] =>
  holders && holders.length <= 20 ? holders : []

/** Share of a part's pairs that must come from the whole, share of the whole that must be found, and what one part may hold. */
const FROM_WHOLE = 0.7
const COVERED = 0.7
const NOT_WHOLE = 0.8

const syllablePairs = ({ content }: Task): ReadonlySet<string> => {
  const syllables = comparable(content.words).match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(syllables.slice(1).map((syllable, i) => `${syllables[i]} ${syllable}`))
}

const idsSide = (tasks: readonly [Task, ...Task[]]): Side => {
  const ids = tasks.map(({ id }) => id)
  return { words: ids.join(', '), value: ids.toSorted().join(' '), span: tasks[0].idSpan }
}
