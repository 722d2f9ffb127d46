import type { DeadlineItem } from '../../plan/deadline/deadline.ts'
import { sayDeadline } from '../../plan/deadline/say-deadline.ts'
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
      // "Thường xuyên hằng năm" is standing work: its end or its report is asked for.
      const isStanding = items.some(({ type }) => type === 'ongoing')
      const open = items.flatMap((item) => (isOpen(item) && !(isStanding && !item.milestone) ? [item] : []))
      const [first] = open
      if (!first) continue
      const typed = `{ghi: ${flowWords(words)}, lặp lại: ${flowWords(anchored(first))}}`
      const said = open.some(({ rrule }) => NO_WORDS.test(rrule ?? ''))
        ? 'trước ngày 15/12 hằng năm'
        : sayDeadline(items.flatMap((item) => (isOpen(item) ? turnsOf(item) : [item])))
      yield {
        span,
        message: first.rrule
          ? {
              vi: `“${words}” không nói ngày hoặc tháng đến hạn của mỗi kỳ`,
              en: `“${words}” names no day or month on which each turn is due`,
            }
          : {
              vi: `“${words}” không nói bao lâu một kỳ và ngày đến hạn của mỗi kỳ`,
              en: `“${words}” names neither how often nor on which day each turn is due`,
            },
        help: {
          vi: `nói rõ, ví dụ “${said}”, hoặc gõ ${typed}, với ngày đúng của việc`,
          en: `say it, e.g. “${said}”, or type ${typed}, with the right day`,
        },
        args: { words, rrule: first.rrule ?? '' },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'thời gian': 'trước ngày 15/12 hằng năm' }) },
    { plan: taskBlock({ 'thời gian': 'Hằng năm' }), caught: 'Hằng năm' },
    { plan: reportBlock({ 'thời gian': 'Định kỳ hàng Quý' }), caught: 'Định kỳ hàng Quý' },
    { plan: taskBlock({ 'thời gian': 'theo định kỳ' }), caught: 'theo định kỳ' },
  ],
  allowed: [{ plan: taskBlock({ 'thời gian': '{ghi: Hằng năm, lặp lại: FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15}' }) }],
}

type Recurring = Extract<DeadlineItem, { type: 'recurring' }>

/** Every day needs no day named. */
const isOpen = (item: DeadlineItem): item is Recurring =>
  item.type === 'recurring' && !item.anchored && item.rrule?.startsWith('FREQ=DAILY') !== true

/** The same turns, each with a day that is often meant: for the drafter to correct. */
const turnsOf = (item: Recurring): readonly DeadlineItem[] => {
  const rule = anchored(item)
  const rules = rule === HALF_YEARLY ? ['6', '12'].map((month) => `${YEARLY}${month};BYMONTHDAY=15`) : [rule]
  const { milestone, scope } = item
  return rules.map((rrule) => {
    const names = { ...(milestone && { milestone }), ...(scope && { scope }) }
    return { type: 'recurring', rrule, anchored: true, bound: 'before', ...names }
  })
}

const anchored = ({ rrule = QUARTERLY, times = 1 }: Recurring): string => {
  if (rrule === 'FREQ=YEARLY') return times > 1 ? HALF_YEARLY : `${YEARLY}12;BYMONTHDAY=15`
  if (rrule === QUARTERLY) return `${YEARLY}3,6,9,12;BYMONTHDAY=15`
  if (rrule === 'FREQ=MONTHLY;INTERVAL=6') return HALF_YEARLY
  if (rrule.startsWith('FREQ=YEARLY')) return `${rrule};BYMONTH=12;BYMONTHDAY=15`
  return `${rrule};${rrule.startsWith('FREQ=WEEKLY') ? 'BYDAY=FR' : 'BYMONTHDAY=15'}`
}

const YEARLY = 'FREQ=YEARLY;BYMONTH='
const QUARTERLY = 'FREQ=MONTHLY;INTERVAL=3'
const HALF_YEARLY = `${YEARLY}6,12;BYMONTHDAY=15`

/** Turns of so many weeks or months have days only in a rule. */
const NO_WORDS = /INTERVAL=(?!3$|6$)/
