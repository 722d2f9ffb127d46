import { daysInMonth, twoDigits } from '../../text/day.ts'
import type { DeadlineItem } from './deadline.ts'
import type { DeadlineForm } from './form.ts'
import { anchored, by, during, every, monthly, yearly } from './items.ts'
import { WEEKDAY_CODES } from './weekdays.ts'

const LAST_MONTHS = '3,6,9,12'
const FIRST_MONTHS = '1,4,7,10'
const OF_QUARTER = 'ngày (<number>|cuối [cùng]) [của] tháng cuối [cùng] [của] [mỗi|hằng] quý'
const ALL_MONTHS = Array.from({ length: 12 }, (_, i) => i + 1)

/** Deadlines that come again within the year: days of the month, of the quarter, of the week. */
export const monthlyForms: readonly DeadlineForm[] = [
  {
    name: 'ngày … hằng tháng',
    pattern: '[định kỳ] <bound> ngày <numbers> [của] (hằng|mỗi) tháng',
    read: ({ bound: [bound = 'on'] = [], numbers: [dates = []] = [] }) =>
      every(dates.map((date) => monthly(date, bound))),
    examples: [
      {
        words: 'ngày 15 hằng tháng',
        items: [fixed('FREQ=MONTHLY;BYMONTHDAY=15', 'on')],
        days: ['2026-01-15', '2026-02-15', '2026-03-15', '2026-04-15'],
      },
      {
        words: 'trước ngày 20 hằng tháng',
        items: [fixed('FREQ=MONTHLY;BYMONTHDAY=20', 'before')],
        days: ['2026-01-20', '2026-02-20', '2026-03-20', '2026-04-20'],
      },
      {
        words: 'ngày 01 và ngày 15 hằng tháng',
        items: [fixed('FREQ=MONTHLY;BYMONTHDAY=1', 'on'), fixed('FREQ=MONTHLY;BYMONTHDAY=15', 'on')],
        days: ['2026-01-01', '2026-01-15', '2026-02-01', '2026-02-15'],
      },
      {
        // February has no 30th.
        words: 'ngày 15 và 30 hằng tháng',
        readings: [
          [fixed('FREQ=MONTHLY;BYMONTHDAY=15', 'on'), fixed('FREQ=MONTHLY;BYMONTHDAY=-1', 'on')],
          [fixed('FREQ=MONTHLY;BYMONTHDAY=15', 'on'), fixed('FREQ=MONTHLY;BYMONTHDAY=30', 'on')],
        ],
      },
    ],
  },
  {
    name: 'ngày … hằng tháng, nếu tháng có ngày ấy',
    pattern: '<bound> ngày <number> [của] (hằng|mỗi) tháng [,] nếu [tháng] có ngày (ấy|đó|này)',
    read: ({ bound: [bound = 'on'] = [], number: [date = 0] = [] }) =>
      date >= 1 && date <= 31 ? [anchored('MONTHLY', { BYMONTHDAY: date }, bound)] : undefined,
    examples: [
      {
        words: 'ngày 30 hằng tháng, nếu tháng có ngày ấy',
        items: [fixed('FREQ=MONTHLY;BYMONTHDAY=30', 'on')],
        days: ['2026-01-30', '2026-03-30', '2026-04-30', '2026-05-30'],
      },
    ],
  },
  {
    name: 'hằng tháng (trước ngày …)',
    pattern:
      "[định kỳ] (hằng tháng|mỗi tháng) ('(' <bound> ngày <numbers> ')'|[,] <bound> ngày <numbers> [[của] tháng (sau|[sau] liền kề|kế tiếp|tiếp theo)])",
    read: ({ bound: [bound = 'on'] = [], numbers: [dates = []] = [] }) =>
      every(dates.map((date) => monthly(date, bound))),
    examples: [
      {
        words: 'Hằng tháng (trước ngày 25)',
        items: [fixed('FREQ=MONTHLY;BYMONTHDAY=25', 'before')],
        days: ['2026-01-25', '2026-02-25', '2026-03-25', '2026-04-25'],
      },
      {
        words: 'Hằng tháng, trước ngày 05 của tháng sau',
        items: [fixed('FREQ=MONTHLY;BYMONTHDAY=5', 'before')],
        days: ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05'],
      },
    ],
  },
  {
    name: 'ngày cuối cùng hằng tháng',
    pattern: '<bound> ngày cuối [cùng] [của] (hằng|mỗi) tháng',
    read: ({ bound: [bound = 'on'] = [] }) => every([monthly(LAST, bound)]),
    examples: [
      {
        words: 'ngày cuối cùng hằng tháng',
        items: [fixed('FREQ=MONTHLY;BYMONTHDAY=-1', 'on')],
        days: ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
      },
    ],
  },
  {
    name: 'ngày … của tháng cuối quý',
    pattern: quarterly('<bound> ngày (<number>|cuối [cùng]) [của] tháng cuối [cùng] [của] [mỗi|hằng] quý'),
    read: ({ bound: [bound = 'on'] = [], number: [date] = [LAST] }) => every([monthly(date, bound, LAST_MONTHS)]),
    examples: [
      {
        words: 'trước ngày 20 của tháng cuối quý',
        items: [fixed(`FREQ=YEARLY;BYMONTH=${LAST_MONTHS};BYMONTHDAY=20`, 'before')],
        days: ['2026-03-20', '2026-06-20', '2026-09-20', '2026-12-20'],
      },
      {
        words: 'Hàng quý (trước ngày 20 của tháng cuối quý)',
        items: [fixed(`FREQ=YEARLY;BYMONTH=${LAST_MONTHS};BYMONTHDAY=20`, 'before')],
        days: ['2026-03-20', '2026-06-20', '2026-09-20', '2026-12-20'],
      },
      {
        words: 'Hằng quý, chậm nhất ngày cuối cùng của tháng cuối quý',
        items: [fixed(`FREQ=YEARLY;BYMONTH=${LAST_MONTHS};BYMONTHDAY=-1`, 'through')],
        days: ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
      },
    ],
  },
  {
    name: 'ngày … của tháng đầu quý',
    pattern: quarterly(
      '<bound> ngày (<number>|cuối [cùng]) [của] tháng đầu [của] [mỗi|hằng] quý [sau|tiếp theo|kế tiếp]',
    ),
    read: ({ bound: [bound = 'on'] = [], number: [date] = [LAST] }) => every([monthly(date, bound, FIRST_MONTHS)]),
    examples: [
      {
        words: 'ngày 05 của tháng đầu quý',
        items: [fixed(`FREQ=YEARLY;BYMONTH=${FIRST_MONTHS};BYMONTHDAY=5`, 'on')],
        days: ['2026-01-05', '2026-04-05', '2026-07-05', '2026-10-05'],
      },
      {
        words: 'trước ngày 10 tháng đầu của quý tiếp theo',
        items: [fixed(`FREQ=YEARLY;BYMONTH=${FIRST_MONTHS};BYMONTHDAY=10`, 'before')],
        days: ['2026-01-10', '2026-04-10', '2026-07-10', '2026-10-10'],
      },
    ],
  },
  {
    name: 'báo cáo tháng (trước ngày …), quý (…), năm (…)',
    pattern: `[định kỳ] báo cáo [định kỳ] [hằng] tháng ('(' <bound> [ngày] <number> ')'|[:] <bound> ngày <number>) ((,|;|và|, và) [báo cáo] [hằng] quý ('(' <bound> ${OF_QUARTER} ')'|[:] <bound> ${OF_QUARTER})) [(,|;|và|, và) [báo cáo] [hằng] năm ('(' <bound> <day> ')'|[:] <bound> <day>)]`,
    // The reports of a month, of a quarter and of a year: each has its day, in this order.
    read: ({ bound: bounds = [], number: [inMonth, inQuarter = LAST] = [], day: [inYear] = [] }) =>
      every([
        monthly(inMonth, bounds[0] ?? 'on'),
        monthly(inQuarter, bounds[1] ?? 'on', LAST_MONTHS),
        ...(inYear ? [yearly(inYear, bounds[2] ?? 'on')] : []),
      ]),
    examples: [
      {
        words: 'Báo cáo tháng (trước ngày 20), quý (trước ngày 20 tháng cuối quý), năm (trước ngày 15/12)',
        items: [
          fixed('FREQ=MONTHLY;BYMONTHDAY=20', 'before'),
          fixed(`FREQ=YEARLY;BYMONTH=${LAST_MONTHS};BYMONTHDAY=20`, 'before'),
          fixed('FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', 'before'),
        ],
        days: ['2026-01-20', '2026-02-20', '2026-03-20', '2026-03-20'],
      },
    ],
  },
  {
    name: 'tháng cuối, tháng đầu hằng quý',
    pattern: '[vào|trong] tháng <part> [của] (hằng|mỗi) quý',
    read: ({ part: [part] = [] }) => {
      const months = { first: FIRST_MONTHS, middle: '2,5,8,11', last: LAST_MONTHS }
      return part && [anchored('YEARLY', { BYMONTH: months[part] }, 'on')]
    },
    examples: [
      {
        words: 'tháng cuối hằng quý',
        items: [fixed(`FREQ=YEARLY;BYMONTH=${LAST_MONTHS}`, 'on')],
        days: ['2026-03', '2026-06', '2026-09', '2026-12'],
      },
      {
        words: 'vào tháng giữa mỗi quý',
        items: [fixed('FREQ=YEARLY;BYMONTH=2,5,8,11', 'on')],
        days: ['2026-02', '2026-05', '2026-08', '2026-11'],
      },
    ],
  },
  {
    name: 'ngày … hằng tháng trong năm …',
    pattern: `<bound> (ngày <numbers> [của] (hằng|mỗi) tháng|ngày (<number>|cuối [cùng]) [của] tháng cuối [cùng] [của] [mỗi|hằng] quý) [,] ([trong|của] <year>|(trong|của) năm)`,
    // Each of them is a day of that year: nothing is left open. Not what is no day of every month.
    read: (caught, given) => {
      const year = caught.year?.[0]?.year ?? given.year
      const [bound = 'on'] = caught.bound ?? []
      const dates = caught.numbers?.[0] ?? caught.number ?? [LAST]
      const months = caught.numbers ? ALL_MONTHS : LAST_MONTHS.split(',').map(Number)
      if (year === undefined || dates.some((date) => date > 28)) return undefined
      return every(
        months.flatMap((month) =>
          dates.map((date) => {
            const moment = { unit: 'day', month, date: date === LAST ? daysInMonth(year, month) : date, year } as const
            return bound === 'on' ? during(moment, given) : by(moment, given, bound)
          }),
        ),
      )
    },
    examples: [
      {
        words: 'Ngày 15 hằng tháng trong năm 2026',
        items: ALL_MONTHS.map((month) => ({ type: 'on', day: `2026-${twoDigits(month)}-15` })),
      },
      {
        words: 'Trước ngày 20 tháng cuối quý trong năm 2026',
        items: ['03', '06', '09', '12'].map((month) => ({ type: 'by', day: `2026-${month}-20`, bound: 'before' })),
      },
    ],
  },
  {
    name: 'thứ … đầu tiên, cuối cùng hằng tháng',
    pattern: '<bound> <weekday> <part> [tiên|cùng] [của] (hằng|mỗi) tháng',
    read: ({ bound: [bound = 'on'] = [], weekday: [weekday = 0] = [], part: [part] = [] }) => {
      if (part === 'middle' || !part) return undefined
      return [anchored('MONTHLY', { BYDAY: `${part === 'last' ? -1 : 1}${WEEKDAY_CODES[weekday] ?? 'SU'}` }, bound)]
    },
    examples: [
      {
        words: 'thứ Sáu cuối cùng hằng tháng',
        items: [fixed('FREQ=MONTHLY;BYDAY=-1FR', 'on')],
        days: ['2026-01-30', '2026-02-27', '2026-03-27', '2026-04-24'],
      },
      {
        words: 'thứ Hai đầu tiên của mỗi tháng',
        items: [fixed('FREQ=MONTHLY;BYDAY=1MO', 'on')],
        days: ['2026-01-05', '2026-02-02', '2026-03-02', '2026-04-06'],
      },
    ],
  },
]

/** What RFC 5545 calls the last day of a month. */
const LAST = -1

/** Alone, after "hằng quý" or in brackets after it. */
function quarterly(day: string): string {
  return `([định kỳ] (hằng|mỗi) quý '(' ${day} ')'|[[định kỳ] (hằng|mỗi) quý [,|:]|định kỳ] ${day})`
}

function fixed(rrule: string, bound: 'before' | 'through' | 'on'): DeadlineItem {
  return { type: 'recurring', rrule, anchored: true, bound }
}
