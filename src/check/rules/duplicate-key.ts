import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  summary: { vi: 'Mỗi khóa chỉ gõ một lần trong một mục', en: 'Each key stands once in an item' },
  why: {
    vi: 'YAML thường lặng lẽ giữ dòng sau và bỏ dòng trước: một thời hạn biến mất mà không ai biết.',
    en: 'YAML mostly keeps the later line and drops the earlier without a word: a deadline disappears.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock() },
    { plan: taskBlock({ 'kết quả': '02 lớp tập huấn\nthời gian: Quý IV/2025' }), caught: 'thời gian' },
  ],
}
