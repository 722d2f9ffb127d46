import { planWith } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const noFrontMatter: Rule = {
  id: 'no-front-matter',
  summary: {
    vi: 'Tệp mở đầu bằng phần đầu giữa hai dòng ---',
    en: 'The file begins with front matter between two lines ---',
  },
  why: {
    vi: 'Cơ quan ban hành, ký hiệu, trích yếu, người ký nằm ở phần đầu; không có thì không dựng được văn bản.',
    en: 'The issuer, symbol, title and signatory stand in the front matter; without them there is no document.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: planWith({}) },
    { plan: 'thể thức: nghị định 30\n---\n\n# Mục đích\n', caught: 't' },
    { plan: '# Điền các chỗ trống\nthể thức: nghị định 30\n---\n\n# Mục đích\n', caught: 't' },
    { plan: planWith({ 'địa danh': '"Bờ Y"' }).replace(/\n---\n/, '\n'), caught: '---' },
  ],
}
