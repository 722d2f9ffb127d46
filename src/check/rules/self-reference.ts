import { planWith } from '../example-plan.ts'
import { citationsOf, isOwnNumber } from '../kinds/citations.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const selfReference: Rule = {
  id: 'self-reference',
  summary: { vi: 'Kế hoạch gọi mình là “Kế hoạch này”', en: 'A plan calls itself “Kế hoạch này”' },
  why: {
    vi: 'Số, ký hiệu của chính kế hoạch trong lời văn đọc như một văn bản khác, và sai ngay khi văn thư cấp số mới.',
    en: 'Its own number in the words reads like another document, and is wrong as soon as the registry gives a new one.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    // An appendix that stands alone must name the plan it belongs to.
    if (plan.header.kind === 'appendix') return
    const cited = citationsOf(plan).filter((citation) => isOwnNumber(citation, plan.header))
    // With a date anywhere it may be the plan of another body that has the same number and symbol.
    if (cited.some(({ date }) => date !== undefined)) return
    for (const citation of cited) {
      yield {
        span: citation.span,
        message: {
          vi: `“${citation.symbol}” là số, ký hiệu của chính kế hoạch này`,
          en: `“${citation.symbol}” is the number of this plan itself`,
        },
        help: { vi: 'gõ “Kế hoạch này”', en: 'type “Kế hoạch này”' },
        args: { symbol: citation.symbol },
      }
    }
  },
  examples: [
    { plan: planWith({ số: '45' }, '# Nội dung\n\nThực hiện Kế hoạch này và Kế hoạch số 46/KH-UBND.\n') },
    {
      plan: planWith({ số: '45' }, '# Nội dung\n\nCác thôn thực hiện Kế hoạch số 45/KH-UBND.\n'),
      caught: 'Kế hoạch số 45/KH-UBND',
    },
  ],
  allowed: [
    {
      plan: planWith(
        { số: '45' },
        '# Nội dung\n\nThực hiện Kế hoạch số 45/KH-UBND ngày 15/9/2025 của Ủy ban nhân dân tỉnh.\n\nKế hoạch số 45/KH-UBND giao xã.\n',
      ),
    },
  ],
}
