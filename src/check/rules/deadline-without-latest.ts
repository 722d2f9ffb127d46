import { flowWords } from '../../plan/flow-words.ts'
import { taskBlock } from '../example-plan.ts'
import { allDeadlines } from '../kinds/deadlines.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const deadlineWithoutLatest: Rule = {
  id: 'deadline-without-latest',
  summary: {
    vi: 'Thời hạn dựa vào một sự kiện hoặc kế hoạch khác phải có ngày chậm nhất',
    en: 'A deadline that leans on an event or another plan needs a last day',
  },
  why: {
    vi: 'Sự kiện có thể không xảy ra, kế hoạch kia có thể không ban hành; không có ngày chậm nhất thì nhiệm vụ không bao giờ bị coi là chậm.',
    en: 'The event may never come and the other plan may never be issued; without a last day the task can never be late.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  *check({ plan }) {
    const end = plan.header.period.days?.end ?? '2025-12-31'
    for (const { words, items, span } of allDeadlines(plan)) {
      // "Theo kế hoạch của tỉnh, chậm nhất 30/11/2025" has its last day.
      if (items.some(({ type, milestone, scope }) => (type === 'by' || type === 'window') && !milestone && !scope))
        continue
      const item = items.find((candidate) => candidate.type === 'relative' && !candidate.latest)
      if (item?.type !== 'relative') continue
      yield {
        span,
        message: {
          vi: `thời hạn “${words}” phụ thuộc “${item.event}” và không có ngày chậm nhất`,
          en: `the deadline “${words}” depends on “${item.event}” and has no last day`,
        },
        help: {
          vi: `gõ {ghi: ${flowWords(words)}, chậm nhất: ${end}}`,
          en: `type {ghi: ${flowWords(words)}, chậm nhất: ${end}}`,
        },
        args: { words, event: item.event },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'thời gian': '{ghi: Theo kế hoạch mở lớp của tỉnh, chậm nhất: 2025-12-31}' }) },
    { plan: taskBlock({ 'thời gian': 'Theo kế hoạch mở lớp của tỉnh' }), caught: 'Theo kế hoạch mở lớp của tỉnh' },
  ],
}
