import { planWith } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const templateShape: Rule = {
  id: 'template-shape',
  summary: { vi: 'Tệp thể thức đủ và đúng cấu trúc', en: 'A template file is whole and of the right shape' },
  why: {
    vi: 'Thể thức thiếu một giá trị thì không có gì để thay: chương trình không tự đặt lề hay cỡ chữ.',
    en: 'Nothing stands in for a missing value: the program has no margins or sizes of its own.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: planWith({}) },
    { plan: planWith({}), template: { line: 'leftMm: {use: 65,', typed: 'leftMm: {use: rộng,' }, caught: 'rộng' },
  ],
}
