import { day } from '../../text/day.ts'

/** The first part of an RRULE that RFC 5545, section 3.3.10 does not know or that is out of its range. */
export const wrongInRule = (rule: string): string | undefined => {
  const seen = new Set<string>()
  for (const part of rule.split(';')) {
    const [name = '', value = ''] = part.split('=')
    const fits = PARTS.get(name)
    if (!fits || seen.has(name) || !fits(value)) return part
    // "They MUST NOT both be specified."
    if ((name === 'COUNT' && seen.has('UNTIL')) || (name === 'UNTIL' && seen.has('COUNT'))) return part
    seen.add(name)
  }
  // BYSETPOS picks among the days that another BY part gives.
  const picks = seen.has('BYSETPOS') && !['BYMONTH', 'BYMONTHDAY', 'BYDAY'].some((name) => seen.has(name))
  return picks ? 'BYSETPOS' : undefined
}

type Fits = (value: string) => boolean

const each =
  (fits: Fits): Fits =>
  (value) =>
    value.split(',').every(fits)

const between =
  (low: number, high: number, sign: '' | '[-+]?' = ''): Fits =>
  (value) =>
    new RegExp(`^${sign}[0-9]{1,4}$`).test(value) && Math.abs(Number(value)) >= low && Math.abs(Number(value)) <= high

const isUntil: Fits = (value) => {
  const [, year, month, date] = /^([0-9]{4})([0-9]{2})([0-9]{2})(?:T[0-9]{6}Z?)?$/.exec(value) ?? []
  return day(Number(year), Number(month), Number(date)) !== undefined
}

const isWeekday: Fits = (value) => /^(?:MO|TU|WE|TH|FR|SA|SU)$/.test(value)

const isNthWeekday: Fits = (value) => {
  const ordinal = value.slice(0, -2)
  return isWeekday(value.slice(-2)) && (ordinal === '' || between(1, 53, '[-+]?')(ordinal))
}

const PARTS: ReadonlyMap<string, Fits> = new Map([
  ['FREQ', (value) => /^(?:YEARLY|MONTHLY|WEEKLY|DAILY)$/.test(value)],
  ['INTERVAL', between(1, 9999)],
  ['COUNT', between(1, 9999)],
  ['UNTIL', isUntil],
  ['BYMONTH', each(between(1, 12))],
  ['BYMONTHDAY', each(between(1, 31, '[-+]?'))],
  ['BYDAY', each(isNthWeekday)],
  ['BYSETPOS', each(between(1, 366, '[-+]?'))],
  ['WKST', isWeekday],
])
