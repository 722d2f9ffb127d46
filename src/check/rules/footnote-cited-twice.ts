import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const footnoteCitedTwice: Rule = {
  id: 'footnote-cited-twice',
  summary: { vi: 'Mỗi chú thích được dẫn một lần', en: 'A footnote is cited once' },
  why: {
    vi: 'Chú thích in ở chân trang dẫn nó; dẫn hai lần thì trang thứ hai có số mà không có chữ.',
    en: 'A note prints at the foot of the page that cites it; a second page would have the number without the words.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: '# Mục đích\n\nTheo Đề án[^1].\n\n[^1]: Kế hoạch số 506/KH-UBND.\n' },
    { plan: '# Mục đích\n\nTheo Đề án[^1] và Dự án[^1].\n\n[^1]: Kế hoạch số 506/KH-UBND.\n', caught: '[^1]' },
  ],
}
