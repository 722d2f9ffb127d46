import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const resultNotMeasurable: Rule = {
  id: 'result-not-measurable',
  summary: { vi: 'Kết quả có số đo, sản phẩm hoặc chỉ tiêu', en: 'A result has a measure, a deliverable or a target' },
  why: {
    vi: 'Kết quả không chỉ ra được, không đếm được thì không nghiệm thu được; đây là “rõ sản phẩm” trong sáu rõ.',
    en: 'What can be neither pointed to nor counted cannot be accepted as done.',
  },
  source: 'Nghị quyết 03/NQ-CP',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ 'kết quả': '01 chuyên mục trên trang thông tin điện tử' }) },
    { plan: taskBlock({ 'kết quả': 'Người dân hiểu biết hơn' }), caught: 'Người dân hiểu biết hơn' },
    { plan: taskBlock({ 'kết quả': 'Tổng kinh phí 50 triệu đồng' }), caught: 'kinh phí 50 triệu đồng' },
    { plan: taskBlock({ 'kết quả': 'Đạt 99.7% hồ sơ' }), caught: '99.7%' },
    { plan: taskBlock({ 'kết quả': '30,000 người tham gia' }), caught: '30,000' },
    { plan: taskBlock({ 'kết quả': 'Tối thiểu 2 - 3 mô hình' }), caught: 'Tối thiểu 2 - 3' },
    { plan: taskBlock({ 'kết quả': '20% hồ sơ (quý I), 100% hồ sơ (quý IV)' }), caught: 'quý I' },
  ],
}
