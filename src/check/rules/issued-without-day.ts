import { planWith } from '../example-plan.ts'
import { isUnread } from '../kinds/unread-header.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const issuedWithoutDay: Rule = {
  id: 'issued-without-day',
  summary: { vi: 'Kế hoạch đã ban hành phải có ngày, tháng, năm', en: 'An issued plan has its day, month and year' },
  why: {
    vi: 'Thời hạn và đơn vị được xét theo ngày ban hành; thiếu ngày thì không ai biết kế hoạch có từ khi nào.',
    en: 'Deadlines and units are held to the day of issue; without it nobody knows since when the plan binds.',
  },
  source: 'Nghị định 30/2020, PL I, II.4',
  severity: ALWAYS_ERROR,
  *check({ plan: { header } }) {
    const { status, issued, statusSpan } = header
    // A day that is not in the calendar has told its own cause.
    if (status !== 'đã ban hành' || issued.day || isUnread(header) || (issued.span && !issued.year)) return
    yield {
      span: issued.span ?? statusSpan,
      message: {
        vi: issued.year
          ? `kế hoạch đã ban hành mà ngày ban hành mới có năm ${issued.year}`
          : 'kế hoạch đã ban hành mà chưa có ngày ban hành',
        en: issued.year
          ? `the plan is issued but its date has only the year ${issued.year}`
          : 'the plan is issued but has no date',
      },
      help: {
        vi: 'gõ đủ ngày, ví dụ `ngày ban hành: 2025-07-21`, hoặc đổi trạng thái về `trình ký`',
        en: 'type the whole date, e.g. `ngày ban hành: 2025-07-21`, or set the status back to `trình ký`',
      },
    }
  },
  examples: [
    { plan: planWith({ số: '05', 'ngày ban hành': '2025-01-05', 'trạng thái': 'đã ban hành' }) },
    { plan: planWith({ số: '05', 'trạng thái': 'đã ban hành' }), caught: '2025' },
    { plan: planWith({ số: '05', 'ngày ban hành': '', 'trạng thái': 'đã ban hành' }), caught: 'đã ban hành' },
  ],
}
