import { describe, expect, test } from 'vitest'
import type { Example } from '../../src/check/rule.ts'
import { RULES } from '../../src/check/rules/index.ts'
import { spanText } from '../../src/text/span.ts'
import { namesIn, textOf } from '../support/disk.ts'
import { findingsOf } from '../support/example-plan.ts'

describe.each(RULES.map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, { examples: [clean, ...caught], allowed = [] }) => {
    const told = (example: Example) => findingsOf(example).filter(({ rule }) => rule === id)

    test.each([clean, ...allowed].map((example, i) => [i, example] as const))('clean example %i', (_, example) => {
      expect(told(example).map(({ span }) => spanText(span))).toEqual([])
    })

    test.each(caught.map((example, i) => [i, example] as const))('caught example %i', (_, example) => {
      const [first] = told(example)
      expect(first && spanText(first.span)).toBe(example.caught)
      for (const { message, help } of told(example)) {
        expect(help?.vi, message.vi).toBeTruthy()
        expect(help?.en, message.en).toBeTruthy()
        expect(message.vi).not.toBe(message.en)
      }
    })

    test('is caught in at least one example', () => expect(caught).not.toHaveLength(0))
  },
)

test('every file of the folder is a rule of the catalogue, in order, named by its id', () => {
  const files = namesIn('src/check/rules').filter((name) => name !== 'index.ts')
  expect(RULES.map(({ id }) => `${id}.ts`)).toEqual(files)
})

test('the ids told while reading are exactly those without a check of their own', () => {
  const told = new Set(SOURCES.flatMap(toldIds))
  const reading = RULES.filter(({ check, across }) => !check && !across).map(({ id }) => id)
  expect([...told].sort()).toEqual(reading)
})

const SOURCES = [
  'src/check/acceptance.ts',
  'src/check/accepted.ts',
  'src/check/config.ts',
  'src/pictures.ts',
  'src/compile.ts',
  ...['src/syntax', 'src/plan', 'src/template'].flatMap((folder) =>
    namesIn(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name}`),
  ),
]

/** Ids after `rule:` (with `??` and `?:`), as the first argument of `error_`, and in the table of patterns' help. */
const toldIds = (path: string): string[] => {
  const text = textOf(path)
  const places = [
    ...text.matchAll(/rule: (?!string|')[^\n]*/g),
    ...text.matchAll(/rule: '[^']+'/g),
    ...text.matchAll(/error_\(\s*'[^']+'/g),
    ...text.matchAll(/\[\s*'bad-[a-z]+'/g),
  ]
  return places.flatMap(([place]) => [...place.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)].map(([, id = '']) => id))
}
