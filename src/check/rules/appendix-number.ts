import { spanText } from '../../text/span.ts'
import { romanNumeral } from '../../text/vietnamese.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'

export const appendixNumber: Rule = {
  id: 'appendix-number',
  summary: {
    vi: 'Số phụ lục gõ ở tiêu đề phải đúng số được in',
    en: 'A number typed in the heading of an appendix is the one that is printed',
  },
  why: {
    vi: 'Trình biên dịch tự đánh số phụ lục (một phụ lục thì không đánh số); số gõ khác đi bị thay mà không ai biết, và lời dẫn “Phụ lục IV” chỉ nhầm chỗ.',
    en: 'The compiler numbers appendices by itself (a single one has no number); another typed number is replaced unseen, and “see Phụ lục IV” points nowhere.',
  },
  source: 'Nghị định 30/2020, PL I, III.1',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { appendices } }) {
    for (const [i, { span }] of appendices.entries()) {
      const groups = /^(?<before>#\s*phụ lục)(?<number>\s+[IVXLC\d]+)\s*(?:[:.(]|$)/imu.exec(spanText(span))?.groups
      const { before = '', number } = groups ?? {}
      const printed = appendices.length > 1 ? romanNumeral(i + 1) : ''
      const typed = number?.trim()
      if (!number || !typed || typed.toUpperCase() === printed || (printed !== '' && typed === String(i + 1))) continue
      const end = span.start + before.length + number.length
      yield {
        // No edit: the words that point here have the typed number, or the appendices are in the wrong order.
        span: { ...span, start: end - typed.length, end },
        message: {
          vi: `gõ “Phụ lục ${typed}” nhưng phụ lục này được in là “${`Phụ lục ${printed}`.trim()}”`,
          en: `“Phụ lục ${typed}” is typed, but this appendix is printed as “${`Phụ lục ${printed}`.trim()}”`,
        },
        help: {
          vi: 'bỏ số ở tiêu đề, xếp các phụ lục theo thứ tự và soát lại các lời dẫn “Phụ lục …”',
          en: 'delete the number, put the appendices in order and look again at each “Phụ lục …” in the text',
        },
        args: { typed, printed },
      }
    }
  },
  examples: [
    {
      plan: '# Nội dung\n\nCác phụ lục kèm theo.\n\n# Phụ lục I: Nhiệm vụ\n\nMột.\n\n# Phụ lục II: Chỉ tiêu\n\nHai.\n',
    },
    { plan: '# Nội dung\n\nPhụ lục kèm theo.\n\n# Phụ lục IV: Nhiệm vụ\n\nMột.\n', caught: 'IV' },
    {
      plan: '# Nội dung\n\nCác phụ lục kèm theo.\n\n# Phụ lục I: Nhiệm vụ\n\nMột.\n\n# Phụ lục 3: Chỉ tiêu\n\nHai.\n',
      caught: '3',
    },
    {
      plan: '# Nội dung\n\nNhư Phụ lục I, Phụ lục II.\n\n# Phụ lục II: Nhiệm vụ\n\nMột.\n\n# Phụ lục I: Chỉ tiêu\n\nHai.\n',
      caught: 'II',
    },
  ],
  allowed: [{ plan: '# Nội dung\n\nPhụ lục kèm theo.\n\n# Phụ lục: Nhiệm vụ\n\nMột.\n' }],
}
