import { otherTypes } from '../kinds/citation-types.ts'
import { citationsOf } from '../kinds/citations.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const citationType: Rule = {
  id: 'citation-type',
  summary: {
    vi: 'Tên loại của văn bản viện dẫn khớp với ký hiệu',
    en: 'The type word of a cited document agrees with its symbol',
  },
  why: {
    vi: '“Công văn số 01-CTr/BCĐTW”: CTr là Chương trình; căn cứ sai tên loại thì người đọc tìm nhầm văn bản.',
    en: '“Công văn số 01-CTr/BCĐTW”: CTr is a Chương trình; a wrong type word sends readers to another document.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const citation of citationsOf(plan)) {
      const names = otherTypes(citation)
      if (names.length === 0) continue
      const { type, code, span } = citation
      const list = names.join(', ')
      yield {
        span,
        message: {
          vi: `gọi là “${type?.name}” nhưng ${code} là ký hiệu của ${list}`,
          en: `it is called “${type?.name}” but ${code} is the code of ${list}`,
        },
        help: {
          vi: `mở văn bản gốc để xem tên loại; đúng là ${list} thì đổi chữ “${type?.name}”`,
          en: `look at the document itself; if it is ${list}, change “${type?.name}”`,
        },
        args: { code, type: type?.name ?? '' },
      }
    }
  },
  examples: [
    {
      plan: '# Nội dung\n\nTheo Chương trình số 01-CTr/BCĐTW, Công văn số 53-CV/ĐU, Công văn số 1234/CT-TTHT và Quy định số 399-QĐ/TW.\n',
    },
    {
      plan: '# Nội dung\n\nTheo Công văn số 01-CTr/BCĐTW ngày 28/02/2025.\n',
      caught: 'Công văn số 01-CTr/BCĐTW',
    },
    { plan: '# Nội dung\n\nTheo Kế hoạch số 45/QĐ-UBND.\n', caught: 'Kế hoạch số 45/QĐ-UBND' },
  ],
  allowed: [
    { plan: '# Nội dung\n\nTheo Thông báo kết luận số 12/TB-VPCP và Thông báo ý kiến kết luận số 13/TB-VP.\n' },
    {
      plan: '# Nội dung\n\nTheo Quyết định phê duyệt Đề án số 45/QĐ-UBND và Quyết định ban hành Kế hoạch số 46/QĐ-UBND.\n',
    },
  ],
}
