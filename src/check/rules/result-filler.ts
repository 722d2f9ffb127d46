import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const resultFiller: Rule = {
  id: 'result-filler',
  summary: { vi: 'Kết quả không phải là lời hứa chung', en: 'A result is not a general promise' },
  why: {
    vi: '“Tăng cường”, “đẩy mạnh”, “bảo đảm hiệu quả” không có lúc xong, không ai chứng minh được là đã đạt.',
    en: '“Strengthen”, “promote”, “ensure effectiveness” are never done and nobody can show that they were reached.',
  },
  source: 'Nghị quyết 03/NQ-CP',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ 'kết quả': 'Ít nhất 80% hộ gia đình được phổ biến' }) },
    { plan: taskBlock({ 'kết quả': 'Tăng cường công tác tuyên truyền' }), caught: 'Tăng cường công tác tuyên truyền' },
    { plan: taskBlock({ 'kết quả': 'Công tác tuyên truyền bảo đảm hiệu quả' }), caught: 'bảo đảm hiệu quả' },
    { plan: taskBlock({ 'kết quả': 'Báo cáo kết quả thực hiện' }), caught: 'Báo cáo kết quả thực hiện' },
  ],
  allowed: [
    // A report of work that has an outcome is a paper.
    { plan: taskBlock({ 'kết quả': 'Báo cáo kết quả rà soát hộ nghèo' }) },
  ],
}
