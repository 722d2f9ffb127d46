import type { DeadlineForm } from './form.ts'
import { between, recurring } from './items.ts'
import { spanOf, yearIn } from './moment.ts'

/** Deadlines without days of their own: standing work, on request, after an event. */
export const looseForms: readonly DeadlineForm[] = [
  {
    name: 'thường xuyên',
    pattern:
      '[một cách] (thường xuyên [,|và] liên tục|liên tục [,|và] thường xuyên|thường xuyên|liên tục|xuyên suốt) [,] [24 / (7|24) [giờ|h]]',
    read: () => [{ type: 'ongoing' }],
    examples: [
      { words: 'Thường xuyên', items: [{ type: 'ongoing' }] },
      { words: 'Thường xuyên, liên tục.', items: [{ type: 'ongoing' }] },
      { words: 'Liên tục 24/7', items: [{ type: 'ongoing' }] },
    ],
  },
  {
    name: 'thường xuyên trong …',
    pattern:
      "(thường xuyên|liên tục) ([,] ([trong|trong suốt|(cho|từ nay) đến hết|đến hết|cả] [giai đoạn] (<year> - <year>|<school year>|<year>|<day>|<month>|<quarter>)|đến (<year>|<day>)|(trong [suốt]|đến hết) năm)|'(' [giai đoạn] (<year> - <year>|<year>) ')')",
    read: (
      {
        year: [from, to] = [],
        day: [day] = [],
        month: [month] = [],
        quarter: [quarter] = [],
        'school year': [school] = [],
      },
      given,
    ) => {
      if (from && to && !between(from, to, {})) return undefined
      const until = spanOf(to ?? from ?? day ?? month ?? quarter ?? school ?? yearIn(given), given)?.end
      return until ? [{ type: 'ongoing', until }] : undefined
    },
    examples: [
      {
        words: 'Thường xuyên trong năm',
        context: { period: { start: '2025-01-01', end: '2025-12-31' } },
        items: [{ type: 'ongoing', until: '2025-12-31' }],
      },
      { words: 'Thường xuyên đến năm 2030', items: [{ type: 'ongoing', until: '2030-12-31' }] },
      { words: 'Thường xuyên trong năm 2025', items: [{ type: 'ongoing', until: '2025-12-31' }] },
      { words: 'Thường xuyên, đến hết ngày 30/11/2025', items: [{ type: 'ongoing', until: '2025-11-30' }] },
      { words: 'Thường xuyên (2025 - 2026)', items: [{ type: 'ongoing', until: '2026-12-31' }] },
    ],
  },
  {
    name: 'thường xuyên từ … đến …',
    pattern:
      "(thường xuyên|liên tục) ([,] [kể|bắt đầu] từ <moment> (đến|-) [hết] <moment>|'(' [từ] <moment> (đến|-) [hết] <moment> ')')",
    read: ({ moment: [from, to] = [] }, given) => {
      const found = between(from, to, given)
      return found && 'end' in found ? [{ type: 'ongoing', until: found.end }] : undefined
    },
    examples: [
      {
        words: 'Thường xuyên từ tháng 10/2025 đến tháng 12/2026',
        items: [{ type: 'ongoing', until: '2026-12-31' }],
      },
    ],
  },
  {
    name: 'thường xuyên hằng …, theo quy định',
    pattern:
      '(thường xuyên [,] ((hằng|mỗi) <unit>|theo quy định [của pháp luật]|[kể|bắt đầu] từ <moment> [trở đi]|[trong|từ|vào] (các|những) năm (tiếp theo|sau|kế tiếp) [trở đi])|(các|những) năm (tiếp theo|sau|kế tiếp) [,] [duy trì|thực hiện|tiếp tục] [thực hiện] thường xuyên)',
    // From when it goes on is not kept: standing work is never early.
    read: ({ unit: [unit] = [] }) => [{ type: 'ongoing' }, ...(unit ? [recurring(unit)] : [])],
    examples: [
      {
        words: 'Thường xuyên hằng năm',
        items: [{ type: 'ongoing' }, { type: 'recurring', rrule: 'FREQ=YEARLY', anchored: false, bound: 'on' }],
      },
      { words: 'Thường xuyên theo quy định', items: [{ type: 'ongoing' }] },
      { words: 'Thường xuyên từ năm 2025', items: [{ type: 'ongoing' }] },
      { words: 'Thường xuyên từ quý IV/2025', items: [{ type: 'ongoing' }] },
      {
        words: 'Hoàn thành trong năm 2025, các năm sau thực hiện thường xuyên',
        items: [{ type: 'window', start: '2025-01-01', end: '2025-12-31' }, { type: 'ongoing' }],
      },
    ],
  },
  {
    name: 'trong quá trình thực hiện',
    pattern:
      '[thường xuyên [,]] trong [suốt] (quá trình|thời gian) (thực hiện|triển khai|tổ chức) [thực hiện] [<event>]',
    read: () => [{ type: 'ongoing' }],
    examples: [
      { words: 'Trong quá trình thực hiện', items: [{ type: 'ongoing' }] },
      { words: 'trong suốt quá trình triển khai thực hiện Kế hoạch', items: [{ type: 'ongoing' }] },
    ],
  },
  {
    name: 'đột xuất',
    pattern:
      '(đột xuất [,] (khi|theo|nếu) [có] (yêu cầu|chỉ đạo) [của <event>]|đột xuất [khi cần [thiết]|nếu có]|khi [có] (yêu cầu|chỉ đạo) [của <event>]|theo yêu cầu [của <event>]|khi cần [thiết])',
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
    read: ({ event: [event] = [] }) => (event ? [{ type: 'relative', relation: 'under', event }] : undefined),
    examples: [
      {
        words: 'Theo kế hoạch mở lớp của tỉnh',
        items: [{ type: 'relative', relation: 'under', event: 'kế hoạch mở lớp của tỉnh' }],
      },
      {
        words: 'Thường xuyên và theo kế hoạch của tỉnh',
        items: [{ type: 'ongoing' }, { type: 'relative', relation: 'under', event: 'kế hoạch của tỉnh' }],
      },
      {
        words: 'Theo kế hoạch của tỉnh trong tháng 10/2025',
        items: [
          { type: 'relative', relation: 'under', event: 'kế hoạch của tỉnh' },
          { type: 'window', start: '2025-10-01', end: '2025-10-31' },
        ],
      },
    ],
  },
  {
    name: 'dịp …, mùa …',
    pattern: '[vào|trong|nhân] (dịp <event>|[dịp] (<season>|<occasion>))',
    read: ({ event: [event] = [], season: [season] = [], occasion: [occasion] = [] }) => {
      const named = event ?? season ?? occasion
      return named ? [{ type: 'relative', relation: 'during', event: named }] : undefined
    },
    examples: [
      {
        words: 'Dịp Tết Nguyên đán 2026',
        items: [{ type: 'relative', relation: 'during', event: 'Tết Nguyên đán 2026' }],
      },
      {
        words: 'Nhân dịp Ngày Chuyển đổi số quốc gia',
        items: [{ type: 'relative', relation: 'during', event: 'Ngày Chuyển đổi số quốc gia' }],
      },
      {
        words: 'Trong Tháng Thanh niên',
        items: [{ type: 'relative', relation: 'during', event: 'Tháng Thanh niên' }],
      },
      { words: 'mùa hè năm 2026', items: [{ type: 'relative', relation: 'during', event: 'mùa hè năm 2026' }] },
      {
        words: 'trong dịp Quốc khánh 02/9',
        items: [{ type: 'relative', relation: 'during', event: 'Quốc khánh 02/9' }],
      },
    ],
  },
  {
    name: 'sau khi …',
    pattern: '([ngay] (sau khi|khi)|[ngay] sau [ngày]) <event>',
    read: ({ event: [event] = [] }) => (event ? [{ type: 'relative', relation: 'after', event }] : undefined),
    examples: [
      {
        words: 'ngay sau khi Kế hoạch được ban hành',
        items: [{ type: 'relative', relation: 'after', event: 'Kế hoạch được ban hành' }],
      },
      { words: 'sau Tết Nguyên đán', items: [{ type: 'relative', relation: 'after', event: 'Tết Nguyên đán' }] },
    ],
  },
  {
    name: 'trước khi …',
    pattern: '[(chậm|muộn|trễ) nhất [là]] trước [khi|ngày|dịp] <event>',
    read: ({ event: [event] = [] }) => (event ? [{ type: 'relative', relation: 'before', event }] : undefined),
    examples: [
      {
        words: 'trước khi khai giảng năm học mới',
        items: [{ type: 'relative', relation: 'before', event: 'khai giảng năm học mới' }],
      },
      {
        words: 'Hoàn thành trước Tết Nguyên đán',
        items: [{ type: 'relative', relation: 'before', event: 'Tết Nguyên đán' }],
      },
    ],
  },
  {
    name: 'trước … ngày (sự kiện)',
    pattern:
      '(trước [ít nhất|tối thiểu] <length> [so với] [khi|ngày]|((chậm|muộn|trễ) nhất|tối thiểu|ít nhất) [là] (trước <length> [so với] [khi|ngày]|<length> trước [khi|ngày])|<length> trước [khi|ngày]) <event>',
    read: ({ length: [length] = [], event: [event] = [] }) =>
      length && event
        ? [{ type: 'relative', relation: 'before', event, offset: { ...length, count: -length.count } }]
        : undefined,
    examples: [
      {
        words: 'trước 05 ngày tổ chức Lễ phát động',
        items: [
          {
            type: 'relative',
            relation: 'before',
            event: 'tổ chức Lễ phát động',
            offset: { count: -5, unit: 'day' },
          },
        ],
      },
      {
        words: 'tối thiểu 02 ngày làm việc trước ngày khai mạc',
        items: [
          { type: 'relative', relation: 'before', event: 'khai mạc', offset: { count: -2, unit: 'working-day' } },
        ],
      },
    ],
  },
  {
    name: 'trong vòng … ngày kể từ (sự kiện)',
    pattern:
      '((trong [vòng|thời hạn]|trong thời gian|chậm nhất [sau]|không quá) [là] <length> [,] ([kể|tính] từ|sau) [thời điểm] [ngày|khi]|<length> (sau (khi|ngày)|[kể|tính] từ (khi|ngày))) <event>',
    read: ({ length: [length] = [], event: [event] = [] }) =>
      length && event ? [{ type: 'relative', relation: 'after', event, offset: length }] : undefined,
    examples: [
      {
        words: 'trong vòng 05 ngày kể từ ngày ký ban hành',
        items: [{ type: 'relative', relation: 'after', event: 'ký ban hành', offset: { count: 5, unit: 'day' } }],
      },
      {
        words: '30 ngày sau khi ban hành',
        items: [{ type: 'relative', relation: 'after', event: 'ban hành', offset: { count: 30, unit: 'day' } }],
      },
      {
        words: 'chậm nhất 02 tuần sau khi kết thúc đợt tập huấn',
        items: [
          { type: 'relative', relation: 'after', event: 'kết thúc đợt tập huấn', offset: { count: 14, unit: 'day' } },
        ],
      },
    ],
  },
]
