import type { DeadlineForm } from './form.ts'
import { between, every } from './items.ts'
import { spanOf } from './moment.ts'

/** Deadlines without days of their own: standing work, on request, after an event. */
export const looseForms: readonly DeadlineForm[] = [
  {
    name: 'thường xuyên',
    pattern: '[một cách] (thường xuyên [,|và] liên tục|liên tục [,|và] thường xuyên|thường xuyên|liên tục|xuyên suốt)',
    read: () => [{ type: 'ongoing' }],
    examples: [
      { words: 'Thường xuyên', items: [{ type: 'ongoing' }] },
      { words: 'Thường xuyên, liên tục.', items: [{ type: 'ongoing' }] },
    ],
  },
  {
    name: 'thường xuyên trong …',
    pattern:
      '(thường xuyên|liên tục) [,] [trong|trong suốt|(cho|từ nay) đến hết|đến hết|cả] [giai đoạn] (<year> - <year>|<year>|<day>|<month>|<quarter>)',
    read: ({ year: [from, to] = [], day: [day] = [], month: [month] = [], quarter: [quarter] = [] }, year) => {
      if (from && to && !between(from, to, undefined)) return undefined
      const until = spanOf(to ?? from ?? day ?? month ?? quarter, year)?.end
      return until ? [{ type: 'ongoing', until }] : undefined
    },
    examples: [
      { words: 'Thường xuyên trong năm 2025', items: [{ type: 'ongoing', until: '2025-12-31' }] },
      { words: 'Thường xuyên, đến hết ngày 30/11/2025', items: [{ type: 'ongoing', until: '2025-11-30' }] },
    ],
  },
  {
    name: 'trong quá trình thực hiện',
    pattern: 'trong [suốt] (quá trình|thời gian) (thực hiện|triển khai|tổ chức) [thực hiện] [<event>]',
    read: () => [{ type: 'ongoing' }],
    examples: [
      { words: 'Trong quá trình thực hiện', items: [{ type: 'ongoing' }] },
      { words: 'trong suốt quá trình triển khai thực hiện Kế hoạch', items: [{ type: 'ongoing' }] },
    ],
  },
  {
    name: 'đột xuất',
    pattern:
      '(đột xuất (khi|theo|nếu) [có] (yêu cầu|chỉ đạo) [của <event>]|đột xuất [khi cần [thiết]|nếu có]|khi [có] (yêu cầu|chỉ đạo) [của <event>]|theo yêu cầu [của <event>]|khi cần [thiết])',
    read: () => [{ type: 'on-demand' }],
    examples: [
      { words: 'đột xuất khi có yêu cầu', items: [{ type: 'on-demand' }] },
      { words: 'Đột xuất', items: [{ type: 'on-demand' }] },
      { words: 'theo yêu cầu của cấp có thẩm quyền', items: [{ type: 'on-demand' }] },
    ],
  },
  {
    name: 'theo kế hoạch …',
    pattern: 'theo <event>',
    read: ({ event: [event] = [] }) => (event ? [{ type: 'relative', event }] : undefined),
    examples: [
      { words: 'Theo kế hoạch mở lớp của tỉnh', items: [{ type: 'relative', event: 'kế hoạch mở lớp của tỉnh' }] },
      {
        words: 'Thường xuyên và theo kế hoạch của tỉnh',
        items: [{ type: 'ongoing' }, { type: 'relative', event: 'kế hoạch của tỉnh' }],
      },
    ],
  },
  {
    name: 'sau khi …',
    pattern: '([ngay] (sau khi|khi)|ngay sau) <event>',
    read: ({ event: [event] = [] }) => (event ? [{ type: 'relative', event }] : undefined),
    examples: [
      {
        words: 'ngay sau khi Kế hoạch được ban hành',
        items: [{ type: 'relative', event: 'Kế hoạch được ban hành' }],
      },
    ],
  },
  {
    name: 'trước … ngày (sự kiện)',
    pattern:
      '(trước [ít nhất|tối thiểu] <day count> [so với] [khi|ngày]|(chậm nhất|tối thiểu|ít nhất) [là] (trước <day count> [khi|ngày]|<day count> trước [khi|ngày])) <event>',
    read: ({ 'day count': [days] = [], event: [event] = [] }) =>
      days && event ? every([{ type: 'relative', event, offset: { ...days, count: -days.count } }]) : undefined,
    examples: [
      {
        words: 'trước 05 ngày tổ chức Lễ phát động',
        items: [{ type: 'relative', event: 'tổ chức Lễ phát động', offset: { count: -5, unit: 'day' } }],
      },
      {
        words: 'tối thiểu 02 ngày làm việc trước ngày khai mạc',
        items: [{ type: 'relative', event: 'khai mạc', offset: { count: -2, unit: 'working-day' } }],
      },
    ],
  },
  {
    name: 'trong vòng … ngày kể từ …',
    pattern: '(trong vòng|trong|chậm nhất|không quá) [là] <day count> [,] (kể từ|sau|tính từ) [ngày|khi] <event>',
    read: ({ 'day count': [days] = [], event: [event] = [] }) =>
      days && event ? every([{ type: 'relative', event, offset: days }]) : undefined,
    examples: [
      {
        words: 'trong vòng 05 ngày kể từ ngày ký ban hành',
        items: [{ type: 'relative', event: 'ký ban hành', offset: { count: 5, unit: 'day' } }],
      },
    ],
  },
]
