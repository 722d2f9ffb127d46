import { addDays, dayWords } from '../../text/day.ts'
import type { DeadlineForm } from './form.ts'
import { at, by, eachOf, every } from './items.ts'
import { spanOf, yearIn } from './moment.ts'

const PLAN_2025 = { period: { start: '2025-01-01', end: '2025-12-31' } }

/** Deadlines that are a last day of the calendar: before one, through one, so many days after one. */
export const limitForms: readonly DeadlineForm[] = [
  {
    name: 'trước …',
    pattern: '[(chậm|muộn|trễ) nhất [là]] trước (<days>|<moment>)',
    // Of several days "trước" is said once: "trước 30/6 và 31/12/2025".
    read: ({ days: [days] = [], moment }, given) =>
      every(eachOf(days ?? moment, given, (each, inYear) => by(each, inYear, 'before'))),
    examples: [
      {
        words: 'Trước 30/6 và 31/12/2025',
        items: [
          { type: 'by', day: '2025-06-30', bound: 'before' },
          { type: 'by', day: '2025-12-31', bound: 'before' },
        ],
      },
      { words: 'trước ngày 20 tháng 10 năm 2025', items: [{ type: 'by', day: '2025-10-20', bound: 'before' }] },
      { words: 'trước ngày 20 tháng tháng 10 năm 2025', items: [{ type: 'by', day: '2025-10-20', bound: 'before' }] },
      { words: 'hoàn thành xong trước 30/11/2025', items: [{ type: 'by', day: '2025-11-30', bound: 'before' }] },
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
    pattern:
      '(((chậm|muộn|trễ) nhất|không muộn hơn|không chậm hơn) [là|vào|trước]|[cho] đến [hết|trước]|hết|trước) <clock> [,] <day>',
    // The hour passes within the day: the day is the last one.
    read: ({ clock: [time] = [], day: [day] = [] }, given) => every([at(time, by(day, given, 'through'))]),
    examples: [
      {
        words: 'trước 17h00 ngày 20/10/2025',
        items: [{ type: 'by', day: '2025-10-20', bound: 'through', time: '17:00' }],
      },
      {
        words: 'Chậm nhất 16 giờ 00 phút, ngày 15/12/2025',
        items: [{ type: 'by', day: '2025-12-15', bound: 'through', time: '16:00' }],
      },
    ],
  },
  {
    name: 'chậm nhất …',
    pattern:
      '(((chậm|muộn|trễ) nhất|không muộn hơn|không chậm hơn) [là] [vào|đến|trong] [hết] (<days>|<moment>)|không quá <day>)',
    read: ({ days: [days] = [], moment, day }, given) =>
      every(eachOf(days ?? moment ?? day, given, (each, inYear) => by(each, inYear, 'through'))),
    examples: [
      { words: 'Không quá ngày 15/10/2025', items: [{ type: 'by', day: '2025-10-15', bound: 'through' }] },
      { words: 'Thời hạn: 15/10/2025', items: [{ type: 'by', day: '2025-10-15', bound: 'through' }] },
      { words: 'Chậm nhất ngày 30/11/2025', items: [{ type: 'by', day: '2025-11-30', bound: 'through' }] },
      { words: 'chậm nhất là trong tháng 11/2025', items: [{ type: 'by', day: '2025-11-30', bound: 'through' }] },
    ],
  },
  {
    name: 'đến hết …',
    pattern: '[từ nay] [kéo dài] ([cho] đến hết|hết) (<moment>|năm)',
    read: ({ moment: [moment] = [] }, given) => every([by(moment ?? yearIn(given), given, 'through')]),
    examples: [
      { words: 'đến hết ngày 31/12/2025', items: [{ type: 'by', day: '2025-12-31', bound: 'through' }] },
      { words: 'Từ nay đến hết năm 2026', items: [{ type: 'by', day: '2026-12-31', bound: 'through' }] },
      { words: 'hết tháng 6/2026', items: [{ type: 'by', day: '2026-06-30', bound: 'through' }] },
      { words: 'đến hết quý III/2026', items: [{ type: 'by', day: '2026-09-30', bound: 'through' }] },
      { words: 'Từ nay đến hết năm', context: PLAN_2025, items: [{ type: 'by', day: '2025-12-31', bound: 'through' }] },
    ],
  },
  {
    name: 'đến ngày …, đến năm …',
    pattern:
      '[từ nay|[kể] từ (ngày|khi|thời điểm) (ký [ban hành]|ban hành) [kế hoạch] [này]] [cho] đến ([hết] <day>|<year>)',
    read: ({ day: [day] = [], year: [last] = [] }, given) => every([by(day ?? last, given, 'through')]),
    examples: [
      { words: 'đến năm 2030', items: [{ type: 'by', day: '2030-12-31', bound: 'through' }] },
      {
        words: 'Từ ngày ban hành Kế hoạch đến 31/12/2025',
        items: [{ type: 'by', day: '2025-12-31', bound: 'through' }],
      },
      { words: 'Từ nay đến ngày 30/10/2025', items: [{ type: 'by', day: '2025-10-30', bound: 'through' }] },
    ],
  },
  {
    name: 'trong vòng … kể từ ngày …',
    pattern:
      '(trong [vòng|thời hạn|thời gian]|chậm nhất [sau]|không quá) [là] <length> [,] ([kể|tính] từ|sau) [thời điểm] <day>',
    // The day counted from is not one of them. Working days need the holidays of the year, months a rule for the 31st.
    read: ({ length: [length] = [], day: [from] = [] }, given) => {
      const start = spanOf(from, given)?.start
      if (!length || !start) return undefined
      if (length.unit === 'day') return [{ type: 'by', day: addDays(start, length.count), bound: 'through' }]
      return [{ type: 'relative', relation: 'after', event: `ngày ${dayWords(start)}`, offset: length }]
    },
    examples: [
      {
        words: 'trong vòng 10 ngày kể từ ngày 01/10/2025',
        items: [{ type: 'by', day: '2025-10-11', bound: 'through' }],
      },
      {
        words: 'trong thời hạn 05 ngày làm việc kể từ ngày 01/10/2025',
        items: [
          {
            type: 'relative',
            relation: 'after',
            event: 'ngày 01/10/2025',
            offset: { count: 5, unit: 'working-day' },
          },
        ],
      },
    ],
  },
]
