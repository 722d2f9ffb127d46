import { planWith, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const badDate: Rule = {
  id: 'bad-date',
  summary: { vi: 'Ngày có trong lịch và đúng thứ tự', en: 'Days exist and stand in order' },
  why: {
    vi: 'Ngày 31/6 không có; thời hạn kết thúc trước khi bắt đầu không ai làm được.',
    en: 'There is no 31 June, and nobody can meet a deadline that ends before it begins.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: planWith({ 'ngày ban hành': '30/6/2025' }) },
    { plan: planWith({ 'ngày ban hành': '31/6/2025' }), caught: '31/6/2025' },
    { plan: planWith({ 'ngày ban hành': 'ngày 05 tháng 7 năm 2025' }), caught: 'ngày 05 tháng 7 năm 2025' },
    { plan: taskBlock({ 'thời gian': 'trước ngày 31/6/2025' }), caught: '31/6/2025' },
    { plan: taskBlock({ 'thời gian': 'Tháng 13/2025' }), caught: 'Tháng 13' },
    { plan: taskBlock({ 'thời gian': 'Quý V/2025' }), caught: 'Quý V' },
    { plan: taskBlock({ 'thời gian': 'từ 15/12/2025 đến 01/12/2025' }), caught: '01/12/2025' },
    { plan: taskBlock({ 'thời gian': '{ghi: Thường xuyên, đến: tháng 12}' }), caught: 'tháng 12' },
    { plan: taskBlock({ 'thời gian': '{ghi: Đợt 1, từ: 2025-10-01, đến: 2025-09-01}' }), caught: '2025-09-01' },
  ],
}
