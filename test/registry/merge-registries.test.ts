import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeRegistries } from '../../src/registry/merge-registries.ts'
import { register } from '../../src/registry/register.ts'
import type { Registry } from '../../src/registry/registry.ts'
import { deepFreeze } from '../support/deep-freeze.ts'
import { checkedPlan } from './plan-support.ts'

const units = { path: 'plans/don-vi.yaml', sha256: 'f'.repeat(64) }
const registryOf = (path: string, ids: readonly string[], toolVersion = '0.1.0'): Registry =>
  deepFreeze(
    register(
      checkedPlan(path, {
        tasks: ids.map((id) => ({ id })),
        targets: ids.map((id) => ({ id: `ct-${id}` })),
        reports: ids.map((id) => ({ id: `bc-${id}` })),
      }),
      { toolVersion, inputs: [units, { path, sha256: '0'.repeat(64) }] },
    ),
  )

const a = registryOf('plans/a/ke-hoach.md', ['sau', 'dau'])
const b = registryOf('plans/b/ke-hoach.md', ['mot'])
const c = registryOf('plans/đ/ke-hoach.md', [])

test('documents and rows stand in the order of the paths, the rows of a plan in the order of its document', () => {
  const merged = mergeRegistries([c, b, a])
  expect(merged.documents.map(({ plan }) => plan)).toEqual([
    'plans/a/ke-hoach.md',
    'plans/b/ke-hoach.md',
    'plans/đ/ke-hoach.md',
  ])
  expect(merged.tasks.map(({ id }) => id)).toEqual(['sau', 'dau', 'mot'])
  expect(merged.targets.map(({ id }) => id)).toEqual(['ct-sau', 'ct-dau', 'ct-mot'])
  expect(merged.reports.map(({ id }) => id)).toEqual(['bc-sau', 'bc-dau', 'bc-mot'])
})

test('a file that several plans read stands once, by path', () => {
  expect(mergeRegistries([b, a]).inputs.map(({ path }) => path)).toEqual([
    'plans/a/ke-hoach.md',
    'plans/b/ke-hoach.md',
    'plans/don-vi.yaml',
  ])
})

test('one registry merged is itself; merging in parts or in any order is merging at once', () => {
  expect(mergeRegistries([a])).toEqual(a)
  const all = mergeRegistries([a, b, c])
  expect(mergeRegistries([mergeRegistries([c, a]), b])).toEqual(all)
  fc.assert(
    fc.property(fc.shuffledSubarray([a, b, c], { minLength: 3 }), (shuffled) => {
      expect(JSON.stringify(mergeRegistries(shuffled))).toBe(JSON.stringify(all))
    }),
    { seed: 1 },
  )
})

test('a path read with two contents stays twice', () => {
  const changed = deepFreeze({ ...b, inputs: [{ ...units, sha256: '1'.repeat(64) }] })
  expect(mergeRegistries([a, changed]).inputs.map(({ sha256 }) => sha256[0])).toEqual(['0', '1', 'f'])
})

test('nothing, two versions of the tool and one plan twice are our own mistakes', () => {
  expect(() => mergeRegistries([])).toThrow('no registry to merge')
  expect(() => mergeRegistries([a, registryOf('plans/z.md', [], '0.2.0')])).toThrow('different versions: 0.1.0, 0.2.0')
  expect(() => mergeRegistries([a, b, a])).toThrow('a plan stands in two registries: plans/a/ke-hoach.md')
})
