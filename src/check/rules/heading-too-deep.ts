import type { Heading } from '../../plan/plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const headingTooDeep: Rule = {
  id: 'heading-too-deep',
  summary: { vi: 'Tiêu đề có nhiều nhất bốn cấp', en: 'Headings have four depths at most' },
  why: {
    vi: 'Bố cục của văn bản dừng ở điểm; dưới đó là lời văn và dấu đầu dòng.',
    en: 'A document is divided down to points; below them stand prose and list marks.',
  },
  source: 'Nghị định 30/2020, PL I, mục V',
  severity: ALWAYS_ERROR,
  *check({ plan }) {
    for (const block of [...plan.body, ...plan.appendices.flatMap(({ content }) => content)]) {
      if (block.type !== 'heading' || block.depth <= MAX_DEPTH) continue
      yield {
        span: marksOf(block),
        message: {
          vi: `tiêu đề cấp ${block.depth}, quá bốn cấp`,
          en: `a heading of depth ${block.depth}, over the four there are`,
        },
        help: { vi: 'viết thành mục "- " hoặc đoạn văn', en: 'write it as a "- " item or a paragraph' },
        args: { depth: block.depth },
      }
    }
  },
  examples: [
    { plan: '# Một\n\n## Hai\n\n### Ba\n\n#### Bốn\n' },
    { plan: '# Một\n\n## Hai\n\n### Ba\n\n#### Bốn\n\n##### Năm\n', caught: '#####' },
  ],
}

const MAX_DEPTH = 4

const marksOf = ({ span, depth }: Heading): Heading['span'] => ({ ...span, end: span.start + depth })
