import type { Header, Issued, Regime } from '../plan/plan.ts'
import { dateOf, monthOf, twoDigits } from '../text/day.ts'
import { blank } from './layout-context.ts'

/** At least two digits: "05". Source: Nghị định 30/2020, PL I, II.3.c; HD 36-HD/VPTW. */
const documentNumber = ({ number }: Header): string => (number ? number.value.padStart(2, '0') : blank(8))

/** "ngày 05 tháng 01 năm 2026": a leading 0 for days under 10 and for months 1 and 2. Source: PL I, II.4.b. */
export const longDate = ({ day, year }: Issued): string => {
  if (!day) return `ngày${blank(6)}tháng${blank(6)}năm ${year ?? blank(6)}`
  const month = monthOf(day)
  return `ngày ${twoDigits(dateOf(day))} tháng ${month < 3 ? twoDigits(month) : month} năm ${day.slice(0, 4)}`
}

/** "ngày 15/7/2025". */
export const shortDate = ({ day, year }: Issued): string => {
  if (!day) return `ngày${blank(4)}/${blank(4)}/${year ?? blank(6)}`
  const month = monthOf(day)
  return `ngày ${twoDigits(dateOf(day))}/${month < 3 ? twoDigits(month) : month}/${day.slice(0, 4)}`
}

/** "05/KH-UBND", or "03-KH/ĐU" for the Party. */
export const numberAndSymbol = (header: Header): string => {
  const joint: Readonly<Record<Regime, string>> = { 'nghị định 30': '/', đảng: '-' }
  return `${documentNumber(header)}${joint[header.regime]}${header.symbol.value}`
}
