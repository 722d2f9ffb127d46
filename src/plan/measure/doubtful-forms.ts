import { compilePattern } from '../deadline/pattern.ts'
import { textOf, type Word } from '../deadline/words.ts'
import { changeDoubts } from './doubtful-changes.ts'
import { levelDoubts } from './doubtful-levels.ts'
import { type DoubtfulForm, type FoundDoubt, type Said, SLOTS, saidAt, touches } from './doubtful-slots.ts'
import { unitAt } from './noun-phrase.ts'
import { rateAt } from './rate.ts'
import { SCALES } from './spelled-number.ts'

const LEAST = "(ít nhất|tối thiểu|không dưới|không ít hơn|không thấp hơn|trên|hơn|vượt|lớn hơn|cao hơn|≥|'>' =|'>')"
const MOST = "(không quá|tối đa|nhiều nhất|không vượt quá|không vượt|không nhiều hơn|dưới|ít hơn|thấp hơn|≤|'<' =|'<')"
const ENDS = `[là|đạt|có|từ] [khoảng|gần] (<close>|<said> (đến|-) [${LEAST}|${MOST}] <said>)`

const least = compilePattern(`${LEAST} ${ENDS}`, SLOTS)
const most = compilePattern(`${MOST} ${ENDS}`, SLOTS)
const between = compilePattern(
  `${LEAST} <said> (và|nhưng|,) ${MOST} <said>|từ <said> (đến|-) (${LEAST}|${MOST}) <said>`,
  SLOTS,
)
const spread = compilePattern('<close>|<said> (đến|-) <said>', SLOTS)
const beyond = compilePattern('vượt <said> (kế hoạch|chỉ tiêu|dự toán)', SLOTS)
const exceeded = compilePattern('vượt (kế hoạch|chỉ tiêu|dự toán) <said>', SLOTS)
const ofYear = compilePattern('bằng <said> năm', SLOTS)

type Captured = { readonly said?: readonly Said[]; readonly close?: readonly (readonly [Said, Said])[] }

/** The lower and the upper end, each with its sign of a share; undefined where the second is a year. */
const endsOf = ({ said, close }: Captured): readonly [Said, Said] | undefined => {
  const [low, high] = close?.[0] ?? said ?? []
  if (!low || !high || high.amount.yearLike) return undefined
  const isShare = low.amount.percent || high.amount.percent
  const shared = (one: Said): Said => (isShare && !one.amount.percent ? { ...one, text: `${one.text}%` } : one)
  return [shared(low), shared(high)]
}

/** What is counted, to be said again in what is to be typed: " mô hình", " tin, bài/tháng". */
const nounAfter = (words: readonly Word[], end: number): string => {
  const unit = unitAt(words, end, Math.min(words.length, end + LONGEST_NOUN))
  const rate = unit && rateAt(words, unit.end, words.length)
  return unit ? ` ${unit.text}${rate ? rate.text.replace(/^mỗi /, '/') : ''}` : ''
}

const LONGEST_NOUN = 6

/** "03 lớp/150 học viên": all of them, or each. "30 giường/10.000 dân" is a rate. */
const countedPair = (words: readonly Word[], at: number): FoundDoubt | undefined => {
  const first = saidAt(words, at)
  if (!first || first.value.amount.percent || first.value.amount.spelled) return undefined
  const unit = unitAt(words, first.end, Math.min(words.length, first.end + LONGEST_NOUN))
  if (!unit || words[unit.end]?.text !== '/' || rateAt(words, unit.end, words.length)) return undefined
  const second = /^[0-9]/.test(words[unit.end + 1]?.text ?? '') ? amountAfterStroke(words, unit.end + 1) : undefined
  if (!second) return undefined
  const each = nounAfter(words, second.end)
  const lead = `${first.value.text} ${unit.text}`
  const typed = each
    ? [`${lead}, tổng số ${second.text}${each}`, `${lead}, mỗi ${unit.text} ${second.text}${each}`]
    : []
  return { end: second.end, typed }
}

const amountAfterStroke = (words: readonly Word[], at: number) =>
  /^[0-9]{1,4}$/.test(words[at]?.text ?? '') && /^\p{L}/u.test(words[at + 1]?.text ?? '')
    ? { text: textOf(words, at, at + 1), end: at + 1 }
    : undefined

/** A number of at most three digits, the mark and a digit, nothing between; no part of a date or of "I.1". */
const isMarked = (words: readonly Word[], at: number, mark: string): boolean =>
  /^[0-9]{1,3}$/.test(words[at]?.text ?? '') &&
  words[at + 1]?.text === mark &&
  touches(words, at + 1) &&
  touches(words, at + 2) &&
  /^[0-9]+$/.test(words[at + 2]?.text ?? '') &&
  (!touches(words, at) || /^[(“"'‘≥≤<>=:-]$/.test(words[at - 1]?.text ?? ''))

export const doubtfulForms: readonly DoubtfulForm[] = [
  {
    name: 'decimal point',
    find: (words, at) => {
      const decimals = words[at + 2]?.text ?? ''
      if (!isMarked(words, at, '.') || decimals.length > 2) return undefined
      const next = words[at + 3]?.folded ?? ''
      const isShare = next === '%' || (next === 'phần' && words[at + 4]?.folded === 'trăm')
      if (!isShare && !SCALES.has(next)) return undefined
      const end = at + (next === 'phần' ? 5 : 4)
      return { end, typed: [textOf(words, at, end).replace('.', ',')], certain: true }
    },
    examples: [
      { words: '99.7% hộ dân có tài khoản', part: '99.7%', typed: ['99,7%'] },
      { words: 'Đạt 1.5 triệu lượt truy cập', part: '1.5 triệu', typed: ['1,5 triệu'] },
      { words: 'Đạt 95% hồ sơ và 99.7% hộ dân', part: '99.7%', typed: ['99,7%'] },
    ],
  },
  {
    name: 'thousands comma',
    find: (words, at) => {
      if (!isMarked(words, at, ',') || words[at]?.text.startsWith('0')) return undefined
      let end = at + 1
      while (words[end]?.text === ',' && touches(words, end) && touches(words, end + 1) && isThousand(words[end + 1]))
        end += 2
      if (end === at + 1 || touches(words, end) || !/^\p{L}/u.test(words[end]?.text ?? '')) return undefined
      const groups = textOf(words, at, end).split(',')
      const noun = nounAfter(words, end)
      const decimals = groups[1]?.replace(/0+$/, '')
      const small = groups.length > 2 ? [] : [`${groups[0]}${decimals && `,${decimals}`}${noun}`]
      return { end, typed: [`${groups.join('.')}${noun}`, ...small] }
    },
    examples: [
      { words: '30,000 người tham gia', part: '30,000', typed: ['30.000 người', '30 người'] },
      { words: 'Trồng 1,250 ha rừng', part: '1,250', typed: ['1.250 ha rừng', '1,25 ha rừng'] },
    ],
  },
  {
    name: 'bound and range',
    find: (words, at) => {
      if (words[at - 1]?.folded === 'không') return undefined
      const lower = least(words, at) ?? between(words, at)
      const found = lower ?? most(words, at)
      const ends = found && endsOf(found.captures)
      if (!ends) return undefined
      const noun = ends[1].amount.percent ? '' : nounAfter(words, found.end)
      const [low, high] = [`${ends[0].text}${noun}`, `${ends[1].text}${noun}`]
      const sign = words[at]?.folded ?? ''
      return {
        end: found.end,
        typed: [
          lower ? `${sign === 'trên' ? sign : 'ít nhất'} ${low}` : `${sign === 'dưới' ? sign : 'không quá'} ${high}`,
          `từ ${ends[0].text} đến ${high}`,
        ],
      }
    },
    examples: [
      {
        words: 'Tối thiểu 2 - 3 mô hình',
        part: 'Tối thiểu 2 - 3',
        typed: ['ít nhất 2 mô hình', 'từ 2 đến 3 mô hình'],
      },
      {
        words: 'Ít nhất 10-15 tin, bài/tháng',
        part: 'Ít nhất 10-15',
        typed: ['ít nhất 10 tin, bài/tháng', 'từ 10 đến 15 tin, bài/tháng'],
      },
      { words: 'trên 10 - 15 người', part: 'trên 10 - 15', typed: ['trên 10 người', 'từ 10 đến 15 người'] },
      { words: 'dưới 10 đến 15 ngày', part: 'dưới 10 đến 15', typed: ['dưới 15 ngày', 'từ 10 đến 15 ngày'] },
      { words: 'Ít nhất 80% đến 90%', part: 'Ít nhất 80% đến 90%', typed: ['ít nhất 80%', 'từ 80% đến 90%'] },
      { words: 'Trên 80% và dưới 90%', part: 'Trên 80% và dưới 90%', typed: ['trên 80%', 'từ 80% đến 90%'] },
      { words: 'Từ 80% đến dưới 90% hộ', part: 'Từ 80% đến dưới 90%', typed: ['ít nhất 80%', 'từ 80% đến 90%'] },
    ],
  },
  {
    name: 'ends of a range',
    find: (words, at) => {
      const found = spread(words, at)
      const ends = found && endsOf(found.captures)
      if (!ends || ends[0].amount.yearLike || DATES.has(words[at - 1]?.folded ?? '')) return undefined
      const [{ amount: low, text: from }, { amount: high, text: to }] = ends
      if (low.value > high.value) return { end: found.end, typed: [`từ ${to} đến ${from}`] }
      const isShort =
        low.value >= 1 && low.value < 1000 && low.value * 1000 < high.value && /^[0-9]{1,3}\.000$/.test(to)
      return isShort ? { end: found.end, typed: [`từ ${from}.000 đến ${to}`] } : undefined
    },
    examples: [
      { words: '2 - 3.000 người', part: '2 - 3.000', typed: ['từ 2.000 đến 3.000'] },
      { words: 'Đạt 90 - 80% hộ', part: '90 - 80%', typed: ['từ 80% đến 90%'] },
    ],
  },
  {
    name: 'product',
    find: (words, at) => {
      const counted = countedPair(words, at)
      if (counted) return counted
      const first = saidAt(words, at)
      const unit = first && unitAt(words, first.end, words.length)
      const sign = unit?.end ?? first?.end ?? at
      const second = /^[x×*+]$/.test(words[sign]?.folded ?? '') ? saidAt(words, sign + 1) : undefined
      if (!first || !second) return undefined
      const each = unit ? nounAfter(words, second.end) : ''
      const typed = `${first.value.text} ${unit?.text}, mỗi ${unit?.text} ${second.value.text}${each}`
      return { end: second.end, typed: each && words[sign]?.text !== '+' ? [typed] : [] }
    },
    examples: [
      { words: '10 lớp x 30 người', part: '10 lớp x 30', typed: ['10 lớp, mỗi lớp 30 người'] },
      {
        words: '03 lớp/150 học viên',
        part: '03 lớp/150',
        typed: ['03 lớp, tổng số 150 học viên', '03 lớp, mỗi lớp 150 học viên'],
      },
      { words: '50% + 1 số hộ', part: '50% + 1', typed: [] },
    ],
  },
  {
    name: 'beyond a plan',
    find: (words, at) => {
      // "Đạt và vượt 100%" is at least that.
      const found = /^(?:và|hoặc|,)$/.test(words[at - 1]?.folded ?? '') ? undefined : beyond(words, at)
      const said = found?.captures.said?.[0]
      const rise = exceeded(words, at)
      const [by] = rise?.captures.said ?? []
      if (rise && by?.amount.percent)
        return { end: rise.end, typed: [`vượt ${by.text} ${textOf(words, at + 1, at + 3)}`] }
      if (!found || !said?.amount.percent || said.amount.value < 100) return undefined
      const whole = textOf(words, found.end - 2, found.end)
      return { end: found.end, typed: [`trên ${said.text} ${whole}`, `tăng ${said.text} so với ${whole}`] }
    },
    examples: [
      { words: 'Vượt chỉ tiêu 5%', part: 'Vượt chỉ tiêu 5%', typed: ['vượt 5% chỉ tiêu'] },
      {
        words: 'Vượt 110% kế hoạch',
        part: 'Vượt 110% kế hoạch',
        typed: ['trên 110% kế hoạch', 'tăng 110% so với kế hoạch'],
      },
    ],
  },
  {
    name: 'level of a year',
    find: (words, at) => {
      const found = ofYear(words, at)
      const [said, year] = [found?.captures.said?.[0], words[found?.end ?? at]?.text ?? '']
      if (!found || !said?.amount.percent || !/^[0-9]{4}$/.test(year)) return undefined
      return { end: found.end + 1, typed: [`bằng ${said.text} so với năm ${year}`, `đến năm ${year} đạt ${said.text}`] }
    },
    examples: [
      {
        words: 'Bằng 105% năm 2024',
        part: 'Bằng 105% năm 2024',
        typed: ['bằng 105% so với năm 2024', 'đến năm 2024 đạt 105%'],
      },
    ],
  },
  ...changeDoubts,
  ...levelDoubts,
]

const isThousand = (word: Word | undefined): boolean => /^[0-9]{3}$/.test(word?.text ?? '')

/** After these two numbers and a dash are days: "ngày 30 - 01". */
const DATES: ReadonlySet<string> = new Set(['ngày', 'tháng', 'quý', 'năm', 'tuần', 'thứ', '/', 'số', 'từ ngày'])
