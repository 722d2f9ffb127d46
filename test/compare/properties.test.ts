import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { REGISTER } from '../../src/check/example-plan.ts'
import type { Change } from '../../src/compare/change.ts'
import { CHANGE_RULES, type ChangeRuleId } from '../../src/compare/change-rules.ts'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { judgeChanges } from '../../src/compare/judge-changes.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { drawFrom } from '../review/generated-documents.ts'
import { SLUGS } from '../support/compiled-plans.ts'
import { applyChanges, tasksOf } from './apply-changes.ts'
import { planOf } from './compare-support.ts'
import { namesIn, planText, realPlan, registerText } from './real-plans.ts'
import { reformatted } from './reformat.ts'
import { CAREFUL_EDITS, classOf, fieldEdits, madeEdits, type SingleEdit } from './single-edits.ts'
import { structuralEdits } from './structural-edits.ts'
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
      { numRuns: 30 },
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
    { numRuns: 30 },
  )
  expect(all).toBeGreaterThan(250)
})

/** The edit is told, nothing else is, and backwards it is the mirror of each. */
const held = ({ what, old, next, told: expected }: SingleEdit, planOfText: (text: string) => Plan): string[] => {
  const [before, after] = [planOfText(old), planOfText(next)]
  const weighed = (changes: readonly Change[]): string[] =>
    changes.map(({ rule, subject, field }) => `${CHANGE_RULES[rule].class} ${rule} ${subject.id}: ${field}`).toSorted()
  const there = weighed(comparePlans(before, after))
  const back = comparePlans(after, before).map(({ rule }) => `${CHANGE_RULES[rule].class} ${rule}`)
  const mirrors = expected
    .map((line) => line.split(' ')[1] as ChangeRuleId)
    .map((rule) => `${classOf(CHANGE_RULES[rule].mirror)} ${CHANGE_RULES[rule].mirror}`)
  const isTold = there.join('\n') === expected.toSorted().join('\n')
  const isMirrored = back.toSorted().join('\n') === mirrors.toSorted().join('\n')
  return isTold && isMirrored ? [] : [[what, ...there, '≠', ...expected, '←', ...back].join('\n')]
}

/** Many edits are made in one older revision. */
const remembering = (read: (text: string) => Plan): ((text: string) => Plan) => {
  const known = new Map<string, Plan>()
  return (text) => {
    const plan = known.get(text) ?? read(text)
    known.set(text, plan)
    return plan
  }
}

describe('one edit is exactly its change', () => {
  test('the classes are those that a reviewer gives', () => {
    for (const [rule, { class: given }] of Object.entries(CHANGE_RULES)) expect(given, rule).toBe(classOf(rule))
  })

  test('at random places of generated plans', () => {
    const edits = [...everyOther(CAREFUL_EDITS, 1), ...fieldEdits(['vhxh', 'ubnd-xa', 'cong-an-xa'])]
    const read = remembering(planOf)
    const wrong = Array.from({ length: PLANS }, (_, i) => {
      const text = typedWhole(drawWhole(drawFrom(1000 + i * 7919)))
      const share = edits.filter((_, at) => at % PLANS === i)
      return [...madeEdits(text, share), ...structuralEdits(text, ['vhxh', 'ubnd-xa'])].flatMap((edit) =>
        held(edit, read),
      )
    }).flat()
    expect(wrong).toEqual([])
  })

  test.each(SLUGS)('at the places of %s', (slug) => {
    const [a = '', b = '', c = ''] = namesIn(registerText(slug)).keys()
    const read = remembering((text) => realPlan(slug, text))
    // The longest plan takes half a share.
    const all = [...everyOther(CAREFUL_EDITS, 0), ...fieldEdits([a, b, c])]
    const share = all.filter((_, at) => Math.floor((at % 9) / 2) === SLUGS.indexOf(slug))
    const edits = [...madeEdits(planText(slug), share), ...structuralEdits(planText(slug), [a, b])]
    expect(edits.length).toBeGreaterThan(15)
    expect(edits.flatMap((edit) => held(edit, read))).toEqual([])
  })
})

const PLANS = 3

/** Every row is made alone in a small plan besides. */
const everyOther = <T>(rows: readonly T[], from: 0 | 1): readonly T[] => rows.filter((_, at) => at % 2 === from)
