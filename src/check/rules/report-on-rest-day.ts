import { type Day, dateOf, daysInclusive, dayWords, monthOf } from '../../text/day.ts'
import { reportBlock } from '../example-plan.ts'
import { reportDeadlines } from '../kinds/deadlines.ts'
import { ALWAYS_INFO, type Rule } from '../rule.ts'

export const reportOnRestDay: Rule = {
  id: 'report-on-rest-day',
  summary: {
    vi: 'Hạn nộp báo cáo không rơi vào ngày nghỉ',
    en: 'A report is not due on a day of rest',
  },
  why: {
    vi: 'Báo cáo phải nộp đúng thứ Bảy, Chủ nhật hoặc ngày lễ thì nơi gửi nộp sớm, nơi gửi nộp muộn: hạn cuối không còn rõ.',
    en: 'With a report due on a Saturday, a Sunday or a public holiday some send it before and some after: the last day is not clear.',
  },
  source: 'house',
  severity: ALWAYS_INFO,
  *check({ plan }) {
    for (const { words, items, span } of reportDeadlines(plan)) {
      for (const item of items) {
        // "trước ngày 20/10" names the day on which it is too late, and work may well be done on a Sunday.
        const isDue = item.type === 'on' || (item.type === 'by' && item.bound === 'through')
        const rest = isDue ? restOn(item.day) : undefined
        if (!isDue || !rest) continue
        yield {
          span,
          message: {
            vi: `hạn báo cáo “${words}” (${dayWords(item.day)}) là ${rest.vi}`,
            en: `the report is due “${words}” (${dayWords(item.day)}), ${rest.en}`,
          },
          help: {
            vi: 'chọn ngày làm việc liền trước hoặc liền sau',
            en: 'choose the working day before or after it',
          },
          args: { words, day: item.day },
        }
      }
    }
  },
  examples: [
    { plan: reportBlock({ 'thời gian': 'chậm nhất ngày 15/12/2025' }) },
    { plan: reportBlock({ 'thời gian': 'chậm nhất ngày 14/12/2025' }), caught: 'chậm nhất ngày 14/12/2025' },
    { plan: reportBlock({ 'thời gian': 'ngày 02/9/2025' }), caught: 'ngày 02/9/2025' },
  ],
  allowed: [
    { plan: reportBlock({ 'thời gian': 'trước ngày 14/12/2025' }) },
    { plan: reportBlock({ 'thời gian': 'trước ngày 14/12 hằng năm' }) },
  ],
}

/** Weekends, and the holidays of the solar calendar; those of the lunar calendar and days worked in exchange vary. */
const restOn = (value: Day): { readonly vi: string; readonly en: string } | undefined => {
  const date = `${dateOf(value)}/${monthOf(value)}`
  if (HOLIDAYS.has(date)) return { vi: `ngày lễ ${date}`, en: `the public holiday ${date}` }
  const weekday = (daysInclusive(A_SUNDAY, value) - 1) % 7
  if (weekday === 6) return { vi: 'thứ Bảy', en: 'a Saturday' }
  return weekday === 0 ? { vi: 'Chủ nhật', en: 'a Sunday' } : undefined
}

/** Before any day that can be read. */
const A_SUNDAY: Day = '1899-12-31'

const HOLIDAYS: ReadonlySet<string> = new Set(['1/1', '30/4', '1/5', '2/9'])
