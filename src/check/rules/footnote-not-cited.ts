import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const footnoteNotCited: Rule = {
  id: 'footnote-not-cited',
  summary: { vi: 'Chú thích phải được dẫn trong lời văn', en: 'A footnote is cited in the words' },
  why: {
    vi: 'Chú thích không được dẫn thì không in ở trang nào, chữ của nó biến mất.',
    en: 'A note that is not cited prints on no page: its words disappear.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: '# Mục đích\n\nTheo Đề án của tỉnh[^1].\n\n[^1]: Kế hoạch số 506/KH-UBND.\n' },
    {
      plan: '# Mục đích\n\nTheo Đề án của tỉnh.\n\n[^1]: Kế hoạch số 506/KH-UBND.\n',
      caught: '[^1]: Kế hoạch số 506/KH-UBND.',
    },
  ],
}
