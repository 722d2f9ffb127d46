import type { DeadlineItem } from './deadline.ts'
import type { DeadlineForm } from './form.ts'
import { anchored, at, eachOf, every, isDoubt, monthly, yearly } from './items.ts'
import { WEEKDAY_CODES } from './weekdays.ts'

/** Deadlines that come again on a day of the week or at an hour. */
export const weeklyForms: readonly DeadlineForm[] = [
  {
    name: 'thứ … hằng tuần',
    pattern: '<bound> [[buổi] (sáng|chiều|tối)] [ngày] <weekdays> [của] (hằng|mỗi) tuần',
    read: ({ bound: [bound = 'on'] = [], weekdays: [weekdays = []] = [] }) =>
      weekdays.map((weekday) => anchored('WEEKLY', { BYDAY: WEEKDAY_CODES[weekday] ?? 'SU' }, bound)),
    examples: [
      {
        words: 'thứ Hai hằng tuần',
        items: [fixed('FREQ=WEEKLY;BYDAY=MO', 'on')],
        days: ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'],
      },
      {
        words: 'Chiều thứ 6 hàng tuần',
        items: [fixed('FREQ=WEEKLY;BYDAY=FR', 'on')],
        days: ['2026-01-02', '2026-01-09', '2026-01-16', '2026-01-23'],
      },
      {
        words: 'trước thứ Sáu hằng tuần',
        items: [fixed('FREQ=WEEKLY;BYDAY=FR', 'before')],
        days: ['2026-01-02', '2026-01-09', '2026-01-16', '2026-01-23'],
      },
      {
        words: 'Thứ 2, thứ 4, thứ 6 hằng tuần',
        items: [
          fixed('FREQ=WEEKLY;BYDAY=MO', 'on'),
          fixed('FREQ=WEEKLY;BYDAY=WE', 'on'),
          fixed('FREQ=WEEKLY;BYDAY=FR', 'on'),
        ],
        days: ['2026-01-02', '2026-01-05', '2026-01-07', '2026-01-09'],
      },
    ],
  },
  {
    name: 'hằng tuần (thứ …)',
    pattern:
      "[định kỳ] (hằng|mỗi) tuần ('(' <bound> [[buổi] (sáng|chiều|tối)] [ngày] <weekday> ')'|[,] <bound> [[buổi] (sáng|chiều|tối)] [ngày] <weekday>)",
    read: ({ bound: [bound = 'on'] = [], weekday: [weekday = 0] = [] }) => [
      anchored('WEEKLY', { BYDAY: WEEKDAY_CODES[weekday] ?? 'SU' }, bound),
    ],
    examples: [
      {
        words: 'Hằng tuần, vào thứ 6',
        items: [fixed('FREQ=WEEKLY;BYDAY=FR', 'on')],
        days: ['2026-01-02', '2026-01-09', '2026-01-16', '2026-01-23'],
      },
    ],
  },
  {
    name: 'giờ …, ngày hoặc thứ … hằng …',
    pattern:
      '<bound> [lúc] <clock> [,] ([ngày] <weekdays> [của] (hằng|mỗi) tuần|ngày <numbers> [của] (hằng|mỗi) tháng|<days> [của] (hằng|mỗi) năm)|[định kỳ] (hằng|mỗi) tuần [,] <bound> [lúc] <clock> [,] [ngày] <weekdays>',
    read: (
      {
        bound: [said = 'on'] = [],
        clock: [time] = [],
        weekdays: [weekdays] = [],
        numbers: [dates] = [],
        days: [days] = [],
      },
      given,
    ) => {
      // The hour passes within the day: the day is the last one.
      const bound = said === 'before' ? 'through' : said
      const items = weekdays
        ? weekdays.map((weekday) => anchored('WEEKLY', { BYDAY: WEEKDAY_CODES[weekday] ?? 'SU' }, bound))
        : (dates?.map((date) => monthly(date, bound)) ?? eachOf(days, given, (day) => yearly(day, bound)))
      return every(items.map((item) => (isDoubt(item) ? undefined : at(time, item))))
    },
    examples: [
      {
        words: 'Trước 16h00 thứ Sáu hàng tuần',
        items: [{ ...fixed('FREQ=WEEKLY;BYDAY=FR', 'through'), time: '16:00' } as DeadlineItem],
        days: ['2026-01-02', '2026-01-09', '2026-01-16', '2026-01-23'],
      },
      {
        words: 'trước 17 giờ ngày 25 hằng tháng',
        items: [{ ...fixed('FREQ=MONTHLY;BYMONTHDAY=25', 'through'), time: '17:00' } as DeadlineItem],
        days: ['2026-01-25', '2026-02-25', '2026-03-25', '2026-04-25'],
      },
      {
        words: 'Hằng tuần, lúc 7 giờ 30 thứ Hai',
        items: [{ ...fixed('FREQ=WEEKLY;BYDAY=MO', 'on'), time: '07:30' } as DeadlineItem],
        days: ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26'],
      },
    ],
  },
  {
    name: 'giờ … hằng ngày',
    pattern: '<bound> [lúc] <clock> [,] (hằng|mỗi) ngày|(hằng|mỗi) ngày [,] <bound> [lúc] <clock>',
    read: ({ bound: [bound = 'on'] = [], clock: [time] = [] }) =>
      every([at(time, anchored('DAILY', {}, bound === 'before' ? 'through' : bound))]),
    examples: [
      {
        words: 'Trước 16h hằng ngày',
        items: [{ ...fixed('FREQ=DAILY', 'through'), time: '16:00' } as DeadlineItem],
        days: ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'],
      },
    ],
  },
]

function fixed(rrule: string, bound: 'before' | 'through' | 'on'): DeadlineItem {
  return { type: 'recurring', rrule, anchored: true, bound }
}
