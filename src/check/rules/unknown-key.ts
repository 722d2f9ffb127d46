import { planWith, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const unknownKey: Rule = {
  id: 'unknown-key',
  summary: { vi: 'Chỉ dùng các khóa của ngôn ngữ kế hoạch', en: 'Only the keys of the plan language' },
  why: {
    vi: 'Khóa gõ sai thì giá trị sau nó không có nghĩa gì: “chủ chì” không giao việc cho ai.',
    en: 'After a mistyped key the value means nothing: “chủ chì” assigns the work to nobody.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ 'ghi chú': 'Kinh phí của tỉnh' }) },
    { plan: taskBlock({ 'ghi chu': 'Kinh phí của tỉnh' }), caught: 'ghi chu' },
    { plan: taskBlock({ 'chủ trì': undefined, 'đơn vị chủ trì': 'vhxh' }), caught: 'đơn vị chủ trì' },
    { plan: taskBlock({ 'thời gian': undefined, 'thời hạn hoàn thành': 'Năm 2025' }), caught: 'thời hạn hoàn thành' },
    { plan: taskBlock({ 'kết quả': undefined, 'sản phẩm': '02 lớp tập huấn' }), caught: 'sản phẩm' },
    { plan: planWith({ 'trích yếu': undefined, 'tên kế hoạch': 'Phổ cập' }), caught: 'tên kế hoạch' },
    { plan: planWith({ 'trich yếu': 'Phổ cập' }), caught: 'trich yếu' },
  ],
}
