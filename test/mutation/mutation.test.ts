import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/check/rules/index.ts'
import { readPlan } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { positionAt } from '../../src/text/source-file.ts'
import { SLUGS } from '../support/compiled-plans.ts'
import { hostOf } from '../support/example-plan.ts'
import { type GoodPlan, goodPlan, PLAN, REGISTER } from './good-plans.ts'
import type { Mutation, Mutator } from './mutator.ts'
import { MUTATORS, WITHOUT_MUTATOR } from './mutators.ts'

const GOOD = SLUGS.map(goodPlan)
/** Places of each mutator in each plan. */
const PLACES = 1

test.each(GOOD)('nothing is told of $slug, mended', (good) => {
  expect(check(good).map(told)).toEqual([])
})

describe('single faults put into the five plans', () => {
  const results = MUTATORS.flatMap((mutator) =>
    GOOD.flatMap((good) =>
      chosen(mutator, good).map((mutation) => ({ mutator, slug: good.slug, ...outcome(mutator, good, mutation) })),
    ),
  )
  const missed = results.filter(({ caught }) => !caught)
  const extra = results.filter(({ others }) => others.length > 0)

  test('each mutator has places', () => {
    const used = new Set(results.map(({ mutator }) => mutator.name))
    expect(MUTATORS.filter(({ name }) => !used.has(name)).map(({ name }) => name)).toEqual([])
  })

  test('each rule that looks at one plan has a mutator, or a reason for none', () => {
    const mutated = new Set(MUTATORS.map(({ rule }) => rule))
    const without = RULES.filter(({ id, check }) => check && !mutated.has(id)).map(({ id }) => id)
    expect(without).toEqual(Object.keys(WITHOUT_MUTATOR))
  })

  test('are caught by the right rule at the right line and column', () => {
    expect(missed.map(describeOne)).toEqual([])
  })

  test('one cause, one message', () => {
    expect(extra.map(describeOne)).toEqual([])
  })

  test('the figures', async () => {
    const rules = new Set(MUTATORS.map(({ rule }) => rule)).size
    const figures = [
      `${MUTATORS.length} mutators of ${rules} rules, ${results.length} faults in ${GOOD.length} plans`,
      `caught by the right rule at the right line and column: ${results.length - missed.length}`,
      ...missed.map(describeOne),
      `with a second message: ${extra.length}`,
      ...extra.map(describeOne),
    ]
    await expect(`${figures.join('\n')}\n`).toMatchFileSnapshot('figures.txt')
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

const outcome = ({ rule, also = [] }: Mutator, good: GoodPlan, mutation: Mutation) => {
  const { plan, register } = good
  const changed =
    mutation.changes === 'register'
      ? { plan, register: edited(register, mutation) }
      : { register, plan: edited(plan, mutation) }
  const findings = check({ ...good, ...changed })
  const [path, text] = mutation.toldIn === 'register' ? [REGISTER, changed.register] : [PLAN, changed.plan]
  const isAt = ({ span: { source, start } }: Diagnostic) => source.path === path && start === mutation.told
  const allowed = (finding: Diagnostic) => finding.rule === rule || also.includes(finding.rule)
  return {
    caught: findings.some((finding) => finding.rule === rule && isAt(finding)),
    expected: `${rule} ${path === PLAN ? '' : path}${positionIn(text, mutation.told)}`,
    others: findings.filter((finding) => !allowed(finding)).map(told),
    found: findings.map(told),
  }
}

const edited = (text: string, { at, end, text: typed }: Mutation): string =>
  `${text.slice(0, at)}${typed}${text.slice(end)}`

const check = ({ plan, register }: GoodPlan): readonly Diagnostic[] => {
  const reading = readPlan(PLAN, hostOf({ [PLAN]: plan, [REGISTER]: register }))
  if (!reading) throw new Error('the plan is there, so it is read')
  return reading.diagnostics
}

const told = ({ rule, span: { source, start } }: Diagnostic): string => {
  const { line, column } = positionAt(source, start)
  return `${rule} ${source.path === PLAN ? '' : source.path}${line}:${column}`
}

const positionIn = (text: string, at: number): string => {
  const lines = text.slice(0, at).split('\n')
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
}

/** The same places in every run: drawn by a generator whose seed is the mutator's name and the plan's. */
const chosen = (mutator: Mutator, { plan, register, slug }: GoodPlan): Mutation[] => {
  const rest = [...mutator.places(plan, register)]
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
