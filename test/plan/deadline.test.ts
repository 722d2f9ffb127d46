import { describe, expect, test } from 'vitest'
import { deadlineStringPattern } from '../../src/plan/deadline/deadline-string-pattern.ts'
import { deadlineForms } from '../../src/plan/deadline/forms.ts'
import { endOf, readDeadline, readPeriod } from '../../src/plan/deadline/read-deadline.ts'

const PLAN_2025 = { period: { start: '2025-01-01', end: '2025-12-31' } }
const PLAN_2025_2026 = { period: { start: '2025-01-01', end: '2026-12-31' } }

describe.each(deadlineForms.map((form) => [form.name, form] as const))('%s', (_, { examples }) => {
  test.each(examples.map((example) => [example.words, example] as const))('%s', (words, { context = {}, ...said }) => {
    const reading = readDeadline(words, context)
    if ('items' in said) expect(reading).toEqual({ ok: true, items: said.items })
    else expect(reading).toMatchObject({ ok: false, problem: { type: 'ambiguous', readings: said.readings } })
  })
})

const readExamples = deadlineForms.flatMap(({ examples }) =>
  examples.flatMap((example) => ('items' in example ? [example] : [])),
)

const by = (day: string, names = {}) => ({ type: 'by', day, bound: 'before', ...names })
const during = (start: string, end: string, names = {}) => ({ type: 'window', start, end, ...names })
const OCTOBER = ['2025-10-01', '2025-10-31'] as const
const DECEMBER = ['2025-12-01', '2025-12-31'] as const

/** Cells of several deadlines, with the words beside them. */
test.each([
  ...[
    'Tháng 10/2025: phát động; tháng 12/2025: tổng kết',
    'phát động: tháng 10/2025; tổng kết: tháng 12/2025',
    'Tháng 10 phát động, tháng 12/2025 tổng kết',
    'Tháng 10/2025 (phát động) và tháng 12/2025 (tổng kết)',
  ].map((words) => [
    words,
    [during(...OCTOBER, { milestone: 'phát động' }), during(...DECEMBER, { milestone: 'tổng kết' })],
  ]),
  [
    'Tổ chức phát động trong tháng 10/2025, tổng kết trước ngày 15/12/2025',
    [during(...OCTOBER, { milestone: 'Tổ chức phát động' }), by('2025-12-15', { milestone: 'tổng kết' })],
  ],
  [
    'Đợt 1 (tháng 10/2025), đợt 2 (tháng 12/2025)',
    [during(...OCTOBER, { milestone: 'Đợt 1' }), during(...DECEMBER, { milestone: 'đợt 2' })],
  ],
  ...[
    'Trước 30/6/2026 (đối với cấp xã trước 15/6/2026)',
    'Trước 30/6/2026 (riêng cấp xã: trước ngày 15/6/2026)',
    'Trước 30/6/2026; riêng đối với cấp xã, trước ngày 15/6/2026',
    'Trước 30/6/2026; cấp xã: trước 15/6',
  ].map((words) => [words, [by('2026-06-30'), by('2026-06-15', { scope: 'cấp xã' })]]),
  [
    'Trước ngày 30/6/2026 đối với cấp tỉnh; trước ngày 15/6/2026 đối với cấp xã',
    [by('2026-06-30', { scope: 'cấp tỉnh' }), by('2026-06-15', { scope: 'cấp xã' })],
  ],
  ['Tháng 10/2025 (dự kiến)', [during(...OCTOBER, { aspirational: true })]],
  ['Thường xuyên; báo cáo trước ngày 15/12/2025', [{ type: 'ongoing' }, by('2025-12-15', { milestone: 'báo cáo' })]],
  ['Đến hết tháng 10/2025 hoàn thành', [{ type: 'by', day: '2025-10-31', bound: 'through' }]],
  ['trước trước ngày 20 tháng tháng 10 năm 2025', [by('2025-10-20')]],
] as [string, unknown][])('%s', (words, items) => {
  expect(readDeadline(words, {})).toEqual({ ok: true, items })
})

test('a deadline without a year takes that of the period, or is told with each', () => {
  const readIn = (start: string, end: string) => readDeadline('Tháng 10', { period: { start, end } })
  const october = (year: number) => [during(`${year}-10-01`, `${year}-10-31`)]
  expect(readIn('2025-07-01', '2026-06-30')).toEqual({ ok: true, items: october(2025) })
  expect(readIn('2025-01-01', '2026-12-31')).toMatchObject({
    problem: { type: 'ambiguous', readings: [october(2025), october(2026)] },
  })
  expect(readDeadline('Tháng 10', {})).toMatchObject({ problem: { type: 'no year' } })
})

test('a school year without the calendar of its schools is told', () => {
  const schoolYear = { first: { month: 9, date: 5 }, last: { month: 5, date: 31 } }
  expect(readDeadline('Năm học 2026-2027', {})).toMatchObject({ problem: { type: 'school year', lacks: 'year' } })
  expect(readDeadline('học kỳ I năm học 2026-2027', { schoolYear })).toMatchObject({
    problem: { type: 'school year', lacks: 'term' },
  })
  expect(readDeadline('trước năm học 2026-2027', { schoolYear })).toEqual({ ok: true, items: [by('2026-09-05')] })
})

test('form names are unique and every form has an example', () => {
  expect(new Set(deadlineForms.map(({ name }) => name)).size).toBe(deadlineForms.length)
  for (const { name, examples } of deadlineForms) expect(examples, name).not.toHaveLength(0)
})

/** The stretch that was not read, as words; or the items when they were. */
const unreadOf = (words: string, context = {}): unknown => {
  const reading = readDeadline(words, context)
  if (reading.ok) return reading.items
  const { start, length } = reading.problem
  return words.slice(start, start + length)
}

test.each([
  // No such day, or not every year.
  ['ngày 31/6/2025', 'ngày 31/6/2025'],
  ['trước ngày 29/02/2025', 'trước ngày 29/02/2025'],
  ['Tháng 13/2025', 'Tháng 13/2025'],
  ['Quý V/2026', 'Quý V/2026'],
  ['ngày 29/02 hằng năm', 'ngày 29/02 hằng năm'],
  ['ngày 31 hằng tháng', 'ngày 31 hằng tháng'],
  // Reversed.
  ['từ 30/10/2025 đến ngày 30/9/2025', 'từ 30/10/2025 đến ngày 30/9/2025'],
  ['Năm 2026 - 2025', 'Năm 2026 - 2025'],
  ['Từ tháng 11 đến tháng 02/2026', 'Từ tháng 11 đến tháng 02/2026'],
  ['Tháng 12, tháng 01/2026', 'Tháng 12, tháng 01/2026'],
  // No year, or whose?
  ['Tháng 10', 'Tháng 10'],
  ['Quý IV', 'Quý IV'],
  ['trước ngày 08/12', 'trước ngày 08/12'],
  ['ngày 10/10/25', 'ngày 10/10/25'],
  ['Hằng quý, trước ngày 08/12', 'trước ngày 08/12'],
  // The words do not settle the days.
  ['năm học 2026 - 2027', 'năm học 2026 - 2027'],
  ['cuối năm 2026', 'cuối năm 2026'],
  ['khoảng tháng 10/2025', 'khoảng tháng 10/2025'],
  ['đến tháng 10/2026', 'đến tháng 10/2026'],
  ['từ năm 2025', 'từ năm 2025'],
  ['30 ngày', '30 ngày'],
  ['6 tháng', '6 tháng'],
  ['Tháng 10 hoặc tháng 11/2025', 'Tháng 10 hoặc tháng 11/2025'],
  ['trước 05 ngày làm việc', 'trước 05 ngày làm việc'],
  ['trước 05 ngày 10/10/2025', 'trước 05 ngày 10/10/2025'],
  ['ngày 10/10/2025 hằng năm', 'ngày 10/10/2025 hằng năm'],
  ['Phấn đấu hằng năm', 'Phấn đấu hằng năm'],
  // The whole of the words, or nothing.
  ['Tháng 10/2025 tại trụ sở UBND xã', 'tại trụ sở UBND xã'],
  ['Tháng 10/2025, sau đó tính tiếp', 'sau đó tính tiếp'],
  ['Hằng năm (', '('],
  ['Hằng năm)', ')'],
  ['Hằng năm,', ','],
  ['Hằng năm và', 'và'],
  ['tổ chức hội nghị', 'tổ chức hội nghị'],
  ['', ''],
  [' \n', ' \n'],
])('%j is not read: %j', (words, unread) => {
  expect(unreadOf(words)).toBe(unread)
})

test('a period of two years settles no year', () => {
  expect(unreadOf('Tháng 10', PLAN_2025_2026)).toBe('Tháng 10')
  expect(unreadOf('Tháng 10', PLAN_2025)).toEqual([{ type: 'window', start: '2025-10-01', end: '2025-10-31' }])
})

test('the unread stretch is an offset into the words as given', () => {
  const words = '  Tháng 10/2025;   làm ngay '
  expect(readDeadline(words, {})).toEqual({
    ok: false,
    problem: { type: 'unread', start: words.indexOf('làm'), length: 8 },
  })
})

const variants: readonly ((words: string) => string)[] = [
  (words) => words.toUpperCase(),
  (words) => words.toLowerCase(),
  (words) => words.normalize('NFD'),
  (words) => `  ${words.replaceAll(' ', '  \n ')} `,
  (words) => `${words.replace(/[.;]$/, '')}.`,
  (words) => `${words.replace(/[.;]$/, '')};`,
  (words) => words.replaceAll('-', '–'),
  (words) => words.replaceAll('ằng', 'àng'),
]

test('case, marks, spaces, dashes and the final mark do not matter', () => {
  for (const { words, context = {}, items } of readExamples) {
    if (items.some(({ type }) => type === 'relative')) continue
    for (const variant of variants) {
      const varied = variant(words)
      expect(readDeadline(varied, context), varied).toEqual({ ok: true, items })
    }
  }
})

const PATTERN = new RegExp(deadlineStringPattern)

/** Standing work, requests and events need the long form: the short one may refuse them. */
const isComplete = (item: { readonly type: string; readonly until?: string }): boolean =>
  item.type !== 'on-demand' && item.type !== 'relative' && (item.type !== 'ongoing' || item.until !== undefined)

test('the schema accepts every form whose words suffice, however typed', () => {
  for (const { words, items } of readExamples) {
    if (!items.every(isComplete)) continue
    for (const varied of [words, ...variants.map((variant) => variant(words))]) {
      expect(varied.normalize('NFC'), varied).toMatch(PATTERN)
    }
  }
})

test.each([
  ['Năm 2025', '2025-01-01', '2025-12-31'],
  ['Năm 2025 - 2026', '2025-01-01', '2026-12-31'],
  ['Giai đoạn 2025 - 2030', '2025-01-01', '2030-12-31'],
  ['từ 30/9/2025 đến ngày 30/10/2025', '2025-09-30', '2025-10-30'],
  ['Tháng 10/2025', '2025-10-01', '2025-10-31'],
])('the period %s', (words, start, end) => {
  expect(readPeriod(words)).toEqual({ start, end })
})

test.each(['Hằng năm', 'Tháng 10', 'trước ngày 20/10/2025', 'Tháng 6 và tháng 12/2026', ''])(
  '%j is no period',
  (words) => {
    expect(readPeriod(words)).toBeUndefined()
  },
)

test.each([
  ['Tháng 10/2025', '2025-10-31'],
  ['trước ngày 20/10/2025', '2025-10-19'],
  ['đến hết ngày 20/10/2025', '2025-10-20'],
  ['trước ngày 15/6/2026; trước ngày 15/11/2026', '2026-11-14'],
  ['Thường xuyên trong năm 2025', '2025-12-31'],
  ['Hằng năm', undefined],
  ['Thường xuyên và theo kế hoạch của tỉnh', undefined],
])('%s ends %s', (words, end) => {
  const reading = readDeadline(words, {})
  expect(reading.ok && endOf(reading.items)).toBe(end)
})
