import type { Content, Plan } from '../../plan/plan.ts'
import { spanText } from '../../text/span.ts'
import { ERROR_FOR_SIGNATURE, type Finding, type Rule } from '../rule.ts'

export const appendixForm: Rule = {
  id: 'appendix-form',
  summary: {
    vi: 'Phụ lục mở đầu bằng `# Phụ lục: Tên phụ lục`',
    en: 'An appendix begins with `# Phụ lục: Title`',
  },
  why: {
    vi: 'Thiếu dấu hai chấm thì phụ lục thành một mục của phần chính, nằm trước chữ ký; thiếu tên thì tên thành mục I của phụ lục.',
    en: 'Without the colon it becomes a section of the body, before the signature; without a title the next heading becomes section I.',
  },
  source: 'Nghị định 30/2020, PL I, III.1',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan }) {
    yield* inTheBody(plan)
    yield* withoutTitle(plan)
  },
  examples: [
    { plan: '# Nội dung\n\nPhụ lục kèm theo.\n\n# Phụ lục: Mẫu báo cáo\n\nNội dung.\n' },
    { plan: '# Nội dung\n\nPhụ lục kèm theo.\n\n# Phụ lục - Mẫu báo cáo\n\nMột.\n', caught: '# Phụ lục - Mẫu báo cáo' },
    { plan: '# Nội dung\n\nPhụ lục kèm theo.\n\n# Phụ lục Mẫu báo cáo\n\nMột.\n', caught: '# Phụ lục Mẫu báo cáo' },
    { plan: '# Nội dung\n\nPhụ lục kèm theo.\n\n# PHỤ LỤC\n\n# Mẫu báo cáo\n\nMột.\n', caught: '# PHỤ LỤC' },
  ],
  allowed: [{ plan: '# Nội dung\n\n## Phụ lục kèm theo Kế hoạch gồm hai bảng\n\nMột.\n' }],
}

function* inTheBody({ body, appendices }: Plan): Iterable<Finding> {
  for (const content of [...body, ...appendices.flatMap(({ content }) => content)]) {
    const groups =
      content.type === 'heading' && content.depth === 1 ? LOOKS_LIKE.exec(spanText(content.span))?.groups : undefined
    if (groups) yield told(content, `# Phụ lục: ${groups.title ?? ''}`)
  }
}

/** The number goes: the compiler gives it. */
const LOOKS_LIKE = /^#\s+phụ lục(?:\s+(?:[IVX]+|\d+))?(?:\s*[-–—]\s*|\s+)(?<title>\p{Lu}.*?)\s*$/isu

/** Its title stands as a heading of its own below it. */
function* withoutTitle({ appendices }: Plan): Iterable<Finding> {
  for (const { title, span, content } of appendices) {
    const [first] = content
    if (title.some((inline) => inline.type !== 'text' || inline.text.trim() !== '') || first?.type !== 'heading')
      continue
    const words = spanText(first.span).replace(/^#+\s*/, '')
    yield { ...told({ span }, `# Phụ lục: ${words}`), related: [{ span: first.span, message: TITLE }] }
  }
}

const TITLE = { vi: 'tên phụ lục', en: 'the title of the appendix' }

const told = ({ span }: Pick<Content, 'span'>, right: string): Finding => ({
  span,
  message: {
    vi: `“${spanText(span)}” không theo mẫu “# Phụ lục: Tên phụ lục”`,
    en: `“${spanText(span)}” has not the form “# Phụ lục: Title”`,
  },
  help: { vi: `gõ một dòng \`${right}\``, en: `type one line \`${right}\`` },
  args: { right },
})
