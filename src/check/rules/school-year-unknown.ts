import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const schoolYearUnknown: Rule = {
  id: 'school-year-unknown',
  summary: {
    vi: 'Năm học, học kỳ trong thời hạn có ngày đầu và ngày cuối',
    en: 'A school year or term in a deadline has its days',
  },
  why: {
    vi: 'Năm học bắt đầu và kết thúc theo khung của từng địa phương, không theo lịch; don-vi.yaml ghi một lần (`năm học`) cho cơ quan ban hành và các đơn vị trực thuộc.',
    en: 'School years begin and end by the order of each province, not by the calendar; don-vi.yaml says it once (`năm học`) for the issuing body and those below it.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: taskBlock({ 'thời gian': '{ghi: Học kỳ I năm học 2025 - 2026, từ: 2025-09-05, đến: 2025-12-31}' }) },
    { plan: taskBlock({ 'thời gian': 'Năm học 2025 - 2026' }), caught: 'Năm học 2025 - 2026' },
  ],
}
