import { type CitationSlip, citationSlips } from '../kinds/citation-slips.ts'
import { replacement } from '../kinds/mend.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const citationInconsistent: Rule = {
  id: 'citation-inconsistent',
  summary: {
    vi: 'Số, ký hiệu của một văn bản được viết một cách ở mọi chỗ',
    en: 'The number and symbol of a document are written one way everywhere',
  },
  why: {
    vi: '“57/NQ-TW” và “57-NQ/TW” trong một kế hoạch: người đọc không biết là một hay hai văn bản, và tìm kiếm chỉ ra một.',
    en: '“57/NQ-TW” and “57-NQ/TW” in one plan: readers cannot tell whether they are one document or two.',
  },
  source: 'Nghị định 30/2020, PL I, II.3',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const slip of citationSlips(plan)) {
      const { citation, other } = slip
      yield {
        span: citation.symbolSpan,
        message: messageOf(slip),
        help: {
          vi: `mở văn bản gốc và viết một cách, “${other.symbol}” hoặc “${citation.symbol}”, ở mọi chỗ`,
          en: `look at the document itself and write “${other.symbol}” or “${citation.symbol}” everywhere`,
        },
        related: [{ span: other.symbolSpan, message: { vi: 'chỗ viết cách kia', en: 'written the other way' } }],
        args: { symbol: citation.symbol, other: other.symbol },
        // Only a long dash for the hyphen is certain; else the document itself must be looked at.
        ...(citation.symbol.replace(/–/g, '-') === other.symbol
          ? replacement(citation.symbolSpan, citation.symbol, other.symbol)
          : {}),
      }
    }
  },
  examples: [
    {
      plan: '# Nội dung\n\nTheo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; quán triệt Nghị quyết số 57-NQ/TW.\n',
    },
    {
      plan: '# Nội dung\n\nTheo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; quán triệt Nghị quyết số 57/NQ-TW.\n',
      caught: '57/NQ-TW',
    },
    {
      plan: '# Nội dung\n\nTheo Quyết định số 757/QĐ-BKHCN ngày 29/4/2025 của Bộ Khoa học và Công nghệ; thực hiện Quyết định số 757/QĐ–BKHCN.\n',
      caught: '757/QĐ–BKHCN',
    },
    {
      plan: '# Nội dung\n\nTheo Quyết định số 757/QĐ-BKHCN ngày 29/4/2025.\n\nKhung kỹ năng tại Quyết định số 757/QĐ-BKHC ngày 29/4/2025.\n',
      caught: '757/QĐ-BKHC',
    },
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 136/KH-UBND ngày 22/5/2025 của UBND tỉnh về chuyển đổi số.\n\nThực hiện Kế hoạch số 163/KH-UBND ngày 22/5/2025 của UBND tỉnh về chuyển đổi số.\n',
      caught: '163/KH-UBND',
    },
  ],
  allowed: [
    // Two bodies whose letters are alike, and two documents of one day.
    {
      plan: '# Nội dung\n\nTheo Chỉ thị số 05-CT/TU ngày 12/5/2025 và Chỉ thị số 05-CT/ĐU; Kế hoạch số 45/KH-SCT ngày 06/5/2025 của Sở Công Thương, Kế hoạch số 45/KH-STC ngày 06/5/2025 của Sở Tài chính.\n',
    },
    {
      plan: '# Nội dung\n\nTheo Kế hoạch số 12/KH-UBND ngày 22/5/2025 của UBND tỉnh; Kế hoạch số 13/KH-UBND ngày 22/5/2025 của UBND tỉnh.\n',
    },
    // The mark after the type code is told by `document-symbol`.
    {
      plan: '# Nội dung\n\nTheo Quyết định số 757/QĐ-BKHCN ngày 29/4/2025; thực hiện Quyết định số 757/QĐBKHCN ngày 29/4/2025.\n',
    },
  ],
}

const messageOf = ({ type, citation: { symbol }, other }: CitationSlip): { vi: string; en: string } => {
  switch (type) {
    case 'spelling':
      return {
        vi: `“${symbol}” và “${other.symbol}” là một văn bản viết hai cách`,
        en: `“${symbol}” and “${other.symbol}” are one document written in two ways`,
      }
    case 'letter':
      return {
        vi: `“${symbol}” chỉ khác một chữ với “${other.symbol}” ở chỗ trước`,
        en: `“${symbol}” differs in one letter from “${other.symbol}” earlier`,
      }
    case 'number':
      return {
        vi: `“${symbol}” có cùng ngày, cơ quan ban hành và trích yếu với “${other.symbol}” ở chỗ trước`,
        en: `“${symbol}” has the day, issuer and title of “${other.symbol}” earlier`,
      }
  }
}
