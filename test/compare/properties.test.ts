import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REGISTER } from '../../src/check/example-plan.ts'
import type { Change } from '../../src/compare/change.ts'
import { CHANGE_RULES } from '../../src/compare/change-rules.ts'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { judgeChanges } from '../../src/compare/judge-changes.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { drawFrom } from '../review/generated-documents.ts'
import { SLUGS } from '../support/compiled-plans.ts'
import { applyChanges, tasksOf } from './apply-changes.ts'
import { planOf } from './compare-support.ts'
import { namesIn, planText, realPlan, registerText } from './real-plans.ts'
import { reformatted } from './reformat.ts'
import { changedWhole, drawWhole, typedWhole } from './whole-plans.ts'

const NAMES = namesIn(REGISTER)
const seeds = fc.integer({ min: 1, max: 2 ** 31 - 2 })

const told = (changes: readonly Change[]): string[] =>
  changes.map(({ rule, subject, field }) => `${rule} ${subject.id}: ${field}`)

describe('however it is typed, a plan has no changes', () => {
  test('a generated one', () => {
    fc.assert(
      fc.property(seeds, fc.boolean(), fc.boolean(), (seed, one, other) => {
        const draw = drawFrom(seed)
        const plan = drawWhole(draw)
        const again = planOf(reformatted(typedWhole(plan, other), NAMES, draw))
        expect(told(comparePlans(planOf(typedWhole(plan, one)), again))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test.each(SLUGS)('%s', (slug) => {
    const text = reformatted(planText(slug), namesIn(registerText(slug)), drawFrom(SLUGS.indexOf(slug) + 11))
    expect(text).not.toBe(planText(slug))
    expect(told(comparePlans(realPlan(slug, planText(slug)), realPlan(slug, text)))).toEqual([])
  })
})

/**
 * What is told, but not of whom where that is of the newer revision, whichever that is: titles of sections, hints, and all of
 * an item whose id was changed.
 */
const said = (changes: readonly Change[], backwards: boolean): string[] => {
  const renamed = new Set(
    changes.flatMap(({ rule, old, new: next }) => (rule === 'id-changed' ? [old?.value, next?.value] : [])),
  )
  const ofNewer = ({ rule, subject: { type, id } }: Change): boolean =>
    type === 'section' || /^task-(?:split|merged)$/.test(rule) || renamed.has(id)
  return changes
    .map((change) => {
      const { rule, subject, field, old, new: next } = change
      const [before, after] = backwards ? [next, old] : [old, next]
      const told = backwards ? CHANGE_RULES[rule].mirror : rule
      return [told, subject.type, ofNewer(change) ? '' : subject.id, field, before?.value, after?.value].join(' | ')
    })
    .toSorted()
}

const printsOf = (old: Plan, next: Plan): readonly string[] =>
  judgeChanges('ke-hoach.md', comparePlans(old, next), { classes: new Map(), approvals: [] }, '2026-01-01').map(
    ({ fingerprint }) => fingerprint,
  )

test('two plans: mirrored backwards, the newer when applied, fingerprints that tell each change and stay', () => {
  const above = '# Lời nói đầu\n\nMột đoạn mới.\n\n'
  let all = 0
  fc.assert(
    fc.property(seeds, (seed) => {
      const draw = drawFrom(seed)
      const a = drawWhole(draw)
      const b = draw(4) === 0 ? drawWhole(draw) : changedWhole(a, draw)
      const [old, next] = [planOf(typedWhole(a)), planOf(typedWhole(b))]
      const there = comparePlans(old, next)
      all += there.length
      expect(said(comparePlans(next, old), true)).toEqual(said(there, false))

      const result = applyChanges(tasksOf(old), there)
      expect(Object.fromEntries(result)).toEqual(Object.fromEntries(tasksOf(next)))

      const prints = printsOf(old, next)
      expect(new Set(prints).size).toBe(prints.length)
      const again = [a, b].map((plan) => planOf(reformatted(typedWhole(plan, draw(2) === 0, above), NAMES, draw)))
      expect(printsOf(again[0] ?? old, again[1] ?? next).toSorted()).toEqual(prints.toSorted())
    }),
    { numRuns: 60 },
  )
  expect(all).toBeGreaterThan(500)
})
