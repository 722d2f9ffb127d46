import { block, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const blockNotAList: Rule = {
  id: 'block-not-a-list',
  summary: {
    vi: 'Khối nhiệm vụ, chỉ tiêu, báo cáo là một danh sách',
    en: 'A block of tasks, targets or reports is a list',
  },
  why: {
    vi: 'Quên dấu "- " thì hai nhiệm vụ nhập làm một.',
    en: 'Without "- " two tasks become one.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock() },
    { plan: `# Nhiệm vụ\n\n${block('nhiệm vụ', 'mã: lop-hoc\nnội dung: Mở lớp')}`, caught: 'mã' },
    { plan: `# Nhiệm vụ\n\n${block('nhiệm vụ', '- Mở lớp tập huấn')}`, caught: 'Mở lớp tập huấn' },
  ],
}
