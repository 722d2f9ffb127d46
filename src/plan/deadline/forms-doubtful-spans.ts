import type { DeadlineForm } from './form.ts'
import { by, during, every, oneOf, quarterOrMonth, window } from './items.ts'
import { spanOf } from './moment.ts'

/** Stretches, occasions and lengths that can be meant in several ways. */
export const doubtfulSpanForms: readonly DeadlineForm[] = [
  {
    name: 'quý …/năm - số/năm',
    pattern: '[trong] [từ] <quarter> (đến|-) [hết] <bare month>',
    // "Quý I/2025 - 2/2026": the second quarter, or February?
    read: ({ quarter: [from] = [], 'bare month': [to] = [] }, given) => quarterOrMonth(from, to, given),
    examples: [
      {
        words: 'Quý I/2025 - 2/2026',
        readings: [
          [{ type: 'window', start: '2025-01-01', end: '2026-06-30' }],
          [{ type: 'window', start: '2025-01-01', end: '2026-02-28' }],
        ],
      },
    ],
  },
  {
    name: 'năm, quý … (tháng …)',
    pattern: "[trong] <moment> '(' [vào|trong] [khoảng] <named moment> ')' <end>",
    // The inner stretch is the narrower word on when, or a milestone within the outer one.
    read: ({ moment: [outer] = [], 'named moment': [inner] = [] }, given) => {
      const inYear = { ...given, year: inner?.year ?? outer?.year ?? given.year }
      const [wide, narrow] = [spanOf(outer, inYear), spanOf(inner, inYear)]
      if (!wide || !narrow) return undefined
      return narrow.start >= wide.start && narrow.end <= wide.end
        ? oneOf(during(inner, inYear), during(outer, inYear))
        : every([during(outer, inYear), during(inner, inYear)])
    },
    examples: [
      {
        words: 'Quý IV/2025 (tháng 11)',
        readings: [
          [{ type: 'window', start: '2025-11-01', end: '2025-11-30' }],
          [{ type: 'window', start: '2025-10-01', end: '2025-12-31' }],
        ],
      },
    ],
  },
  {
    name: 'những tháng cuối năm',
    pattern: '[trong|vào] (các|những|mấy) tháng <part> (<year>|năm)',
    read: ({ part: [part] = [], year: [said] = [] }, given) => {
      const year = said?.year ?? given.year
      if (year === undefined || !part || part === 'middle') return undefined
      const [quarter, half] = part === 'first' ? [1, 1] : [4, 2]
      return oneOf(
        during({ unit: 'quarter', index: quarter, year }, given),
        during({ unit: 'half', index: half, year }, given),
      )
    },
    examples: [
      {
        words: 'Những tháng cuối năm 2025',
        readings: [
          [{ type: 'window', start: '2025-10-01', end: '2025-12-31' }],
          [{ type: 'window', start: '2025-07-01', end: '2025-12-31' }],
        ],
      },
    ],
  },
  {
    name: 'nhiệm kỳ … - …',
    pattern: '[trong [suốt]] [cả] nhiệm kỳ <year> (đến|-) <year>',
    // A term runs from one congress or election to the next, not from January to December.
    read: ({ year: [from, to] = [] }, given) => oneOf(window(spanOf(from, given)?.start, spanOf(to, given)?.end)),
    examples: [
      {
        words: 'Nhiệm kỳ 2025 - 2030',
        readings: [[{ type: 'window', start: '2025-01-01', end: '2030-12-31' }]],
      },
    ],
  },
  {
    name: 'dịp ngày …',
    pattern: '[vào|trong|nhân] dịp <day>',
    // On the day, or around it?
    read: ({ day: [day] = [] }, given) => oneOf(during(day, given), by(day, given, 'through')),
    examples: [
      {
        words: 'Dịp 10/10/2025',
        readings: [[{ type: 'on', day: '2025-10-10' }], [{ type: 'by', day: '2025-10-10', bound: 'through' }]],
      },
    ],
  },
  {
    name: 'sau … ngày kể từ (sự kiện)',
    pattern: 'sau <length> [,] [kể|tính] từ [thời điểm] [ngày|khi] <event>',
    // Within these days, or only when they are over?
    read: ({ length: [length] = [], event: [event] = [] }) =>
      length && event ? { readings: [[{ type: 'relative', relation: 'after', event, offset: length }]] } : undefined,
    examples: [
      {
        words: 'sau 30 ngày kể từ ngày ban hành',
        readings: [[{ type: 'relative', relation: 'after', event: 'ban hành', offset: { count: 30, unit: 'day' } }]],
      },
    ],
  },
]
