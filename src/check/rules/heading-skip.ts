import type { Heading } from '../../plan/plan.ts'
import { type Span, spanText } from '../../text/span.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const headingSkip: Rule = {
  id: 'heading-skip',
  summary: {
    vi: 'Tiêu đề đi lần lượt từng cấp, không nhảy cấp',
    en: 'Headings go down one depth at a time',
  },
  why: {
    vi: 'Số mục được suy từ cấp tiêu đề; nhảy từ # xuống ### thì có điểm mà không có khoản, số in ra sai.',
    en: 'Numbers come from the depth of headings; a jump from # to ### gives points without an item above them.',
  },
  source: 'Nghị định 30/2020, PL I, mục V',
  severity: ALWAYS_ERROR,
  *check({ plan }) {
    const parts = [
      { above: 0, content: plan.body },
      // An appendix's own heading is of depth 1.
      ...plan.appendices.map(({ content }) => ({ above: 1, content })),
    ]
    for (const { above, content } of parts) {
      let depth = above
      for (const heading of content.filter((block): block is Heading => block.type === 'heading')) {
        const [marks, expected] = ['#'.repeat(heading.depth), '#'.repeat(depth + 1)]
        // Of a depth that there is not, `heading-too-deep` speaks.
        if (heading.depth > depth + 1 && heading.depth <= MAX_DEPTH)
          yield {
            span: marksOf(heading),
            message:
              depth === 0
                ? { vi: `tiêu đề đầu tiên có cấp ${marks}`, en: `the first heading has the depth ${marks}` }
                : {
                    vi: `tiêu đề nhảy từ cấp ${'#'.repeat(depth)} xuống ${marks}`,
                    en: `the heading jumps from ${'#'.repeat(depth)} to ${marks}`,
                  },
            help: { vi: `đổi ${marks} thành ${expected}`, en: `change ${marks} to ${expected}` },
            args: { depth: heading.depth, expected: depth + 1 },
          }
        depth = heading.depth
      }
    }
  },
  examples: [
    { plan: '# Mục đích\n\n## Yêu cầu\n\n### Chi tiết\n\n# Nội dung\n' },
    { plan: '# Mục đích\n\n### Chi tiết\n', caught: '###' },
    { plan: '## Mục đích\n\nNội dung.\n', caught: '##' },
  ],
}

const MAX_DEPTH = 4

/** The `#` marks, or the whole heading when it is underlined instead. */
const marksOf = ({ span }: Heading): Span => {
  const marks = /^#+/.exec(spanText(span))?.[0]
  return marks ? { ...span, end: span.start + marks.length } : span
}
