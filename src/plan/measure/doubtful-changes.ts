import { compilePattern } from '../deadline/pattern.ts'
import { textOf, type Word } from '../deadline/words.ts'
import { type DoubtfulForm, SLOTS, saidAt, touches } from './doubtful-slots.ts'

const below = compilePattern('âm <said>', SLOTS)
const more = compilePattern('tăng [thêm] <said> lần', SLOTS)
const less = compilePattern('giảm [đi] <said> lần', SLOTS)
const manifold = compilePattern('gấp (đôi|rưỡi|<said> lần|<close> lần|<said> - <said> lần)', SLOTS)

/** Rises, falls and multiples whose sense is not certain. */
export const changeDoubts: readonly DoubtfulForm[] = [
  {
    name: 'below zero',
    find: (words, at) => {
      // "- 80% …" opens a line of a list.
      const isSign = words[at]?.folded === '-' && touches(words, at + 1) && words[at - 1] && !touches(words, at)
      const isMinus = isSign && /\p{L}$/u.test(words[at - 1]?.text ?? '')
      const found = isMinus ? saidAt(words.slice(at + 1, at + LONGEST_AMOUNT), 0) : undefined
      const named = below(words, at)
      const text = found?.value.text ?? named?.captures.said?.[0]?.text
      const end = found ? at + 1 + found.end : named?.end
      return end === undefined ? undefined : { end, typed: [`giảm ${text}`, `tăng ${text}`] }
    },
    examples: [
      { words: 'Tăng trưởng âm 5%', part: 'âm 5%', typed: ['giảm 5%', 'tăng 5%'] },
      { words: 'Tăng trưởng đạt -5%', part: '-5%', typed: ['giảm 5%', 'tăng 5%'] },
    ],
  },
  {
    name: 'so many times',
    find: (words, at) => {
      const rise = more(words, at)
      const found = rise ?? less(words, at)
      const said = found?.captures.said?.[0]
      // "Tăng 2 lần kiểm tra": occasions.
      if (!found || !said || !endsTimes(words, found.end)) return undefined
      const { value } = said.amount
      if (!rise) return { end: found.end, typed: value > 1 ? [`còn 1/${said.text} so với …`] : [] }
      const next = String(value + 1).replace('.', ',')
      return { end: found.end, typed: [`gấp ${said.text} lần so với …`, `gấp ${next} lần so với …`] }
    },
    examples: [
      {
        words: 'Tăng 2 lần so với năm 2024',
        part: 'Tăng 2 lần',
        typed: ['gấp 2 lần so với …', 'gấp 3 lần so với …'],
      },
    ],
  },
  {
    name: 'times of what',
    find: (words, at) => {
      const found = manifold(words, at)
      if (!found || /^[\p{L}(]/u.test(words[found.end]?.text ?? '')) return undefined
      return { end: found.end, typed: [`${textOf(words, at, found.end)} so với năm …`] }
    },
    examples: [{ words: 'Số lượt truy cập tăng gấp đôi', part: 'gấp đôi', typed: ['gấp đôi so với năm …'] }],
  },
]

const LONGEST_AMOUNT = 8

const endsTimes = (words: readonly Word[], at: number): boolean => {
  const next = words[at]?.folded ?? '.'
  return !/^\p{L}/u.test(next) || /^(?:so|năm|cùng|trong|vào|và)$/.test(next)
}
