import { textOf, type Word } from '../deadline/words.ts'
import { endsUnit, isLetters, type Phrase, pair, squaredEnd } from './noun-phrase.ts'

/** "02 buổi/thôn/năm", "04 tin mỗi tháng", "30 giường/10.000 dân": for each of what. */
export const rateAt = (words: readonly Word[], at: number, clauseEnd: number): Phrase | undefined => {
  if (/^(?:mỗi|hằng|một)$/.test(words[at]?.folded ?? '') && PERIODS.has(words[at + 1]?.folded ?? ''))
    return at + 2 <= clauseEnd ? { text: `mỗi ${textOf(words, at + 1, at + 2)}`, end: at + 2 } : undefined
  if (words[at]?.folded === 'mỗi' && isLetters(words[at + 1])) {
    const end = eachEnd(words, at + 1, clauseEnd)
    return { text: textOf(words, at, end).replace(/^Mỗi/, 'mỗi'), end }
  }
  const many = manyEnd(words, at)
  if (many !== undefined && many <= clauseEnd) return { text: `mỗi ${textOf(words, at + 1, many)}`, end: many }
  let end = at
  while (end + 1 < clauseEnd && end - at < LONGEST_RATE && words[end]?.text === '/' && isLetters(words[end + 1]))
    end = eachEnd(words, end + 1, clauseEnd)
  return end > at ? { text: `mỗi ${textOf(words, at + 1, end)}`, end } : undefined
}

const LONGEST_RATE = 8

/** Where one noun after a stroke ends: one syllable of the trade, else two. */
const eachEnd = (words: readonly Word[], at: number, clauseEnd: number): number => {
  const squared = squaredEnd(words, at)
  if (squared !== undefined) return squared
  if (ONE_SYLLABLE.has(words[at]?.folded ?? '') && !TWO_SYLLABLES.has(pair(words, at))) return at + 1
  const goesOn = at + 1 < clauseEnd && isLetters(words[at + 1]) && !endsUnit(words, at + 1, at)
  return goesOn ? at + 2 : at + 1
}

/** "/10.000 dân", "/100 bé gái": a round number of them. */
const manyEnd = (words: readonly Word[], at: number): number | undefined => {
  if (words[at]?.text !== '/') return undefined
  const number = words[at + 2]?.text === '.' ? textOf(words, at + 1, at + 4) : words[at + 1]?.text
  const end = words[at + 2]?.text === '.' ? at + 4 : at + 2
  if (!/^(?:100|1\.?000|10\.?000|100\.?000)$/.test(number ?? '')) return undefined
  let last = end
  while (last < end + 3 && isLetters(words[last]) && !endsUnit(words, last, end)) last++
  return last > end ? last : undefined
}

const ONE_SYLLABLE: ReadonlySet<string> = new Set(
  'thôn bản xã phường xóm ấp buôn làng tổ hộ người năm tháng quý tuần ngày giờ kỳ đợt lần lượt lớp trường huyện tỉnh ha m km con cây em cháu suất bài tin cuộc buổi phút sào mẫu vụ chợ'.split(
    ' ',
  ),
)
const TWO_SYLLABLES: ReadonlySet<string> = new Set(['tổ dân', 'hộ dân', 'hộ nghèo', 'bản tin', 'con nuôi'])

/** Nouns of time after "mỗi", "hằng". */
export const PERIODS: ReadonlySet<string> = new Set(['ngày', 'tuần', 'tháng', 'quý', 'năm', 'giờ'])
