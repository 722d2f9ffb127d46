import { taskBlock } from '../example-plan.ts'
import { allDeadlines, standingForms } from '../kinds/deadlines.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const ongoingWithoutReport: Rule = {
  id: 'ongoing-without-report',
  summary: {
    vi: 'Việc thường xuyên phải có chế độ báo cáo hoặc ngày kết thúc',
    en: 'Standing work needs a reporting duty or an end',
  },
  why: {
    vi: 'Việc “thường xuyên” không bao giờ đến hạn nên không thể theo dõi là xong hay chậm; chỉ kỳ báo cáo hoặc ngày kết thúc mới cho biết việc có được làm hay không.',
    en: 'Standing work is never due, so nobody can tell whether it is done or late; only a reporting duty or an end shows that it is being done.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  tellsAbsence: 'of blocks',
  *check({ plan }) {
    for (const { words, items, span } of allDeadlines(plan)) {
      if (!items.some((item) => item.type === 'ongoing' && !item.report && !item.until)) continue
      yield {
        span,
        message: {
          vi: `“${words}” không gắn với chế độ báo cáo hoặc ngày kết thúc nào`,
          en: `“${words}” has neither a reporting duty nor an end`,
        },
        help: {
          vi: `gõ ${standingForms(plan, words).join(' hoặc ')}${plan.reports.length > 0 ? '' : ', hay thêm một khối `yaml báo cáo` và ghi mã của nó ở `báo cáo`'}`,
          en: `type ${standingForms(plan, words).join(' or ')}${plan.reports.length > 0 ? '' : ', or add a block `yaml báo cáo` and name its id at `báo cáo`'}`,
        },
        args: { words },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'thời gian': '{ghi: Thường xuyên, đến: 2025-12-31}' }) },
    { plan: taskBlock({ 'thời gian': 'Thường xuyên' }), caught: 'Thường xuyên' },
  ],
}
