import { type Day, dayWords, yearOf } from '../../text/day.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { daysOf, workDeadlines } from '../kinds/deadlines.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const deadlineOutsidePeriod: Rule = {
  id: 'deadline-outside-period',
  summary: { vi: 'Thời hạn nằm trong thời kỳ của kế hoạch', en: 'A deadline lies within the plan’s period' },
  why: {
    vi: 'Việc đến hạn sau khi kế hoạch kết thúc hoặc trước khi bắt đầu thường là gõ nhầm năm, và không ai tổng kết.',
    en: 'Work due after the plan ends or before it begins is mostly a mistyped year, and nobody reviews it.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    const { period: stated, issued } = plan.header
    const { days, span: periodSpan, value: period } = stated
    if (!days) return
    for (const { words, items, span } of workDeadlines(plan)) {
      for (const { start, end } of items.flatMap((item) => daysOf(item) ?? [])) {
        const isAfter = end > days.end
        const day = isAfter ? end : (start ?? end)
        if (!isAfter && day >= days.start) continue
        // `deadline-before-issue` tells it already.
        if (issued.day && end < issued.day) continue
        yield {
          span,
          message: isAfter
            ? {
                vi: `thời hạn “${words}” (${dayWords(day)}) sau khi thời kỳ “${period}” kết thúc`,
                en: `the deadline “${words}” (${dayWords(day)}) is after the end of the period “${period}”`,
              }
            : {
                vi: `thời hạn “${words}” (${dayWords(day)}) trước khi thời kỳ “${period}” bắt đầu`,
                en: `the deadline “${words}” (${dayWords(day)}) is before the start of the period “${period}”`,
              },
          help: {
            vi: `${yearWithin(day, days) ? `sửa năm của thời hạn thành ${yearWithin(day, days)}` : 'sửa thời hạn cho nằm trong thời kỳ'}, hoặc sửa \`thời kỳ\` (${dayWords(days.start)} – ${dayWords(days.end)})`,
            en: `${yearWithin(day, days) ? `correct the year to ${yearWithin(day, days)}` : 'let the deadline lie within the period'}, or correct the \`thời kỳ\` (${dayWords(days.start)} – ${dayWords(days.end)})`,
          },
          related: [{ span: periodSpan, message: { vi: 'thời kỳ của kế hoạch', en: 'the plan’s period' } }],
          args: { words, day },
        }
      }
    }
  },
  examples: [
    { plan: planWith({ 'thời kỳ': 'Năm 2025 - 2026' }, taskBlock({ 'thời gian': 'Quý IV/2026' })) },
    { plan: taskBlock({ 'thời gian': 'trước ngày 31/3/2026' }), caught: 'trước ngày 31/3/2026' },
    { plan: taskBlock({ 'thời gian': 'Tháng 12/2024' }), caught: 'Tháng 12/2024' },
  ],
  allowed: [{ plan: taskBlock({ 'thời gian': 'trước ngày 01/01/2026' }) }],
}

/** The year of the period in which the day would lie within it: then the year alone was mistyped. */
const yearWithin = (day: Day, { start, end }: { readonly start: Day; readonly end: Day }): number | undefined =>
  [yearOf(start), yearOf(end)].find((year) => {
    const moved = `${year}${day.slice(4)}`
    return moved >= start && moved <= end
  })
