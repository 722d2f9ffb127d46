import { compilePattern } from '../deadline/pattern.ts'
import { textOf, type Word } from '../deadline/words.ts'
import { isYearAt } from './dated-at.ts'
import { type DoubtfulForm, SLOTS, saidAt, touches } from './doubtful-slots.ts'
import { isLetters, isVerb, pair, unitAt } from './noun-phrase.ts'

const sooner = compilePattern('(sớm|nhanh) hơn [ít nhất|tối thiểu|khoảng] <said>', SLOTS)
const rise = compilePattern('từ [hạng|thứ|vị trí] [thứ] <said> lên [hạng|thứ|vị trí] [thứ] <said>', SLOTS)

/** Levels told beside another: a time gained, a rank, a rate, a year. */
export const levelDoubts: readonly DoubtfulForm[] = [
  {
    name: 'sooner by',
    find: (words, at) => {
      const found = sooner(words, at)
      const said = found?.captures.said?.[0]
      const unit = found && unitAt(words, found.end, Math.min(words.length, found.end + LONGEST_NOUN))
      if (!found || !said || !unit || !TIMES.has(words[found.end]?.folded ?? '')) return undefined
      const compared = pair(words, unit.end) === 'so với'
      return { end: unit.end, typed: [`giảm ${said.text} ${unit.text}${compared ? '' : ' so với …'}`] }
    },
    examples: [
      {
        words: 'Trả kết quả sớm hơn 02 ngày',
        part: 'sớm hơn 02 ngày',
        typed: ['giảm 02 ngày so với …'],
      },
      {
        words: 'Giải quyết nhanh hơn 02 ngày làm việc so với quy định',
        part: 'nhanh hơn 02 ngày làm việc',
        typed: ['giảm 02 ngày làm việc'],
      },
    ],
  },
  {
    name: 'rank to rank',
    find: (words, at) => {
      const found = rise(words, at)
      const to = found?.captures.said?.[1]?.text
      if (!found || to === undefined || !namesRank(words, at)) return undefined
      const rank = `xếp thứ ${to}`
      return { end: found.end, typed: [rank, `${rank} trở lên`] }
    },
    examples: [
      {
        words: 'Nâng hạng chỉ số cải cách hành chính từ 20 lên 15',
        part: 'từ 20 lên 15',
        typed: ['xếp thứ 15', 'xếp thứ 15 trở lên'],
      },
    ],
  },
  {
    name: 'rate of what',
    find: (words, at) => {
      // "45/100.000 dân": how many of what; "30 giường/10.000 dân" says it.
      if (!/^[0-9]{1,4}$/.test(words[at]?.text ?? '') || words[at + 1]?.text !== '/' || !touches(words, at + 1))
        return undefined
      const many = saidAt(words.slice(at + 2, at + 2 + LONGEST_NOUN), 0)
      if (!many || !ROUND.has(many.value.text) || touches(words, at)) return undefined
      const noun = at + 2 + many.end
      if (!isLetters(words[noun]) || !COUNTED_HEADS.has(words[noun]?.folded ?? '')) return undefined
      const each = `${many.value.text} ${textOf(words, noun, noun + 1)}`
      return { end: noun + 1, typed: [`${words[at]?.text} trường hợp/${each}`] }
    },
    examples: [
      {
        words: 'Giảm tỷ số tử vong mẹ xuống 45/100.000 dân',
        part: '45/100.000 dân',
        typed: ['45 trường hợp/100.000 dân'],
      },
    ],
  },
  {
    name: 'year of what',
    find: (words, at) => {
      if (!isYearAt(words, at) || !isVerb(words, at + 2) || OF_A_YEAR.has(words[at - 1]?.folded ?? '')) return undefined
      let before = at - 1
      while (before > at - LONGEST_BASE && isLetters(words[before])) before--
      // Right after a share its noun, then the year: of the noun, or of the share?
      if (words[before]?.text !== '%' || before === at - 1) return undefined
      const year = textOf(words, at, at + 2)
      return { end: at + 2, typed: [`trong ${year}`, `của ${year}`] }
    },
    examples: [
      {
        words: '100% hộ nghèo năm 2025 được hỗ trợ',
        part: 'năm 2025',
        typed: ['trong năm 2025', 'của năm 2025'],
      },
    ],
  },
]

const LONGEST_NOUN = 6
const LONGEST_BASE = 12

const TIMES: ReadonlySet<string> = new Set(['ngày', 'giờ', 'phút', 'tuần', 'tháng', 'quý', 'năm'])
const ROUND: ReadonlySet<string> = new Set(['100', '1.000', '1000', '10.000', '10000', '100.000', '100000'])
const COUNTED_HEADS: ReadonlySet<string> = new Set(['dân', 'người', 'trẻ', 'hộ', 'phụ', 'lao'])
/** The year is said to be of something else, or to be a date. */
const OF_A_YEAR: ReadonlySet<string> = new Set([
  ...['của', 'với', 'trong', 'đến', 'hết', 'vào', 'cuối', 'đầu', 'từ', 'trước', 'sau', 'suốt', 'cả', 'giữa'],
])

/** "Nâng hạng …", "cải thiện thứ hạng …" a little before, or "hạng 20" itself. */
const namesRank = (words: readonly Word[], at: number): boolean => {
  if (RANKS.has(words[at + 1]?.folded ?? '')) return true
  for (let i = at - 1; i >= 0 && i > at - LONGEST_BASE && isLetters(words[i]); i--)
    if (words[i]?.folded === 'hạng') return true
  return false
}

const RANKS: ReadonlySet<string> = new Set(['hạng', 'thứ', 'vị'])
