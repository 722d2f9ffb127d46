import { anyOfWords, LETTER, wordsPattern } from './words-pattern.ts'

/** A numbered day, month, quarter or year, or a word of recurrence. */
const makeDeadlineStringPattern = (): string => {
  const unit = anyOfWords(['ngày', 'tuần', 'tháng', 'quý', 'năm'])
  const [month, quarter, once] = [
    wordsPattern('tháng'),
    wordsPattern('quý'),
    anyOfWords(['lần', 'buổi', 'cuộc', 'đợt', 'kỳ']),
  ]
  const times = `(?:[0-9]{1,3}|${wordsPattern('một')})`
  const least = `(?:${anyOfWords(['ít nhất', 'tối thiểu'])}\\s*)?`
  const numbers = ['[0-9]{1,2}\\s*/\\s*[0-9]{1,2}(?![0-9])', '(?:19|20|21)[0-9]{2}(?![0-9%])']
  const words = [
    `${anyOfWords(['ngày', 'tháng'])}\\s*[0-9]{1,3}(?![0-9])`,
    `${quarter}\\s*(?:0?[1-4](?![0-9])|(?:[Ii]{1,3}|[Ii][Vv])(?!${LETTER}))`,
    `${wordsPattern('học kỳ')}\\s*(?:[12](?![0-9])|[Ii]{1,2}(?!${LETTER}))`,
    `${month}\\s+${anyOfWords(['hai', 'ba', 'tư', 'bốn', 'sáu', 'bảy', 'tám', 'chín', 'mười'])}(?!${LETTER})`,
    `${anyOfWords(['hằng', 'mỗi', 'từng'])}\\s+${unit}(?!${LETTER})`,
    `${anyOfWords(['tháng', 'nửa'])}\\s+${anyOfWords(['đầu năm', 'cuối năm'])}(?!${LETTER})`,
    `${wordsPattern('định kỳ')}(?!${LETTER})`,
    `${wordsPattern('các')}\\s+(?:[0-9]{1,3}\\s*)?(?:${month}|${quarter})(?!${LETTER})`,
    `${wordsPattern('theo')}\\s+${unit}(?!${LETTER})`,
    `${anyOfWords(['trong năm', 'cả năm', 'hết năm', 'suốt năm', 'quanh năm'])}(?!${LETTER})`,
    `${unit}\\s*(?:[/,]\\s*)?${least}${times}\\s*${once}(?!${LETTER})`,
    `${unit}\\s*/\\s*${once}(?!${LETTER})`,
    `${unit}\\s*(?:,\\s*)?(?:${wordsPattern('và')}\\s+)?(?:${anyOfWords(['hằng', 'cả'])}\\s+)?(?:[0-9]{1,3}\\s*)?${unit}(?!${LETTER})`,
    `${once}\\s*(?:/|${wordsPattern('trong')}\\s)\\s*${unit}`,
  ]
  // No space is needed between a word and a number ("tháng10/2025"); a number does not follow another.
  const numbered = `(?:^|[^0-9]|0)(?:${numbers.join('|')})`
  return `(?:${numbered}|(?:^|[^A-Za-zÀ-ỹ])(?:${words.join('|')}))`
}

/**
 * What the words of a deadline's short form must hold for an editor that knows only the schema. "Thường xuyên", "5" and
 * "Theo kế hoạch của tỉnh" hold neither: they need the long form. ECMA 262 without flags, for NFC words; every deadline
 * that is read and complete matches, not everything that matches is a deadline.
 */
export const deadlineStringPattern: string = makeDeadlineStringPattern()
