import { dayWords, yearOf } from '../../text/day.ts'
import { citationsOf } from '../kinds/citations.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const citationYear: Rule = {
  id: 'citation-year',
  summary: {
    vi: 'Năm trong số, ký hiệu văn bản trùng với năm của ngày ban hành',
    en: 'The year within a document number is the year of its date',
  },
  why: {
    vi: 'Văn bản quy phạm pháp luật mang năm ban hành trong số, ký hiệu; hai năm khác nhau thì một chỗ gõ sai.',
    en: 'The number of a legal act holds its year of issue; where two years differ, one is a slip.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const { symbol, date, symbolSpan, dateSpan } of citationsOf(plan)) {
      const year = /^\d+\p{L}?\/(\d{4})\//u.exec(symbol)?.[1]
      if (year === undefined || date === undefined || yearOf(date) === Number(year)) continue
      yield {
        span: dateSpan ?? symbolSpan,
        message: {
          vi: `số, ký hiệu ${symbol} là của năm ${year} mà ngày ghi ${dayWords(date)}`,
          en: `the number ${symbol} is of ${year}, the date given is ${dayWords(date)}`,
        },
        help: {
          vi: 'mở văn bản ấy và sửa năm ở số, ký hiệu hoặc ở ngày',
          en: 'look at that document and correct the year in the number or in the date',
        },
        related: [{ span: symbolSpan, message: { vi: 'năm trong số, ký hiệu', en: 'the year in the number' } }],
        args: { symbol, date, year },
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nTheo Quyết định số 12/2024/QĐ-UBND ngày 05/3/2024 của UBND tỉnh.\n' },
    {
      plan: '# Nội dung\n\nTheo Quyết định số 12/2024/QĐ-UBND ngày 05/3/2025 của UBND tỉnh.\n',
      caught: '05/3/2025',
    },
  ],
  allowed: [{ plan: '# Nội dung\n\nTheo Quyết định số 2025/QĐ-UBND ngày 05/3/2024 của UBND tỉnh.\n' }],
}
