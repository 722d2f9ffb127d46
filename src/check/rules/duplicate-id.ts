import { block } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

const two = (first: string, second: string): string => block('chỉ tiêu', [first, second].map(target).join(''))
const target = (id: string): string => `- mã: ${id}\n  nội dung: 80% người dân có kỹ năng số\n  thời gian: Năm 2025\n`

export const duplicateId: Rule = {
  id: 'duplicate-id',
  summary: { vi: 'Mã không dùng lại', en: 'Ids are not used twice' },
  why: {
    vi: 'Mã là tên của việc trong sổ nhiệm vụ; hai việc một mã thì không biết việc nào xong.',
    en: 'The id names the work in the registry; with two tasks of one id nobody knows which is done.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: `# Nhiệm vụ\n\n${two('mo-lop', 'tap-huan')}` },
    { plan: `# Nhiệm vụ\n\n${two('mo-lop', 'mo-lop')}`, caught: 'mo-lop' },
  ],
}
