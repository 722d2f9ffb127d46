import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const unitCycle: Rule = {
  id: 'unit-cycle',
  summary: {
    vi: 'Trong don-vi.yaml không đơn vị nào thuộc chính mình, kể cả qua đơn vị khác',
    en: 'In don-vi.yaml no unit belongs to itself, not even by way of another',
  },
  why: {
    vi: 'Cấp trên ghi ở đầu văn bản và quyền giao việc được xét theo `thuộc`; một vòng thì không có cấp trên.',
    en: 'The body above in the header and the power to assign are read from `thuộc`; a circle has nobody above.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock() },
    {
      plan: taskBlock(),
      register: `- mã: ubnd-xa
  tên: Ủy ban nhân dân xã Bờ Y
  thuộc: vhxh
- mã: vhxh
  tên: Phòng Văn hóa - Xã hội
  thuộc: ubnd-xa
`,
      caught: 'vhxh',
    },
  ],
}
