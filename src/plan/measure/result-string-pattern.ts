import { fold, spellingsOf } from '../deadline/words.ts'
import { deliverableKinds } from './deliverable-kinds.ts'
import { fillers } from './fillers.ts'
import { NUMBER_WORDS } from './number.ts'

/**
 * What the words of a result must hold for an editor that knows only the schema: a digit, a number word, the noun of a
 * deliverable, or "không có", "không còn". ECMA 262 without flags, so case stands in the letters; for NFC words. Every
 * result that is read matches; not everything that matches is a result.
 */
export const makeResultStringPattern = (): string => {
  const boundary = '[^A-Za-zÀ-ỹ]'
  return `[0-9]|(?:^|${boundary})(?:${telling().flatMap(casings).join('|')})(?:${boundary}|$)`
}

/** What a typed deliverable may be for the schema: any words that do not open with a filler ("tăng cường …"). */
export const makeDeliverableStringPattern = (): string =>
  `^(?!\\s*(?:${fillers.flatMap(({ words }) => casings(words)).join('|')}))[\\s\\S]*\\S`

const telling = (): readonly string[] => {
  const counts = [...NUMBER_WORDS.keys()].filter((word) => word !== 'năm')
  // "Năm" is a year more often than five.
  const leasts = ['ít nhất', 'tối thiểu', 'không dưới', 'không quá', 'tối đa', 'nhiều nhất']
  const fives = leasts.map((least) => `${least} năm`)
  return [...counts, ...fives, ...deliverableKinds.map(({ noun }) => noun), 'không có', 'không còn']
}

/** Sentence or title case, and capitals. */
const casings = (words: string): readonly string[] => {
  const syllables = words.split(' ').map(fold)
  return [eitherCase, (syllable: string) => syllable.toUpperCase()].map((cased) =>
    syllables.map((syllable) => anyOf(spellingsOf(syllable).map(cased))).join('\\s+'),
  )
}

const eitherCase = (syllable: string): string => {
  const [first = '', ...rest] = syllable
  return `[${first.toUpperCase()}${first}]${rest.join('')}`
}

const anyOf = (spellings: readonly string[]): string =>
  spellings.length > 1 ? `(?:${spellings.join('|')})` : (spellings[0] ?? '')
