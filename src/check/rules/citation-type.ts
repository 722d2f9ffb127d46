import { type Citation, citationsOf } from '../kinds/citations.ts'
import { typesOfCode } from '../kinds/document-types.ts'
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

/** Names of the types whose code stands in the symbol, when the type word is none of them. */
const otherTypes = (citation: Citation): string[] => {
  const { type, code, form, symbol } = citation
  if (!type || type.codes.includes(code)) return []
  // After the number of a State công văn stand letters of its body, and CT- may be a Cục Thuế: only certain codes tell.
  const isLetter = type.codes.includes('CV') && form === 'state'
  if (isLetter && !CERTAIN.has(code) && !/(?:UBND|HĐND|TTg|CP)$/.test(symbol)) return []
  const names = typesOfCode(code).map(({ name }) => name)
  return names.some((name) => approves(name, citation)) ? [] : names
}

/** "Quyết định phê duyệt Đề án số 45/QĐ-UBND": the number is that of the decision. */
const approves = (name: string, { words, start }: Citation): boolean => {
  const before = words.text.slice(Math.max(0, start - 60), start).toLowerCase()
  const at = before.lastIndexOf(name.toLowerCase())
  return at >= 0 && /^\s+(?:phê duyệt|ban hành|về|công bố|điều chỉnh)[^,;.]*$/u.test(before.slice(at + name.length))
}

const CERTAIN: ReadonlySet<string> = new Set(['QĐ', 'NQ', 'NĐ', 'CTr', 'TTr', 'QyĐ'])
