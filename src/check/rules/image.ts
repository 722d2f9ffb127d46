import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const image: Rule = {
  id: 'image',
  summary: { vi: 'Hình đứng riêng một đoạn và có tệp đi kèm', en: 'A picture stands alone and its file exists' },
  why: {
    vi: 'Văn bản hành chính không có hình xen giữa dòng; hình thiếu tệp thì bản in có chỗ trống.',
    en: 'Official documents have no pictures within a line; a missing file leaves a hole on the page.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: '# Mục đích\n\nPhổ cập kỹ năng số.\n' },
    { plan: '# Mục đích\n\nXem ![sơ đồ](so-do.png) bên dưới.\n', caught: '![sơ đồ](so-do.png)' },
    { plan: '# Mục đích\n\n![sơ đồ](so-do.png)\n', caught: '![sơ đồ](so-do.png)' },
  ],
}
