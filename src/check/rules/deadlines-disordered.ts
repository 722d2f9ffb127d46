import type { DeadlineItem } from '../../plan/deadline/deadline.ts'
import { type Day, dayWords } from '../../text/day.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { allDeadlines, daysOf } from '../kinds/deadlines.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

const TWO_YEARS = { 'thời kỳ': 'Năm 2025 - 2026' }

export const deadlinesDisordered: Rule = {
  id: 'deadlines-disordered',
  summary: {
    vi: 'Các mốc trong một ô thời hạn đi từ sớm đến muộn',
    en: 'Milestones of one deadline go from early to late',
  },
  why: {
    vi: 'Mốc ghi sau mà lại sớm hơn mốc trước thường là gõ nhầm ngày, tháng hoặc quên sang năm sau.',
    en: 'A later milestone with an earlier day is mostly a mistyped day or month, or the year was not moved on.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const { words, items, span } of allDeadlines(plan)) {
      const step = EXCEPTS.test(words) ? undefined : stepBack(items)
      if (!step) continue
      yield {
        span,
        message: {
          vi: `trong “${words}”, mốc ${dayWords(step.later)} đứng sau mốc ${dayWords(step.earlier)} nhưng sớm hơn`,
          en: `in “${words}” the milestone ${dayWords(step.later)} stands after ${dayWords(step.earlier)} but is earlier`,
        },
        help: {
          vi: 'sửa ngày, tháng hoặc năm của mốc sai; nếu cả hai đúng thì xếp mốc sớm lên trước',
          en: 'correct the day, month or year that is wrong; if both are right, put the earlier one first',
        },
        args: { words, earlier: step.earlier, later: step.later },
      }
    }
  },
  examples: [
    { plan: planWith(TWO_YEARS, taskBlock({ 'thời gian': 'Tháng 12/2025; Tháng 3/2026' })) },
    {
      plan: planWith(TWO_YEARS, taskBlock({ 'thời gian': 'Tháng 12/2025; Tháng 3/2025' })),
      caught: 'Tháng 12/2025; Tháng 3/2025',
    },
    {
      plan: taskBlock({ 'thời gian': 'trước ngày 30/11/2025; trước ngày 15/10/2025' }),
      caught: 'trước ngày 30/11/2025; trước ngày 15/10/2025',
    },
  ],
  allowed: [
    // What is wished for comes after what is promised.
    { plan: taskBlock({ 'thời gian': 'trước ngày 31/12/2025; phấn đấu trước ngày 30/11/2025' }) },
    { plan: taskBlock({ 'thời gian': 'Năm 2025; Quý IV/2025' }) },
  ],
}

/** After such words stands another day for some of those who work, not the next milestone. */
const EXCEPTS = /đối với|riêng|ngoại trừ|trong đó/iu

/** The first milestone that ends before the one before it. */
const stepBack = (items: readonly DeadlineItem[]): { readonly earlier: Day; readonly later: Day } | undefined => {
  let last: Day | undefined
  for (const item of items) {
    if (!isMilestone(item)) continue
    const end = daysOf(item)?.end
    if (end === undefined) continue
    if (last !== undefined && end < last) return { earlier: last, later: end }
    last = end
  }
  return undefined
}

/** Dated and promised. */
const isMilestone = (item: DeadlineItem): boolean =>
  item.type === 'on' || ((item.type === 'by' || item.type === 'window') && !item.aspirational)
