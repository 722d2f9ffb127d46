import { addDays, type Day, day, daysInMonth, dayWords, yearOf } from '../../text/day.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { workDeadlines } from '../kinds/deadlines.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

const LAST_MONTHS = { 'thời kỳ': 'từ 01/11/2025 đến ngày 31/12/2025' }

export const recurrenceOutsidePeriod: Rule = {
  id: 'recurrence-outside-period',
  summary: {
    vi: 'Việc lặp lại có ít nhất một kỳ trong thời kỳ của kế hoạch',
    en: 'Recurring work comes at least once in the plan’s period',
  },
  why: {
    vi: '“Tháng 10 hằng năm” trong kế hoạch của hai tháng cuối năm không bao giờ đến: việc được giao mà không bao giờ đến hạn.',
    en: '“Each October” in a plan for November and December never comes: work is assigned and never due.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    const { days, value: period, span: periodSpan } = plan.header.period
    if (!days) return
    for (const { words, items, span } of workDeadlines(plan)) {
      // With another item beside it the work is due by that.
      const [item, ...more] = items
      if (more.length > 0 || item?.type !== 'recurring' || item.rrule === undefined || comesWithin(item.rrule, days))
        continue
      yield {
        span,
        message: {
          vi: `“${words}” không có kỳ nào trong thời kỳ “${period}” của kế hoạch`,
          en: `“${words}” never comes within the plan’s period “${period}”`,
        },
        help: {
          vi: `sửa tháng của việc, hoặc sửa \`thời kỳ\` (${dayWords(days.start)} – ${dayWords(days.end)})`,
          en: `correct the month of the work or the \`thời kỳ\` (${dayWords(days.start)} – ${dayWords(days.end)})`,
        },
        related: [{ span: periodSpan, message: { vi: 'thời kỳ của kế hoạch', en: 'the plan’s period' } }],
        args: { words, rrule: item.rrule },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'thời gian': 'ngày 10/10 hằng năm' }) },
    { plan: planWith(LAST_MONTHS, taskBlock({ 'thời gian': 'Tháng 10 hằng năm' })), caught: 'Tháng 10 hằng năm' },
    { plan: planWith(LAST_MONTHS, taskBlock({ 'thời gian': 'ngày 10/10 hằng năm' })), caught: 'ngày 10/10 hằng năm' },
  ],
  allowed: [
    { plan: planWith(LAST_MONTHS, taskBlock({ 'thời gian': 'Tháng 12 hằng năm' })) },
    { plan: planWith(LAST_MONTHS, taskBlock({ 'thời gian': 'trước ngày 01/01 hằng năm' })) },
    { plan: planWith(LAST_MONTHS, taskBlock({ 'thời gian': 'trước ngày 15 hằng tháng' })) },
  ],
}

/**
 * False only where months are named and none of them, or of their days, lies in the period or on the day after it
 * ("trước ngày 01/01"). Rules that count from a first day (INTERVAL) or from week days are not told.
 */
const comesWithin = (rrule: string, { start, end }: { readonly start: Day; readonly end: Day }): boolean => {
  const parts = new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]))
  const months = parts.get('BYMONTH')?.split(',').map(Number)
  if (!months || parts.has('INTERVAL') || parts.has('BYDAY') || parts.has('BYSETPOS')) return true
  const dates = parts.get('BYMONTHDAY')?.split(',').map(Number) ?? []
  // "-1" is the last day of its month: the whole month is looked at.
  const named = dates.every((date) => date > 0) ? dates : []
  for (let year = yearOf(start); year <= yearOf(end) + 1; year++)
    for (const month of months) {
      const length = daysInMonth(year, month)
      const from = day(year, month, Math.min(length, ...(named.length > 0 ? named : [1])))
      const to = day(year, month, named.length > 0 ? Math.min(length, Math.max(...named)) : length)
      if (from !== undefined && to !== undefined && from <= addDays(end, 1) && to >= start) return true
    }
  return false
}
