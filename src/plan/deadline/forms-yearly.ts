import type { DeadlineItem } from './deadline.ts'
import type { DeadlineForm } from './form.ts'
import { by, during, eachOf, every, yearly } from './items.ts'

/** Deadlines that come again each year. A year in the words would contradict them and makes the words unread. */
export const yearlyForms: readonly DeadlineForm[] = [
  {
    name: 'ngày … hằng năm',
    pattern: '<bound> <days> [của] (hằng|mỗi) năm',
    read: ({ bound: [bound = 'on'] = [], days: [days] = [] }) => every(eachOf(days, {}, (day) => yearly(day, bound))),
    examples: [
      {
        words: 'ngày 10/10 hàng năm',
        days: ['2026-10-10', '2027-10-10', '2028-10-10', '2029-10-10'],
        items: [fixed('FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10', 'on')],
      },
      {
        words: 'Trước ngày 15/11 hằng năm',
        days: ['2026-11-15', '2027-11-15', '2028-11-15', '2029-11-15'],
        items: [fixed('FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15', 'before')],
      },
      {
        words: 'chậm nhất ngày 20/6 và ngày 20/12 hằng năm',
        days: ['2026-06-20', '2026-12-20', '2027-06-20', '2027-12-20'],
        items: [
          fixed('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20', 'through'),
          fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=20', 'through'),
        ],
      },
    ],
  },
  {
    name: 'trước ngày … và trước ngày … hằng năm',
    pattern: 'trước <day> (,|và|, và) trước <day> [của] (hằng|mỗi) năm',
    read: ({ day: days }) => every(eachOf(days, {}, (day) => yearly(day, 'before'))),
    examples: [
      {
        words: 'Trước ngày 15/6 và trước ngày 15/12 hằng năm',
        days: ['2026-06-15', '2026-12-15', '2027-06-15', '2027-12-15'],
        items: [
          fixed('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15', 'before'),
          fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', 'before'),
        ],
      },
    ],
  },
  {
    name: 'hằng năm (trước ngày …)',
    // A bare "năm" is the name of a report: "báo cáo năm trước ngày 15/12" is due once.
    pattern: "([định kỳ] (hằng|mỗi)|định kỳ) năm ('(' <bound> <days> ')'|[,|:] [hoàn thành] <bound> <days>)",
    read: ({ bound: [bound = 'on'] = [], days: [days] = [] }) => every(eachOf(days, {}, (day) => yearly(day, bound))),
    examples: [
      {
        words: 'Định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)',
        days: ['2026-06-15', '2026-12-15', '2027-06-15', '2027-12-15'],
        items: [
          fixed('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15', 'before'),
          fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', 'before'),
        ],
      },
      {
        words: 'hàng năm (trước ngày 08/12)',
        days: ['2026-12-08', '2027-12-08', '2028-12-08', '2029-12-08'],
        items: [fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8', 'before')],
      },
      {
        words: 'Hằng năm, trước ngày 15/11',
        days: ['2026-11-15', '2027-11-15', '2028-11-15', '2029-11-15'],
        items: [fixed('FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15', 'before')],
      },
    ],
  },
  {
    name: 'định kỳ 06 tháng (trước ngày …)',
    pattern: "định kỳ <number> tháng '(' <bound> <days> ')' [(,|và) năm '(' <bound> <days> ')']",
    // One day for a half-year report is the report of that half; the other half has its own clause ("hàng năm (…)").
    read: ({ number: [number] = [], bound: bounds = [], days = [] }) =>
      number === 6 && days.every(({ length }) => length <= 2)
        ? every(days.flatMap((each, i) => each.map((day) => yearly(day, bounds[i] ?? 'on'))))
        : undefined,
    examples: [
      {
        words: 'Định kỳ 06 tháng (trước ngày 08/6), hàng năm (trước ngày 08/12) hoặc đột xuất khi có yêu cầu',
        days: ['2026-06-08', '2026-12-08', '2027-06-08', '2027-12-08'],
        items: [
          fixed('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=8', 'before'),
          fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8', 'before'),
          { type: 'on-demand' },
        ],
      },
    ],
  },
  {
    name: '6 tháng trước ngày …, năm trước ngày … (hằng năm)',
    pattern:
      '[định kỳ] [báo cáo] [định kỳ] (6|06) tháng [đầu năm] [:|,] <bound> <day> (,|;|và|, và) [báo cáo] (hằng năm [:|,] <bound> <day>|[cả] năm [:] <bound> <day> [của] (hằng|mỗi) năm)',
    read: ({ bound: bounds = [], day: days = [] }) => every(days.map((day, i) => yearly(day, bounds[i] ?? 'on'))),
    examples: [
      {
        words: 'Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12 hằng năm',
        days: ['2026-06-15', '2026-12-15', '2027-06-15', '2027-12-15'],
        items: [
          fixed('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15', 'before'),
          fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', 'before'),
        ],
      },
    ],
  },
  {
    name: '6 tháng trước ngày …, năm trước ngày …',
    pattern: '(6|06) tháng [đầu năm] [:] <bound> <day> (,|;|và|, và) [cả] năm [:] <bound> <day>',
    // Once each, in the year of the plan. “6 tháng trước ngày …” alone may count months back from that day.
    read: ({ bound: bounds = [], day: days = [] }, given) =>
      every(
        eachOf(days, given, (day, inYear) => [day, inYear] as const).map(([day, inYear], i) => {
          const bound = bounds[i] ?? 'on'
          const item = bound === 'on' ? during(day, inYear) : by(day, inYear, bound)
          return item && { ...item, milestone: i === 0 ? '6 tháng' : 'năm' }
        }),
      ),
    examples: [
      {
        words: '6 tháng trước ngày 15/6, năm trước ngày 15/12/2025',
        items: [
          { type: 'by', day: '2025-06-15', bound: 'before', milestone: '6 tháng' },
          { type: 'by', day: '2025-12-15', bound: 'before', milestone: 'năm' },
        ],
      },
    ],
  },
  {
    name: 'hằng năm, giai đoạn … - …',
    pattern:
      "([định kỳ] (hằng|mỗi) năm|<bound> <days> [của] (hằng|mỗi) năm) ([,|trong|, trong] [giai đoạn|từ|từ năm] <year> (đến|-) <year>|'(' [giai đoạn|từ] <year> (đến|-) <year> ')'|[,] đến năm <year>)",
    // Each of so few years is a deadline of its own: nothing is left open.
    read: ({ bound: [bound = 'on'] = [], days: [days] = [], year: [first, last] = [] }, { year: now }) => {
      const [from, to] = last ? [first?.year, last.year] : [now, first?.year]
      if (from === undefined || to === undefined || to < from || to - from >= MOST_YEARS) return undefined
      const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
      if (!days) return every(years.map((year) => during({ unit: 'year', year }, {})))
      if (days.some(({ year }) => year !== undefined)) return undefined
      return every(
        years.flatMap((year) => days.map((day) => (bound === 'on' ? during(day, { year }) : by(day, { year }, bound)))),
      )
    },
    examples: [
      {
        words: 'Hằng năm, giai đoạn 2025 - 2027',
        items: [
          { type: 'window', start: '2025-01-01', end: '2025-12-31' },
          { type: 'window', start: '2026-01-01', end: '2026-12-31' },
          { type: 'window', start: '2027-01-01', end: '2027-12-31' },
        ],
      },
      {
        words: 'Trước ngày 15/12 hằng năm (2025 - 2026)',
        items: [
          { type: 'by', day: '2025-12-15', bound: 'before' },
          { type: 'by', day: '2026-12-15', bound: 'before' },
        ],
      },
    ],
  },
  {
    name: 'tháng … hằng năm',
    pattern: "<bound> <months> ([của] (hằng|mỗi) năm|'(' (hằng|mỗi) năm ')')",
    read: ({ bound: [bound = 'on'] = [], months: [months] = [] }) =>
      every(eachOf(months, {}, (month) => yearly(month, bound))),
    examples: [
      {
        words: 'Tháng 10 hằng năm',
        days: ['2026-10', '2027-10', '2028-10', '2029-10'],
        items: [fixed('FREQ=YEARLY;BYMONTH=10', 'on')],
      },
      {
        words: 'Tháng 6, tháng 12 hằng năm',
        days: ['2026-06', '2026-12', '2027-06', '2027-12'],
        items: [fixed('FREQ=YEARLY;BYMONTH=6', 'on'), fixed('FREQ=YEARLY;BYMONTH=12', 'on')],
      },
    ],
  },
  {
    name: 'ngày … các tháng … hằng năm',
    pattern: '<bound> ngày <number> [của] các <months> [của] (hằng|mỗi) năm',
    read: ({ bound: [bound = 'on'] = [], number: [date = 0] = [], months: [months = []] = [] }) =>
      every(
        months.map((month) =>
          month.unit === 'month' && month.year === undefined
            ? yearly({ unit: 'day', date, month: month.index }, bound)
            : undefined,
        ),
      ),
    examples: [
      {
        words: 'Trước ngày 15 các tháng 6, 12 hằng năm',
        days: ['2026-06-15', '2026-12-15', '2027-06-15', '2027-12-15'],
        items: [
          fixed('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15', 'before'),
          fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', 'before'),
        ],
      },
    ],
  },
  {
    name: 'hằng năm (tháng …)',
    pattern: "(hằng|mỗi) năm ('(' <bound> <months> ')'|[,] <bound> <months>)",
    read: ({ bound: [bound = 'on'] = [], months: [months] = [] }) =>
      every(eachOf(months, {}, (month) => yearly(month, bound))),
    examples: [
      {
        words: 'Hằng năm, vào tháng 10',
        days: ['2026-10', '2027-10', '2028-10', '2029-10'],
        items: [fixed('FREQ=YEARLY;BYMONTH=10', 'on')],
      },
    ],
  },
  {
    name: 'quý … hằng năm',
    pattern: '<bound> <quarters> [của] (hằng|mỗi) năm',
    read: ({ bound: [bound = 'on'] = [], quarters: [quarters] = [] }) =>
      every(eachOf(quarters, {}, (quarter) => yearly(quarter, bound))),
    examples: [
      {
        words: 'Quý IV hằng năm',
        days: ['2026-12-31', '2027-12-31', '2028-12-31', '2029-12-31'],
        items: [fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1', 'through')],
      },
    ],
  },
  {
    name: 'hằng năm (quý …)',
    pattern: "(hằng|mỗi) năm ('(' <bound> <quarters> ')'|[,] <bound> <quarters>)",
    read: ({ bound: [bound = 'on'] = [], quarters: [quarters] = [] }) =>
      every(eachOf(quarters, {}, (quarter) => yearly(quarter, bound))),
    examples: [
      {
        words: 'Hằng năm, trong quý I',
        items: [fixed('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1', 'through')],
        days: ['2026-03-31', '2027-03-31', '2028-03-31', '2029-03-31'],
      },
    ],
  },
]

const MOST_YEARS = 12

function fixed(rrule: string, bound: 'before' | 'through' | 'on'): DeadlineItem {
  return { type: 'recurring', rrule, anchored: true, bound }
}
