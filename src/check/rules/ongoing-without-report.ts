import { flowWords } from '../../plan/flow-words.ts'
import { taskBlock } from '../example-plan.ts'
import { allDeadlines } from '../kinds/deadlines.ts'
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
    const [report] = plan.reports
    const id = report?.id ?? 'mã-báo-cáo'
    const end = plan.header.period.days?.end ?? '2025-12-31'
    for (const { words, items, span } of allDeadlines(plan)) {
      if (!items.some((item) => item.type === 'ongoing' && !item.report && !item.until)) continue
      const ghi = flowWords(words)
      yield {
        span,
        message: {
          vi: `“${words}” không gắn với chế độ báo cáo hoặc ngày kết thúc nào`,
          en: `“${words}” has neither a reporting duty nor an end`,
        },
        help: {
          vi: `gõ {ghi: ${ghi}, báo cáo: ${id}} (mã của một khối \`yaml báo cáo\`) hoặc {ghi: ${ghi}, đến: ${end}}`,
          en: `type {ghi: ${ghi}, báo cáo: ${id}} (the id of a \`yaml báo cáo\`) or {ghi: ${ghi}, đến: ${end}}`,
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
