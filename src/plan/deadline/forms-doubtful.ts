import { addDays } from '../../text/day.ts'
import type { DeadlineItem } from './deadline.ts'
import type { DeadlineForm } from './form.ts'
import { by, during, oneOf, sameOrDoubt, window } from './items.ts'
import { type Given, type Moment, spanOf } from './moment.ts'
import { stretchOf } from './parts-of-time.ts'
import type { Part } from './slots.ts'

/** Deadlines that can be meant in several ways: none is chosen, the finding lists them. */
export const doubtfulForms: readonly DeadlineForm[] = [
  {
    name: 'đầu, giữa, cuối tháng | quý | năm',
    pattern: '[vào|trong] [khoảng] [thời gian] <part> (<month>|<quarter>|<school year>|<year>|năm)',
    read: (caught, given) => partly(caught.part?.[0], namedIn(caught, given), given),
    examples: [
      {
        words: 'cuối tháng 10/2025',
        readings: [
          [{ type: 'by', day: '2025-10-31', bound: 'through' }],
          [{ type: 'window', start: '2025-10-21', end: '2025-10-31' }],
        ],
      },
      {
        words: 'giữa tháng 10/2025',
        readings: [
          [{ type: 'by', day: '2025-10-20', bound: 'through' }],
          [{ type: 'window', start: '2025-10-11', end: '2025-10-20' }],
        ],
      },
      {
        words: 'Đầu quý II/2026',
        readings: [
          [{ type: 'by', day: '2026-04-30', bound: 'through' }],
          [{ type: 'window', start: '2026-04-01', end: '2026-04-30' }],
        ],
      },
      {
        words: 'cuối năm',
        context: { period: { start: '2025-01-01', end: '2025-12-31' } },
        readings: [
          [{ type: 'by', day: '2025-12-31', bound: 'through' }],
          [{ type: 'window', start: '2025-10-01', end: '2025-12-31' }],
          [{ type: 'window', start: '2025-12-01', end: '2025-12-31' }],
        ],
      },
    ],
  },
  {
    name: 'đến, trước đầu | giữa | cuối …',
    pattern:
      '([từ nay] [cho] đến [hết]|hết|(chậm|muộn|trễ) nhất [là] [vào|đến|trong]|trước) <part> (<month>|<quarter>|<school year>|<year>|năm)',
    read: (caught, given) => {
      const stretch = partSpan(caught.part?.[0], namedIn(caught, given), given)
      return stretch && oneOf(through(stretch.end), { type: 'by', day: stretch.start, bound: 'before' })
    },
    examples: [
      {
        words: 'trước cuối năm 2026',
        readings: [
          [{ type: 'by', day: '2026-12-31', bound: 'through' }],
          [{ type: 'by', day: '2026-10-01', bound: 'before' }],
        ],
      },
    ],
  },
  {
    name: 'đến tháng …, đến quý …',
    pattern: '[từ nay] [cho] đến (<month>|<quarter>|<half year>|<school year>)',
    // Through its last day or until its first?
    read: (caught, given) => {
      const moment = namedIn(caught, given)
      return oneOf(by(moment, given, 'through'), by(moment, given, 'before'))
    },
    examples: [
      {
        words: 'đến tháng 10/2026',
        readings: [
          [{ type: 'by', day: '2026-10-31', bound: 'through' }],
          [{ type: 'by', day: '2026-10-01', bound: 'before' }],
        ],
      },
      {
        words: 'đến quý IV/2026',
        readings: [
          [{ type: 'by', day: '2026-12-31', bound: 'through' }],
          [{ type: 'by', day: '2026-10-01', bound: 'before' }],
        ],
      },
    ],
  },
  {
    name: 'từ … (chưa nói đến bao giờ)',
    pattern: '[kể|bắt đầu] từ [đầu] <moment> [trở đi]',
    read: ({ moment: [moment] = [] }, given) =>
      sameOrDoubt(window(spanOf(moment, given)?.start, given.period?.end), during(moment, given)),
    examples: [
      {
        words: 'từ năm 2025',
        context: { period: { start: '2025-01-01', end: '2026-12-31' } },
        readings: [
          [{ type: 'window', start: '2025-01-01', end: '2026-12-31' }],
          [{ type: 'window', start: '2025-01-01', end: '2025-12-31' }],
        ],
      },
      {
        words: 'từ năm 2025',
        context: { period: { start: '2025-01-01', end: '2025-12-31' } },
        items: [{ type: 'window', start: '2025-01-01', end: '2025-12-31' }],
      },
      { words: 'từ quý III/2025', readings: [[{ type: 'window', start: '2025-07-01', end: '2025-09-30' }]] },
    ],
  },
  {
    name: 'năm … và những năm tiếp theo',
    pattern:
      '[trong] (<moment>|[cả] [giai đoạn] <year> (đến|-) <year>) và (các|những) (năm|quý|tháng|ngày) (tiếp theo|sau|kế tiếp|còn lại)',
    // Without an end: the period of the plan is likely the last of them, yet not said.
    read: ({ moment: [moment] = [], year: [first, last] = [] }, given) => {
      const start = spanOf(moment ?? first, given)?.start
      return oneOf(window(start, given.period?.end), window(start, spanOf(moment ?? last, given)?.end))
    },
    examples: [
      {
        words: 'Giai đoạn 2025 - 2030 và các năm tiếp theo',
        readings: [[{ type: 'window', start: '2025-01-01', end: '2030-12-31' }]],
      },
      {
        words: 'Năm 2025 và những năm tiếp theo',
        context: { period: { start: '2025-01-01', end: '2026-12-31' } },
        readings: [
          [{ type: 'window', start: '2025-01-01', end: '2026-12-31' }],
          [{ type: 'window', start: '2025-01-01', end: '2025-12-31' }],
        ],
      },
    ],
  },
  {
    name: 'sau … (chưa nói đến bao giờ)',
    pattern: '[ngay] sau <moment>',
    read: ({ moment: [moment] = [] }, given) => {
      const end = spanOf(moment, given)?.end
      return end === undefined ? undefined : oneOf(window(addDays(end, 1), given.period?.end))
    },
    examples: [
      {
        words: 'sau ngày 15/10/2025',
        context: { period: { start: '2025-01-01', end: '2025-12-31' } },
        readings: [[{ type: 'window', start: '2025-10-16', end: '2025-12-31' }]],
      },
    ],
  },
  {
    name: 'khoảng …',
    pattern: '[vào|trong] khoảng [thời gian] <moment>',
    read: ({ moment: [moment] = [] }, given) => oneOf(during(moment, given), by(moment, given, 'through')),
    examples: [
      {
        words: 'khoảng tháng 10/2025',
        readings: [
          [{ type: 'window', start: '2025-10-01', end: '2025-10-31' }],
          [{ type: 'by', day: '2025-10-31', bound: 'through' }],
        ],
      },
    ],
  },
  {
    name: 'tuần … của tháng …',
    pattern: '[vào|trong] tuần <part> [tiên|cùng] [của] <month>',
    // Seven days from the first, or from Monday to Sunday: the words do not say.
    read: ({ part: [part] = [], month: [month] = [] }, given) => {
      const span = spanOf(month, given)
      if (!span || !part || part === 'middle') return undefined
      return part === 'first'
        ? oneOf(window(span.start, addDays(span.start, 6)), through(addDays(span.start, 6)))
        : oneOf(window(addDays(span.end, -6), span.end), through(span.end))
    },
    examples: [
      {
        words: 'tuần cuối tháng 10/2025',
        readings: [
          [{ type: 'window', start: '2025-10-25', end: '2025-10-31' }],
          [{ type: 'by', day: '2025-10-31', bound: 'through' }],
        ],
      },
    ],
  },
  {
    name: 'tuần thứ … của tháng …',
    pattern: '[vào|trong] tuần [thứ] <number> [của|trong] <month>',
    read: ({ number: [week = 0] = [], month: [month] = [] }, given) => {
      const span = week >= 1 && week <= 4 ? spanOf(month, given) : undefined
      if (!span) return undefined
      const last = addDays(span.start, week * 7 - 1)
      return oneOf(window(addDays(last, -6), last), through(last))
    },
    examples: [
      {
        words: 'Tuần 2 tháng 10/2025',
        readings: [
          [{ type: 'window', start: '2025-10-08', end: '2025-10-14' }],
          [{ type: 'by', day: '2025-10-14', bound: 'through' }],
        ],
      },
    ],
  },
  {
    name: 'hai số rồi năm (“09-12/2025”)',
    pattern: '[từ] <number> - <month>',
    read: ({ number: [first = 0] = [], month: [last] = [] }) => {
      if (last?.unit !== 'month' || last.year === undefined) return undefined
      const from = first >= 1 && first <= 12 ? spanOf({ unit: 'month', index: first }, { year: last.year }) : undefined
      const date: Moment = { unit: 'day', date: first, month: last.index, year: last.year }
      return oneOf(window(from?.start, spanOf(last, {})?.end), during(date, {}))
    },
    examples: [
      {
        words: '09-12/2025',
        readings: [[{ type: 'window', start: '2025-09-01', end: '2025-12-31' }], [{ type: 'on', day: '2025-12-09' }]],
      },
    ],
  },
  {
    name: 'tháng … hoặc …',
    pattern: '[vào|trong] tháng <number> (hoặc|hay) <bare month>',
    read: ({ number: [index] = [], 'bare month': [to] = [] }, given) => {
      const year = to?.year ?? given.year
      const first = index === undefined ? undefined : during({ unit: 'month', index }, { ...given, year })
      return first && oneOf(first, during(to, given))
    },
    examples: [
      {
        words: 'tháng 10 hoặc 11/2025',
        readings: [
          [{ type: 'window', start: '2025-10-01', end: '2025-10-31' }],
          [{ type: 'window', start: '2025-11-01', end: '2025-11-30' }],
        ],
      },
    ],
  },
  {
    name: 'ngày … với năm hai chữ số',
    pattern: '<bound> [ngày] (<number> / <number> / <number>|<number> - <number> - <number>)',
    read: ({ bound: [bound] = [], number: [date = 0, month = 0, short = 0] = [] }, given) => {
      const day: Moment = { unit: 'day', date, month, year: 2000 + short }
      return short > 99 ? undefined : oneOf(bound === 'on' ? during(day, given) : by(day, given, bound ?? 'through'))
    },
    examples: [
      { words: 'ngày 10/10/25', readings: [[{ type: 'on', day: '2025-10-10' }]] },
      { words: 'trước 10/10/25', readings: [[{ type: 'by', day: '2025-10-10', bound: 'before' }]] },
    ],
  },
]

/** The month, quarter, school year or year that the words name, or the year of the plan for a bare "năm". */
const namedIn = (caught: Parameters<DeadlineForm['read']>[0], { year }: Given): Moment | undefined =>
  caught.month?.[0] ??
  caught.quarter?.[0] ??
  caught['half year']?.[0] ??
  caught['school year']?.[0] ??
  caught.year?.[0] ??
  (year === undefined ? undefined : { unit: 'year', year })

const partSpan = (part: Part | undefined, moment: Moment | undefined, given: Given) => {
  const span = spanOf(moment, given)
  return part && moment && span && stretchOf(span, moment.unit, part)[0]
}

const partly = (part: Part | undefined, moment: Moment | undefined, given: Given) => {
  const span = spanOf(moment, given)
  const [first, ...more] = part && moment && span ? stretchOf(span, moment.unit, part) : []
  return first && oneOf(through(first.end), ...[first, ...more].map(({ start, end }) => window(start, end)))
}

const through = (day: string): DeadlineItem => ({ type: 'by', day, bound: 'through' })
