import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const badId: Rule = {
  id: 'bad-id',
  summary: {
    vi: 'Mã gồm chữ thường không dấu, số và dấu gạch nối',
    en: 'Ids are lower-case ASCII letters, digits and hyphens',
  },
  why: {
    vi: 'Mã đi vào sổ nhiệm vụ, lịch và đường dẫn; dấu, khoảng trắng và chữ hoa làm hỏng chúng.',
    en: 'Ids go into the registry, calendars and links, where marks, spaces and capitals break.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ mã: 'lop-ky-nang-so' }) },
    { plan: taskBlock({ mã: 'Lớp kỹ năng số' }), caught: 'Lớp kỹ năng số' },
    { plan: taskBlock({ mã: '01' }), caught: '01' },
  ],
}
