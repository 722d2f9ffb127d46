import type { Header, Issued } from '../plan/plan.ts'
import { dateOf, monthOf, twoDigits } from '../text/day.ts'
import { FIELD_NAMES } from './field-names.ts'
import { lateText, text } from './layout-context.ts'
import type { TextRun } from './layout-document.ts'

/** At least two digits: "05". Source: Nghị định 30/2020, PL I, II.3.c; HD 36-HD/VPTW. */
export const numberRun = ({ number }: Header): TextRun =>
  lateText(number?.value.padStart(2, '0'), 10, { name: FIELD_NAMES.number, label: 'Số văn bản' })

/** "ngày 05 tháng 01 năm 2026": a leading 0 for days under 10 and for months 1 and 2. Source: PL I, II.4.b. */
export const longDate = (issued: Issued): TextRun[] => {
  const { day, month, year } = dateRuns(issued, 6)
  // A blank is its own room to the words around it.
  const gap = issued.day ? ' ' : ''
  return [text(`ngày${gap}`), day, text(`${gap}tháng${gap}`), month, text(`${gap}năm `), year]
}

/** "ngày 15/7/2025". */
export const shortDate = (issued: Issued): TextRun[] => {
  const { day, month, year } = dateRuns(issued, 6)
  return [text(issued.day ? 'ngày ' : 'ngày'), day, text('/'), month, text('/'), year]
}

/** "05/01/2026", the parts of a date in figures: two digits each. Source: Nghị định 30/2020, PL I, III.1.d. */
export const figureDate = (issued: Issued): TextRun[] => {
  const { day, month, year } = dateRuns(issued, 4)
  const twoDigitMonth = issued.day ? { ...month, text: twoDigits(monthOf(issued.day)) } : month
  return [day, text('/'), twoDigitMonth, text('/'), year]
}

/** "09:30:15+07:00": hour, minute and second are the signing software's, the zone is Việt Nam's (ISO 8601). */
export const signingTime = (): TextRun[] => [
  lateText(undefined, 16, { name: FIELD_NAMES.signingTime, label: 'Giờ:phút:giây ký số phụ lục' }),
  text('+07:00'),
]

type DateRuns = { readonly day: TextRun; readonly month: TextRun; readonly year: TextRun }

const dateRuns = ({ day, year }: Issued, room: number): DateRuns => {
  const month = day === undefined ? undefined : monthOf(day)
  return {
    day: lateText(day && twoDigits(dateOf(day)), room, { name: FIELD_NAMES.day, label: 'Ngày ban hành' }),
    month: lateText(month === undefined ? undefined : month < 3 ? twoDigits(month) : String(month), room, {
      name: FIELD_NAMES.month,
      label: 'Tháng ban hành',
    }),
    year: lateText((day?.slice(0, 4) ?? year)?.toString(), 10, { name: FIELD_NAMES.year, label: 'Năm ban hành' }),
  }
}
