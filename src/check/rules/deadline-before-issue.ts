import { dayWords } from '../../text/day.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { daysOf, reportDeadlines, workDeadlines } from '../kinds/deadlines.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const deadlineBeforeIssue: Rule = {
  id: 'deadline-before-issue',
  summary: {
    vi: 'Thời hạn không được qua trước ngày ban hành',
    en: 'A deadline is not over before the plan is issued',
  },
  why: {
    vi: 'Không ai có thể hoàn thành đúng hạn một việc được giao sau khi đã hết hạn.',
    en: 'Nobody can finish in time what is assigned after its last day.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    const { day: issued, span: issuedSpan } = plan.header.issued
    if (!issued || !issuedSpan) return
    for (const { words, items, span } of [...workDeadlines(plan), ...reportDeadlines(plan)]) {
      for (const { end } of items.flatMap((item) => daysOf(item) ?? [])) {
        if (end >= issued) continue
        yield {
          span,
          message: {
            vi: `thời hạn “${words}” (${dayWords(end)}) đã qua trước ngày ban hành ${dayWords(issued)}`,
            en: `the deadline “${words}” (${dayWords(end)}) is over before the day of issue ${dayWords(issued)}`,
          },
          help: { vi: 'lùi thời hạn, hoặc sửa `ngày ban hành`', en: 'move the deadline or correct `ngày ban hành`' },
          related: [{ span: issuedSpan, message: { vi: 'ngày ban hành', en: 'day of issue' } }],
          args: { words, day: end, issued },
        }
      }
    }
  },
  examples: [
    { plan: planWith({ 'ngày ban hành': '2025-07-21' }, taskBlock({ 'thời gian': 'Tháng 7/2025' })) },
    {
      plan: planWith({ 'ngày ban hành': '2025-07-21' }, taskBlock({ 'thời gian': 'Tháng 6/2025' })),
      caught: 'Tháng 6/2025',
    },
  ],
  allowed: [{ plan: taskBlock({ 'thời gian': 'Tháng 6/2025' }) }],
}
