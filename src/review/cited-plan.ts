import type { Header } from '../plan/plan.ts'
import { dayWords } from '../text/day.ts'

/**
 * "Kế hoạch số 05/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã Bờ Y thực hiện …": type, number, day, issuer, title of a
 * first mention (Nghị định 30/2020, PL I, II.6.b); Party documents put a comma before the day. What the plan does not
 * have yet is a blank to fill.
 */
export const citedPlan = ({ number, symbol, issued, issuer, coIssuers, title, regime }: Header): string => {
  const isParty = regime === 'đảng'
  const code = `${number?.value.padStart(2, '0') ?? '[điền: số]'}${isParty ? '-' : '/'}${symbol.value}`
  const day = issued.day ? dayWords(issued.day) : '[điền: ngày]'
  return `Kế hoạch số ${code}${isParty ? ',' : ''} ngày ${day} ${whoseAndWhat({ issuer, coIssuers, title })}`
}

/** "Kế hoạch của Ủy ban nhân dân xã Bờ Y thực hiện …": one that was not issued has neither number nor day to cite. */
export const citedDraft = (header: Header): string => `Kế hoạch ${whoseAndWhat(header)}`

const whoseAndWhat = ({ issuer, coIssuers, title }: Pick<Header, 'issuer' | 'coIssuers' | 'title'>): string => {
  const issuers = [issuer, ...coIssuers.map(({ unit }) => unit)].map(({ name }) => name).join(', ')
  const subject = title.value.charAt(0).toLocaleLowerCase('vi') + title.value.slice(1)
  return `của ${issuers} ${OF_WORK.test(subject) ? '' : 'về '}${subject}`
}

/** A title that begins with work goes on without "về". */
const OF_WORK = /^(?:về|thực hiện|triển khai|tổ chức|phát động|hưởng ứng|xây dựng|sửa đổi)\s/
