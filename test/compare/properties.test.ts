import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change, Side } from '../../src/compare/change.ts'
import { CHANGE_RULES, type ChangeRuleId } from '../../src/compare/change-rules.ts'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { judgeChanges } from '../../src/compare/judge-changes.ts'
import { applyChanges, tasksOf } from './apply-changes.ts'
import { planOf } from './compare-support.ts'
import { content, DEADLINES, RESULTS, type TypedTask, tasks, typed, typing, unit } from './generated-plans.ts'

const RUNS = { numRuns: 100 }

const compare = (old: string, next: string): readonly Change[] => comparePlans(planOf(old), planOf(next))
const rules = (changes: readonly Change[]): string[] => changes.map(({ rule }) => rule)

test('a plan has no changes against itself, however it is typed', () => {
  fc.assert(
    fc.property(tasks, typing, typing, (plan, one, other) => {
      expect(rules(compare(typed(plan, one), typed(plan, other)))).toEqual([])
    }),
    RUNS,
  )
})

describe('two plans', () => {
  test('read backwards, every change is its mirror with its sides exchanged', () => {
    // A changed id and a hint are told of the newer revision, whichever that is.
    const idOf = ({ rule, subject }: Change): string =>
      /^(?:id-changed|task-split|task-merged)$/.test(rule) ? '' : subject.id
    const told = (change: Change, old?: Side, next?: Side): string =>
      [change.rule, change.subject.type, idOf(change), change.field, old?.value, next?.value].join(' | ')
    fc.assert(
      fc.property(tasks, tasks, (a, b) => {
        const there = compare(typed(a), typed(b))
        const back = compare(typed(b), typed(a))
        const mirrored = back.map((change) =>
          told({ ...change, rule: CHANGE_RULES[change.rule].mirror as ChangeRuleId }, change.new, change.old),
        )
        expect(mirrored.toSorted()).toEqual(there.map((change) => told(change, change.old, change.new)).toSorted())
      }),
      RUNS,
    )
  })

  test('the changes carried out on the older give the tasks of the newer', () => {
    fc.assert(
      fc.property(tasks, tasks, (a, b) => {
        const [old, next] = [planOf(typed(a)), planOf(typed(b))]
        const result = applyChanges(tasksOf(old), comparePlans(old, next))
        expect(Object.fromEntries(result)).toEqual(Object.fromEntries(tasksOf(next)))
      }),
      RUNS,
    )
  })

  test('fingerprints stay when headings are numbered anew, and tell every change from the others', () => {
    const prints = (a: string, b: string): string[] =>
      judgeChanges('ke-hoach.md', compare(a, b), { classes: new Map(), approvals: [] }, '2026-01-01').map(
        ({ fingerprint }) => fingerprint,
      )
    const above = '# Lời nói đầu\n\nMột đoạn mới.\n\n'
    fc.assert(
      fc.property(tasks, tasks, typing, (a, b, how) => {
        const plain = prints(typed(a), typed(b))
        // Where what is gone stands among what came depends on how long the files are.
        expect(prints(typed(a, how, above), typed(b, how, above)).toSorted()).toEqual(plain.toSorted())
        expect(new Set(plain).size).toBe(plain.length)
      }),
      RUNS,
    )
  })
})

/** One edit of one task, and the rules that may tell it; none when the edit leaves the task as it was. */
type Edit = { readonly task: TypedTask; readonly expected: readonly string[] }

const LAST_DAYS = [
  '2025-06-29',
  '2025-10-31',
  '2025-09-30',
  '2025-09-15',
  '2025-12-30',
  undefined,
  '2025-11-30',
] as const

const deadlineRules = (from: number, to: number): string[] => {
  const [before, after] = [LAST_DAYS[from], LAST_DAYS[to]]
  const aspired = (i: number): boolean => DEADLINES[i]?.startsWith('Phấn đấu') ?? false
  return [
    ...(before && after ? [after > before ? 'deadline-later' : 'deadline-earlier'] : []),
    ...(before && !after ? ['made-standing', 'duty-added'] : []),
    ...(after && !before ? ['standing-ended', 'duty-removed'] : []),
    ...(aspired(from) === aspired(to) ? [] : [aspired(to) ? 'aspiration-added' : 'aspiration-removed']),
  ]
}

const edits = (task: TypedTask): fc.Arbitrary<Edit> =>
  fc.oneof(
    fc.nat(DEADLINES.length - 1).map((deadline) => ({
      task: { ...task, deadline },
      expected: deadline === task.deadline ? [] : deadlineRules(task.deadline, deadline),
    })),
    unit.map((lead) => ({ task: { ...task, lead }, expected: lead === task.lead ? [] : ['lead-changed'] })),
    content.map((words) => ({
      task: { ...task, content: words },
      expected: words === task.content ? [] : ['content-reworded'],
    })),
    fc.nat(Math.max(0, task.support.length - 1)).map((i) => ({
      task: { ...task, support: task.support.filter((_, at) => at !== i) },
      expected: task.support.length === 0 ? [] : ['support-removed'],
    })),
    fc.nat(RESULTS.length - 1).map((i) => ({
      task: { ...task, results: task.results.includes(i) ? task.results : [...task.results, i] },
      expected: task.results.includes(i) ? [] : [RESULTS[i]?.match(/^0/) ? 'deliverable-added' : 'measure-added'],
    })),
  )

test('one edit of one task is exactly its change, and the class is the rule’s', () => {
  const edited = tasks.chain((plan) =>
    fc
      .nat(plan.length - 1)
      .chain((at) => (plan[at] ? edits(plan[at]).map((edit) => ({ plan, at, edit })) : fc.constant(undefined))),
  )
  fc.assert(
    fc.property(edited, (drawn) => {
      if (!drawn) return
      const { plan, at, edit } = drawn
      const next = plan.map((task, i) => (i === at ? edit.task : task))
      const changes = compare(typed(plan), typed(next))
      expect(rules(changes).toSorted()).toEqual([...edit.expected].toSorted())
      expect(changes.every(({ subject }) => subject.id === edit.task.id)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
