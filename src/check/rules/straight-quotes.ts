import { type Span, spanText } from '../../text/span.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { type Finding, INFO_IN_DRAFT, type Rule } from '../rule.ts'
import { type Words, wordsOfPlan } from '../words-of-plan.ts'

export const straightQuotes: Rule = {
  id: 'straight-quotes',
  summary: { vi: 'Trích dẫn đặt trong ngoặc kép “…”', en: 'Quotations stand in typographic quotes “…”' },
  why: {
    vi: 'Một tên lúc trong “…” lúc trong "…" thì tìm kiếm sót, và bản in có hai kiểu ngoặc cạnh nhau.',
    en: 'A name that is now in “…”, now in "…" is missed by searches, and two kinds of quotes stand in print.',
  },
  source: 'house',
  severity: INFO_IN_DRAFT,
  *check({ plan }) {
    for (const words of wordsOfPlan(plan)) {
      for (const { 0: quoted, index } of words.text.matchAll(QUOTED)) {
        const span = words.place(index, index + quoted.length)
        const right = `“${quoted.slice(1, -1)}”`
        yield {
          span,
          message: { vi: `${shown(quoted)} dùng ngoặc thẳng "`, en: `${shown(quoted)} has straight quotes` },
          help: { vi: `gõ ${shown(right)}`, en: `type ${shown(right)}` },
          ...curled(span, quoted, words),
        }
      }
    }
  },
  examples: [
    { plan: planWith({ 'trích yếu': 'Phong trào “Bình dân học vụ số”' }, '# Nội dung\n\nMàn hình 43" và 55".\n') },
    { plan: '# Nội dung\n\nPhong trào "Bình dân học vụ số".\n', caught: '"Bình dân học vụ số"' },
    { plan: '# Nội dung\n\nPhong trào "Bình dân học vụ số”.\n', caught: '"Bình dân học vụ số”' },
    { plan: taskBlock({ 'nội dung': 'Mở lớp "Bình dân học vụ số"' }), caught: '"Bình dân học vụ số"' },
  ],
  allowed: [{ plan: taskBlock({ 'nội dung': '"Mở lớp “Bình dân học vụ số”: kỹ năng số"' }) }],
}

/** At least one of the two is straight; a mark of inches follows a digit and opens nothing. */
const QUOTED =
  /(?<![^\s([“])"(?!\s)[^"“”]{1,300}(?<!\s)["”](?![\p{L}\p{N}])|(?<![^\s(["])“(?!\s)[^"“”]{1,300}(?<![\s\d])"(?![\p{L}\p{N}])/gu

const shown = (words: string): string => (words.length <= 60 ? words : `${words.slice(0, 40)}…${words.slice(-1)}`)

/** The edit, when the source between the quotes has nothing that YAML or Markdown would read otherwise. */
const curled = (where: Span, quoted: string, { text, place }: Words): Pick<Finding, 'fix'> => {
  const source = spanText(where)
  const whole = place(0, text.length)
  const isEscaped = source.includes('\\') || where.source.text[where.start - 1] === '\\'
  if (isEscaped || (where.start === whole.start && where.source.text[where.start] !== quoted[0])) return {}
  if (source[0] !== quoted[0] || source.at(-1) !== quoted.at(-1)) return {}
  return { fix: { span: where, text: `“${source.slice(1, -1)}”` } }
}
