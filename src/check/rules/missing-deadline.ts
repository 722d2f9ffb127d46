import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const missingDeadline: Rule = {
  id: 'missing-deadline',
  summary: { vi: 'Mỗi nhiệm vụ có thời hạn', en: 'Every task has a deadline' },
  why: {
    vi: 'Không có thời hạn thì không có đúng hạn hay chậm; đây là “rõ thời gian” trong sáu rõ.',
    en: 'Without a deadline nothing is on time or late.',
  },
  source: 'Quyết định 1671/QĐ-TTg, IV.2.d',
  severity: ALWAYS_ERROR,
  clarity: 'thời gian',
  examples: [
    { plan: taskBlock() },
    { plan: taskBlock({ 'thời gian': undefined }), caught: 'lop-ky-nang-so' },
    { plan: taskBlock({ 'thời gian': '' }), caught: '' },
  ],
}
