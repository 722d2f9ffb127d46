import type { Text } from '../../diagnostic/diagnostic.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Citation, citationsOf, markedSymbol } from '../kinds/citations.ts'
import { malformedSymbols } from '../kinds/malformed-symbols.ts'
import { replacement } from '../kinds/mend.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

export const documentSymbol: Rule = {
  id: 'document-symbol',
  summary: {
    vi: 'Số, ký hiệu văn bản có đủ dấu: 15/KH-UBND (nhà nước), 03-KH/ĐU (Đảng)',
    en: 'A document number has its marks: 15/KH-UBND (State), 03-KH/ĐU (Party)',
  },
  why: {
    vi: 'Ký hiệu thiếu dấu hoặc thừa dấu, khoảng trắng (757/QĐBKHCN, 15//KH-UBND) không tra ra văn bản, và cùng một văn bản thành hai văn bản khi tìm kiếm.',
    en: 'A symbol without its marks (757/QĐBKHCN, 15//KH-UBND) finds nothing and makes two documents out of one.',
  },
  source: 'Nghị định 30/2020, PL I, II.3',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    const citations = citationsOf(plan)
    yield* malformed(plan, citations)
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
        help: same ? typeIt(right) : lookItUp(right),
        ...(same ? { related: [{ span: same.symbolSpan, message: WRITTEN_RIGHT }] } : {}),
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
    { plan: '# Nội dung\n\nTheo Kế hoạch số 15KH-UBND ngày 05/01/2025.\n', caught: '15KH-UBND' },
    { plan: '# Nội dung\n\nTheo Kế hoạch số 15//KH-UBND ngày 05/01/2025.\n', caught: '15//KH-UBND' },
    { plan: '# Nội dung\n\nTheo Kế hoạch số 15/KH UBND ngày 05/01/2025.\n', caught: '15/KH UBND' },
    { plan: '# Nội dung\n\nTheo Nghị quyết số 57 – NQ/TW ngày 22/12/2024 của Bộ Chính trị.\n', caught: '57 – NQ/TW' },
  ],
  allowed: [
    // Marks that leave open which form it has; a body behind the symbol that is no part of it.
    { plan: '# Nội dung\n\nTheo Chỉ thị số 15-CT-TW và Kế hoạch số 15/KH Sở Nội vụ gửi.\n' },
  ],
}

function* malformed(plan: Plan, citations: readonly Citation[]): Iterable<Finding> {
  for (const { written, right, isCertain, span } of malformedSymbols(plan)) {
    const same = citations.find(({ symbol }) => symbol === right)
    yield {
      span,
      message: {
        vi: `số, ký hiệu “${written}” viết sai dấu hoặc khoảng trắng`,
        en: `the number “${written}” has a wrong mark or blank`,
      },
      ...(isCertain || same
        ? { help: typeIt(right), ...replacement(span, written, right) }
        : { help: lookItUp(right) }),
      ...(same ? { related: [{ span: same.symbolSpan, message: WRITTEN_RIGHT }] } : {}),
      args: { symbol: written, right },
    }
  }
}

const typeIt = (right: string): Text => ({ vi: `gõ “${right}”`, en: `type “${right}”` })

const lookItUp = (right: string): Text => ({
  vi: `đối chiếu văn bản gốc; có lẽ là “${right}”`,
  en: `look at the document itself; it may be “${right}”`,
})

const WRITTEN_RIGHT: Text = { vi: 'chỗ viết đúng', en: 'written right here' }
