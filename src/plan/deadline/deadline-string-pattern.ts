import { anyOfWords, LETTER, wordsPattern } from './words-pattern.ts'

/** A numbered day, month, quarter or year, or a word of recurrence. */
const makeDeadlineStringPattern = (): string => {
  const unit = anyOfWords(['ngày', 'tuần', 'tháng', 'quý', 'năm'])
  const [month, quarter, once] = [wordsPattern('tháng'), wordsPattern('quý'), wordsPattern('lần')]
  const one = `(?:0?1|${wordsPattern('một')})`
  const told = [
    '[0-9]{1,2}/[0-9]{1,2}(?![0-9])',
    '(?:19|20|21)[0-9]{2}(?![0-9%])',
    `${anyOfWords(['ngày', 'tháng'])}\\s*[0-9]{1,2}(?![0-9])`,
    `${quarter}\\s*(?:[1-4](?![0-9])|(?:[Ii]{1,3}|[Ii][Vv])(?!${LETTER}))`,
    `${anyOfWords(['hằng', 'mỗi'])}\\s+${unit}(?!${LETTER})`,
    `${wordsPattern('định kỳ')}\\s+(?:${unit}(?!${LETTER})|[0-9]{1,3}\\s*${month})`,
    `${anyOfWords(['các', 'theo'])}\\s+(?:${month}|${quarter})(?!${LETTER})`,
    `${anyOfWords(['trong năm', 'cả năm'])}(?!${LETTER})`,
    `6\\s*${month}\\s+${anyOfWords(['đầu năm', 'cuối năm'])}(?!${LETTER})`,
    `${unit}\\s*(?:/\\s*)?${one}\\s*${once}(?!${LETTER})`,
    `${unit}\\s*/\\s*${once}(?!${LETTER})`,
    `${once}\\s*/\\s*${unit}(?!${LETTER})`,
  ]
  return `(?:^|[^A-Za-zÀ-ỹ0-9]|0)(?:${told.join('|')})`
}

/**
 * What the words of a deadline's short form must hold for an editor that knows only the schema. "Thường xuyên", "5" and
 * "Theo kế hoạch của tỉnh" hold neither: they need the long form. ECMA 262 without flags, for NFC words; every deadline
 * that is read and complete matches, not everything that matches is a deadline.
 */
export const deadlineStringPattern: string = makeDeadlineStringPattern()
