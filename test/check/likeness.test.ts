import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestEarlier } from '../../src/check/kinds/nearest-earlier.ts'
import { isSlotFilledAnew, patternOf } from '../../src/check/kinds/slots.ts'
import { readPlan } from '../../src/compile.ts'
import { likeness } from '../../src/text/likeness.ts'
import { namesIn } from '../support/disk.ts'
import { nodeHost } from '../support/node-host.ts'

/** Words of the 126 tasks of the five plans. */
const TASKS = namesIn('plans/2025').flatMap((slug) =>
  (readPlan(`plans/2025/${slug}/ke-hoach.md`, nodeHost())?.plan?.tasks ?? []).map(({ content }) => content.words),
)

const someWords = fc.oneof(
  fc.constantFrom(...TASKS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.constantFrom('hoá', 'hóa', 'tổ', 'chức', 'lớp', 'của', '–', '“', '10/10', '80%'), { maxLength: 12 })
    .map((words) => words.join(' ')),
)

describe('likeness', () => {
  test('is the same both ways, from 0 to 1, and 1 of like words', () => {
    fc.assert(
      fc.property(someWords, someWords, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
        expect(likeness(a, a)).toBe(1)
      }),
      { numRuns: 500 },
    )
  })

  test('does not see how words are written', () => {
    const ways: readonly ((words: string) => string)[] = [
      (words) => words.replace(/ /g, '\n    '),
      (words) => words.toUpperCase(),
      (words) => words.normalize('NFD'),
      (words) => words.replaceAll('hóa', 'hoá').replaceAll('hòa', 'hoà').replaceAll('ủy', 'uỷ'),
      (words) => words.replaceAll('hoá', 'hóa').replaceAll('uỷ', 'ủy'),
      (words) => words.replace(/[“”]/g, '"').replaceAll('-', '–').replace(/[,;.]/g, ' '),
      (words) => `${words}.`,
    ]
    fc.assert(
      fc.property(fc.constantFrom(...TASKS), fc.constantFrom(...TASKS), fc.constantFrom(...ways), (a, b, way) => {
        expect(likeness(way(a), b)).toBe(likeness(a, b))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['Mở lớp', 'Trồng cây', 0],
    ['', '', 1],
    ['', 'Mở lớp', 0],
    ['của', 'và', 0],
    ['VNeID', 'vneid', 1],
    ['Mở lớp tập huấn', 'Mở lớp bồi dưỡng', 1 / 3],
  ])('%s ~ %s', (a, b, expected) => {
    expect(likeness(a, b)).toBeCloseTo(expected)
  })
})

describe('the nearest earlier wording', () => {
  const any = () => true

  test('is the one that measuring every pair finds', () => {
    for (const least of [0.65, 0.8, 1]) {
      const found = nearestEarlier(TASKS, least, any).pairs.map(({ earlier, later }) => [earlier, later])
      const all = TASKS.flatMap((words, later) => {
        const near = TASKS.slice(0, later).map((other) => likeness(other, words))
        const best = Math.max(0, ...near)
        return best >= least ? [[near.indexOf(best), later]] : []
      })
      expect(found).toEqual(all)
    }
  })

  test('is found in random wordings too', () => {
    const wordings = fc.array(
      fc.array(fc.constantFrom(...'abcdefghij'), { minLength: 2, maxLength: 8 }).map((words) => words.join(' ')),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(wordings, fc.constantFrom(0.4, 0.65, 1), (all, least) => {
        const { pairs } = nearestEarlier(all, least, any)
        const expected = all.flatMap((words, later) => {
          const best = Math.max(0, ...all.slice(0, later).map((other) => likeness(other, words)))
          return best >= least ? [[later, best]] : []
        })
        expect(pairs.map(({ later, likeness: best }) => [later, best])).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('costs a bounded number of comparisons for each of 20,000 tasks, all alike or all their own', () => {
    const variants = Array.from({ length: 20_000 }, (_, i) => `${TASKS[i % TASKS.length]} thôn ${i}`)
    const { measured, pairs } = nearestEarlier(variants, 0.65, any)
    expect(measured).toBeLessThanOrEqual(16 * variants.length)
    expect(pairs.length).toBeGreaterThan(19_000)
    const same = Array.from({ length: 20_000 }, () => TASKS[0] ?? '')
    expect(nearestEarlier(same, 0.65, any).measured).toBeLessThanOrEqual(16 * same.length)
  })
})

test.each([
  ['lớp kỹ năng số cho học sinh tiểu học', 'lớp kỹ năng số cho học sinh trung học cơ sở', true],
  ['Sơ kết Phong trào quý I', 'Sơ kết Phong trào quý II', true],
  ['Mở 02 lớp tập huấn', 'Mở 2 lớp tập huấn', false],
  ['Ban hành Quy chế quản lý', 'Sơ kết Quy chế quản lý', true],
  ['Mở lớp tập huấn', 'Tổ chức lớp tập huấn', false],
  ['Tổ chức Lễ phát động', 'Tham mưu tổ chức Lễ Phát động trên địa bàn xã', false],
  ['Lễ phát động', 'Lễ phát động', false],
  ['', 'Lễ phát động', false],
])('one pattern filled anew: %s ~ %s', (a, b, expected) => {
  expect(isSlotFilledAnew(patternOf(a), patternOf(b))).toBe(expected)
  expect(isSlotFilledAnew(patternOf(b), patternOf(a))).toBe(expected)
})
