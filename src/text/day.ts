/** A calendar day `YYYY-MM-DD` in Asia/Ho_Chi_Minh; compares as a string. */
export type Day = string

/** The day, or undefined when there is no such day (31/6, 29/02 of a common year, year outside 1900–2199). */
export const day = (year: number, month: number, date: number): Day | undefined => {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1) return undefined
  if (date > daysInMonth(year, month)) return undefined
  return `${year}-${twoDigits(month)}-${twoDigits(date)}`
}

/** Reads `YYYY-MM-DD` and the Vietnamese `d/m/yyyy`; undefined for anything else and for days that do not exist. */
export const parseDay = (text: string): Day | undefined => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const vietnamese = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  if (vietnamese) return day(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]))
  return undefined
}

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Number of days from `start` to `end`, both counted. */
export const daysInclusive = (start: Day, end: Day): number => (toUtc(end) - toUtc(start)) / 86_400_000 + 1

export const addDays = (start: Day, days: number): Day =>
  new Date(toUtc(start) + days * 86_400_000).toISOString().slice(0, 10)

export const yearOf = (value: Day): number => Number(value.slice(0, 4))
export const monthOf = (value: Day): number => Number(value.slice(5, 7))
export const dateOf = (value: Day): number => Number(value.slice(8, 10))

export const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** "05/02/2026", "30/9/2025": a zero before days under 10 and months under 3. Source: Nghị định 30/2020, PL I, II.4.b. */
export const dayWords = (value: Day): string => `${dayAndMonthWords(monthOf(value), dateOf(value))}/${yearOf(value)}`

/** "05/02", "30/9": the same of no year. */
export const dayAndMonthWords = (month: number, date: number): string =>
  `${twoDigits(date)}/${month < 3 ? twoDigits(month) : month}`

const toUtc = (value: Day): number => Date.parse(`${value}T00:00:00Z`)
