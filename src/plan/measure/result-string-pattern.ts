import { anyOf, anyOfWords, LETTER, wordsPattern } from '../deadline/words-pattern.ts'
import { MAKING } from './deliverable.ts'
import { type DeliverableKind, deliverableKinds } from './deliverable-kinds.ts'
import { fillers } from './fillers.ts'
import { FRACTION_NOUNS, NOT_A_COUNT } from './number.ts'
import { RATING_LEADS } from './rating.ts'
import { NUMBER_WORDS, SCALES } from './spelled-number.ts'

/**
 * What the words of a result must hold for an editor that knows only the schema: a number that is no date, a number
 * word that counts, the noun of a deliverable where a thing is named, or "không có", "không còn". ECMA 262 without
 * flags or lookbehind, so case stands in the letters; for NFC words. Every result that is read matches; not everything
 * that matches is a result.
 */
export const makeResultStringPattern = (): string => {
  const none = anyOfWords(['không có', 'không còn', 'không để', 'không xảy ra', 'không phát sinh'])
  return [
    number(),
    `(?:^|${OTHER})(?:${spelled()}|${none}${END}|${scale()})`,
    `${LEAD}(?:${anyOfWords([...MAKING])}\\s+)?${thing()}`,
  ].join('|')
}

/** What a typed deliverable may be for the schema: a thing named, or words that do not open with a filler ("tăng cường …"). */
export const makeDeliverableStringPattern = (): string => {
  const opens = anyOfWords(fillers.map(({ words }) => words))
  return `^(?:(?!\\s*${opens})|(?=\\s*${thing()}))[\\s\\S]*\\S`
}

const OTHER = '[^A-Za-zÀ-ỹ]'
const END = `(?!${LETTER})`

/** Where a noun names a thing: first in the words or a clause, or after a number or date. Between lie only marks. */
const LEAD = '(?:^|[.;:!?0-9])[^A-Za-zÀ-ỹ0-9.;:!?]*'

/** A digit outside dates and document numbers: these are passed over whole, so that no digit of theirs is found. */
const number = (): string => {
  const year = '(?:19|20|21)[0-9]{2}'
  const passed = anyOf([
    // "Mỗi tháng 04 tin bài" counts; "tháng 04" does not.
    `${anyOfWords(['mỗi', 'hằng'])}\\s+${anyOfWords(['năm', 'quý', 'tháng', 'tuần', 'ngày'])}${END}`,
    `(?:${anyOfWords(['năm', 'đoạn', 'đến', 'và'])}\\s+|[-–/,]\\s*)${year}${NO_MORE}`,
    `${anyOfWords(['ngày', 'tháng', 'quý'])}\\s+[0-9]{1,2}${NO_MORE}`,
    `${wordsPattern('số')}\\s+[0-9]+${NO_MORE}`,
    `(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|1[0-2])${NO_MORE}(?!\\s+(?:${wordsPattern('số')}\\s+)?${anyOfWords(FRACTION_NOUNS)}${END}|\\s*\\([0-9.,]+\\s*%)`,
  ])
  return `^(?:${passed}|(?!${passed})[\\s\\S])*?(?!${passed})[0-9]`
}

/** The number ends here and is no share: "năm 2025", not "năm 100%". */
const NO_MORE = '(?![0-9]|[.,][0-9]|\\s*%)'

/** "Một bước", "hai bên" count nothing. "Năm" is a year more often than five. */
const spelled = (): string => {
  const counts = [...NUMBER_WORDS.keys()].filter((word) => word !== 'năm')
  const leasts = ['ít nhất', 'tối thiểu', 'không dưới', 'không quá', 'tối đa', 'nhiều nhất']
  const fives = leasts.map((least) => `${least} năm`)
  const digits = [...NUMBER_WORDS.keys()]
  const uncounted = anyOfWords([...NOT_A_COUNT, ...digits])
  const more = anyOfWords(['mươi', 'trăm', ...SCALES.keys()])
  return anyOf([
    `${anyOfWords([...counts, ...fives])}\\s+(?!${uncounted}${END})${LETTER}`,
    `${anyOfWords(digits)}\\s+(?:${more}|${anyOfWords(['phần'])}\\s+${anyOfWords([...digits, 'tư', 'trăm'])})${END}`,
    `${wordsPattern('mười')}\\s+${anyOfWords([...digits, 'lăm', 'mốt', 'tư'])}${END}`,
    `${wordsPattern('nửa')}\\s+${LETTER}`,
  ])
}

/** "Gấp đôi", "xếp thứ nhất", "xếp loại Tốt": without a number. */
const scale = (): string =>
  `(?:${anyOfWords(['gấp đôi', 'gấp rưỡi', 'thứ nhất', 'thứ nhì', 'thứ hai', 'thứ ba', 'thứ tư', ...RATING_LEADS])})${END}`

/** The noun of a deliverable that is to be made: not "Kế hoạch số 136", not "Báo cáo UBND xã". */
const thing = (): string => {
  const plain = anyOfWords(deliverableKinds.filter(({ shownBy }) => !shownBy).map(({ noun }) => noun))
  const shown = deliverableKinds.filter(({ shownBy }) => shownBy).map(shownThing)
  return `(?:${[plain, ...shown].join('|')})${END}(?!\\s+(?:${wordsPattern('này')}${END}|${wordsPattern('số')}\\s*[0-9]))`
}

const shownThing = ({ noun, shownBy }: DeliverableKind): string => {
  const { next, later = [], dated, alone } = shownBy ?? { next: [] }
  const ahead = `[^.;!?]{0,${FARTHEST}}${OTHER}`
  const shown = [
    `(?=\\s+${anyOfWords(next)}${END})`,
    ...(later.length > 0 ? [`(?=${ahead}${anyOfWords(later)}${END})`] : []),
    ...(dated ? [`(?=${ahead}${anyOfWords(['trước', 'ngày'])}\\s+[0-9])`] : []),
    ...(alone ? ['(?=\\s*(?:$|[.;,!?]))'] : []),
  ]
  return `${wordsPattern(noun)}(?:${shown.join('|')})`
}

/** Letters that are looked through for what shows a thing; keeps matching linear. */
const FARTHEST = 300
