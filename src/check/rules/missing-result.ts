import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const missingResult: Rule = {
  id: 'missing-result',
  summary: { vi: 'Mỗi nhiệm vụ có kết quả', en: 'Every task has a result' },
  why: {
    vi: 'Không nêu kết quả thì làm gì cũng là xong; kết quả không thừa hưởng từ nhóm được.',
    en: 'Without a result anything counts as done; results are never inherited from a group.',
  },
  source: 'Quyết định 1671/QĐ-TTg, IV.2.d',
  severity: ALWAYS_ERROR,
  clarity: 'sản phẩm',
  examples: [
    { plan: taskBlock() },
    { plan: taskBlock({ 'kết quả': undefined }), caught: 'lop-ky-nang-so' },
    { plan: taskBlock({ 'kết quả': '' }), caught: '' },
  ],
}
