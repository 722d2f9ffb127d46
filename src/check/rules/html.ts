import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const html: Rule = {
  id: 'html',
  summary: { vi: 'Không dùng HTML', en: 'No HTML' },
  why: {
    vi: 'Thẻ HTML không có nghĩa trong PDF và DOCX; giữ lại thì in ra cả thẻ, bỏ đi thì có thể mất chữ.',
    en: 'HTML tags mean nothing in PDF and DOCX; kept they print, dropped they may take words along.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: '# Mục đích\n\nPhổ cập **kỹ năng số**, số người học \\< 100.\n' },
    { plan: '# Mục đích\n\nPhổ cập <b>kỹ năng số</b>.\n', caught: '<b>' },
    { plan: '# Mục đích\n\nPhổ cập<br>kỹ năng số.\n', caught: '<br>' },
    { plan: '# Mục đích\n\n<!-- xem lại -->\n', caught: '<!-- xem lại -->' },
  ],
}
