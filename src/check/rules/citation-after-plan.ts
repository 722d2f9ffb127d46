import { dayWords } from '../../text/day.ts'
import { planWith } from '../example-plan.ts'
import { citationsOf } from '../kinds/citations.ts'
import { planDays } from '../kinds/plan-days.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const citationAfterPlan: Rule = {
  id: 'citation-after-plan',
  summary: {
    vi: 'Văn bản viện dẫn có ngày không sau ngày của kế hoạch',
    en: 'A cited document is not dated after the plan',
  },
  why: {
    vi: 'Kế hoạch không thể căn cứ một văn bản chưa ban hành: ngày ghi nhầm thì không tra được văn bản, nhất là khi chép lời từ năm khác.',
    en: 'No plan can rest on a document that is not issued yet: a slip in the date hides the document, often after copying from another year.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    const last = planDays(plan.header)?.last
    const { issued, period } = plan.header
    if (last === undefined) return
    const dated = issued.span ?? period.span
    const limit = issued.day ? `ngày ${dayWords(last)}` : `hết ngày ${dayWords(last)}`
    for (const { symbol, date, dateSpan, span } of citationsOf(plan)) {
      if (date === undefined || date <= last) continue
      yield {
        span: dateSpan ?? span,
        message: {
          vi: `${symbol} ghi ngày ${dayWords(date)}, sau kế hoạch này (${limit})`,
          en: `${symbol} is dated ${dayWords(date)}, after this plan (${dayWords(last)})`,
        },
        help: {
          vi: 'mở văn bản ấy và sửa ngày cho khớp; nếu ngày đúng thì sửa `ngày ban hành` của kế hoạch',
          en: 'look at that document and correct the date; if it is right, correct the `ngày ban hành` of the plan',
        },
        related: [{ span: dated, message: { vi: 'thời điểm của kế hoạch', en: 'the time of the plan' } }],
        args: { symbol, date, last },
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nTheo Quyết định số 12/QĐ-UBND ngày 10/01/2025 của UBND tỉnh.\n' },
    { plan: '# Nội dung\n\nTheo Quyết định số 12/QĐ-UBND ngày 10/01/2026 của UBND tỉnh.\n', caught: '10/01/2026' },
    {
      plan: planWith(
        { 'ngày ban hành': '2025-07-21' },
        '# Nội dung\n\nTheo Công văn số 1495/UBND-VX ngày 22 tháng 7 năm 2025 của UBND tỉnh.\n',
      ),
      caught: '22 tháng 7 năm 2025',
    },
  ],
  allowed: [
    {
      plan: planWith(
        { 'ngày ban hành': '2025-07-21' },
        '# Nội dung\n\nTheo Công văn số 1495/UBND-VX ngày 21/7/2025 của UBND tỉnh.\n',
      ),
    },
  ],
}
