import type { DeadlineItem } from './deadline.ts'
import type { DeadlineForm } from './form.ts'
import { anchored, eachOf, every, monthly, recurring, yearly } from './items.ts'

/** Deadlines that come again. A year in the words would contradict them and makes the words unread. */
export const recurringForms: readonly DeadlineForm[] = [
  {
    name: 'hằng năm, hằng quý, hằng tháng',
    pattern: '[định kỳ] (hằng|mỗi) <unit>',
    read: ({ unit: [unit] = [] }) => unit && [recurring(unit)],
    examples: [
      { words: 'Hằng năm', items: [loose('FREQ=YEARLY')] },
      { words: 'Hàng năm', items: [loose('FREQ=YEARLY')] },
      { words: 'Định kỳ hàng Quý', items: [loose('FREQ=MONTHLY;INTERVAL=3')] },
      { words: 'hằng tháng', items: [loose('FREQ=MONTHLY')] },
      { words: 'Hằng tuần', items: [loose('FREQ=WEEKLY')] },
      {
        words: 'Định kỳ hàng Quý hoặc đột xuất theo yêu cầu',
        items: [loose('FREQ=MONTHLY;INTERVAL=3'), { type: 'on-demand' }],
      },
    ],
  },
  {
    name: 'các quý, theo tháng',
    pattern: '(các|theo) <unit>',
    // "Các năm" may be any years ("các năm tiếp theo").
    read: ({ unit: [unit] = [] }) => (unit?.unit === 'MONTHLY' ? [recurring(unit)] : undefined),
    examples: [
      { words: 'các quý', items: [loose('FREQ=MONTHLY;INTERVAL=3')] },
      { words: 'Theo tháng', items: [loose('FREQ=MONTHLY')] },
    ],
  },
  {
    name: 'định kỳ …',
    pattern: 'định kỳ <periods> [một lần|1 lần|01 lần]',
    read: ({ periods: [periods] = [] }) => periods?.map(recurring),
    examples: [
      {
        words: 'Định kỳ 6 tháng, hằng năm (hoặc đột xuất khi có yêu cầu)',
        items: [loose('FREQ=MONTHLY;INTERVAL=6'), loose('FREQ=YEARLY'), { type: 'on-demand' }],
      },
      {
        words: 'Định kỳ tháng, quý, 6 tháng, năm',
        items: [
          loose('FREQ=MONTHLY'),
          loose('FREQ=MONTHLY;INTERVAL=3'),
          loose('FREQ=MONTHLY;INTERVAL=6'),
          loose('FREQ=YEARLY'),
        ],
      },
    ],
  },
  {
    name: '6 tháng một lần',
    pattern: '[định kỳ] [mỗi] (<period> / [1|01] lần|<number> tháng (một|1|01) lần|[mỗi] <unit> (một|1|01) lần)',
    read: ({ period: [period] = [], number: [number] = [], unit: [unit] = [] }) => {
      const found = period ?? unit ?? (number ? { every: number, unit: 'MONTHLY' as const } : undefined)
      return found && [recurring(found)]
    },
    examples: [
      { words: '6 tháng một lần', items: [loose('FREQ=MONTHLY;INTERVAL=6')] },
      { words: 'Mỗi năm 01 lần', items: [loose('FREQ=YEARLY')] },
    ],
  },
  {
    name: '01 lần/năm',
    pattern: '(1|01|một) lần / <unit>',
    read: ({ unit: [unit] = [] }) => unit && [recurring(unit)],
    examples: [{ words: '01 lần/quý', items: [loose('FREQ=MONTHLY;INTERVAL=3')] }],
  },
  {
    name: 'ngày … hằng năm',
    pattern: '<bound> <days> [của] (hằng|mỗi) năm',
    read: ({ bound: [bound = 'on'] = [], days: [days] = [] }) =>
      every(eachOf(days, undefined, (day) => yearly(day, bound))),
    examples: [
      { words: 'ngày 10/10 hàng năm', items: [fixed('FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10', 'on')] },
      { words: 'Trước ngày 15/11 hằng năm', items: [fixed('FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15', 'before')] },
      {
        words: 'chậm nhất ngày 20/6 và ngày 20/12 hằng năm',
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
    read: ({ day: days }) => every(eachOf(days, undefined, (day) => yearly(day, 'before'))),
    examples: [
      {
        words: 'Trước ngày 15/6 và trước ngày 15/12 hằng năm',
        items: [
          fixed('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15', 'before'),
          fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', 'before'),
        ],
      },
    ],
  },
  {
    name: 'hằng năm (trước ngày …)',
    pattern: "[định kỳ] (hằng năm|mỗi năm|năm) ('(' <bound> <days> ')'|[,] <bound> <days>)",
    read: ({ bound: [bound = 'on'] = [], days: [days] = [] }) =>
      every(eachOf(days, undefined, (day) => yearly(day, bound))),
    examples: [
      { words: 'hàng năm (trước ngày 08/12)', items: [fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8', 'before')] },
      { words: 'Hằng năm, trước ngày 15/11', items: [fixed('FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15', 'before')] },
    ],
  },
  {
    name: 'định kỳ 06 tháng (trước ngày …)',
    pattern: "[định kỳ] <number> tháng '(' <bound> <days> ')'",
    // One day for a half-year report is the report of that half; the other half has its own clause ("hàng năm (…)").
    read: ({ number: [number] = [], bound: [bound = 'on'] = [], days: [days] = [] }) =>
      number === 6 && days && days.length <= 2 ? every(days.map((day) => yearly(day, bound))) : undefined,
    examples: [
      {
        words: 'Định kỳ 06 tháng (trước ngày 08/6), hàng năm (trước ngày 08/12) hoặc đột xuất khi có yêu cầu',
        items: [
          fixed('FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=8', 'before'),
          fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=8', 'before'),
          { type: 'on-demand' },
        ],
      },
    ],
  },
  {
    name: 'tháng … hằng năm',
    pattern: '<bound> <months> [của] (hằng|mỗi) năm',
    read: ({ bound: [bound = 'on'] = [], months: [months] = [] }) =>
      every(eachOf(months, undefined, (month) => yearly(month, bound))),
    examples: [
      { words: 'Tháng 10 hằng năm', items: [fixed('FREQ=YEARLY;BYMONTH=10', 'on')] },
      {
        words: 'Tháng 6, tháng 12 hằng năm',
        items: [fixed('FREQ=YEARLY;BYMONTH=6', 'on'), fixed('FREQ=YEARLY;BYMONTH=12', 'on')],
      },
    ],
  },
  {
    name: 'hằng năm (tháng …)',
    pattern: "(hằng|mỗi) năm ('(' <bound> <months> ')'|[,] <bound> <months>)",
    read: ({ bound: [bound = 'on'] = [], months: [months] = [] }) =>
      every(eachOf(months, undefined, (month) => yearly(month, bound))),
    examples: [{ words: 'Hằng năm, vào tháng 10', items: [fixed('FREQ=YEARLY;BYMONTH=10', 'on')] }],
  },
  {
    name: 'quý … hằng năm',
    pattern: '<bound> <quarters> [của] (hằng|mỗi) năm',
    read: ({ bound: [bound = 'on'] = [], quarters: [quarters] = [] }) =>
      every(eachOf(quarters, undefined, (quarter) => yearly(quarter, bound))),
    examples: [{ words: 'Quý IV hằng năm', items: [fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1', 'through')] }],
  },
  {
    name: 'ngày … hằng tháng',
    pattern: '<bound> ngày <number> [của] (hằng|mỗi) tháng',
    read: ({ bound: [bound = 'on'] = [], number: [date] = [] }) => every([monthly(date, bound)]),
    examples: [
      { words: 'ngày 15 hằng tháng', items: [fixed('FREQ=MONTHLY;BYMONTHDAY=15', 'on')] },
      { words: 'trước ngày 20 hằng tháng', items: [fixed('FREQ=MONTHLY;BYMONTHDAY=20', 'before')] },
    ],
  },
  {
    name: 'hằng tháng (trước ngày …)',
    pattern: "[định kỳ] (hằng tháng|mỗi tháng) ('(' <bound> ngày <number> ')'|[,] <bound> ngày <number>)",
    read: ({ bound: [bound = 'on'] = [], number: [date] = [] }) => every([monthly(date, bound)]),
    examples: [{ words: 'Hằng tháng (trước ngày 25)', items: [fixed('FREQ=MONTHLY;BYMONTHDAY=25', 'before')] }],
  },
  {
    name: 'ngày … của tháng cuối quý',
    pattern: '[[định kỳ] hằng quý [,]] <bound> ngày <number> [của] tháng cuối [của] [mỗi|hằng] quý',
    read: ({ bound: [bound = 'on'] = [], number: [date] = [] }) => every([monthly(date, bound, '3,6,9,12')]),
    examples: [
      {
        words: 'trước ngày 20 của tháng cuối quý',
        items: [fixed('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20', 'before')],
      },
    ],
  },
  {
    name: 'ngày … của tháng đầu quý',
    pattern: '[[định kỳ] hằng quý [,]] <bound> ngày <number> [của] tháng đầu [của] [mỗi|hằng] quý',
    read: ({ bound: [bound = 'on'] = [], number: [date] = [] }) => every([monthly(date, bound, '1,4,7,10')]),
    examples: [
      { words: 'ngày 05 của tháng đầu quý', items: [fixed('FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5', 'on')] },
    ],
  },
  {
    name: 'thứ … hằng tuần',
    pattern: '<bound> <weekday> (hằng|mỗi) tuần',
    read: ({ bound: [bound = 'on'] = [], weekday: [weekday = 0] = [] }) => [
      anchored('WEEKLY', { BYDAY: ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][weekday] ?? 'SU' }, bound),
    ],
    examples: [{ words: 'thứ Hai hằng tuần', items: [fixed('FREQ=WEEKLY;BYDAY=MO', 'on')] }],
  },
]

function loose(rrule: string): DeadlineItem {
  return { type: 'recurring', rrule, anchored: false, bound: 'on' }
}

function fixed(rrule: string, bound: 'before' | 'through' | 'on'): DeadlineItem {
  return { type: 'recurring', rrule, anchored: true, bound }
}
