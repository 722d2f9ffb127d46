import { flowWords } from '../../plan/flow-words.ts'
import { reportBlock, taskBlock } from '../example-plan.ts'
import { reportDeadlines, workDeadlines } from '../kinds/deadlines.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const deadlineUnanchored: Rule = {
  id: 'deadline-unanchored',
  summary: {
    vi: 'Việc định kỳ nên nói rõ ngày hoặc tháng của mỗi kỳ',
    en: 'Recurring work should name the day or month of each turn',
  },
  why: {
    vi: '“Hằng năm”, “Định kỳ hằng quý” không cho biết mỗi kỳ đến hạn ngày nào; chương trình không đoán, nên sổ nhiệm vụ và lịch nhắc việc không có ngày.',
    en: '“Hằng năm” does not say on which day each turn is due; the program does not guess, so the registry and calendars have no day.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const { words, items, span } of [...workDeadlines(plan), ...reportDeadlines(plan)]) {
      const item = items.find((candidate) => candidate.type === 'recurring' && !candidate.anchored)
      // Every day needs no day named.
      if (item?.type !== 'recurring' || item.rrule.startsWith('FREQ=DAILY')) continue
      yield {
        span,
        message: {
          vi: `“${words}” không nói ngày hoặc tháng đến hạn của mỗi kỳ`,
          en: `“${words}” names no day or month on which each turn is due`,
        },
        help: {
          vi: `nói rõ (ví dụ “trước ngày 15/12 hằng năm”), hoặc gõ {ghi: ${flowWords(words)}, lặp lại: ${flowWords(anchored(item.rrule))}}`,
          en: `say it (e.g. “trước ngày 15/12 hằng năm”) or type {ghi: ${flowWords(words)}, lặp lại: ${flowWords(anchored(item.rrule))}}`,
        },
        args: { words, rrule: item.rrule },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'thời gian': 'trước ngày 15/12 hằng năm' }) },
    { plan: taskBlock({ 'thời gian': 'Hằng năm' }), caught: 'Hằng năm' },
    { plan: reportBlock({ 'thời gian': 'Định kỳ hàng Quý' }), caught: 'Định kỳ hàng Quý' },
  ],
  allowed: [{ plan: taskBlock({ 'thời gian': '{ghi: Hằng năm, lặp lại: FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15}' }) }],
}

const anchored = (rrule: string): string => {
  if (rrule.startsWith('FREQ=YEARLY')) return 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15'
  if (rrule.includes('INTERVAL=3')) return 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15'
  return rrule.startsWith('FREQ=WEEKLY') ? 'FREQ=WEEKLY;BYDAY=FR' : 'FREQ=MONTHLY;BYMONTHDAY=15'
}
