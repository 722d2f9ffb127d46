import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DeadlineItem } from '../../src/plan/deadline/deadline.ts'
import { deadlineForms } from '../../src/plan/deadline/forms.ts'
import { readDeadline } from '../../src/plan/deadline/read-deadline.ts'
import { sayDeadline } from '../../src/plan/deadline/say-deadline.ts'
import { addDays } from '../../src/text/day.ts'

const examples = deadlineForms.flatMap(({ examples }) => examples)
const allItems = examples.flatMap((example) => ('items' in example ? [example.items] : example.readings))

test.each(allItems.map((items) => [sayDeadline(items), items] as const))(
  '“%s” is said and read again',
  (said, items) => {
    expect(readDeadline(said, {})).toEqual({ ok: true, items })
  },
)

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))
const wish = fc.constantFrom<{ aspirational?: true }>({}, { aspirational: true })
const time = fc.constantFrom('', '08:00', '16:30', '23:59')
const names = fc.constantFrom<{ milestone?: string; scope?: string }>(
  {},
  { milestone: 'phát động' },
  { milestone: 'đợt 1' },
  { scope: 'cấp xã' },
  { scope: 'các trường học', milestone: 'tổng kết năm học' },
)
const recurrences = allItems.flat().filter(({ type }) => type === 'recurring')

const item: fc.Arbitrary<DeadlineItem> = fc
  .tuple(
    fc.oneof(
      fc.tuple(day, wish, fc.constantFrom('before', 'through')).map(([day, aspirational, bound]) => ({
        type: 'by' as const,
        day,
        bound: bound as 'before' | 'through',
        ...aspirational,
      })),
      fc
        .tuple(day, time)
        .map(([day, time]) => ({ type: 'by' as const, day, bound: 'through' as const, ...(time && { time }) })),
      fc
        .tuple(day, wish, time)
        .map(([day, aspirational, time]) => ({ type: 'on' as const, day, ...(time && { time }), ...aspirational })),
      fc.tuple(day, fc.integer({ min: 0, max: 1500 }), wish).map(([start, days, aspirational]) => ({
        type: 'window' as const,
        start,
        end: addDays(start, days),
        ...aspirational,
      })),
      fc.constantFrom<DeadlineItem>({ type: 'ongoing' }, { type: 'on-demand' }, ...recurrences),
      day.map((until) => ({ type: 'ongoing' as const, until })),
      fc
        .tuple(
          fc.constantFrom('under', 'during', 'after', 'before'),
          fc.constantFrom('kế hoạch của tỉnh', 'Lễ phát động', 'Đại hội Đảng bộ xã, nhiệm kỳ 2025 - 2030'),
        )
        .map(([relation, event]) => ({ type: 'relative' as const, relation: relation as 'under', event })),
      fc
        .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom('day', 'working-day', 'month'), fc.boolean())
        .map(([count, unit, after]) => ({
          type: 'relative' as const,
          relation: after ? ('after' as const) : ('before' as const),
          event: 'khai giảng',
          offset: { count: after ? count : -count, unit: unit as 'day' },
        })),
    ),
    names,
  )
  .map(([item, names]) => ({ ...item, ...names }))

test('what is read, said and read again is the same', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
      expect(readDeadline(sayDeadline(items), {})).toEqual({ ok: true, items })
    }),
    { numRuns: 2000 },
  )
})

/** Rules that can only be typed: no form of words is read as one of them, yet a reviewer is told them in words. */
test.each([
  ['FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15', 'ngày 15 các tháng 6, 12 hằng năm'],
  ['FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=1,15', 'ngày 01 và ngày 15 tháng 6 hằng năm'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'ngày 01 và ngày 15 hằng tháng'],
  ['FREQ=YEARLY;BYMONTH=6,12', 'các tháng 6, 12 hằng năm'],
])('%s', (rrule, words) => {
  expect(sayDeadline([{ type: 'recurring', rrule, anchored: true, bound: 'on' }])).toBe(words)
})
