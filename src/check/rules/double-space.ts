import { spanText } from '../../text/span.ts'
import { taskBlock } from '../example-plan.ts'
import { replacement } from '../kinds/mend.ts'
import { legible, wordAfter, wordBefore } from '../kinds/whole-words.ts'
import { INFO_IN_DRAFT, type Rule } from '../rule.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

export const doubleSpace: Rule = {
  id: 'double-space',
  summary: { vi: 'Giữa hai từ chỉ có một dấu cách', en: 'One space stands between two words' },
  why: {
    vi: 'Dấu cách thừa in thành khoảng trống lệch giữa dòng, và tìm kiếm cả cụm từ thì không ra.',
    en: 'A surplus space prints as a gap in the line, and a search for the phrase misses it.',
  },
  source: 'house',
  severity: INFO_IN_DRAFT,
  *check({ plan }) {
    for (const { text, place } of wordsOfPlan(plan)) {
      for (const { 0: blanks, index } of text.matchAll(BLANKS)) {
        const [before, after] = [text[index - 1] ?? '', text[index + blanks.length] ?? '']
        // A blank at a mark or at the edge of the words is told as such, or not printed.
        if (before === '' || after === '' || /[(“]/.test(before) || /[,;:.!?)”]/.test(after)) continue
        const end = index + blanks.length
        const span = place(index, end)
        // Something that is told for itself stood between them and left the words.
        if (spanText(span).trim() !== '') continue
        const right = legible(`${wordBefore(text, index)} ${wordAfter(text, end)}`)
        yield {
          span,
          message: {
            vi: `giữa hai từ có ${blanks.length} dấu cách thay vì một`,
            en: `${blanks.length} spaces stand between two words instead of one`,
          },
          help: { vi: `gõ ${right}`, en: `type ${right}` },
          args: { count: blanks.length },
          ...replacement(span, blanks, ' '),
        }
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nMở lớp tập huấn\nkỹ năng số.\n' },
    { plan: '# Nội dung\n\nMở lớp  tập huấn kỹ năng số.\n', caught: '  ' },
    { plan: taskBlock({ 'nội dung': 'Mở lớp   tập huấn' }), caught: '   ' },
  ],
  allowed: [{ plan: '# Nội dung\n\nMở lớp `số` kỹ năng số.\n' }],
}

const BLANKS = /[ \t\u00a0]{2,}/g
