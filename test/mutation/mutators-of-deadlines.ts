import { items, keyOf, type Mutation, type Mutator, replace, retype } from './mutator.ts'

/** The plan's period is neither a year nor months. */
const CAMPAIGN = /^thời kỳ: từ 30\/9/m

/** Faults of when: days, periods, recurrences, reports. */
export const DEADLINE_MUTATORS: readonly Mutator[] = [
  {
    name: 'a weekday that the day is not',
    rule: 'weekday-mismatch',
    places: (plan) => retype('thời gian', '"thứ Hai, ngày 21/10/2025"', 'thứ Hai')(plan),
  },
  {
    name: 'a weekday slips in the programme',
    rule: 'weekday-mismatch',
    places: replace(
      /(?<=\n\n)(?=Trên đây là)/g,
      () => 'Tổng kết vào thứ Hai, ngày 16/12/2025.\n\n',
      () => 'Tổng kết vào '.length,
    ),
  },
  {
    name: 'late in a month',
    rule: 'deadline-ambiguous',
    places: retype('thời gian', 'cuối tháng 10/2025'),
  },
  {
    name: 'one month or another',
    rule: 'deadline-ambiguous',
    places: retype('thời gian', 'Tháng 10 hoặc tháng 11/2025'),
  },
  { name: 'a school year', rule: 'school-year-unknown', places: retype('thời gian', 'Năm học 2025 - 2026') },
  { name: 'a month without its year', rule: 'deadline-ambiguous', places: noYear },
  {
    name: 'milestones out of order',
    rule: 'deadlines-disordered',
    also: ['deadline-outside-period'],
    places: retype('thời gian', '"Tháng 10/2025; Tháng 9/2025"'),
  },
  {
    name: 'a month that never comes',
    rule: 'recurrence-outside-period',
    // In a plan of whole years each month comes.
    places: (plan) => (CAMPAIGN.test(plan) ? retype('thời gian', 'Tháng 3 hằng năm')(plan) : []),
  },
  {
    name: 'a report due on a Sunday',
    rule: 'report-on-rest-day',
    also: ['report-before-work-ends', 'unknown-report'],
    places: (plan) => reportDeadlines(plan, 'chậm nhất ngày 26/10/2025'),
  },
  {
    name: 'a report before the work ends',
    rule: 'report-before-work-ends',
    // Of a campaign; in plans of whole months a report within them is usual.
    places: (plan) => (CAMPAIGN.test(plan) ? reportDeadlines(plan, 'trước ngày 10/10/2025') : []),
  },
  {
    name: 'a window with another number of days',
    rule: 'window-length',
    places: replace(
      /(?<=\n\n)(?=Trên đây là)/g,
      () => 'Chiến dịch kéo dài 45 ngày, từ ngày 01/10/2025 đến ngày 31/10/2025.\n\n',
      () => 'Chiến dịch kéo dài '.length,
    ),
  },
  {
    name: 'a last day against the words',
    rule: 'words-against-value',
    also: ['deadline-outside-period', 'deadlines-disordered', 'report-before-work-ends', 'serves-later-target'],
    places: retype('thời gian', '{ghi: trước ngày 20/10/2025, chậm nhất: 2025-10-30}', 'trước ngày'),
  },
  {
    name: 'work ends after the target it serves',
    rule: 'serves-later-target',
    places: (plan) =>
      items('nhiệm vụ', plan).flatMap((task) => {
        const deadline = keyOf(task, 'thời gian')
        const served = /(?<=phục vụ: \[)([\w-]+-2025), [\w-]+-2026(?=\])/.exec(plan.slice(task.start, task.end))
        if (!served || !deadline?.value.startsWith('Năm 2025 - 2026')) return []
        const at = task.start + served.index
        return [{ at, end: at + served[0].length, text: served[1] ?? '', told: deadline.valueAt }]
      }),
  },
]

function noYear(plan: string): Mutation[] {
  // A plan of one year lends it.
  return /^thời kỳ: (?:Năm 2025$|từ 30)/m.test(plan) ? [] : retype('thời gian', 'Tháng 10')(plan)
}

/** The one line of a report's deadline, or the lines of its long form. */
function reportDeadlines(plan: string, words: string): Mutation[] {
  return items('báo cáo', plan).flatMap(({ keys }) => {
    const typed = keys.find(({ key }) => key === 'thời gian')
    if (!typed) return []
    const at = typed.at + 'thời gian:'.length
    return [{ at, end: typed.end - 1, text: ` ${words}`, told: at + 1 }]
  })
}
