import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const deadlineUnread: Rule = {
  id: 'deadline-unread',
  summary: { vi: 'Thời hạn phải đọc được thành ngày', en: 'A deadline can be read as days' },
  why: {
    vi: 'Chương trình không đoán ngày: lời văn không đọc được thì người soạn ghi ngày bên cạnh.',
    en: 'The program does not guess days: where words cannot be read, the drafter types the day beside them.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ 'thời gian': '{ghi: Khi có đủ học viên, chậm nhất: 2025-12-31}' }) },
    { plan: taskBlock({ 'thời gian': 'sớm nhất có thể' }), caught: 'sớm nhất có thể' },
    { plan: taskBlock({ 'thời gian': 'Tháng 10/2025 và lúc rảnh' }), caught: 'lúc rảnh' },
    { plan: taskBlock({ 'thời gian': '2025/10/5' }), caught: '2025/10/5' },
  ],
}
