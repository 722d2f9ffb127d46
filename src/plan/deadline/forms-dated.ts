import type { DeadlineItem } from './deadline.ts'
import type { DeadlineForm } from './form.ts'
import { at, by, during, eachOf, every } from './items.ts'

const PLAN_2025 = { period: { start: '2025-01-01', end: '2025-12-31' } }
const QUARTERS_2026: readonly DeadlineItem[] = [
  { type: 'window', start: '2026-01-01', end: '2026-03-31' },
  { type: 'window', start: '2026-04-01', end: '2026-06-30' },
  { type: 'window', start: '2026-07-01', end: '2026-09-30' },
  { type: 'window', start: '2026-10-01', end: '2026-12-31' },
]

/** Deadlines that are days of the calendar. */
export const datedForms: readonly DeadlineForm[] = [
  {
    name: 'ngày',
    pattern: '[vào|trong] [[buổi] (sáng|chiều|tối)] <days>',
    read: ({ days: [days] = [] }, given) => every(eachOf(days, given, during)),
    examples: [
      { words: 'ngày 10/10/2025', items: [{ type: 'on', day: '2025-10-10' }] },
      { words: 'thứ 6 ngày 10/10/2025', items: [{ type: 'on', day: '2025-10-10' }] },
      { words: '10/10/2025 (thứ Sáu)', items: [{ type: 'on', day: '2025-10-10' }] },
      { words: 'Thứ Sáu, ngày 10/10/2025', items: [{ type: 'on', day: '2025-10-10' }] },
      { words: '22-12-2024', items: [{ type: 'on', day: '2024-12-22' }] },
      { words: 'ngày 10/10', context: PLAN_2025, items: [{ type: 'on', day: '2025-10-10' }] },
      {
        words: 'ngày 15/6 và 15/12/2026',
        items: [
          { type: 'on', day: '2026-06-15' },
          { type: 'on', day: '2026-12-15' },
        ],
      },
    ],
  },
  {
    name: 'ngày …, … (cùng tháng)',
    pattern: '[vào|trong] [các] ngày <days of one month>',
    read: ({ 'days of one month': [days] = [] }, given) => every(eachOf(days, given, during)),
    examples: [
      {
        words: 'Ngày 15, 16/10/2025',
        items: [
          { type: 'on', day: '2025-10-15' },
          { type: 'on', day: '2025-10-16' },
        ],
      },
      {
        words: 'Ngày 15 và 16 tháng 10 năm 2025',
        items: [
          { type: 'on', day: '2025-10-15' },
          { type: 'on', day: '2025-10-16' },
        ],
      },
    ],
  },
  {
    name: 'giờ, ngày',
    pattern: '[vào] [lúc] <clock> [,] <day>',
    read: ({ clock: [time] = [], day: [day] = [] }, given) => every([at(time, during(day, given))]),
    examples: [
      { words: '08 giờ 00 ngày 10/10/2025', items: [{ type: 'on', day: '2025-10-10', time: '08:00' }] },
      { words: 'lúc 2 giờ chiều, ngày 10/10/2025', items: [{ type: 'on', day: '2025-10-10', time: '14:00' }] },
    ],
  },
  {
    name: 'từ giờ … đến giờ …, ngày',
    pattern: '[vào] [lúc|từ] <clock> (đến|-) <clock> [,] <day>',
    // A deadline is a day: of two hours neither is kept.
    read: ({ day: [day] = [] }, given) => every([during(day, given)]),
    examples: [{ words: 'Từ 7h30 đến 11h00, ngày 10/10/2025', items: [{ type: 'on', day: '2025-10-10' }] }],
  },
  {
    name: 'tháng',
    pattern: '[vào|trong|trong suốt] [các] <months>',
    read: ({ months: [months] = [] }, given) => every(eachOf(months, given, during)),
    examples: [
      { words: 'Tháng 10/2025', items: [{ type: 'window', start: '2025-10-01', end: '2025-10-31' }] },
      { words: 'T10/2025', items: [{ type: 'window', start: '2025-10-01', end: '2025-10-31' }] },
      { words: 'tháng Mười năm 2025', items: [{ type: 'window', start: '2025-10-01', end: '2025-10-31' }] },
      {
        words: 'Tháng Tư',
        context: PLAN_2025,
        items: [{ type: 'window', start: '2025-04-01', end: '2025-04-30' }],
      },
      { words: 'Tháng\n7/2025', items: [{ type: 'window', start: '2025-07-01', end: '2025-07-31' }] },
      { words: 'trong tháng 02 năm 2028', items: [{ type: 'window', start: '2028-02-01', end: '2028-02-29' }] },
      {
        words: 'Tháng 10',
        context: PLAN_2025,
        items: [{ type: 'window', start: '2025-10-01', end: '2025-10-31' }],
      },
      {
        words: 'Tháng 6 và tháng 12/2026',
        items: [
          { type: 'window', start: '2026-06-01', end: '2026-06-30' },
          { type: 'window', start: '2026-12-01', end: '2026-12-31' },
        ],
      },
    ],
  },
  {
    name: 'T…, T…/năm, Q…, Q…/năm',
    pattern: '[vào|trong] [các] (<short months>|<short quarters>)',
    // The year said last makes the short forms certain.
    read: ({ 'short months': [months] = [], 'short quarters': [quarters] = [] }, given) =>
      every(eachOf(months ?? quarters, given, during)),
    examples: [
      {
        words: 'T10, T11/2025',
        items: [
          { type: 'window', start: '2025-10-01', end: '2025-10-31' },
          { type: 'window', start: '2025-11-01', end: '2025-11-30' },
        ],
      },
      {
        words: 'QIII, QIV/2025',
        items: [
          { type: 'window', start: '2025-07-01', end: '2025-09-30' },
          { type: 'window', start: '2025-10-01', end: '2025-12-31' },
        ],
      },
    ],
  },
  {
    name: 'ngày … các tháng …',
    pattern: '<bound> ngày <number> [của] các <months>',
    read: ({ bound: [bound = 'on'] = [], number: [date = 0] = [], months: [months] = [] }, given) =>
      every(
        eachOf(months, given, (month, inYear) => {
          if (month.unit !== 'month') return undefined
          const year = month.year ?? inYear.year
          const day = { unit: 'day', date, month: month.index, ...(year !== undefined && { year }) } as const
          return bound === 'on' ? during(day, inYear) : by(day, inYear, bound)
        }),
      ),
    examples: [
      {
        words: 'Ngày 15 các tháng 6, 12/2026',
        items: [
          { type: 'on', day: '2026-06-15' },
          { type: 'on', day: '2026-12-15' },
        ],
      },
      {
        words: 'Trước ngày 20 các tháng 3, 6, 9 và 12',
        context: PLAN_2025,
        items: ['03', '06', '09', '12'].map((month) => ({ type: 'by', day: `2025-${month}-20`, bound: 'before' })),
      },
    ],
  },
  {
    name: 'quý',
    pattern: '[vào|trong] [các] <quarters>',
    read: ({ quarters: [quarters] = [] }, given) => every(eachOf(quarters, given, during)),
    examples: [
      { words: 'Quý II/2026', items: [{ type: 'window', start: '2026-04-01', end: '2026-06-30' }] },
      { words: 'QIII/2026', items: [{ type: 'window', start: '2026-07-01', end: '2026-09-30' }] },
      { words: 'Quý 01/2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-03-31' }] },
      { words: 'Q4/2026', items: [{ type: 'window', start: '2026-10-01', end: '2026-12-31' }] },
      { words: 'Quý 3/2026', items: [{ type: 'window', start: '2026-07-01', end: '2026-09-30' }] },
      { words: 'quý IV năm 2026', items: [{ type: 'window', start: '2026-10-01', end: '2026-12-31' }] },
      {
        words: 'Quý IV',
        context: PLAN_2025,
        items: [{ type: 'window', start: '2025-10-01', end: '2025-12-31' }],
      },
      {
        words: 'Quý I và Quý III năm 2026',
        items: [
          { type: 'window', start: '2026-01-01', end: '2026-03-31' },
          { type: 'window', start: '2026-07-01', end: '2026-09-30' },
        ],
      },
      {
        words: 'Quý I, III/2026',
        items: [
          { type: 'window', start: '2026-01-01', end: '2026-03-31' },
          { type: 'window', start: '2026-07-01', end: '2026-09-30' },
        ],
      },
    ],
  },
  {
    name: 'sáu tháng đầu năm, chín tháng đầu năm, nửa cuối năm',
    pattern: '[trong] <half year>',
    read: ({ 'half year': [half] = [] }, given) => every([during(half, given)]),
    examples: [
      { words: '6 tháng đầu năm 2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-06-30' }] },
      { words: '06 tháng cuối năm 2026', items: [{ type: 'window', start: '2026-07-01', end: '2026-12-31' }] },
      { words: 'Sáu tháng đầu năm 2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-06-30' }] },
      { words: 'Nửa cuối năm 2026', items: [{ type: 'window', start: '2026-07-01', end: '2026-12-31' }] },
      { words: '9 tháng đầu năm 2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-09-30' }] },
      {
        words: '03 tháng cuối năm',
        context: PLAN_2025,
        items: [{ type: 'window', start: '2025-10-01', end: '2025-12-31' }],
      },
    ],
  },
  {
    name: 'năm',
    pattern: '[trong [suốt]] [cả|các] <year>',
    read: ({ year: [year] = [] }) => every([during(year, {})]),
    examples: [
      { words: 'Năm 2025', items: [{ type: 'window', start: '2025-01-01', end: '2025-12-31' }] },
      { words: 'trong năm 2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-12-31' }] },
      { words: '2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-12-31' }] },
    ],
  },
  {
    name: 'trong năm (của kế hoạch)',
    pattern: '[trong] (suốt|cả|quanh) năm|trong năm',
    read: (_, { year }) => every([year === undefined ? undefined : during({ unit: 'year', year }, {})]),
    examples: [
      {
        words: 'Trong năm',
        context: PLAN_2025,
        items: [{ type: 'window', start: '2025-01-01', end: '2025-12-31' }],
      },
    ],
  },
  {
    name: 'các quý, các tháng của một năm',
    pattern: '[định kỳ|trong] (các|hằng|mỗi|từng) (tháng|<unit>) [,] ([của|trong] <year>|(của|trong) năm)',
    // Each month or quarter of that year is a window of its own: nothing is left open.
    read: ({ unit: [unit] = [], year: [said] = [] }, { year = said?.year }) => {
      if (year === undefined || (unit && (unit.unit !== 'MONTHLY' || unit.every !== 3))) return undefined
      const [kind, count] = unit ? (['quarter', 4] as const) : (['month', 12] as const)
      const given = { year: said?.year ?? year }
      return every(Array.from({ length: count }, (_, i) => during({ unit: kind, index: i + 1 }, given)))
    },
    examples: [
      { words: 'các quý năm 2026', items: QUARTERS_2026 },
      { words: 'Hằng quý trong năm 2026', items: QUARTERS_2026 },
      {
        words: 'các quý trong năm',
        context: { period: { start: '2026-01-01', end: '2026-12-31' } },
        items: QUARTERS_2026,
      },
    ],
  },
]
