import { block, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const unknownBlock: Rule = {
  id: 'unknown-block',
  summary: {
    vi: 'Khối ``` phải là một trong bốn loại khối yaml của kế hoạch',
    en: 'A ``` block is one of the four kinds of yaml block',
  },
  why: {
    vi: 'Khối không rõ loại không in ra và không vào sổ nhiệm vụ: việc được giao biến mất.',
    en: 'A block of no known kind neither prints nor enters the registry: the assigned work disappears.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock() },
    { plan: `# Nhiệm vụ\n\n${block('nhiêm vụ', '- mã: lop-hoc')}`, caught: '```yaml nhiêm vụ' },
    { plan: taskBlock().replace('```yaml ', '```'), caught: '```nhiệm vụ' },
    { plan: '# Nhiệm vụ\n\n```\nchữ\n```\n', caught: '```' },
  ],
}
