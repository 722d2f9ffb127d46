import type { Text } from '../../diagnostic/diagnostic.ts'
import { spanText } from '../../text/span.ts'
import { misspelled, nearest } from '../../text/vietnamese.ts'
import { replacement } from '../kinds/mend.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const appendixOption: Rule = {
  id: 'appendix-option',
  summary: {
    vi: 'Tùy chọn ở tiêu đề phụ lục phải là “tệp riêng” hoặc “khổ ngang”',
    en: 'An option in the heading of an appendix is “tệp riêng” or “khổ ngang”',
  },
  why: {
    vi: 'Tùy chọn gõ sai thì không có hiệu lực: phụ lục cần ký riêng lại nằm liền trong tệp kế hoạch.',
    en: 'A misspelt option does nothing: the appendix that is to be signed by itself stays in the file of the plan.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  *check({ plan: { appendices } }) {
    for (const appendix of appendices) {
      const groups = HEADING.exec(spanText(appendix.span))?.groups
      const { before = '', options = '' } = groups ?? {}
      let at = appendix.span.start + before.length
      for (const typed of options.split(',')) {
        const words = typed.trim()
        const start = at + typed.indexOf(words)
        at += typed.length + 1
        if (words === '' || OPTIONS.includes(words.toLocaleLowerCase('vi'))) continue
        const span = { ...appendix.span, start, end: start + words.length }
        const certain = misspelled(words, OPTIONS)
        yield {
          span,
          message: {
            vi: `phụ lục không có tùy chọn “${words}”`,
            en: `an appendix has no option “${words}”`,
          },
          help: helpFor(certain ?? nearest(words, OPTIONS)),
          args: { words },
          ...(certain ? replacement(span, words, certain) : {}),
        }
      }
    }
  },
  examples: [
    { plan: `# Nội dung\n\nPhụ lục kèm theo.\n\n# Phụ lục (tệp riêng, khổ ngang): Nhiệm vụ\n\nMột.\n` },
    { plan: '# Nội dung\n\nPhụ lục kèm theo.\n\n# Phụ lục (tệp rieng): Nhiệm vụ\n\nMột.\n', caught: 'tệp rieng' },
    {
      plan: '# Nội dung\n\nPhụ lục kèm theo.\n\n# Phụ lục (tệp riêng): Chỉ tiêu\n\nHai.\n\n# Phụ lục II (tệp riêng, khổ nganh): Nhiệm vụ\n\nMột.\n',
      caught: 'khổ nganh',
    },
    { plan: '# Nội dung\n\nPhụ lục kèm theo.\n\n# Phụ lục (kèm theo): Nhiệm vụ\n\nMột.\n', caught: 'kèm theo' },
  ],
  allowed: [
    { plan: '# Phụ lục (gồm hai biểu) được ban hành riêng\n\nMột.\n' },
    { plan: '# Nội dung\n\nMột.\n\n## Phụ lục (tệp rieng)\n\nHai.\n' },
  ],
}

const OPTIONS = ['tệp riêng', 'khổ ngang']

/** What begins like an appendix and has words in brackets where its options stand. */
const HEADING = /^(?<before>#\s*phụ lục(?:\s+[IVXLC\d]+)?\s*\()(?<options>[^()]*)\)\s*(?:[:.]|$)/imu

const helpFor = (near: string | undefined): Text =>
  near
    ? { vi: `gõ “${near}”`, en: `type “${near}”` }
    : {
        vi: 'gõ “tệp riêng”, “khổ ngang”, hoặc đưa lời này ra sau dấu hai chấm',
        en: 'type “tệp riêng” or “khổ ngang”, or put these words behind the colon',
      }
