import { describe, expect, test } from 'vitest'
import { readPlan } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { positionAt } from '../../src/text/source-file.ts'
import { SLUGS } from '../support/compiled-plans.ts'
import { hostOf } from '../support/example-plan.ts'
import { type GoodPlan, goodPlan, PLAN, REGISTER } from './good-plans.ts'
import { MUTATORS, type Mutation, type Mutator } from './mutators.ts'

const GOOD = SLUGS.map(goodPlan)
/** Places of each mutator in each plan. */
const PLACES = 1
const LEAST_CAUGHT = 0.98

test.each(GOOD)('nothing is told of $slug, mended', (good) => {
  expect(check(good, good.plan).map(told)).toEqual([])
})

describe('single faults put into the five plans', () => {
  const results = MUTATORS.flatMap((mutator) =>
    GOOD.flatMap((good) =>
      chosen(mutator, good).map((mutation) => ({ mutator, slug: good.slug, ...outcome(mutator, good, mutation) })),
    ),
  )

  test('each mutator has places', () => {
    const used = new Set(results.map(({ mutator }) => mutator.name))
    expect(MUTATORS.filter(({ name }) => !used.has(name)).map(({ name }) => name)).toEqual([])
    expect(results.length).toBeGreaterThanOrEqual(300)
  })

  test('are caught by the right rule at the right line and column', () => {
    const missed = results.filter(({ caught }) => !caught)
    const share = 1 - missed.length / results.length
    expect(share, missed.slice(0, 30).map(describeOne).join('\n')).toBeGreaterThanOrEqual(LEAST_CAUGHT)
  })

  test('one cause, one message', () => {
    const extra = results.filter(({ others }) => others.length > 0)
    const share = 1 - extra.length / results.length
    expect(share, extra.slice(0, 30).map(describeOne).join('\n')).toBeGreaterThanOrEqual(LEAST_CAUGHT)
  })
})

type Result = {
  readonly mutator: Mutator
  readonly slug: string
  readonly caught: boolean
  readonly expected: string
  readonly others: readonly string[]
  readonly found: readonly string[]
}

const describeOne = ({ mutator, slug, expected, found }: Result): string =>
  `${slug}: ${mutator.name}: expected ${expected}, found ${found.join(', ') || 'nothing'}`

const outcome = ({ rule, also = [] }: Mutator, good: GoodPlan, { at, end, text, told: place }: Mutation) => {
  const plan = `${good.plan.slice(0, at)}${text}${good.plan.slice(end)}`
  const findings = check(good, plan)
  const caught = findings.some((finding) => finding.rule === rule && finding.span.start === place)
  const allowed = (finding: Diagnostic) => finding.rule === rule || also.includes(finding.rule)
  return {
    caught,
    expected: `${rule} ${positionIn(plan, place)}`,
    others: findings.filter((finding) => !allowed(finding)).map(told),
    found: findings.map(told),
  }
}

const check = ({ register }: GoodPlan, plan: string): readonly Diagnostic[] => {
  const reading = readPlan(PLAN, hostOf({ [PLAN]: plan, [REGISTER]: register }))
  if (!reading) throw new Error('the plan is there, so it is read')
  return reading.diagnostics
}

const told = ({ rule, span: { source, start } }: Diagnostic): string => {
  const { line, column } = positionAt(source, start)
  return `${rule} ${source.path === PLAN ? '' : source.path}${line}:${column}`
}

const positionIn = (plan: string, at: number): string => {
  const lines = plan.slice(0, at).split('\n')
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}

/** The same places in every run: drawn by a generator whose seed is the mutator's name and the plan's. */
const chosen = (mutator: Mutator, { plan, slug }: GoodPlan): Mutation[] => {
  const rest = [...mutator.places(plan)]
  const random = generator(`${mutator.name} ${slug}`)
  return Array.from({ length: Math.min(PLACES, rest.length) }).flatMap(() =>
    rest.splice(Math.floor(random() * rest.length), 1),
  )
}

/** Park and Miller's generator, 0 ≤ x < 1. */
const generator = (name: string): (() => number) => {
  let seed = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2147483647, 7)
  return () => {
    seed = (seed * 48271) % 2147483647
    return seed / 2147483647
  }
}
