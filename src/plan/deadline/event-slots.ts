import { momentAt } from './moment-slots.ts'
import type { Slot } from './pattern.ts'
import { textOf, type Word } from './words.ts'

/**
 * The words of an event or plan, up to the end or to a mark after which another deadline begins
 * ("theo kế hoạch của tỉnh, chậm nhất 30/11/2025", "theo kế hoạch của tỉnh trong tháng 10/2025"). It must have a word
 * and begin with none of the calendar, no mark and no joint: "trước 05 ngày 10/10", "trước tháng 13" and "trước, trong
 * và sau Tết" name no event. Looks a bounded way ahead.
 */
export const eventAt: Slot<string> = (words, at) => {
  let end = at
  let depth = 0
  let letters = false
  if (isOfCalendar(words, at) || isJoint(words[at])) return undefined
  for (; end < words.length; end++) {
    if (end - at >= LONGEST_EVENT) return undefined
    const { folded } = words[end] as Word
    if (folded === ';') break
    if (folded === '.' && end === words.length - 1) break
    if ((folded === ',' || folded === 'và' || folded === 'hoặc' || folded === '(') && deadlineBegins(words, end + 1)) {
      break
    }
    if (depth === 0 && end > at && dateBegins(words, folded === '(' ? end + 1 : end)) break
    if (folded === '(') depth++
    if (folded === ')' && depth-- === 0) break
    letters ||= /\p{L}/u.test(folded)
  }
  const last = words[end - 1]?.folded === ',' ? end - 1 : end
  return letters ? { value: textOf(words, at, last), end } : undefined
}

const LONGEST_EVENT = 60

const isJoint = (word: Word | undefined): boolean =>
  word !== undefined && (!/[\p{L}0-9“"‘']/u.test(word.text) || JOINTS.has(word.folded))

const JOINTS: ReadonlySet<string> = new Set(['và', 'hoặc', 'hay', 'trong', 'sau', 'trước', 'đến', 'từ', 'theo'])

/** "trước 30/11/2025", "hoàn thành trong tháng 10": a date of its own, not one in the name of a document. */
const dateBegins = (words: readonly Word[], at: number): boolean => {
  let next = words[at]?.folded === 'nhưng' ? at + 1 : at
  const first = next
  while (next < first + 4 && BEFORE_DATE.has(words[next]?.folded ?? '')) next++
  return next > first && momentAt(words, next) !== undefined
}

const BEFORE_DATE: ReadonlySet<string> = new Set([
  ...[
    'trước',
    'trong',
    'vào',
    'đến',
    'từ',
    'hết',
    'hoàn',
    'thành',
    'xong',
    'chậm',
    'muộn',
    'nhất',
    'là',
    'không',
    'quá',
    'hơn',
  ],
])

const isOfCalendar = (words: readonly Word[], at: number): boolean => {
  const { text = '', folded = '' } = words[at] ?? {}
  return /^[0-9]/.test(text) || CALENDAR.has(folded) || (folded === 'năm' && words[at + 1]?.folded !== 'học')
}

const CALENDAR: ReadonlySet<string> = new Set([
  ...[
    'ngày',
    'tuần',
    'tháng',
    'quý',
    'thứ',
    'hằng',
    'mỗi',
    'các',
    'đầu',
    'giữa',
    'cuối',
    'hết',
    'khoảng',
    'khi',
    'kể',
    'đó',
    'này',
    'mùng',
    'mồng',
  ],
])

/** "Tết Nguyên đán 2026", "mùa mưa bão", "hè": a time that the calendar does not fix. */
export const seasonAt: Slot<string> = (words, at) => {
  if (!SEASONS.has(words[at]?.folded ?? '')) return undefined
  const more = eventAt(words, at + 1)
  if (more) return { value: textOf(words, at, more.end), end: more.end }
  const year = words[at + 1]?.folded === 'năm' ? at + 2 : at + 1
  const end = /^(?:19|20|21)[0-9]{2}$/.test(words[year]?.text ?? '') ? year + 1 : at + 1
  return { value: textOf(words, at, end), end }
}

/**
 * "Tháng Thanh niên", "Tuần lễ Chuyển đổi số quốc gia", "Ngày hội toàn dân học tập số", a time with a
 * name of its own. After "ngày" or "tháng" the name begins with a capital, else it counts ("ngày mai", "tháng sau").
 */
export const occasionAt: Slot<string> = (words, at) => {
  const [first = '', second = ''] = [words[at]?.folded, words[at + 1]?.folded]
  const isNamed = NAMED.has(first) && /^\p{Lu}/u.test(words[at + 1]?.text ?? '') && !COUNTING.has(second)
  if (!isNamed && !OCCASIONS.has(`${first} ${second}`)) return undefined
  const more = eventAt(words, at + 1)
  return more && { value: textOf(words, at, more.end), end: more.end }
}

const NAMED: ReadonlySet<string> = new Set(['ngày', 'tháng', 'tuần', 'lễ'])
const OCCASIONS: ReadonlySet<string> = new Set(['tuần lễ', 'ngày hội', 'ngày lễ'])

/** Months and days of the week in words are no names. */
const COUNTING: ReadonlySet<string> = new Set([
  ...['giêng', 'chạp', 'một', 'hai', 'ba', 'tư', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mồng', 'mùng'],
  ...['thứ', 'đầu', 'giữa', 'cuối', 'làm', 'này', 'sau', 'trước', 'tới', 'nay', 'mai', 'i', 'ii', 'iii', 'iv', 'v'],
])

const SEASONS: ReadonlySet<string> = new Set(['tết', 'mùa', 'hè'])

const deadlineBegins = (words: readonly Word[], at: number): boolean => {
  const [first = '', second = ''] = [words[at]?.folded, words[at + 1]?.folded]
  return BEGINNINGS.has(first) || BEGINNINGS.has(`${first} ${second}`)
}

const BEGINNINGS: ReadonlySet<string> = new Set([
  'hoàn thành',
  'chậm nhất',
  'muộn nhất',
  'trước ngày',
  'trước tháng',
  'đến hết',
  'đột xuất',
  'thường xuyên',
  'định kỳ',
  'hằng tháng',
  'hằng quý',
  'hằng năm',
  'khi có',
  'phấn đấu',
  'riêng',
  'đối với',
])
