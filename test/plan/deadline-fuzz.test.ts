import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineStringPattern } from '../../src/plan/deadline/deadline-string-pattern.ts'
import { deadlineForms } from '../../src/plan/deadline/forms.ts'
import { parseCell } from '../../src/plan/deadline/parse-cell.ts'
import { readDeadline } from '../../src/plan/deadline/read-deadline.ts'
import { joinDoubled, splitWords } from '../../src/plan/deadline/words.ts'

const PLAN_2025 = { period: { start: '2025-01-01', end: '2025-12-31' } }

const PATTERN = new RegExp(deadlineStringPattern)

/** Standing work, requests and events need the long form: the short one may refuse them. */
const isComplete = (item: { readonly type: string; readonly until?: string }): boolean =>
  item.type !== 'on-demand' && item.type !== 'relative' && (item.type !== 'ongoing' || item.until !== undefined)

const PIECES = [
  ...new Set(
    deadlineForms.flatMap(({ examples }) => examples).flatMap(({ words }) => words.split(/(?<=\s)|(?=[,;()/.-])/)),
  ),
  '(',
  ')',
  ',',
  ';',
  '"',
  '31/6',
  'năm học',
  '0',
  '\u0301',
  '\ud800',
]

/** An example with one stretch of it replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...deadlineForms.flatMap(({ examples }) => examples)),
    fc.nat(200),
    fc.nat(6),
    fc.oneof(fc.constant(''), fc.constantFrom(...PIECES), fc.string({ maxLength: 3 })),
  )
  .map(([{ words }, at, length, other]) => words.slice(0, at) + other + words.slice(at + length))

test('never throws; what is unread lies in the words; what is read has days in order', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...PIECES)).map((p) => p.join('')),
    mutated,
    mutated,
  )
  fc.assert(
    fc.property(words, fc.constantFrom({}, PLAN_2025), (text, context) => {
      const reading = readDeadline(text, context)
      if (reading.ok) {
        expect(reading.items.length).toBeGreaterThan(0)
        if (reading.items.every(isComplete)) expect(text.normalize('NFC')).toMatch(PATTERN)
        for (const item of reading.items) if (item.type === 'window') expect(item.start <= item.end).toBe(true)
      } else {
        expect(reading.problem.start).toBeGreaterThanOrEqual(0)
        expect(reading.problem.start + reading.problem.length).toBeLessThanOrEqual(text.length)
        if (text.trim()) expect(reading.problem.length).toBeGreaterThan(0)
      }
    }),
    { numRuns: 20_000 },
  )
  // The clock only ends a run that hangs; the work is counted below.
}, 180_000)

const HOSTILE = [
  'tháng ',
  'theo ',
  'theo kế hoạch, ',
  'tháng 1, ',
  'tháng 1/2025, ',
  'tháng 1/2025: a, ',
  'phát động ',
  'đối với cấp xã ',
  'đợt 1 (',
  '(',
  'định kỳ tháng, ',
  '1/',
  'ngày 1, ',
  'a',
  'và ',
  'trong vòng 5 ngày kể từ ngày ',
  'tháng 1/2025; ',
]

test.each(HOSTILE)('the work on “%s” over and over is bounded by its length', (piece) => {
  const words = joinDoubled(splitWords(piece.repeat(30_000 / piece.length)))
  let looks = 0
  const counted = new Proxy(words, {
    get: (target, key) => {
      looks++
      return Reflect.get(target, key)
    },
  })
  parseCell(counted)
  // So many looks at words for each of them at the very worst, however long the cell.
  expect(looks / words.length).toBeLessThan(6_000)
})
