import type { Moment, NamedWeekday } from './moment.ts'
import type { Slot } from './pattern.ts'
import type { Word } from './words.ts'

/** "ngày 20/10/2025", "20-10-2025", "ngày 20 tháng 10 năm 2025", "08/6", "thứ Sáu, ngày 10/10/2025". */
export const dayAt: Slot<Moment> = (words, at) => {
  const before = weekdayAt(words, at)
  const next = skip(words, before ? skip(words, before.end, ',') : at, 'ngày')
  const bare = bareDayAt(words, next)
  if (!bare) return undefined
  const after = bracketedWeekdayAt(words, bare.end)
  const weekday: NamedWeekday | undefined = before
    ? { value: before.value, start: at, end: before.end }
    : after && { value: after.value, start: bare.end + 1, end: after.end - 1 }
  return { value: { ...bare.value, ...(weekday && { weekday }) }, end: after?.end ?? bare.end }
}

type DayOfYear = Extract<Moment, { unit: 'day' }>

const bareDayAt: Slot<DayOfYear> = (words, at) => {
  const date = smallNumber(words[at])
  if (date === undefined) return undefined
  const mark = words[at + 1]?.folded
  if (mark === 'tháng') {
    const month = spelledMonthAt(words, at + 2) ?? { value: smallNumber(words[at + 2]), end: at + 3 }
    const found = month.value && withYear({ unit: 'day', date, month: month.value }, words, month.end)
    return found && !countsMonths(words, at, found.end) ? found : undefined
  }
  const month = smallNumber(words[at + 2])
  if (month === undefined || (mark !== '/' && mark !== '-' && mark !== '.')) return undefined
  const year = words[at + 3]?.folded === mark ? yearNumber(words[at + 4]) : undefined
  if (year !== undefined) return { value: { unit: 'day', date, month, year }, end: at + 5 }
  // "10-12" and "10.12" without a year may be a range or a number.
  if (mark !== '/') return undefined
  return withYearWord({ unit: 'day', date, month }, words, at + 3)
}

/** "Trong 2 tháng 9 và 10/2025": two months, not the 2nd of one. */
const countsMonths = (words: readonly Word[], at: number, end: number): boolean => {
  const before = words[at - 1]?.folded
  if (before === 'ngày') return false
  const joint = words[end]?.folded
  if (before === 'trong' || before === 'suốt') return true
  return (joint === ',' || joint === 'và') && smallNumber(words[end + 1]) !== undefined && !isDateAt(words, end + 1)
}

const isDateAt = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.folded === 'tháng' || (words[at + 1]?.folded === '/' && smallNumber(words[at + 2]) !== undefined)

/** "Tháng 10/2025", "tháng 10 năm 2025", "10/2025", "tháng 10". */
export const monthAt: Slot<Moment> = (words, at) => {
  if (words[at]?.folded === 'tháng') {
    const spelled = spelledMonthAt(words, at + 1)
    return spelled ? withYear({ unit: 'month', index: spelled.value }, words, spelled.end) : bareMonthAt(words, at + 1)
  }
  if (words[at]?.folded === 't' && words[at + 2]?.folded === '/') return yeared(bareMonthAt(words, at + 1))
  const found = bareMonthAt(words, at)
  // "01 năm 2026" is a length, "10/2025" a month.
  return found?.value.year === undefined || words[at + 1]?.folded === 'năm' ? undefined : found
}

/**
 * "Mười", "mười hai" after "tháng", where nothing that goes on follows: "tháng tư vấn", "mỗi tháng hai lần" and "tháng,
 * năm" name no month. "Tháng Một" is the eleventh in the old calendar and is left out, as "giêng" and "chạp" are.
 */
const spelledMonthAt: Slot<number> = (words, at) => {
  const [first = '', second = ''] = [words[at]?.folded, words[at + 1]?.folded]
  const tens = first === 'mười' && (second === 'một' || second === 'hai')
  const value = tens ? (second === 'một' ? 11 : 12) : first === 'tư' ? 4 : NUMBERS.get(first)
  const end = tens ? at + 2 : at + 1
  const next = words[end]?.folded ?? ''
  const isDated = next === '/' || (next === 'năm' && yearNumber(words[end + 1]) !== undefined)
  if (value === undefined || (!isDated && (first === 'năm' || !(next === '' || AFTER_MONTH.has(next)))))
    return undefined
  return { value, end }
}

const AFTER_MONTH: ReadonlySet<string> = new Set([
  ...[',', ';', '.', ')', '(', ':', '-', 'và', 'hoặc', 'hay', 'đến', 'hằng', 'của', 'tới'],
])

/** The same where "tháng" was said before: "Tháng 4-5/2026". */
export const bareMonthAt: Slot<Moment> = (words, at) => {
  const index = smallNumber(words[at])
  if (index === undefined || index < 1 || index > 12) return undefined
  const found = withYear({ unit: 'month', index }, words, at + 1)
  // "15/11": the 15 is a day, whatever stood before it.
  return words[found.end]?.folded === '/' ? undefined : found
}

/** "Quý II/2026", "quý IV năm 2026", "quý 3". */
export const quarterAt: Slot<Moment> = (words, at) =>
  words[at]?.folded === 'quý'
    ? bareQuarterAt(words, at + 1)
    : words[at]?.folded === 'q' && words[at + 2]?.folded === '/'
      ? yeared(bareQuarterAt(words, at + 1))
      : yeared(shortQuarterAt(words, at))

/** "QIII/2026". */
const shortQuarterAt: Slot<Moment> = (words, at) => {
  const index = QUARTERS.get(words[at]?.folded.replace(/^q(?=[iv])/, '') ?? '')
  const isShort = words[at]?.folded.startsWith('q') && words[at + 1]?.folded === '/'
  return isShort && index !== undefined ? withYear({ unit: 'quarter', index }, words, at + 1) : undefined
}

/** "T10", "Q4" alone may be anything; "T10/2025" is a month. */
const yeared = (found: ReturnType<Slot<Moment>>): ReturnType<Slot<Moment>> =>
  found?.value.year === undefined ? undefined : found

export const bareQuarterAt: Slot<Moment> = (words, at) => {
  const index = QUARTERS.get(words[at]?.folded ?? '')
  return index === undefined ? undefined : withYear({ unit: 'quarter', index }, words, at + 1)
}

/** "năm 2026", "2026". */
export const yearAt: Slot<Moment> = (words, at) => {
  const next = skip(words, at, 'năm')
  const year = yearNumber(words[next])
  return year === undefined || isJoined(words, next + 1) ? undefined : { value: { unit: 'year', year }, end: next + 1 }
}

/** "hai" to "mười", for months of a year. */
const COUNTS_IN_WORDS = ['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const

/** "6 tháng đầu năm 2026", "chín tháng đầu năm", "nửa cuối năm": the first or last months of a year. */
export const halfYearAt: Slot<Moment> = (words, at) => {
  const isHalf = words[at]?.folded === 'nửa'
  const count = isHalf ? 6 : monthsCounted(words, at)
  const next = isHalf ? at + 1 : at + 2
  const [half, yearWord, after] = [0, 1, 2].map((i) => words[next + i]?.folded)
  if (count === undefined || yearWord !== 'năm' || after === 'học' || (half !== 'đầu' && half !== 'cuối')) {
    return undefined
  }
  const year = yearNumber(words[next + 2])
  const said = year === undefined ? {} : { year }
  const end = year === undefined ? next + 2 : next + 3
  if (count === 6) return { value: { unit: 'half', index: half === 'đầu' ? 1 : 2, ...said }, end }
  const [from, to] = half === 'đầu' ? [1, count] : [13 - count, 12]
  return { value: { unit: 'months', from, to, ...said }, end }
}

/** How many months of a year are said: "09 tháng", "chín tháng". */
const monthsCounted = (words: readonly Word[], at: number): number | undefined => {
  const count = NUMBERS.get(words[at]?.folded ?? '') ?? smallNumber(words[at])
  return words[at + 1]?.folded === 'tháng' && count !== undefined && count >= 1 && count <= 11 ? count : undefined
}

/** "năm học 2026 - 2027", "học kỳ I năm học 2026-2027", "học kỳ II, năm học 2026-2027". */
export const schoolYearAt: Slot<Moment> = (words, at) => {
  const named = words[at]?.folded === 'học' && words[at + 1]?.folded === 'kỳ'
  const term = named ? QUARTERS.get(words[at + 2]?.folded ?? '') : undefined
  if (named && term !== 1 && term !== 2) return undefined
  const next = named ? skip(words, skip(words, skip(words, at + 3, ','), 'của'), 'trong') : at
  if (words[next]?.folded !== 'năm' || words[next + 1]?.folded !== 'học') return undefined
  const [first, last] = [yearNumber(words[next + 2]), yearNumber(words[next + 4])]
  const mark = words[next + 3]?.folded
  if (first === undefined || last !== first + 1 || (mark !== '-' && mark !== '/')) return undefined
  return {
    value: { unit: 'school year', year: first, ...((term === 1 || term === 2) && { term }) },
    end: next + 5,
  }
}

/** Any stretch of the calendar. */
export const momentAt: Slot<Moment> = (words, at) =>
  dayAt(words, at) ??
  monthAt(words, at) ??
  quarterAt(words, at) ??
  halfYearAt(words, at) ??
  schoolYearAt(words, at) ??
  yearAt(words, at)

/** The same without a bare "10/2025": after a quarter it may count quarters, after a day nobody says it. */
export const namedMomentAt: Slot<Moment> = (words, at) => {
  const found = momentAt(words, at)
  return found?.value.unit === 'month' && words[at]?.folded !== 'tháng' ? undefined : found
}

/** "thứ Hai", "thứ 2", "Chủ nhật"; 0 is Sunday. */
export const weekdayAt: Slot<number> = (words, at) => {
  const [first, second] = [words[at]?.folded, words[at + 1]?.folded ?? '']
  if (first === 'chủ' && second === 'nhật') return { value: 0, end: at + 2 }
  const value = first === 'thứ' ? WEEKDAYS.get(second) : undefined
  return value === undefined ? undefined : { value, end: at + 2 }
}

const bracketedWeekdayAt: Slot<number> = (words, at) => {
  if (words[at]?.folded !== '(') return undefined
  const found = weekdayAt(words, at + 1)
  return found && words[found.end]?.folded === ')' ? { value: found.value, end: found.end + 1 } : undefined
}

/** A number of one or two digits. */
const smallNumber = (word: Word | undefined): number | undefined =>
  word && /^[0-9]{1,2}$/.test(word.text) ? Number(word.text) : undefined

const yearNumber = (word: Word | undefined): number | undefined =>
  word && /^(?:19|20|21)[0-9]{2}$/.test(word.text) ? Number(word.text) : undefined

const withYear = <M extends Moment>(moment: M, words: readonly Word[], at: number) => {
  const mark = words[at]?.folded
  const year = mark === '/' || mark === '-' || mark === '.' ? yearNumber(words[at + 1]) : undefined
  return year === undefined ? withYearWord(moment, words, at) : { value: { ...moment, year }, end: at + 2 }
}

const withYearWord = <M extends Moment>(moment: M, words: readonly Word[], at: number) => {
  const year = words[at]?.folded === 'năm' ? yearNumber(words[at + 1]) : undefined
  return year === undefined ? { value: moment, end: at } : { value: { ...moment, year }, end: at + 2 }
}

/** "2026/QĐ" is the number of a document, "2025-10-10" no year and two numbers; "2025-2030" are two years. */
const isJoined = (words: readonly Word[], at: number): boolean => {
  const [before, mark, after] = [words[at - 1], words[at], words[at + 1]]
  if (!mark || mark.start !== before?.end || after?.start !== mark.end) return false
  return mark.folded === '/' || (mark.folded === '-' && smallNumber(after) !== undefined)
}

const skip = (words: readonly Word[], at: number, folded: string): number =>
  words[at]?.folded === folded ? at + 1 : at

const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ...['1', '2', '3', '4'].flatMap((digit) => [[digit, Number(digit)] as const, [`0${digit}`, Number(digit)] as const]),
])

const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['hai', 1],
  ['ba', 2],
  ['tư', 3],
  ['năm', 4],
  ['sáu', 5],
  ['bảy', 6],
  ['2', 1],
  ['3', 2],
  ['4', 3],
  ['5', 4],
  ['6', 5],
  ['7', 6],
])

const NUMBERS: ReadonlyMap<string, number> = new Map(COUNTS_IN_WORDS.map((word, i) => [word, i + 2]))
