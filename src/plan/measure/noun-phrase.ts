import { textOf, type Word } from '../deadline/words.ts'
import { datedAt } from './dated-at.ts'
import { METRIC } from './number.ts'

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
  let end = squaredEnd(words, at) ?? at
  while (end < clauseEnd && end - at < LONGEST_UNIT && !endsUnit(words, end, at)) end++
  while (end > at && words[end - 1]?.folded === 'hoặc') end--
  end = gradeEnd(words, listEnd(words, end))
  return end > at && end <= clauseEnd ? { text: textOf(words, at, end), end } : undefined
}

/** "M2", "km²": the sign of a square stands close behind its unit. */
export const squaredEnd = (words: readonly Word[], at: number): number | undefined => {
  const [unit, sign] = [words[at], words[at + 1]]
  return unit && sign && METRIC.has(unit.text) && sign.start === unit.end && /^[23²³]$/.test(sign.text)
    ? at + 2
    : undefined
}

/** "Tin, bài" is one noun of the trade, "cán bộ, công chức, viên chức" one group of people. */
const listEnd = (words: readonly Word[], at: number): number => {
  const [before, mark, after] = [words[at - 1]?.folded, words[at]?.text, words[at + 1]?.folded]
  if (before === 'tin' && mark === ',' && after === 'bài') return at + 2
  let end = at
  const staff = (next: number): boolean => STAFF.has(pair(words, next))
  while (staff(end - 2) && words[end]?.text === ',' && staff(end + 1)) end += 3
  return end
}

const STAFF: ReadonlySet<string> = new Set(['cán bộ', 'công chức', 'viên chức'])

/** "Sản phẩm OCOP từ 3 sao", "đạt 4 sao trở lên", "tài khoản định danh mức 2": the grade is part of what is counted. */
const gradeEnd = (words: readonly Word[], at: number): number => {
  if (GRADED.has(words[at - 1]?.folded ?? '') && /^[0-9]{1,2}$/.test(words[at]?.text ?? '')) return at + 1
  let next = at
  while (next < at + 2 && GRADE_LEADS.has(words[next]?.folded ?? '')) next++
  if (!/^[1-5]$/.test(words[next]?.text ?? '') || words[next + 1]?.folded !== 'sao') return at
  return /^trở (?:lên|xuống)$/.test(pair(words, next + 2)) ? next + 4 : next + 2
}

const GRADED: ReadonlySet<string> = new Set(['mức', 'độ', 'cấp', 'hạng', 'loại'])
const GRADE_LEADS: ReadonlySet<string> = new Set(['đạt', 'từ', 'hạng'])

export const isLetters = (word: Word | undefined): boolean => /^\p{L}/u.test(word?.text ?? '')

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

export const isVerb = (words: readonly Word[], at: number): boolean => {
  const next = pair(words, at)
  const before = words[at - 1]?.folded ?? ''
  if (NAMES_WITH_A_VERB.has(next) || DETERMINERS.has(before) || HALVES.has(`${before} ${words[at]?.folded}`))
    return false
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
  // "90% tổ chức đảng": right after a share stands its noun.
  if (at === start && pair(words, at) === 'tổ chức') return false
  if (!/^[\p{L}0-9/&-]/u.test(text) || isVerb(words, at) || pair(words, at) === 'so với') return true
  if (at > start && LEASTS.has(pair(words, at))) return true
  // "80% hộ gia đình trở lên" raises the share; "từ 18 tuổi trở lên" is part of the base.
  if (folded === 'trở') return !words.slice(start, at).some((word) => /^[0-9]/.test(word.text))
  return (
    BEFORE_A_DAY.has(folded) && !/^(?:với|của)$/.test(words[at - 1]?.folded ?? '') && datedAt(words, at) !== undefined
  )
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
  // "100% đúng tiến độ", "100% theo kế hoạch" say how.
  'đúng',
  'theo',
  'so',
])

const startsShare = (words: readonly Word[], at: number): boolean =>
  /^[0-9]/.test(words[at]?.text ?? '') && words[at + 1]?.text === '%'

export const endsUnit = (words: readonly Word[], at: number, start: number): boolean => {
  const { text, folded } = words[at] as Word
  if (at === start && pair(words, at) === 'tổ chức') return false
  if (!/^[\p{L}-]/u.test(text) || isVerb(words, at)) return true
  // "10 lớp x 30 người".
  if (folded === 'x' && /^[0-9]/.test(words[at + 1]?.text ?? '')) return true
  if (at === start) return UNIT_ENDS.has(folded) && !TIMES.has(folded)
  return UNIT_ENDS.has(folded) || STEMS.has(pair(words, at)) || pair(words, at) === 'so với'
}

export const pair = (words: readonly Word[], at: number): string => `${words[at]?.folded} ${words[at + 1]?.folded}`

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

/** Syllables that look like a verb and are half of a noun: "trật tự", "bầu cử". */
const HALVES: ReadonlySet<string> = new Set(['trật tự', 'thứ tự', 'bầu cử', 'ứng cử', 'hàng không', 'phụ cử'])

/** "100% người cao tuổi ít nhất 01 lần/năm": another amount. */
const LEASTS: ReadonlySet<string> = new Set(['ít nhất', 'tối thiểu', 'tối đa', 'nhiều nhất'])

const NAMES_WITH_A_VERB: ReadonlySet<string> = new Set([
  'có công',
  'có uy',
  'có hoàn',
  'có thẩm',
  'có liên',
  'là người',
  'cử tri',
  'không gian',
  'tự vệ',
  'tự quản',
  'tự nhiên',
  'tự chủ',
])

const UNIT_ENDS: ReadonlySet<string> = new Set(
  'trên tại cho ở về của với để theo trong ngoài từ do vào nhằm và mỗi một năm tháng ngày quý bằng thuộc trở khi đến'.split(
    ' ',
  ),
)
