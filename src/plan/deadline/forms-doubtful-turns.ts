import type { DeadlineItem } from './deadline.ts'
import type { DeadlineForm } from './form.ts'
import { anchored, isDoubt, monthly, oneOf, recurring, yearly } from './items.ts'
import type { Bound } from './slots.ts'

/** Deadlines that come again, in words that can be meant in several ways. */
export const doubtfulTurnForms: readonly DeadlineForm[] = [
  {
    name: 'từ … đến … hằng năm',
    pattern: '[từ] <day> (đến|-) [hết] <day> [của] (hằng|mỗi) năm',
    // One duty a year, whose last day is sure and whose first is not kept.
    read: ({ day: [from, to] = [] }) => (from && to ? oneOf(yearly(to, 'through'), yearly(from, 'on')) : undefined),
    examples: [
      {
        words: 'Từ 01/10 đến 31/10 hằng năm',
        readings: [
          [{ ...recurs('FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31'), bound: 'through' } as DeadlineItem],
          [recurs('FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=1')],
        ],
      },
    ],
  },
  {
    name: 'tháng … - … hằng năm',
    pattern: '[vào|trong] [từ] tháng <number> (đến|-) [tháng] <bare month> [của] (hằng|mỗi) năm',
    // One duty a year, done by the end of the second, or one in each of the months.
    read: ({ number: [from = 0] = [], 'bare month': [to] = [] }) => {
      if (to?.unit !== 'month' || to.year !== undefined || from < 1 || from >= to.index) return undefined
      const each = Array.from({ length: to.index - from + 1 }, (_, i) => from + i)
      const last = yearly(to, 'through')
      return last && { readings: [[last], each.flatMap((index) => yearly({ unit: 'month', index }, 'on') ?? [])] }
    },
    examples: [
      {
        words: 'Tháng 3-4 hằng năm',
        readings: [
          [{ ...recurs('FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=-1'), bound: 'through' } as DeadlineItem],
          [recurs('FREQ=YEARLY;BYMONTH=3'), recurs('FREQ=YEARLY;BYMONTH=4')],
        ],
      },
    ],
  },
  {
    name: 'mùng … hằng tháng',
    pattern: '<bound> [ngày] (mùng|mồng) <number> [của] (hằng|mỗi) tháng',
    // Said so, a day may be of the lunar calendar.
    read: ({ bound: [bound = 'on'] = [], number: [date = 0] = [] }) => {
      const item = date >= 1 && date <= 10 ? monthly(date, bound) : undefined
      return item && !isDoubt(item) ? oneOf(item) : undefined
    },
    examples: [{ words: 'mùng 5 hằng tháng', readings: [[recurs('FREQ=MONTHLY;BYMONTHDAY=5')]] }],
  },
  {
    name: '24/7',
    pattern: '24 / 7 <end>',
    read: (_, given) =>
      given.year === undefined
        ? undefined
        : { readings: [[{ type: 'ongoing' }], [{ type: 'on', day: `${given.year}-07-24` }]] },
    examples: [
      {
        words: '24/7',
        context: { period: { start: '2025-01-01', end: '2025-12-31' } },
        readings: [[{ type: 'ongoing' }], [{ type: 'on', day: '2025-07-24' }]],
      },
    ],
  },
  {
    name: 'dịp ngày … hằng năm',
    pattern: '[vào|trong|nhân] dịp <day> [của] (hằng|mỗi) năm',
    read: ({ day: [day] = [] }) => (day ? oneOf(yearly(day, 'on'), yearly(day, 'through')) : undefined),
    examples: [
      {
        words: 'Dịp 10/10 hằng năm',
        readings: [
          [recurs('FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10')],
          [{ ...recurs('FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10'), bound: 'through' } as DeadlineItem],
        ],
      },
    ],
  },
  {
    name: 'ngày … hằng quý',
    pattern: '<bound> ngày <number> [của] (hằng|mỗi) quý',
    read: ({ bound: [bound = 'on'] = [], number: [date = 0] = [] }) =>
      date >= 1 && date <= 28
        ? oneOf(quarterly(date, '3,6,9,12', bound), quarterly(date, '1,4,7,10', bound))
        : undefined,
    examples: [
      {
        words: 'Ngày 20 hằng quý',
        readings: [
          [recurs('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20')],
          [recurs('FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=20')],
        ],
      },
    ],
  },
  {
    name: 'thường xuyên (báo cáo quý)',
    pattern: "thường xuyên [,] ('(' báo cáo [theo] <unit> ')'|báo cáo [theo] <unit>)",
    // Work that goes on, and a report each turn: which of the two the cell is the deadline of is not said.
    read: ({ unit: [unit] = [] }) =>
      unit && { readings: [[{ type: 'ongoing' }, recurring(unit)], [{ type: 'ongoing' }]] },
    examples: [
      {
        words: 'Thường xuyên (báo cáo quý)',
        readings: [
          [{ type: 'ongoing' }, { ...recurs('FREQ=MONTHLY;INTERVAL=3'), anchored: false } as DeadlineItem],
          [{ type: 'ongoing' }],
        ],
      },
    ],
  },
  {
    name: 'trước ngày … tháng sau',
    pattern: '<bound> ngày <number> (của tháng|[của] tháng (sau|[sau] liền kề|kế tiếp|tiếp theo)) <end>',
    read: ({ bound: [bound = 'on'] = [], number: [date] = [] }) => {
      const item = monthly(date, bound)
      return item && (isDoubt(item) ? item : oneOf(item))
    },
    examples: [
      {
        words: 'trước ngày 05 tháng sau',
        readings: [[{ ...recurs('FREQ=MONTHLY;BYMONTHDAY=5'), bound: 'before' } as DeadlineItem]],
      },
      {
        words: 'Trước ngày 25 của tháng',
        readings: [[{ ...recurs('FREQ=MONTHLY;BYMONTHDAY=25'), bound: 'before' } as DeadlineItem]],
      },
    ],
  },
  {
    name: 'đầu, cuối mỗi tháng | quý | năm',
    pattern: '[vào] [tuần] <part> [tiên|cùng] [của] (hằng|mỗi|các) <unit>',
    read: ({ part: [part] = [], unit: [unit] = [] }) => {
      if (!part || part === 'middle' || !unit) return undefined
      const date = part === 'first' ? 1 : -1
      if (unit.unit === 'YEARLY') {
        const month = part === 'first' ? 1 : 12
        return oneOf(
          yearly({ unit: 'day', date: part === 'first' ? 1 : 31, month }, 'on'),
          yearly({ unit: 'month', index: month }, 'on'),
        )
      }
      if (unit.unit !== 'MONTHLY') return undefined
      const months = unit.every === 3 ? (part === 'first' ? '1,4,7,10' : '3,6,9,12') : undefined
      return months
        ? oneOf(
            anchored('YEARLY', { BYMONTH: months, BYMONTHDAY: date }, 'on'),
            anchored('YEARLY', { BYMONTH: months }, 'on'),
          )
        : oneOf(
            anchored('MONTHLY', { BYMONTHDAY: date }, 'on'),
            anchored('MONTHLY', { BYDAY: part === 'first' ? '1MO' : '-1FR' }, 'on'),
          )
    },
    examples: [
      {
        words: 'tuần cuối hằng tháng',
        readings: [[recurs('FREQ=MONTHLY;BYMONTHDAY=-1')], [recurs('FREQ=MONTHLY;BYDAY=-1FR')]],
      },
      {
        words: 'cuối mỗi quý',
        readings: [[recurs('FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1')], [recurs('FREQ=YEARLY;BYMONTH=3,6,9,12')]],
      },
    ],
  },
]

function quarterly(BYMONTHDAY: number, BYMONTH: string, bound: Bound): DeadlineItem {
  return anchored('YEARLY', { BYMONTH, BYMONTHDAY }, bound)
}

function recurs(rrule: string): DeadlineItem {
  return { type: 'recurring', rrule, anchored: true, bound: 'on' }
}
