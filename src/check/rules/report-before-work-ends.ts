import type { Plan, Report } from '../../plan/plan.ts'
import { type Day, dateOf, daysInMonth, dayWords, monthOf, yearOf } from '../../text/day.ts'
import type { Span } from '../../text/span.ts'
import { comparable } from '../../text/vietnamese.ts'
import { planWith, reportBlock } from '../example-plan.ts'
import { daysOf } from '../kinds/deadlines.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

const CAMPAIGN = 'từ 30/9/2025 đến ngày 30/10/2025'

export const reportBeforeWorkEnds: Rule = {
  id: 'report-before-work-ends',
  summary: {
    vi: 'Báo cáo kết quả đến hạn sau khi đợt việc kết thúc',
    en: 'The report on a campaign is due after the campaign has ended',
  },
  why: {
    vi: 'Báo cáo nộp khi chiến dịch còn dở thì thiếu kết quả của những ngày cuối, và không có báo cáo nào sau đó.',
    en: 'A report due while the campaign is still running lacks its last days, and no later report follows.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const report of plan.reports) {
      const due = lastDay(report)
      if (!due || plan.reports.some((other) => follows(other, report, due))) continue
      const window = windowsOf(plan).find(({ start, end }) => start <= due && due < end)
      if (!window) continue
      yield {
        span: report.deadline.span,
        message: {
          vi: `báo cáo phải nộp chậm nhất ${dayWords(due)}, trong khi việc kéo dài đến ${dayWords(window.end)}`,
          en: `the report is due by ${dayWords(due)} while the work goes on until ${dayWords(window.end)}`,
        },
        help: {
          vi: `lùi hạn báo cáo quá ngày ${dayWords(window.end)}, hoặc thêm một báo cáo kết thúc`,
          en: `move the report past ${dayWords(window.end)} or add a final report`,
        },
        related: [{ span: window.span, message: { vi: 'thời gian làm việc', en: 'the time of the work' } }],
        args: { due, end: window.end },
      }
    }
  },
  examples: [
    { plan: planWith({ 'thời kỳ': CAMPAIGN }, reportBlock({ 'thời gian': 'trước ngày 10/11/2025' })) },
    {
      plan: planWith({ 'thời kỳ': CAMPAIGN }, reportBlock({ 'thời gian': 'trước ngày 20/10/2025' })),
      caught: 'trước ngày 20/10/2025',
    },
  ],
  allowed: [
    // In a plan for a year the report of December is the custom.
    { plan: reportBlock({ 'thời gian': 'trước ngày 15/12/2025' }) },
  ],
}

/** The last day of a report that is due on days; undefined for one that recurs or answers a demand. */
const lastDay = ({ deadline: { items } }: Report): Day | undefined => {
  const ends = items.map((item) => daysOf(item)?.end)
  return ends.length > 0 && ends.every((end) => end !== undefined) ? ends.sort().at(-1) : undefined
}

/** Whether the same unit still reports later: on a later day, or every so often. */
const follows = (other: Report, report: Report, due: Day): boolean => {
  if (other === report || comparable(other.reporter.words) !== comparable(report.reporter.words)) return false
  const day = lastDay(other)
  return day === undefined ? other.deadline.items.some(({ type }) => type === 'recurring') : day > due
}

type Window = { readonly start: Day; readonly end: Day; readonly span: Span }

/** Stretches named by their days. Whole months, quarters and years are not campaigns: reports within them are usual. */
const windowsOf = ({ header, tasks }: Plan): Window[] => {
  const { days, span } = header.period
  const ofTasks = tasks.flatMap(({ deadline }) =>
    deadline.items.flatMap((item) => (item.type === 'window' ? [{ ...item, span: deadline.span }] : [])),
  )
  return [...(days ? [{ ...days, span }] : []), ...ofTasks].filter(({ start, end }) => !isWholeMonths(start, end))
}

const isWholeMonths = (start: Day, end: Day): boolean =>
  dateOf(start) === 1 && dateOf(end) === daysInMonth(yearOf(end), monthOf(end))
