import { reportBlock, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const unknownReport: Rule = {
  id: 'unknown-report',
  summary: {
    vi: 'Mã chế độ báo cáo phải có trong kế hoạch',
    en: 'A reporting duty that a task follows is in the plan',
  },
  why: {
    vi: 'Việc thường xuyên được theo dõi qua kỳ báo cáo; kỳ báo cáo không có thì việc không được theo dõi.',
    en: 'Standing work is followed through a reporting duty; without it the work is not followed.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: `${reportBlock()}\n${taskBlock({ 'thời gian': '{ghi: Thường xuyên, báo cáo: bao-cao-nam}' })}` },
    {
      plan: `${reportBlock()}\n${taskBlock({ 'thời gian': '{ghi: Thường xuyên, báo cáo: bao-cao-quy}' })}`,
      caught: 'bao-cao-quy',
    },
  ],
}
