import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { countConflicts, printChunks, sideOf } from '../../src/merge/chunk.ts'
import { linesOf } from '../../src/merge/merge-lines.ts'
import { mergePlans } from '../../src/merge/merge-plans.ts'
import { applyChanges, tasksOf } from '../compare/apply-changes.ts'
import { planOf } from '../compare/compare-support.ts'
import { tasks } from '../compare/generated-plans.ts'
import { type Draft, disjoint, draft, editOf, FIELDS, typedDraft, worked } from './generated-merges.ts'

const RUNS = { numRuns: 30 }
const MARKING = { ours: 'ta', theirs: 'họ', size: 7 }

const typed = (drafts: { readonly base: Draft; readonly ours: Draft; readonly theirs: Draft }) => ({
  base: typedDraft(drafts.base),
  ours: typedDraft(drafts.ours),
  theirs: typedDraft(drafts.theirs),
})
const comments = (text: string): string[] => text.match(/# ghi chú .*$/gm) ?? []
const none = { edits: [], removed: [], added: [], moves: false, header: {} }

describe('disjoint work', () => {
  test('never conflicts; the tasks are those of the base with the changes of both, no comment is lost', () => {
    fc.assert(
      fc.property(disjoint, (drafts) => {
        const texts = typed(drafts)
        const merged = mergePlans(texts)
        expect(countConflicts(merged)).toBe(0)
        const [base, ours, theirs, result] = [texts.base, texts.ours, texts.theirs, sideOf(merged, 'ours')].map(planOf)
        if (!base || !ours || !theirs || !result) throw new Error('all can be read')
        const both = applyChanges(applyChanges(tasksOf(base), comparePlans(base, ours)), comparePlans(base, theirs))
        expect(Object.fromEntries(tasksOf(result))).toEqual(Object.fromEntries(both))
        expect(result.header.place.value).toBe('Đắk Tô')
        const text = sideOf(merged, 'ours')
        const stays = comments(texts.ours).filter((comment) => texts.theirs.includes(comment))
        expect(comments(text).toSorted()).toEqual(stays.toSorted())
        const turned = mergePlans({ base: texts.base, ours: texts.theirs, theirs: texts.ours })
        expect(linesOf(sideOf(turned, 'ours')).toSorted()).toEqual(linesOf(text).toSorted())
        expect(comparePlans(ours, result).filter(({ subject }) => subject.type === 'document').length).toBe(1)
      }),
      RUNS,
    )
  })
})

describe('one side alone', () => {
  test('is taken byte for byte, and so is what both sides have alike', () => {
    fc.assert(
      fc.property(disjoint, (drafts) => {
        const { base, ours } = typed(drafts)
        for (const texts of [
          { base, ours, theirs: base },
          { base, ours: base, theirs: ours },
          { base, ours, theirs: ours },
        ])
          expect(printChunks(mergePlans(texts), MARKING)).toBe(ours)
      }),
      RUNS,
    )
  })

  /** The above is told by whole files; here a word of prose on the other side makes every part be merged. */
  test('is taken byte for byte part by part too', () => {
    const reworded = (text: string): string => text.replace('cho người dân.', 'cho mọi người dân.')
    fc.assert(
      fc.property(disjoint, (drafts) => {
        const { base, ours } = typed(drafts)
        const there = mergePlans({ base, ours, theirs: reworded(base) })
        expect(printChunks(there, MARKING)).toBe(reworded(ours))
        const back = mergePlans({ base, ours: reworded(base), theirs: ours })
        expect(printChunks(back, MARKING)).toBe(reworded(ours))
      }),
      RUNS,
    )
  })
})

describe('work on one field', () => {
  const clash = draft.chain((base) =>
    fc.record({ at: fc.nat(base.tasks.length - 1), field: fc.constantFrom(...FIELDS) }).chain(({ at, field }) =>
      fc.tuple(editOf(field), editOf(field)).map(([a, b]) => {
        const id = base.tasks[at]?.id ?? ''
        return {
          id,
          drafts: {
            base,
            ours: worked(base, { ...none, edits: [{ id, edit: a }] }),
            theirs: worked(base, { ...none, edits: [{ id, edit: b }] }),
          },
        }
      }),
    ),
  )

  test('conflicts when the values differ, within the lines of the field, and else does not', () => {
    fc.assert(
      fc.property(clash, ({ drafts }) => {
        const texts = typed(drafts)
        const merged = mergePlans(texts)
        expect(countConflicts(merged)).toBe(texts.ours === texts.theirs ? 0 : 1)
        expect([sideOf(merged, 'ours'), sideOf(merged, 'theirs')]).toEqual([texts.ours, texts.theirs])
        for (const chunk of merged)
          if (typeof chunk !== 'string')
            expect(chunk.ours.split('\n').filter((line) => /^ {2}[^ #]/.test(line)).length).toBe(1)
      }),
      RUNS,
    )
  })

  test('conflicts with taking the task away', () => {
    fc.assert(
      fc.property(clash, ({ id, drafts }) => {
        if (drafts.base.tasks.length < 2) return
        const removed = worked(drafts.base, { ...none, removed: [id] })
        const texts = typed({ ...drafts, theirs: removed })
        const merged = mergePlans(texts)
        expect(countConflicts(merged)).toBe(1)
        expect(sideOf(merged, 'ours')).toBe(texts.ours)
        expect(Object.keys(tasksOf(planOf(sideOf(merged, 'theirs'))))).not.toContain(id)
      }),
      RUNS,
    )
  })
})

test('two plans that have little in common: either side of the result can be read and has its own tasks', () => {
  fc.assert(
    fc.property(draft, tasks, tasks, (base, a, b) => {
      const texts = typed({ base, ours: { ...base, tasks: a }, theirs: { ...base, tasks: b } })
      const merged = mergePlans(texts)
      const wasThere = new Set(base.tasks.map(({ id }) => id))
      const ids = (side: 'ours' | 'theirs'): string[] => [...tasksOf(planOf(sideOf(merged, side))).keys()]
      const [ours, theirs] = [ids('ours'), ids('theirs')]
      for (const { id } of a) if (!wasThere.has(id)) expect(ours).toContain(id)
      for (const { id } of b) if (!wasThere.has(id)) expect(theirs).toContain(id)
    }),
    RUNS,
  )
})
