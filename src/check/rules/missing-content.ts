import { block, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const missingContent: Rule = {
  id: 'missing-content',
  summary: { vi: 'Mỗi nhiệm vụ có nội dung', en: 'Every task says what is to be done' },
  why: {
    vi: 'Nội dung được gõ trong nhiệm vụ, hoặc là tiêu đề hay mục ngay trên khối; không có cả hai thì không biết việc gì.',
    en: 'The content is typed in the task, or is the heading or item above the block; without either there is no work.',
  },
  source: 'Quyết định 1671/QĐ-TTg, IV.2.d',
  severity: ALWAYS_ERROR,
  clarity: 'việc',
  examples: [
    { plan: taskBlock({ 'nội dung': undefined }) },
    {
      plan: block('nhiệm vụ', '- mã: lop-hoc\n  chủ trì: vhxh\n  thời gian: Quý IV/2025\n  kết quả: 02 lớp tập huấn'),
      caught: 'lop-hoc',
    },
  ],
}
