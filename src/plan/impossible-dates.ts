import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { type Day, day, dayWords } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { stretchOf } from './bind-parts.ts'
import { badDate } from './findings.ts'

/**
 * What is wrong in words that give no days, when it is a date and not its form: a day or month that no calendar has
 * ("31/6", "tháng 13", "quý V"), an end before its start, a date written year first.
 */
export const impossibleDate = (words: string, span: Span): Diagnostic | undefined => {
  for (const match of words.matchAll(WRITTEN_DAY)) {
    const [text, date, month, year] = match
    if (day(Number(year ?? LEAP_YEAR), Number(month), Number(date)) === undefined)
      return badDate(text, stretchOf(words, span, match.index, text.length))
  }
  for (const match of words.matchAll(WRITTEN_MONTH)) {
    const [text, month] = match
    if (Number(month) < 1 || Number(month) > 12)
      return notInYear(text, MONTHS, stretchOf(words, span, match.index, text.length))
  }
  for (const match of words.matchAll(WRITTEN_QUARTER)) {
    const [text, quarter = ''] = match
    if (!/^(?:0?[1-4]|I{1,3}|IV)$/i.test(quarter))
      return notInYear(text, QUARTERS, stretchOf(words, span, match.index, text.length))
  }
  return reversedWords(words, span) ?? yearFirst(words, span)
}

/** An end that comes before its start; `from` and `to` as they are to be shown. */
export const reversed = (from: string, to: string, span: Span): Diagnostic => ({
  rule: 'bad-date',
  severity: 'error',
  span,
  message: { vi: `ngày kết thúc ${to} trước ngày bắt đầu ${from}`, en: `the end ${to} is before the start ${from}` },
  help: {
    vi: 'đổi hai ngày cho đúng thứ tự, hoặc sửa năm của ngày kết thúc',
    en: 'put the two days in order or correct the year of the end',
  },
  args: { from, to },
})

const LEAP_YEAR = 2024
const WRITTEN_DAY = /(?<![\d/-])(\d{1,2})(?:[/-]| tháng )(\d{1,2})(?:(?:[/-]| năm )(\d{4}))?(?![\d/-])/g
const WRITTEN_MONTH = /(?<!\p{L})tháng (\d{1,2})(?!\d)/giu

const WRITTEN_QUARTER = /(?<!\p{L})quý (\d{1,2}|[IVX]+)(?![\p{L}\d])/giu

const notInYear = (text: string, help: Text, span: Span): Diagnostic => ({
  rule: 'bad-date',
  severity: 'error',
  span,
  message: { vi: `một năm không có “${text}”`, en: `no year has “${text}”` },
  help,
  args: { text },
})

const MONTHS: Text = { vi: 'gõ tháng từ 1 đến 12', en: 'type a month from 1 to 12' }
const QUARTERS: Text = { vi: 'gõ quý từ I đến IV', en: 'type a quarter from I to IV' }

const reversedWords = (words: string, span: Span): Diagnostic | undefined => {
  const match = FROM_TO.exec(words)
  const { d1, m1, y1, d2, m2, y2, to = '', from = '' } = match?.groups ?? {}
  // Without years a window may end in the next one; within one month it cannot.
  if (!match || (!(y1 && y2) && m1 !== m2)) return undefined
  const year = Number(y2 ?? y1 ?? LEAP_YEAR)
  const [start, end] = [
    day(Number(y1 ?? year), Number(m1), Number(d1)),
    day(Number(y2 ?? year), Number(m2), Number(d2)),
  ]
  if (!start || !end || end >= start) return undefined
  return reversed(from, to, stretchOf(words, span, match.index + match[0].length - to.length, to.length))
}

const dateOf = (n: 1 | 2): string =>
  String.raw`(?<d${n}>\d{1,2})(?:[/-]| tháng )(?<m${n}>\d{1,2})(?:(?:[/-]| năm )(?<y${n}>\d{4}))?`
const FROM_TO = new RegExp(
  String.raw`(?<![\d/-])(?<from>${dateOf(1)})(?: đến(?: hết)?(?: ngày)? | ?[-–] ?)(?<to>${dateOf(2)})(?![\d/-])`,
  'iu',
)

const yearFirst = (words: string, span: Span): Diagnostic | undefined => {
  const match = /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/.exec(words)
  const found: Day | undefined = match ? day(Number(match[1]), Number(match[3]), Number(match[4])) : undefined
  if (!match || !found) return undefined
  return {
    rule: 'deadline-unread',
    severity: 'error',
    span: stretchOf(words, span, match.index, match[0].length),
    message: {
      vi: `trong lời văn, ngày được viết ngày/tháng/năm, không viết “${match[0]}”`,
      en: `words give a date as day/month/year, not “${match[0]}”`,
    },
    help: { vi: `gõ ${dayWords(found)}`, en: `type ${dayWords(found)}` },
    args: { words, part: match[0] },
  }
}
