import type { Text } from '../../diagnostic/diagnostic.ts'
import type { DeadlineItem } from '../../plan/deadline/deadline.ts'
import { flowWords } from '../../plan/flow-words.ts'
import type { Plan } from '../../plan/plan.ts'
import { reportBlock, taskBlock } from '../example-plan.ts'
import { allDeadlines, lastDayFor, standingForms } from '../kinds/deadlines.ts'
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
    for (const { words, items, span } of allDeadlines(plan)) {
      if (items.some(isAnswered)) continue
      const item = items.find((candidate) => candidate.type === 'relative' && !candidate.latest)
      if (item?.type !== 'relative') continue
      yield {
        span,
        message: {
          vi: `thời hạn “${words}” phụ thuộc “${item.event}” và không có ngày chậm nhất`,
          en: `the deadline “${words}” depends on “${item.event}” and has no last day`,
        },
        help: helpFor(plan, words, item),
        args: { words, event: item.event },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'thời gian': '{ghi: Theo kế hoạch mở lớp của tỉnh, chậm nhất: 2025-12-31}' }) },
    { plan: taskBlock({ 'thời gian': 'Theo kế hoạch mở lớp của tỉnh' }), caught: 'Theo kế hoạch mở lớp của tỉnh' },
    { plan: taskBlock({ 'thời gian': 'Khi có đơn thư' }), caught: 'Khi có đơn thư' },
  ],
  allowed: [
    { plan: taskBlock({ 'thời gian': 'Theo kế hoạch mở lớp của tỉnh, chậm nhất ngày 15/12/2025' }) },
    { plan: taskBlock({ 'thời gian': 'Khi có hướng dẫn của tỉnh nhưng không muộn hơn ngày 15/12/2025' }) },
    { plan: taskBlock({ 'thời gian': '{ghi: Khi có đơn thư, báo cáo: bao-cao-nam}' }) + reportBlock() },
  ],
}

/** "Theo kế hoạch của tỉnh, chậm nhất 30/11/2025" has its last day; standing work is asked for its end or its report. */
const isAnswered = (item: DeadlineItem): boolean =>
  item.type === 'ongoing' || ((item.type === 'by' || item.type === 'window') && !item.milestone && !item.scope)

/** What comes again and again ("khi có đơn thư") answers to a report; what comes once has a last day. */
const helpFor = (plan: Plan, words: string, { relation }: Extract<DeadlineItem, { type: 'relative' }>): Text => {
  const latest = `{ghi: ${flowWords(words)}, chậm nhất: ${lastDayFor(plan, words)}}`
  if (relation !== 'after' || !AGAIN.test(words)) return { vi: `gõ ${latest}`, en: `type ${latest}` }
  const forms = standingForms(plan, words)
  return {
    vi: `việc làm theo từng lần phát sinh thì gõ ${forms.join(' hoặc ')}; việc chỉ làm một lần thì gõ ${latest}`,
    en: `for work that is done each time type ${forms.join(' or ')}; for work done once type ${latest}`,
  }
}

const AGAIN = /^\s*(?:ngay\s+|mỗi\s+)?khi\s|(?:kể|tính)\s+từ|sau\s+khi\s+(?:nhận|tiếp nhận|xảy ra|phát sinh)/iu
