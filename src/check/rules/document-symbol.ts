import { citationsOf, markedSymbol } from '../kinds/citations.ts'
import { replacement } from '../kinds/mend.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const documentSymbol: Rule = {
  id: 'document-symbol',
  summary: {
    vi: 'Ký hiệu văn bản có dấu nối sau chữ viết tắt tên loại',
    en: 'A document symbol has its mark after the type code',
  },
  why: {
    vi: 'Ký hiệu thiếu dấu (757/QĐBKHCN) không tra ra văn bản, và cùng một văn bản thành hai văn bản khi tìm kiếm.',
    en: 'A symbol without its mark (757/QĐBKHCN) finds nothing and makes two documents out of one.',
  },
  source: 'Nghị định 30/2020, PL I, II.3',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    const citations = citationsOf(plan)
    const bySymbol = new Map(citations.map((citation) => [citation.symbol, citation]))
    for (const citation of citations) {
      const right = markedSymbol(citation)
      if (!right) continue
      const same = bySymbol.get(right)
      yield {
        span: citation.symbolSpan,
        message: {
          vi: `ký hiệu “${citation.symbol}” thiếu dấu sau chữ viết tắt tên loại`,
          en: `the symbol “${citation.symbol}” lacks the mark after its type code`,
        },
        help: same
          ? { vi: `gõ “${right}”`, en: `type “${right}”` }
          : {
              vi: `đối chiếu văn bản gốc; có lẽ là “${right}”`,
              en: `look at the document itself; it may be “${right}”`,
            },
        ...(same
          ? { related: [{ span: same.symbolSpan, message: { vi: 'chỗ viết đúng', en: 'written right here' } }] }
          : {}),
        args: { symbol: citation.symbol, right },
        // Written right elsewhere in the plan, it is certain; else only the document itself can tell.
        ...(same ? replacement(citation.symbolSpan, citation.symbol, right) : {}),
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nTheo Quyết định số 757/QĐ-BKHCN ngày 29/4/2025 và Công văn số 1495/UBND-VX.\n' },
    { plan: '# Nội dung\n\nTheo Quyết định số 757/QĐBKHCN ngày 29/4/2025.\n', caught: '757/QĐBKHCN' },
    {
      plan: '# Nội dung\n\nTheo Quyết định số 757/QĐ-BKHCN ngày 29/4/2025; thực hiện Quyết định số 757/QĐBKHCN.\n',
      caught: '757/QĐBKHCN',
    },
    { plan: '# Nội dung\n\nTheo Nghị quyết số 57-NQTW ngày 22/12/2024.\n', caught: '57-NQTW' },
  ],
}
