import { textOf, type Word } from '../deadline/words.ts'
import { datedAt } from './dated-at.ts'

/** A stretch of words: from the first to before `end`. */
export type Phrase = { readonly text: string; readonly end: number }

/** What a share is a share of: the words after "80%" up to the verb. Lists with commas belong to it. */
export const baseAt = (words: readonly Word[], at: number, clauseEnd: number): Phrase | undefined => {
  const start = skipAny(words, at, OF)
  if (NO_BASE.has(words[start]?.folded ?? '')) return undefined
  let end = start
  while (end < clauseEnd && end - start < LONGEST_BASE && !endsBase(words, end, start)) end++
  while (end > start && JOINTS.has(words[end - 1]?.folded ?? '')) end--
  return start < end ? { text: textOf(words, start, end), end } : undefined
}

/** What is counted: "fanpage hoặc kênh TikTok", "lượt người", or a quoted name. */
export const unitAt = (words: readonly Word[], at: number, clauseEnd: number): Phrase | undefined => {
  if (/^[“"]$/.test(words[at]?.text ?? '')) {
    let close = at + 1
    while (close < clauseEnd && !/^[”"]$/.test(words[close]?.text ?? '')) close++
    return close > at + 1 && close < clauseEnd ? { text: textOf(words, at + 1, close), end: close + 1 } : undefined
  }
  let end = at
  while (end < clauseEnd && end - at < LONGEST_UNIT && !endsUnit(words, end, at)) end++
  while (end > at && words[end - 1]?.folded === 'hoặc') end--
  // "Tin, bài" is one noun of the trade, "điểm %" one unit.
  if (words[end]?.text === ',' && words[end - 1]?.folded === 'tin' && words[end + 1]?.folded === 'bài') end += 2
  if (words[end]?.text === '%' && words[end - 1]?.folded === 'điểm') end += 1
  return end > at ? { text: textOf(words, at, end), end } : undefined
}

/** "02 buổi/thôn/năm": for each of what. */
export const rateAt = (words: readonly Word[], at: number, clauseEnd: number): Phrase | undefined => {
  let end = at
  while (end + 1 < clauseEnd && end - at < LONGEST_RATE && words[end]?.text === '/' && isLetters(words[end + 1]))
    end = TWO_SYLLABLES.has(pair(words, end + 1)) ? end + 3 : end + 2
  return end > at ? { text: `mỗi ${textOf(words, at + 1, end)}`, end } : undefined
}

const LONGEST_RATE = 6
/** Nouns of more than one syllable after a stroke. */
const TWO_SYLLABLES: ReadonlySet<string> = new Set([
  ...['đơn vị', 'cơ quan', 'học viên', 'học sinh', 'tiểu khu', 'chi bộ', 'chi đoàn', 'chi hội', 'cán bộ', 'hộ dân'],
  ...['hồ sơ', 'thủ tục', 'mô hình', 'sản phẩm', 'cơ sở', 'công chức', 'viên chức', 'giáo viên', 'đảng viên'],
])

const isLetters = (word: Word | undefined): boolean => /^\p{L}/u.test(word?.text ?? '')

/**
 * "So với cùng kỳ năm trước": what an amount is compared with, up to the next mark. A rise or fall is compared even
 * where a verb stands between: "tăng 5% số hộ tham gia so với năm 2024".
 */
export const againstAfter = (
  words: readonly Word[],
  at: number,
  clauseEnd: number,
  isChange: boolean,
): Phrase | undefined => {
  let start = at
  while (isChange && start < clauseEnd && start - at < LONGEST_AGAINST && isLetters(words[start])) {
    if (pair(words, start) === 'so với') break
    start++
  }
  if (pair(words, start) !== 'so với') return undefined
  let end = start + 2
  while (end < clauseEnd && end - start < LONGEST_AGAINST && /^[\p{L}0-9/-]/u.test(words[end]?.text ?? '')) end++
  return end > start + 2 ? { text: textOf(words, start + 2, end), end } : undefined
}

const LONGEST_AGAINST = 16

/** Past "của", "số", "các": from where a counted noun begins. */
export const skipOf = (words: readonly Word[], at: number): number => skipAny(words, at, OF)

/** The first verb of the predicate from `at` on, or undefined. */
export const verbFrom = (words: readonly Word[], at: number, end: number): number | undefined => {
  for (let i = at; i < end; i++) if (isVerb(words, i) || STEMS.has(pair(words, i))) return i
  return undefined
}

const isVerb = (words: readonly Word[], at: number): boolean => {
  const next = pair(words, at)
  const before = words[at - 1]?.folded ?? ''
  if (NAMES_WITH_A_VERB.has(next) || DETERMINERS.has(before)) return false
  // "Cơ quan, tổ chức", "cá nhân và tổ chức": bodies, not organising.
  if (next === 'tổ chức' && JOINTS.has(before)) return false
  return VERBS.has(words[at]?.folded ?? '') || VERBS.has(next)
}

/** Only letters and their joints are part of a noun. */
const endsBase = (words: readonly Word[], at: number, start: number): boolean => {
  const { text, folded } = words[at] as Word
  // "100% cán bộ và 90% người dân": the second share is a measure of its own.
  if (startsShare(words, at) || (JOINTS.has(folded) && startsShare(words, at + 1))) return true
  if (text === ',')
    return ASIDES.has(pair(words, at + 1)) || isVerb(words, at + 1) || /^[0-9]/.test(words[at + 1]?.text ?? '')
  if (!/^[\p{L}0-9/&-]/u.test(text) || isVerb(words, at) || pair(words, at) === 'so với') return true
  // "80% hộ gia đình trở lên" raises the share; "từ 18 tuổi trở lên" is part of the base.
  if (folded === 'trở') return !words.slice(start, at).some((word) => /^[0-9]/.test(word.text))
  return BEFORE_A_DAY.has(folded) && words[at - 1]?.folded !== 'với' && datedAt(words, at) !== undefined
}

/** These begin no noun: "80% và …", "80% - năm 2025", "80%, cả năm …". */
const NO_BASE: ReadonlySet<string> = new Set([
  ',',
  '-',
  '/',
  '+',
  '&',
  'và',
  'hoặc',
  'vào',
  'đến',
  'lên',
  'xuống',
  'dưới',
])

const startsShare = (words: readonly Word[], at: number): boolean =>
  /^[0-9]/.test(words[at]?.text ?? '') && words[at + 1]?.text === '%'

const endsUnit = (words: readonly Word[], at: number, start: number): boolean => {
  const { text, folded } = words[at] as Word
  if (!/^[\p{L}-]/u.test(text) || isVerb(words, at)) return true
  // "10 lớp x 30 người".
  if (folded === 'x' && /^[0-9]/.test(words[at + 1]?.text ?? '')) return true
  if (at === start) return UNIT_ENDS.has(folded) && !TIMES.has(folded)
  return UNIT_ENDS.has(folded) || STEMS.has(pair(words, at)) || pair(words, at) === 'so với'
}

const pair = (words: readonly Word[], at: number): string => `${words[at]?.folded} ${words[at + 1]?.folded}`

const skipAny = (words: readonly Word[], at: number, skipped: ReadonlySet<string>): number => {
  let next = at
  for (;;) {
    if (skipped.has(pair(words, next))) next += 2
    else if (skipped.has(words[next]?.folded ?? '')) next += 1
    else return next
  }
}

const JOINTS: ReadonlySet<string> = new Set([',', 'và', 'hoặc'])
/** After these a verb is the name of a thing: "các tổ chức", "thời gian xử lý". */
const DETERMINERS: ReadonlySet<string> = new Set(['các', 'những', 'từng', 'gian'])

const LONGEST_BASE = 60
const LONGEST_UNIT = 8

const OF: ReadonlySet<string> = new Set([
  'của',
  'tỷ lệ',
  'trên tổng',
  'trong tổng',
  'tổng',
  'số',
  'các',
  'những',
  'toàn bộ',
])
const ASIDES: ReadonlySet<string> = new Set(['đặc biệt', 'nhất là', 'trong đó', 'trước hết', 'bao gồm'])
const BEFORE_A_DAY: ReadonlySet<string> = new Set(['trong', 'vào', 'đến', 'trước', 'hết', 'năm', 'chậm', 'hằng', 'từ'])
export const TIMES: ReadonlySet<string> = new Set('ngày tháng năm tuần quý giờ phút giây tuổi'.split(' '))

/** Verbs that begin what is said of a noun. */
const VERBS: ReadonlySet<string> = new Set([
  ...'có được đạt là đã sẽ phải đều biết nắm cử gửi không chưa tự cùng mở đăng'.split(' '),
  ...['tham gia', 'triển khai', 'phát động', 'thực hiện', 'sử dụng', 'hoàn thành', 'tiếp cận', 'ứng dụng'],
  ...['cài đặt', 'kích hoạt', 'tổ chức', 'xây dựng', 'thành lập', 'duy trì', 'bảo đảm', 'đảm bảo', 'hướng dẫn'],
  ...['hiểu biết', 'cam kết', 'hài lòng', 'ban hành', 'bố trí', 'tiếp nhận', 'vận hành', 'giải quyết', 'chấp hành'],
  ...[
    'chấp nhận',
    'tích hợp',
    'đáp ứng',
    'trang bị',
    'lắp đặt',
    'cung cấp',
    'xử lý',
    'quán triệt',
    'kết nối',
    'tuyên truyền',
    'thanh toán',
    'tham dự',
    'phụ trách',
    'hưởng ứng',
    'nhận thức',
    'đăng tải',
    'phát sóng',
    'phát hành',
    'biên soạn',
    'xếp loại',
    'đánh giá',
    'được công',
  ],
])

/** Verbs that end a counted noun but may stand inside the name of a group. */
const STEMS: ReadonlySet<string> = new Set(['hỗ trợ', 'phục vụ', 'phối hợp', 'giúp đỡ', 'đăng ký', 'học tập'])

const NAMES_WITH_A_VERB: ReadonlySet<string> = new Set([
  'có công',
  'có uy',
  'có hoàn',
  'có thẩm',
  'có liên',
  'là người',
])

const UNIT_ENDS: ReadonlySet<string> = new Set(
  'trên tại cho ở về của với để theo trong ngoài từ do vào nhằm và mỗi một năm tháng ngày quý bằng thuộc trở khi đến'.split(
    ' ',
  ),
)
