import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deliverableKinds } from '../../src/plan/measure/deliverable-kinds.ts'
import type { Deliverable, Measure, ResultItem } from '../../src/plan/measure/measure.ts'
import { measureForms } from '../../src/plan/measure/measure-forms.ts'
import { FRACTION_NOUNS } from '../../src/plan/measure/number.ts'
import { readResult } from '../../src/plan/measure/read-result.ts'
import { sayItem } from '../../src/plan/measure/say-result.ts'
import { addDays } from '../../src/text/day.ts'

const itemsRead = (words: string): readonly ResultItem[] => {
  const reading = readResult(words)
  return reading.ok ? reading.items : []
}

const examples = measureForms.flatMap(({ examples }) => examples.flatMap(({ items }) => items))

test.each(examples.map((item) => [sayItem(item), item] as const))('“%s” is said and read again', (said, item) => {
  expect(itemsRead(said)).toEqual([item])
})

/** Absent as often as present. */
const maybe = <K extends string, T>(key: K, values: fc.Arbitrary<T>): fc.Arbitrary<{ readonly [P in K]?: T }> =>
  fc.option(values, { nil: undefined }).map((value) => (value === undefined ? {} : { [key]: value })) as never

const operators = fc.constantFrom<Measure['operator']>('=', '>=', '>', '<=', '<')
const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count))
/** A number of four digits is a year where nothing tells its thousands; all are said with a point. */
const counts = fc.oneof(fc.nat(100), fc.nat(5_000), fc.nat(2_000_000_000))
const decimals = fc.integer({ min: 1, max: 99_999 }).map((tenths) => tenths / 10)

const aside = fc
  .tuple(
    maybe('by', days),
    maybe('change', fc.constantFrom('tăng', 'giảm')),
    maybe('against', fc.constantFrom('năm 2024', 'cùng kỳ năm trước', 'quy định')),
    maybe('approximate', fc.constant(true)),
    maybe('aspirational', fc.constant(true)),
  )
  .map((parts): Partial<Measure> => Object.assign({}, ...parts))

const eaches = ['mỗi tổ dân phố', 'mỗi thôn/năm', 'mỗi tháng', 'mỗi lớp', 'mỗi học viên']
const shares = fc.tuple(
  fc.constantFrom('%', '%/năm', 'điểm %').map((unit) => ({ unit })),
  maybe(
    'base',
    fc.constantFrom(
      ...['hộ gia đình', 'cán bộ, công chức, viên chức', 'người dân từ 18 tuổi trở lên', 'hồ sơ nộp trực tuyến'],
      ...['hộ gia đình có kết nối Internet', 'tổ dân phố', 'mỗi thôn', 'mỗi lớp', 'mỗi học viên'],
    ),
  ),
)
const counted = fc.tuple(
  fc
    .constantFrom('người', 'tin, bài', 'lượt truy cập', 'ngày làm việc', 'triệu đồng', 'buổi', 'hộ kinh doanh')
    .map((unit) => ({ unit })),
  maybe('base', fc.constantFrom(...eaches)),
)

const values = fc.oneof(
  fc.tuple(operators, fc.oneof(counts, decimals)).map(([operator, value]) => ({ operator, value })),
  fc
    .tuple(counts, fc.integer({ min: 1, max: 1_000 }))
    .map(([value, more]) => ({ operator: 'range' as const, value, high: value + more })),
)

/** Nouns that show no day is meant by "10/12"; a whole of four digits may be a year, so there is none. */
const parts = fc
  .tuple(operators, fc.nat(900), fc.nat(99), fc.constantFrom(...FRACTION_NOUNS.filter((noun) => noun !== 'số hộ')))
  .map(([operator, value, more, unit]) => ({ operator, value, total: Math.max(1, value + more), unit }))

const measures: fc.Arbitrary<Measure> = fc
  .oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(values, shares, aside).map(([value, of, more]) => Object.assign({}, value, ...of, more)),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(values, counted, aside).map(([value, of, more]) => Object.assign({}, value, ...of, more)),
    },
    // A part of a whole neither rises nor falls.
    { weight: 2, arbitrary: fc.tuple(parts, aside).map(([part, { change: _, ...more }]) => ({ ...part, ...more })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom('=', '<='),
          fc.integer({ min: 1, max: 34 }),
          maybe('by', days),
          maybe('aspirational', fc.constant(true)),
        )
        .map(([operator, value, ...more]) => Object.assign({ operator, value, unit: 'hạng' }, ...more)),
    },
  )
  .map((measure): Measure => ({ type: 'measure', ...measure }) as Measure)

/** Without a count a noun that is also a verb needs what shows the thing; "được ban hành" shows each of them. */
const deliverables: fc.Arbitrary<Deliverable> = fc
  .tuple(fc.constantFrom(...deliverableKinds), maybe('count', fc.integer({ min: 1, max: 40_000 })), fc.boolean())
  .map(([{ noun, shownBy }, count, more]) => ({
    type: 'deliverable',
    kind: noun,
    ...count,
    name:
      shownBy && count.count === undefined ? `${noun} ${shownBy.next[0]} xã` : more ? `${noun} về kỹ năng số` : noun,
  }))

const saidAgain = (item: ResultItem): void => {
  expect(itemsRead(sayItem(item)), sayItem(item)).toEqual([item])
}

test('what is said is read as the same measure', () => {
  fc.assert(fc.property(measures, saidAgain), { numRuns: 3_000 })
})

test('what is said is read as the same deliverable', () => {
  fc.assert(fc.property(deliverables, saidAgain), { numRuns: 1_000 })
})
