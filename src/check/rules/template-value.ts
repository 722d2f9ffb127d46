import { planWith } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const templateValue: Rule = {
  id: 'template-value',
  summary: {
    vi: 'Giá trị thể thức nằm trong khoảng được phép',
    en: 'A value of a template lies within what is allowed',
  },
  why: {
    vi: 'Lề, cỡ chữ ngoài khoảng của quy định thì văn bản sai thể thức ở mọi trang.',
    en: 'Margins and sizes outside the range make every page wrong in form.',
  },
  source: 'Nghị định 30/2020, PL I, Phần I',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: planWith({}) },
    { plan: planWith({}), template: { line: 'marginTopMm: {use: 20,', typed: 'marginTopMm: {use: 40,' }, caught: '40' },
    { plan: planWith({ 'chỉnh thể thức': '{lề trái: 40}' }), caught: '40' },
    { plan: planWith({}), config: 'chỉnh thể thức: {cỡ chữ: 15}\n', caught: '15' },
  ],
  allowed: [{ plan: planWith({ 'chỉnh thể thức': '{lề trái: 35, cỡ chữ: 13}' }) }],
}
