import type { Plan } from '../../plan/plan.ts'
import { planWith } from '../example-plan.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'
import { type WordsType, wordsOfPlan } from '../words-of-plan.ts'

export const endMark: Rule = {
  id: 'end-mark',
  summary: {
    vi: 'Dấu “./.” chỉ đứng một lần, ở cuối lời văn',
    en: 'The mark “./.” stands once, at the end of the text',
  },
  why: {
    vi: 'Chương trình in “./.” đúng một lần ở cuối; dấu gõ giữa văn bản làm người đọc tưởng văn bản đã hết. Gõ ở đúng cuối lời văn thì không thừa và không bị báo.',
    en: 'The program prints “./.” exactly once at the end; in the middle it says that the document is over. Typed at the very end it does no harm and is not told.',
  },
  source: 'Nghị định 30/2020, PL III, mẫu 1.4',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan }) {
    const last = lastPrinted(plan)
    for (const { type, text, place } of wordsOfPlan(plan)) {
      for (const { 0: mark, index } of text.matchAll(/\.\s?\/\s?\./g)) {
        const ends = text.slice(index + mark.length).trim() === ''
        if (ends && place(0, text.length).start === last && PRINTED.has(type)) continue
        const span = place(index, index + mark.length)
        yield {
          span,
          message: { vi: `“${mark}” đứng trước khi văn bản kết thúc`, en: `“${mark}” stands before the document ends` },
          help: {
            vi: 'gõ “.”: chương trình tự in “./.” ở cuối văn bản',
            en: 'type “.”: the program prints “./.” at the end by itself',
          },
          args: { mark },
        }
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nMở lớp tập huấn.\n\nTrên đây là Kế hoạch của xã./.\n' },
    { plan: '# Nội dung\n\nMở lớp tập huấn./.\n\nTrên đây là Kế hoạch của xã./.\n', caught: './.' },
    {
      plan: planWith({}, '# Nội dung\n\nNhư phụ lục.\n\n# Phụ lục: Chương trình\n\nKết thúc chương trình./.\n'),
      caught: './.',
    },
  ],
}

const PRINTED: ReadonlySet<WordsType> = new Set(['paragraph', 'item', 'content', 'result', 'note'])

/** Where the last words of the body begin; a reporting duty without words prints nothing, appendices come after. */
const lastPrinted = (plan: Plan): number | undefined => {
  const end = plan.appendices[0]?.span.start ?? Number.POSITIVE_INFINITY
  return wordsOfPlan(plan)
    .filter(({ type }) => PRINTED.has(type))
    .map(({ text, place }) => place(0, text.length).start)
    .filter((start) => start < end)
    .at(-1)
}
