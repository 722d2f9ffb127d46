import type { Plan } from '../../plan/plan.ts'
import { romanNumeral } from '../../text/vietnamese.ts'
import { planWith } from '../example-plan.ts'
import { firstLine } from '../kinds/first-line.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

export const appendixNotCited: Rule = {
  id: 'appendix-not-cited',
  summary: { vi: 'Lời văn dẫn đến từng phụ lục', en: 'The text points to each appendix' },
  why: {
    vi: 'Phụ lục mà lời văn không nhắc tới thì không rõ có thuộc kế hoạch không và dùng vào việc gì.',
    en: 'Of an appendix that the text never names nobody knows whether it belongs to the plan and what it is for.',
  },
  source: 'Nghị định 30/2020, PL I, III.1',
  severity: ALWAYS_WARNING,
  tellsAbsence: 'of blocks',
  *check({ plan }) {
    const { header, appendices } = plan
    if (header.kind === 'appendix' || appendices.length === 0) return
    const text = bodyText(plan)
    // "(Có dự kiến Chương trình kèm theo)", "các phụ lục": whichever is meant is pointed to.
    if (ANY.test(text) || (appendices.length === 1 && /(?<!\p{L})phụ lục(?!\p{L})/iu.test(text))) return
    const cited = new Set([...text.matchAll(ONE)].flatMap(([, numbers = '']) => numbers.match(/[IVXLC]+|\d+/g) ?? []))
    for (const [i, { span }] of appendices.entries()) {
      const number = romanNumeral(i + 1)
      if (appendices.length > 1 && (cited.has(number) || cited.has(String(i + 1)))) continue
      const name = appendices.length > 1 ? `Phụ lục ${number}` : 'phụ lục'
      yield {
        span: firstLine(span),
        message: { vi: `lời văn không dẫn đến ${name}`, en: `the text never points to ${name}` },
        help: {
          vi: `thêm ở chỗ có liên quan “(chi tiết tại ${appendices.length > 1 ? name : 'Phụ lục'} kèm theo)”`,
          en: `add “(chi tiết tại ${appendices.length > 1 ? name : 'Phụ lục'} kèm theo)” where it belongs`,
        },
        args: { appendix: i + 1 },
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nCó phụ lục nhiệm vụ.\n\n# Phụ lục: Nhiệm vụ\n\nMở lớp.\n' },
    { plan: '# Nội dung\n\nMở lớp.\n\n# Phụ lục: Nhiệm vụ\n\nMở lớp.\n', caught: '# Phụ lục: Nhiệm vụ' },
    {
      plan: '# Nội dung\n\nMở lớp (có văn bản số 557/BKHCN-CĐSQG gửi kèm).\n\n# Phụ lục: Nhiệm vụ\n\nMở lớp.\n',
      caught: '# Phụ lục: Nhiệm vụ',
    },
    {
      plan: '# Nội dung\n\nNhiệm vụ tại Phụ lục I.\n\n# Phụ lục: Nhiệm vụ\n\nMở lớp.\n\n# Phụ lục: Chỉ tiêu\n\nSố liệu.\n',
      caught: '# Phụ lục: Chỉ tiêu',
    },
  ],
  allowed: [
    { plan: '# Nội dung\n\n(Có dự kiến chương trình kèm theo)\n\n# Phụ lục: Chương trình\n\nKhai mạc.\n' },
    { plan: '# Nội dung\n\nNhư Phụ lục I, II.\n\n# Phụ lục: Nhiệm vụ\n\nMở lớp.\n\n# Phụ lục: Chỉ tiêu\n\nSố liệu.\n' },
    { plan: planWith({ loại: 'phụ lục', 'nơi nhận': undefined, ký: undefined }, '# Phụ lục: Nhiệm vụ\n\nNội dung.\n') },
  ],
}

/** Not what goes with it of others: “(có văn bản số 557/BKHCN-CĐSQG gửi kèm)”. */
const ANY =
  /(?<!\p{L})(?:kèm theo kế hoạch này|(?<!số \d[^\s]{3,40}(?: ngày [\d/.-]{6,10})? )(?:kèm theo|đính kèm|gửi kèm)\s*[).;]|các phụ lục)(?!\p{L})/iu
/** "Phụ lục I", "Phụ lục I, II và III", "Phụ lục 1". */
const ONE =
  /(?<!\p{L})phụ lục(?: số)?\s+((?:[IVXLC]+|\d+)(?:(?:,| và| đến|\s?[-–]) ?(?:phụ lục )?(?:[IVXLC]+|\d+)){0,20})/giu

const bodyText = (plan: Plan): string => {
  const end = plan.appendices[0]?.span.start ?? 0
  return wordsOfPlan(plan)
    .filter(({ text, place }) => place(0, text.length).start < end)
    .map(({ text }) => text)
    .join('\n')
}
