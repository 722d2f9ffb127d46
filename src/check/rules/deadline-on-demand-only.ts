import { reportBlock, taskBlock } from '../example-plan.ts'
import { allDeadlines, standingForms } from '../kinds/deadlines.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const deadlineOnDemandOnly: Rule = {
  id: 'deadline-on-demand-only',
  summary: {
    vi: '“Đột xuất” chỉ đi kèm một thời hạn, không thay cho thời hạn',
    en: '“On demand” goes with a deadline, it is none by itself',
  },
  why: {
    vi: 'Việc chỉ làm khi có yêu cầu thì không có ngày nào để theo dõi; kế hoạch cần một kỳ hoặc một ngày cuối cùng bên cạnh.',
    en: 'Work done only when asked for has no day to watch; the plan needs a period or a last day beside it.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  *check({ plan }) {
    for (const { words, items, span } of allDeadlines(plan)) {
      if (items.length === 0 || items.some(({ type }) => type !== 'on-demand')) continue
      yield {
        span,
        message: { vi: `“${words}” không nói đến hạn khi nào`, en: `“${words}” names no day` },
        help: {
          vi: `gõ ${standingForms(plan, words).join(' hoặc ')}, hay nêu thêm kỳ, ví dụ “trước ngày 15/6 và 15/12 hằng năm hoặc đột xuất”`,
          en: `type ${standingForms(plan, words).join(' or ')}, or add a turn, e.g. “trước ngày 15/6 và 15/12 hằng năm hoặc đột xuất”`,
        },
        args: { words },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'thời gian': '{ghi: Đột xuất khi có yêu cầu, chậm nhất: 2025-12-31}' }) },
    { plan: taskBlock({ 'thời gian': 'Đột xuất khi có yêu cầu' }), caught: 'Đột xuất khi có yêu cầu' },
  ],
  allowed: [
    { plan: taskBlock({ 'thời gian': '{ghi: Đột xuất, báo cáo: bao-cao-nam}' }) + reportBlock() },
    { plan: taskBlock({ 'thời gian': 'trước ngày 15/6 và 15/12 hằng năm hoặc đột xuất' }) },
  ],
}
