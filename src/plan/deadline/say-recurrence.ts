import { dayAndMonthWords } from '../../text/day.ts'
import type { DeadlineItem } from './deadline.ts'
import { WEEKDAY_CODES, WEEKDAY_WORDS } from './weekdays.ts'

/** "trước ngày 15/11 hằng năm", "hằng quý". A rule that no form of words gives is said by its RRULE. */
export const sayRecurrence = ({ rrule, anchored, bound, times, time }: Recurring): string => {
  if (rrule === undefined) return 'theo định kỳ'
  const parts = new Map(rrule.split(';').map((part) => part.split('=') as [string, string]))
  const turn = TURNS[`${parts.get('FREQ')}`]
  if (!turn) return rule(rrule)
  if (!anchored) {
    const every = Number(parts.get('INTERVAL') ?? 1)
    if (times) return `${times} lần mỗi ${every === 3 && turn === 'tháng' ? 'quý' : turn}`
    if (every === 3 && turn === 'tháng') return 'hằng quý'
    return every === 1 ? `hằng ${turn}` : `${every} ${turn} một lần`
  }
  const days = parts.has('INTERVAL') ? undefined : daysIn(parts)
  return days ? `${BOUNDS[bound]}${time ? `${sayClock(time)} ` : ''}${days}` : rule(rrule)
}

type Recurring = Extract<DeadlineItem, { type: 'recurring' }>

const rule = (rrule: string): string => `theo quy tắc lặp ${rrule}`

const TURNS: Readonly<Record<string, string>> = { YEARLY: 'năm', MONTHLY: 'tháng', WEEKLY: 'tuần', DAILY: 'ngày' }

const BOUNDS: Readonly<Record<Recurring['bound'], string>> = { before: 'trước ', through: 'chậm nhất ', on: '' }

const daysIn = (parts: ReadonlyMap<string, string>): string | undefined => {
  const [month, date, day] = [parts.get('BYMONTH'), parts.get('BYMONTHDAY'), parts.get('BYDAY')]
  if (day) return weekdayIn(day)
  if (!month && !date) return parts.get('FREQ') === 'DAILY' ? 'hằng ngày' : undefined
  if (!month)
    return date && `${datesIn(date)} hằng tháng${Math.max(...date.split(',').map(Number)) > 28 ? IF_THERE : ''}`
  const quarter = QUARTER_MONTHS.get(month)
  if (quarter) return date ? `${datesIn(date)} của ${quarter} quý` : `${quarter} hằng quý`
  if (month.includes(',') || date?.includes(',')) return `${date ? `${datesIn(date)} ` : ''}${monthsIn(month)} hằng năm`
  if (!date || date === '-1') return `tháng ${month} hằng năm`
  return `ngày ${dayAndMonthWords(Number(month), Number(date))} hằng năm`
}

/** "16 giờ 00". */
export const sayClock = (time: string): string => time.replace(':', ' giờ ')

/** Not every month has the 29th to 31st. */
const IF_THERE = ', nếu tháng có ngày ấy'

const dateIn = (date: string): string => (date === '-1' ? 'ngày cuối cùng' : `ngày ${date.padStart(2, '0')}`)

/** "ngày 15 và ngày 30", "các tháng 6, 12". */
const datesIn = (dates: string): string => dates.split(',').map(dateIn).join(' và ')

const monthsIn = (list: string): string => `${list.includes(',') ? 'các ' : ''}tháng ${list.replaceAll(',', ', ')}`

const weekdayIn = (day: string): string | undefined => {
  const index = WEEKDAY_CODES.findIndex((code) => day.endsWith(code))
  const name = WEEKDAY_WORDS[index]
  const place = PLACES.get(day.slice(0, -2))
  return name && place && `${name} ${place}`
}

const PLACES: ReadonlyMap<string, string> = new Map([
  ['', 'hằng tuần'],
  ['1', 'đầu tiên hằng tháng'],
  ['-1', 'cuối cùng hằng tháng'],
])

const QUARTER_MONTHS: ReadonlyMap<string, string> = new Map([
  ['1,4,7,10', 'tháng đầu'],
  ['2,5,8,11', 'tháng giữa'],
  ['3,6,9,12', 'tháng cuối'],
])
