import { day, daysInMonth } from '../../text/day.ts'
import { block } from '../example-plan.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

export const impossibleDay: Rule = {
  id: 'impossible-day',
  summary: { vi: 'Ngày ghi trong lời văn có trong lịch', en: 'A day in prose is a day of the calendar' },
  why: {
    vi: 'Không có ngày 30/2 hay 31/6: ngày ấy là lỗi gõ, nên văn bản viện dẫn hoặc thời điểm nêu ra không xác định được.',
    en: 'There is no 30 February and no 31 June: such a day is a slip, and what it dates cannot be found.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const { type, text, place } of wordsOfPlan(plan)) {
      // Words of deadlines are read, and told, by their grammar.
      if (type === 'deadline') continue
      for (const match of text.matchAll(WRITTEN_DAY)) {
        const finding = wrongDay(match.groups ?? {})
        const start = match.index + match[0].length - (match.groups?.day ?? '').length
        if (finding) yield { span: place(start, match.index + match[0].length), ...finding }
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nTheo Kế hoạch số 12/KH-SNV ngày 28/02/2025 của Sở Nội vụ, từ ngày 29 tháng 02 năm 2024.\n' },
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 12/KH-SNV ngày 30/2/2025 của Sở Nội vụ.\n',
      caught: '30/2/2025',
    },
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 12/KH-SNV ngày 31 tháng 6 năm 2025 của Sở Nội vụ.\n',
      caught: '31 tháng 6 năm 2025',
    },
    { plan: '# Nội dung\n\nTheo Kế hoạch số 12/KH-SNV, ngày 12-13-2025.\n', caught: '12-13-2025' },
  ],
  allowed: [
    { plan: '# Nội dung\n\nTỷ lệ 35/40/2025 người; văn bản số 31/13/2025; Ngày hội 10/10.\n' },
    // Told by the grammar of deadlines.
    {
      plan: `# Báo cáo\n\n${block('báo cáo', '- mã: bao-cao\n  đơn vị báo cáo: vhxh\n  báo cáo cho: UBND xã\n  thời gian: trước ngày 31/6/2025')}`,
    },
  ],
}

const WRITTEN_DAY =
  /(?<!\p{L})ngày\s+(?<day>(?<d1>\d{1,2})\s*[/.-]\s*(?<m1>\d{1,2})\s*[/.-]\s*(?<y1>\d{4})|(?<d2>\d{1,2})\s+tháng\s+(?<m2>\d{1,2})\s+năm\s+(?<y2>\d{4}))(?!\d)/giu

const wrongDay = ({
  day: text = '',
  d1,
  m1,
  y1,
  d2,
  m2,
  y2,
}: Record<string, string | undefined>): Omit<Finding, 'span'> | undefined => {
  const [year, month, date] = [Number(y1 ?? y2), Number(m1 ?? m2), Number(d1 ?? d2)]
  if (day(year, month, date) !== undefined) return undefined
  const isMonth = month >= 1 && month <= 12
  const facts = isMonth
    ? {
        vi: `tháng ${month}/${year} có ${daysInMonth(year, month)} ngày`,
        en: `${month}/${year} has ${daysInMonth(year, month)} days`,
      }
    : { vi: 'một năm có 12 tháng', en: 'a year has 12 months' }
  return {
    message: { vi: `lịch không có ngày ${text}: ${facts.vi}`, en: `the calendar has no day ${text}: ${facts.en}` },
    help: {
      vi: 'mở văn bản gốc, hoặc lịch, rồi gõ ngày đúng',
      en: 'look at the document, or the calendar, and type the right day',
    },
    args: { day: text },
  }
}
