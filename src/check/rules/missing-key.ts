import { planWith, reportBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const missingKey: Rule = {
  id: 'missing-key',
  summary: { vi: 'Phần đầu và các mục có đủ khóa bắt buộc', en: 'The front matter and items have their required keys' },
  why: {
    vi: 'Thiếu khóa bắt buộc thì văn bản thiếu thành phần thể thức, hoặc mục không gọi tên được.',
    en: 'Without a required key the document lacks a component, or the item cannot be referred to.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: planWith({}) },
    { plan: planWith({ 'trích yếu': undefined }), caught: 'thể thức' },
    { plan: reportBlock({ 'báo cáo cho': undefined }), caught: 'bao-cao-nam' },
  ],
}
