import { planWith } from '../example-plan.ts'
import { isUnread } from '../kinds/unread-header.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const issuedWithoutNumber: Rule = {
  id: 'issued-without-number',
  summary: { vi: 'Kế hoạch đã ban hành phải có số', en: 'An issued plan has its number' },
  why: {
    vi: 'Văn bản chưa có số thì chưa ban hành: nơi nhận không viện dẫn được và sổ nhiệm vụ không truy ra được.',
    en: 'A document without a number is not issued: nobody can cite it or find its tasks again.',
  },
  source: 'Nghị định 30/2020, Điều 15.1; PL I, II.3',
  severity: ALWAYS_ERROR,
  *check({ plan: { header } }) {
    if (header.status !== 'đã ban hành' || header.number || isUnread(header)) return
    yield {
      span: header.statusSpan,
      message: { vi: 'kế hoạch đã ban hành mà chưa có số', en: 'the plan is issued but has no number' },
      help: {
        vi: 'gõ số văn thư đã cấp, ví dụ `số: 05`, hoặc đổi trạng thái về `trình ký`',
        en: 'type the number of the registry office, e.g. `số: 05`, or set the status back to `trình ký`',
      },
    }
  },
  examples: [
    { plan: planWith({ số: '05', 'ngày ban hành': '2025-01-05', 'trạng thái': 'đã ban hành' }) },
    { plan: planWith({ 'ngày ban hành': '2025-01-05', 'trạng thái': 'đã ban hành' }), caught: 'đã ban hành' },
  ],
  allowed: [{ plan: planWith({ 'trạng thái': 'trình ký' }) }],
}
