import { targetBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const targetNotMeasurable: Rule = {
  id: 'target-not-measurable',
  summary: { vi: 'Chỉ tiêu có số đo', en: 'A target has a measure' },
  why: {
    vi: 'Chỉ tiêu không có số thì không biết đạt hay không.',
    en: 'Without a number nobody knows whether a target was reached.',
  },
  source: 'Nghị quyết 03/NQ-CP',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: targetBlock() },
    { plan: targetBlock({ 'nội dung': 'Người dân có kỹ năng số' }), caught: 'Người dân có kỹ năng số' },
    { plan: targetBlock({ 'nội dung': 'Ít nhất 80% đến 90% hộ' }), caught: 'Ít nhất 80% đến 90%' },
  ],
}
