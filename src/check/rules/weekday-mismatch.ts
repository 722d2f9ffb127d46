import { weekdayOf } from '../../plan/deadline/moment.ts'
import { weekdayFaults } from '../../plan/deadline/weekday-faults.ts'
import { WEEKDAY_WORDS, WEEKDAYS_EN } from '../../plan/deadline/weekdays.ts'
import { addDays, type Day, dayWords, yearOf } from '../../text/day.ts'
import { taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Finding, type Rule } from '../rule.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  summary: { vi: 'Thứ trong tuần khớp với ngày bên cạnh', en: 'A weekday agrees with the date beside it' },
  why: {
    vi: 'Lịch họp ghi “thứ Hai, ngày 16/12/2025” (ngày ấy là thứ Ba) thì một nửa người dự đến nhầm ngày.',
    en: 'With “Monday, 16/12/2025” (a Tuesday) half of those invited come on the wrong day.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  *check({ plan }) {
    const { days } = plan.header.period
    const year = days && yearOf(days.start) === yearOf(days.end) ? yearOf(days.start) : undefined
    for (const { type, text, place } of wordsOfPlan(plan)) {
      // A deadline takes its year from the plan, other words may speak of any year.
      for (const { start, end, day, said } of weekdayFaults(text, type === 'deadline' ? { year } : {})) {
        yield { span: place(start, end), ...mismatch(day, said) }
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nKhai mạc lúc 08 giờ 00, thứ Ba, ngày 16/12/2025.\n' },
    { plan: '# Nội dung\n\nKhai mạc lúc 08 giờ 00, thứ Hai, ngày 16/12/2025.\n', caught: 'thứ Hai' },
    { plan: '# Nội dung\n\n- Tổng kết ngày 16/12/2025 (thứ Tư).\n', caught: 'thứ Tư' },
    { plan: taskBlock({ 'thời gian': 'Thứ 2, ngày 16/12/2025' }), caught: 'Thứ 2' },
    { plan: taskBlock({ 'thời gian': 'trước ngày 16/12 (thứ Hai)' }), caught: 'thứ Hai' },
  ],
  allowed: [{ plan: '# Nội dung\n\nTheo Nghị quyết của kỳ họp thứ Năm, ngày 16/12/2025.\n' }],
}

const mismatch = (day: Day, said: number): Omit<Finding, 'span'> => {
  const is = weekdayOf(day)
  const after = addDays(day, (said - is + 7) % 7)
  const before = addDays(after, -7)
  const [name, nameEn] = [WEEKDAY_WORDS[said] ?? '', WEEKDAYS_EN[said] ?? '']
  return {
    message: {
      vi: `ngày ${dayWords(day)} là ${WEEKDAY_WORDS[is]}, không phải ${name}`,
      en: `${dayWords(day)} is a ${WEEKDAYS_EN[is]}, not a ${nameEn}`,
    },
    help: {
      vi: `sửa thứ thành “${WEEKDAY_WORDS[is]}”, hoặc sửa ngày: ${name} gần nhất là ngày ${dayWords(before)} và ngày ${dayWords(after)}`,
      en: `write “${WEEKDAY_WORDS[is]}”, or correct the date: the nearest ${nameEn}s are ${dayWords(before)} and ${dayWords(after)}`,
    },
    args: { day, said: name, weekday: WEEKDAY_WORDS[is] ?? '' },
  }
}
