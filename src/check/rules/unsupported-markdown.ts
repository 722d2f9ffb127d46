import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const unsupportedMarkdown: Rule = {
  id: 'unsupported-markdown',
  summary: {
    vi: 'Chỉ dùng phần Markdown mà văn bản hành chính cần',
    en: 'Only the Markdown that official documents need',
  },
  why: {
    vi: 'Trích dẫn, đường kẻ, gạch ngang chữ không có trong thể thức; im lặng bỏ qua thì mất chữ.',
    en: 'Quotations, rules and struck text have no place in the form; dropping them without a word would lose text.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: '# Mục đích\n\nPhổ cập **kỹ năng số** cho *người dân*.\n' },
    { plan: '# Mục đích\n\n#Mục đích chung\n\nPhổ cập.\n', caught: '#' },
    { plan: '# Kinh phí\n\n| Nội dung | Số tiền |\n| Tập huấn | 35,5 |\n', caught: '| Nội dung | Số tiền |' },
    { plan: '# Mục đích\n\n> Không ai bị bỏ lại phía sau.\n', caught: '> Không ai bị bỏ lại phía sau.' },
    { plan: '# Mục đích\n\nMở trang `vneid.gov.vn`.\n', caught: '`vneid.gov.vn`' },
    { plan: '# Mục đích\n\n***\n', caught: '***' },
  ],
}
