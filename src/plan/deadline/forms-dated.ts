import type { DeadlineForm } from './form.ts'
import { between, by, during, eachOf, every } from './items.ts'
import type { Moment } from './moment.ts'

const PLAN_2025 = { period: { start: '2025-01-01', end: '2025-12-31' } }

/** Deadlines that are days of the calendar. */
export const datedForms: readonly DeadlineForm[] = [
  {
    name: 'ngày',
    pattern: '[vào|trong] [sáng|chiều|tối] <days>',
    read: ({ days: [days] = [] }, year) => every(eachOf(days, year, during)),
    examples: [
      { words: 'ngày 10/10/2025', items: [{ type: 'on', day: '2025-10-10' }] },
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
    name: 'giờ, ngày',
    pattern: '[vào] [lúc|từ] <clock> [(đến|-) <clock>] [,] <day>',
    read: ({ day: [day] = [] }, year) => every([during(day, year)]),
    examples: [
      { words: '08 giờ 00 ngày 10/10/2025', items: [{ type: 'on', day: '2025-10-10' }] },
      { words: 'Từ 7h30 đến 11h00, ngày 10/10/2025', items: [{ type: 'on', day: '2025-10-10' }] },
    ],
  },
  {
    name: 'tháng',
    pattern: '[vào|trong|trong suốt] [các] <months>',
    read: ({ months: [months] = [] }, year) => every(eachOf(months, year, during)),
    examples: [
      { words: 'Tháng 10/2025', items: [{ type: 'window', start: '2025-10-01', end: '2025-10-31' }] },
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
    name: 'quý',
    pattern: '[vào|trong] [các] <quarters>',
    read: ({ quarters: [quarters] = [] }, year) => every(eachOf(quarters, year, during)),
    examples: [
      { words: 'Quý II/2026', items: [{ type: 'window', start: '2026-04-01', end: '2026-06-30' }] },
      { words: 'quý IV năm 2026', items: [{ type: 'window', start: '2026-10-01', end: '2026-12-31' }] },
      {
        words: 'Quý IV',
        context: PLAN_2025,
        items: [{ type: 'window', start: '2025-10-01', end: '2025-12-31' }],
      },
      {
        words: 'Quý I, III năm 2026',
        items: [
          { type: 'window', start: '2026-01-01', end: '2026-03-31' },
          { type: 'window', start: '2026-07-01', end: '2026-09-30' },
        ],
      },
    ],
  },
  {
    name: 'sáu tháng đầu năm, cuối năm',
    pattern: '[trong] <half year>',
    read: ({ 'half year': [half] = [] }, year) => every([during(half, year)]),
    examples: [
      { words: '6 tháng đầu năm 2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-06-30' }] },
      { words: '06 tháng cuối năm 2026', items: [{ type: 'window', start: '2026-07-01', end: '2026-12-31' }] },
    ],
  },
  {
    name: 'năm',
    pattern: '[trong [suốt]] [cả|các] <year>',
    read: ({ year: [year] = [] }) => every([during(year, undefined)]),
    examples: [
      { words: 'Năm 2025', items: [{ type: 'window', start: '2025-01-01', end: '2025-12-31' }] },
      { words: 'trong năm 2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-12-31' }] },
      { words: '2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-12-31' }] },
    ],
  },
  {
    name: 'trong năm (của kế hoạch)',
    pattern: 'trong năm|cả năm',
    read: (_, year) => every([during(year === undefined ? undefined : { unit: 'year', year }, undefined)]),
    examples: [
      {
        words: 'Trong năm',
        context: PLAN_2025,
        items: [{ type: 'window', start: '2025-01-01', end: '2025-12-31' }],
      },
    ],
  },
  {
    name: 'từ … đến …',
    pattern: '[trong] [từ] <moment> (đến|cho đến|-) [hết] <moment>',
    read: ({ moment: [from, to] = [] }, year) => every([between(from, to, year)]),
    examples: [
      {
        words: 'từ 30/9/2025 đến ngày 30/10/2025',
        items: [{ type: 'window', start: '2025-09-30', end: '2025-10-30' }],
      },
      { words: 'Năm 2025 - 2026', items: [{ type: 'window', start: '2025-01-01', end: '2026-12-31' }] },
      { words: 'Năm 2025 -2030', items: [{ type: 'window', start: '2025-01-01', end: '2030-12-31' }] },
      { words: '30/9 – 30/10/2025', items: [{ type: 'window', start: '2025-09-30', end: '2025-10-30' }] },
      {
        words: 'Từ tháng 11/2025 đến hết tháng 02/2026',
        items: [{ type: 'window', start: '2025-11-01', end: '2026-02-28' }],
      },
    ],
  },
  {
    name: 'giai đoạn … - …',
    pattern: '[trong] [cả] giai đoạn [từ] <year> (đến|-) [hết] <year>',
    read: ({ year: [from, to] = [] }) => every([between(from, to, undefined)]),
    examples: [{ words: 'Giai đoạn 2025 - 2030', items: [{ type: 'window', start: '2025-01-01', end: '2030-12-31' }] }],
  },
  {
    name: 'từ ngày … đến … (cùng tháng)',
    pattern: '[từ] ngày <number> (đến|-) <day>',
    read: ({ number: [date] = [], day: [to] = [] }, year) =>
      every([between(to?.unit === 'day' && date !== undefined ? sameMonth(to, date) : undefined, to, year)]),
    examples: [
      { words: 'từ ngày 01 đến 15/9/2026', items: [{ type: 'window', start: '2026-09-01', end: '2026-09-15' }] },
      { words: 'Ngày 10-12/10/2025', items: [{ type: 'window', start: '2025-10-10', end: '2025-10-12' }] },
    ],
  },
  {
    name: 'tháng … - … (cùng năm)',
    pattern: '[trong] [từ] tháng <number> (đến|-) <bare month>',
    read: ({ number: [index] = [], 'bare month': [to] = [] }, year) =>
      every([between(index === undefined ? undefined : { unit: 'month', index }, to, year)]),
    examples: [{ words: 'Tháng 4-5/2026', items: [{ type: 'window', start: '2026-04-01', end: '2026-05-31' }] }],
  },
  {
    name: 'quý … - … (cùng năm)',
    pattern: '[trong] [từ] <quarter> (đến|-) <bare quarter>',
    read: ({ quarter: [from] = [], 'bare quarter': [to] = [] }, year) => every([between(from, to, year)]),
    examples: [{ words: 'Quý I - II/2026', items: [{ type: 'window', start: '2026-01-01', end: '2026-06-30' }] }],
  },
  {
    name: 'trước …',
    pattern: '[(chậm|muộn|trễ) nhất [là]] trước <moment>',
    read: ({ moment: [moment] = [] }, year) => every([by(moment, year, 'before')]),
    examples: [
      { words: 'trước ngày 20 tháng 10 năm 2025', items: [{ type: 'by', day: '2025-10-20', bound: 'before' }] },
      { words: 'trước ngày 20 tháng tháng 10 năm 2025', items: [{ type: 'by', day: '2025-10-20', bound: 'before' }] },
      { words: 'Hoàn thành trước 30/11/2025.', items: [{ type: 'by', day: '2025-11-30', bound: 'before' }] },
      { words: 'trước tháng 10/2026', items: [{ type: 'by', day: '2026-10-01', bound: 'before' }] },
      { words: 'trước ngày 08/12', context: PLAN_2025, items: [{ type: 'by', day: '2025-12-08', bound: 'before' }] },
      {
        words: 'Phấn đấu hoàn thành trước ngày 30/11/2025',
        items: [{ type: 'by', day: '2025-11-30', bound: 'before', aspirational: true }],
      },
      {
        words: 'trước ngày 15/6/2026; trước ngày 15/11/2026',
        items: [
          { type: 'by', day: '2026-06-15', bound: 'before' },
          { type: 'by', day: '2026-11-15', bound: 'before' },
        ],
      },
    ],
  },
  {
    name: 'trước giờ …, ngày …',
    pattern: '[(chậm|muộn|trễ) nhất [là] [vào|đến]|đến] [trước] <clock> [,] <day>',
    // The hour passes within the day: the day is the last one.
    read: ({ day: [day] = [] }, year) => every([by(day, year, 'through')]),
    examples: [{ words: 'trước 17h00 ngày 20/10/2025', items: [{ type: 'by', day: '2025-10-20', bound: 'through' }] }],
  },
  {
    name: 'chậm nhất …',
    pattern: '((chậm|muộn|trễ) nhất|không muộn hơn|không chậm hơn) [là] [vào|đến|trong] [hết] <moment>',
    read: ({ moment: [moment] = [] }, year) => every([by(moment, year, 'through')]),
    examples: [
      { words: 'Chậm nhất ngày 30/11/2025', items: [{ type: 'by', day: '2025-11-30', bound: 'through' }] },
      { words: 'chậm nhất là trong tháng 11/2025', items: [{ type: 'by', day: '2025-11-30', bound: 'through' }] },
    ],
  },
  {
    name: 'đến hết …',
    pattern: '[từ nay] [kéo dài] ([cho] đến hết|hết) <moment>',
    read: ({ moment: [moment] = [] }, year) => every([by(moment, year, 'through')]),
    examples: [
      { words: 'đến hết ngày 31/12/2025', items: [{ type: 'by', day: '2025-12-31', bound: 'through' }] },
      { words: 'Từ nay đến hết năm 2026', items: [{ type: 'by', day: '2026-12-31', bound: 'through' }] },
      { words: 'đến hết quý III/2026', items: [{ type: 'by', day: '2026-09-30', bound: 'through' }] },
    ],
  },
  {
    name: 'đến ngày …, đến năm …',
    pattern: '[từ nay] [cho] đến (<day>|<year>)',
    read: ({ day: [day] = [], year: [last] = [] }, year) => every([by(day ?? last, year, 'through')]),
    examples: [
      { words: 'đến năm 2030', items: [{ type: 'by', day: '2030-12-31', bound: 'through' }] },
      { words: 'Từ nay đến ngày 30/10/2025', items: [{ type: 'by', day: '2025-10-30', bound: 'through' }] },
    ],
  },
]

const sameMonth = ({ month, year }: Extract<Moment, { unit: 'day' }>, date: number): Moment => ({
  unit: 'day',
  date,
  month,
  ...(year !== undefined && { year }),
})
