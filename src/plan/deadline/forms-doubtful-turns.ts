import type { DeadlineItem } from './deadline.ts'
import type { DeadlineForm } from './form.ts'
import { anchored, isDoubt, monthly, oneOf, recurring, yearly } from './items.ts'

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
    pattern: '<bound> ngày <number> [của] tháng (sau|[sau] liền kề|kế tiếp|tiếp theo)',
    read: ({ bound: [bound = 'on'] = [], number: [date] = [] }) => {
      const item = monthly(date, bound)
      return item && (isDoubt(item) ? item : oneOf(item))
    },
    examples: [
      {
        words: 'trước ngày 05 tháng sau',
        readings: [[{ ...recurs('FREQ=MONTHLY;BYMONTHDAY=5'), bound: 'before' } as DeadlineItem]],
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

function recurs(rrule: string): DeadlineItem {
  return { type: 'recurring', rrule, anchored: true, bound: 'on' }
}
