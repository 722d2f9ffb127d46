import { addDays } from '../../text/day.ts'
import type { Caught, DeadlineForm } from './form.ts'
import { between, by, during, every, quarterOrMonth, type Reading, throughYear } from './items.ts'
import { type Given, type Moment, spanOf } from './moment.ts'

const PLAN_2025_2026 = { period: { start: '2025-01-01', end: '2026-12-31' } }
const PLAN_2025 = { period: { start: '2025-01-01', end: '2025-12-31' } }

/** Deadlines that are days of the calendar: from one to another, before one, through one. */
export const boundedForms: readonly DeadlineForm[] = [
  {
    name: 'từ … đến hết năm …',
    pattern: '[trong] [[bắt đầu|kể] từ] <moment> (đến|cho đến|-) hết (<year>|năm)',
    // "Đến hết năm 2025" begins in 2025 unless the plan is older: then it is asked.
    read: ({ moment: [from] = [], year: [said] = [] }, given) => every([throughYear(from, said, given)]),
    examples: [
      { words: 'Từ tháng 9 đến hết năm 2025', items: [{ type: 'window', start: '2025-09-01', end: '2025-12-31' }] },
      { words: 'Từ 15/9 đến hết năm 2025', items: [{ type: 'window', start: '2025-09-15', end: '2025-12-31' }] },
      { words: 'Tháng 9 đến hết năm 2025', items: [{ type: 'window', start: '2025-09-01', end: '2025-12-31' }] },
      { words: 'Từ Quý III đến hết năm 2025', items: [{ type: 'window', start: '2025-07-01', end: '2025-12-31' }] },
      { words: 'Từ 15/9/2025 đến hết năm 2026', items: [{ type: 'window', start: '2025-09-15', end: '2026-12-31' }] },
      {
        words: 'Từ tháng 9 đến hết năm',
        context: PLAN_2025,
        items: [{ type: 'window', start: '2025-09-01', end: '2025-12-31' }],
      },
      {
        words: 'Từ tháng 9 đến hết năm 2026',
        context: PLAN_2025_2026,
        readings: [
          [{ type: 'window', start: '2025-09-01', end: '2026-12-31' }],
          [{ type: 'window', start: '2026-09-01', end: '2026-12-31' }],
        ],
      },
    ],
  },
  {
    name: 'từ … đến …',
    pattern:
      '[trong] [[bắt đầu|kể] từ] (<month> (đến|cho đến|-) [hết] <month>|<moment> (đến|cho đến|-) [hết] <named moment>)',
    read: ({ month = [], moment = [], 'named moment': named = [] }, given) => {
      const [from, to] = [...month, ...moment, ...named]
      return every([between(from, to, given)])
    },
    examples: [
      {
        words: 'từ 30/9/2025 đến ngày 30/10/2025',
        items: [{ type: 'window', start: '2025-09-30', end: '2025-10-30' }],
      },
      { words: 'Năm 2025 - 2026', items: [{ type: 'window', start: '2025-01-01', end: '2026-12-31' }] },
      { words: 'Năm 2025 -2030', items: [{ type: 'window', start: '2025-01-01', end: '2030-12-31' }] },
      { words: '30/9 – 30/10/2025', items: [{ type: 'window', start: '2025-09-30', end: '2025-10-30' }] },
      {
        words: 'từ quý III/2025 đến hết quý II/2026',
        items: [{ type: 'window', start: '2025-07-01', end: '2026-06-30' }],
      },
      {
        words: 'Từ tháng 11/2025 đến hết tháng 02/2026',
        items: [{ type: 'window', start: '2025-11-01', end: '2026-02-28' }],
      },
      {
        words: 'Từ tháng 11 đến hết tháng 02/2026',
        context: PLAN_2025_2026,
        items: [{ type: 'window', start: '2025-11-01', end: '2026-02-28' }],
      },
      { words: '10/2025 - 12/2025', items: [{ type: 'window', start: '2025-10-01', end: '2025-12-31' }] },
    ],
  },
  {
    name: 'giai đoạn … - …',
    pattern: '[trong] [cả] giai đoạn [từ] <year> (đến|-) [hết] <year>',
    read: ({ year: [from, to] = [] }) => every([between(from, to, {})]),
    examples: [{ words: 'Giai đoạn 2025 - 2030', items: [{ type: 'window', start: '2025-01-01', end: '2030-12-31' }] }],
  },
  {
    name: 'từ ngày … đến … (cùng tháng)',
    pattern: '[vào] [từ] ngày <number> (đến|-) <day>|từ <number> (đến|-) <day>|<number> - <day>',
    read: ({ number: [date] = [], day: [to] = [] }, given) =>
      every([between(to?.unit === 'day' && date !== undefined ? sameMonth(to, date) : undefined, to, given)]),
    examples: [
      { words: 'từ ngày 01 đến 15/9/2026', items: [{ type: 'window', start: '2026-09-01', end: '2026-09-15' }] },
      { words: '15-16/10/2025', items: [{ type: 'window', start: '2025-10-15', end: '2025-10-16' }] },
      { words: 'Ngày 10-12/10/2025', items: [{ type: 'window', start: '2025-10-10', end: '2025-10-12' }] },
    ],
  },
  {
    name: 'từ đầu … đến cuối …',
    pattern: '[trong] [[bắt đầu|kể] từ] đầu <moment> (đến|cho đến|-) (cuối|hết) <moment>',
    // The two ends are sure, whatever is meant by “late” alone.
    read: ({ moment: [from, to] = [] }, given) => every([between(from, to, given)]),
    examples: [
      {
        words: 'Từ đầu tháng 10 đến cuối tháng 12/2025',
        items: [{ type: 'window', start: '2025-10-01', end: '2025-12-31' }],
      },
      {
        words: 'Từ đầu năm 2025 đến hết tháng 6/2026',
        items: [{ type: 'window', start: '2025-01-01', end: '2026-06-30' }],
      },
    ],
  },
  {
    name: 'tháng …, trước ngày … (trong tháng ấy)',
    pattern:
      "[trong] (<month>|<quarter>|<half year>|<year>) ((, [hoàn thành] [xong]|hoàn thành [xong]) <bound> (<day>|ngày <number>)|'(' [hoàn thành] [xong] <bound> (<day>|ngày <number>) ')') <end>",
    read: readWithin,
    examples: [
      {
        words: 'Tháng 10, trước ngày 15',
        context: PLAN_2025,
        items: [{ type: 'window', start: '2025-10-01', end: '2025-10-14' }],
      },
      {
        words: 'Quý IV/2025, hoàn thành trước ngày 15/12/2025',
        items: [{ type: 'window', start: '2025-10-01', end: '2025-12-14' }],
      },
      {
        words: 'Năm 2025 (chậm nhất ngày 30/11)',
        items: [{ type: 'window', start: '2025-01-01', end: '2025-11-30' }],
      },
      { words: 'Tháng 10/2025, ngày 15', items: [{ type: 'on', day: '2025-10-15' }] },
      {
        words: 'Quý IV/2025, trước ngày 15/01/2026',
        items: [
          { type: 'window', start: '2025-10-01', end: '2025-12-31' },
          { type: 'by', day: '2026-01-15', bound: 'before' },
        ],
      },
    ],
  },
  {
    name: 'T… - T… (cùng năm)',
    pattern: '[trong] [từ] t <number> (đến|-) [t|tháng] <bare month>',
    // Without a year “T10” may be anything.
    read: ({ number: [index] = [], 'bare month': [to] = [] }, given) =>
      to?.year === undefined || index === undefined ? undefined : every([between({ unit: 'month', index }, to, given)]),
    examples: [
      { words: 'T10-T12/2025', items: [{ type: 'window', start: '2025-10-01', end: '2025-12-31' }] },
      { words: 'T9-11/2025', items: [{ type: 'window', start: '2025-09-01', end: '2025-11-30' }] },
    ],
  },
  {
    name: 'tháng … - … (cùng năm)',
    pattern: '[trong] [từ] tháng <number> (đến|-) <bare month>',
    read: ({ number: [index] = [], 'bare month': [to] = [] }, given) =>
      every([between(index === undefined ? undefined : { unit: 'month', index }, to, given)]),
    examples: [{ words: 'Tháng 4-5/2026', items: [{ type: 'window', start: '2026-04-01', end: '2026-05-31' }] }],
  },
  {
    name: 'quý … - … (cùng năm)',
    pattern:
      '[trong] [từ] (<quarter> (đến|-) [hết] (<numbered quarter>|<bare quarter>)|<short quarter> (đến|-) <short quarter>)',
    read: (caught, given) => {
      const { quarter: [from] = [], 'numbered quarter': [numbered] = [], 'bare quarter': [to] = [] } = caught
      const { 'short quarter': [first, last] = [] } = caught
      if (from?.year !== undefined && numbered?.year !== undefined) return quarterOrMonth(from, numbered, given)
      // Without a year “Q1” may be anything.
      if (first) return last?.year === undefined ? undefined : every([between(first, last, given)])
      return every([between(from, numbered ?? to, given)])
    },
    examples: [
      { words: 'Quý I - II/2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-06-30' }] },
      { words: 'Quý 1-2/2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-06-30' }] },
      { words: 'Quý 1 đến 3/2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-09-30' }] },
      { words: 'Quý 2-3 năm 2025', items: [{ type: 'window', start: '2025-04-01', end: '2025-09-30' }] },
      { words: 'Quý IV/2025 - I/2026', items: [{ type: 'window', start: '2025-10-01', end: '2026-03-31' }] },
      { words: 'QIII-QIV/2025', items: [{ type: 'window', start: '2025-07-01', end: '2025-12-31' }] },
      { words: 'Q1-Q2/2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-06-30' }] },
    ],
  },
]

/** Both are said: the stretch, and the last day within it. A day outside it is a deadline of its own. */
function readWithin(caught: Caught, given: Given): Reading {
  const [bound = 'on'] = caught.bound ?? []
  const moment = [caught.month, caught.quarter, caught['half year'], caught.year].flatMap((found) => found ?? [])[0]
  const [date] = caught.number ?? []
  const year = moment?.year ?? caught.day?.[0]?.year ?? given.year
  const inYear = { ...given, year }
  const day: Moment | undefined =
    caught.day?.[0] ??
    (date !== undefined && moment?.unit === 'month' ? { unit: 'day', date, month: moment.index } : undefined)
  const [stretch, limit] = [spanOf(moment, inYear), spanOf(day, inYear)?.end]
  if (!stretch || limit === undefined) return undefined
  const isInside = limit > stretch.start && limit <= stretch.end
  if (bound === 'on')
    return isInside && date !== undefined
      ? [{ type: 'on', day: limit }]
      : every([during(moment, inYear), during(day, inYear)])
  if (!isInside) return every([during(moment, inYear), by(day, inYear, bound)])
  return [{ type: 'window', start: stretch.start, end: bound === 'before' ? addDays(limit, -1) : limit }]
}

const sameMonth = ({ month, year }: Extract<Moment, { unit: 'day' }>, date: number): Moment => ({
  unit: 'day',
  date,
  month,
  ...(year !== undefined && { year }),
})
