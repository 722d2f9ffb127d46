import { textOf, type Word } from './words.ts'

/** What words beside a deadline name: what is done then, for whom alone it holds. */
export type Names = { readonly milestone?: string; readonly scope?: string }

/** The end of the deadline that begins at a word, if one does. */
type EndsAt = (at: number) => number | undefined

/** The words up to a deadline, which begins at `end`. */
export type Label = {
  readonly end: number
  readonly names: Names
  readonly bracketed: boolean
  /** Nothing parts the words from a date that may as well belong to them ("Báo cáo quý IV/2025"). */
  readonly doubtful: boolean
}

/**
 * "Phát động: ", "Tổ chức phát động ", "đối với cấp xã ", "Đợt 1 (": what stands before a deadline. Without a colon it
 * begins with a word of doing or of scope, so that "sớm nhất" before a date is not taken for work, and a number after
 * "đợt", "lần" is its own: "Đợt 1 tháng 10" is in October.
 */
export const labelBefore = (words: readonly Word[], at: number, endsAt: EndsAt): Label | undefined => {
  for (let end = at + 1; end <= at + LONGEST_LABEL && end < words.length; end++) {
    const mark = words[end - 1]?.folded ?? ''
    if (mark === ';' || mark === ')' || RELATIONS.has(mark)) return undefined
    const isMarked = mark === ':' || mark === '('
    const last = isMarked || !isCounted(words, end) ? endsAt(end) : undefined
    if (last === undefined) {
      if (mark === '(') return undefined
      continue
    }
    if (!isMarked && isLength(words, end)) return undefined
    // "Báo cáo quý IV/2025 trước ngày 15/12/2025": the deadline is the second.
    if (!isMarked && endsAt(last) !== undefined) continue
    const names = namesIn(words, at, isMarked ? end - 1 : end, isMarked)
    if (names) return { end, names, bracketed: mark === '(', doubtful: !isMarked && isDoubtful(words, end) }
  }
  return undefined
}

/** The number belongs to what stands before it: "Đợt 1 tháng 10", "đợt 1, 2 tháng 10", "số 5/2025". */
const isCounted = (words: readonly Word[], at: number): boolean => {
  let before = at - 1
  if (words[before]?.folded === '/') return true
  if (!isNumber(words[at])) return false
  // What counts several is parted from a date by "tháng" only: "Đợt 1, 15/10/2025" is one round.
  if (words[at + 1]?.folded === 'tháng') {
    for (
      let i = 0;
      i < LONGEST_LABEL && (isNumber(words[before]) || COUNT_JOINTS.has(words[before]?.folded ?? ''));
      i++
    )
      before--
  }
  return COUNTED.has(words[before]?.folded ?? '')
}

/** "Sơ kết 01 năm 2026", "Tập huấn 02 ngày 10/10/2025": how long, and the date is not all of it. */
const isLength = (words: readonly Word[], at: number): boolean =>
  LENGTHS.has(words[at]?.folded ?? '') && isNumber(words[at - 1]) && !isCounted(words, at - 1)

/** "Sơ kết 6 tháng 7/2025", "Báo cáo quý IV/2025", "Tổng kết năm 2025": what is reported, or when? */
const isDoubtful = (words: readonly Word[], at: number): boolean => {
  const [first = '', second = ''] = [words[at]?.folded, words[at + 1]?.folded]
  // "Hội nghị 2 - 10/10/2025"; "10-10-2025" is a whole date.
  if (isNumber(words[at]) && (second === 'tháng' || (second === '-' && words[at + 3]?.folded !== '-'))) return true
  const doing = `${words[at - 2]?.folded} ${words[at - 1]?.folded}`
  return (REPORTS.has(doing) && (LENGTHS.has(first) || first === 'nửa')) || (REVIEWS.has(doing) && SPANS.has(first))
}

const isNumber = (word: Word | undefined): boolean => /^[0-9]{1,3}$/.test(word?.text ?? '')

/** Words that number what follows them. */
const COUNTED: ReadonlySet<string> = new Set([
  ...['đợt', 'lần', 'kỳ', 'bước', 'đoạn', 'phiên', 'khóa', 'vòng', 'lớp', 'chặng', 'phần', 'số', 'nhóm', 'cụm'],
  ...['khối', 'khu', 'thôn', 'tổ', 'thứ'],
])

const COUNT_JOINTS: ReadonlySet<string> = new Set([',', 'và', '-', 'đến'])

const LENGTHS: ReadonlySet<string> = new Set(['ngày', 'tuần', 'tháng', 'quý', 'năm'])
const SPANS: ReadonlySet<string> = new Set(['quý', 'năm', 'nửa'])
const REPORTS: ReadonlySet<string> = new Set(['báo cáo', 'tổng hợp', 'thống kê'])
const REVIEWS: ReadonlySet<string> = new Set(['sơ kết', 'tổng kết', 'đánh giá'])

/** ": phát động" or "đối với cấp xã" after a deadline, up to ";" or to the mark before the next deadline. */
export const labelAfter = (
  words: readonly Word[],
  at: number,
  length: number,
  endsAt: EndsAt,
): { readonly end: number; readonly names: Names } | undefined => {
  const marked = words[at]?.folded === ':'
  const from = marked ? at + 1 : at
  if (!marked && !beginsLabel(words, from)) return undefined
  let end = from
  let joint: number | undefined
  for (; end < length; end++) {
    const mark = words[end]?.folded ?? ''
    if (mark === ';' || mark === ')' || mark === '(') break
    if (end - from >= LONGEST_LABEL || RELATIONS.has(mark)) return undefined
    if (endsAt(end) !== undefined) {
      if (joint === undefined) return undefined
      end = joint
      break
    }
    if (mark === ',' || mark === 'và') joint = end
  }
  const names = namesIn(words, from, end, marked)
  return names && { end, names }
}

/** "(phấn đấu)", "(đợt 1)", "(đối với cấp xã)" after a deadline. */
export const markInBrackets = (
  words: readonly Word[],
  at: number,
  endsAt: EndsAt,
): { readonly end: number; readonly names: Names; readonly wished: boolean } | undefined => {
  if (words[at]?.folded !== '(') return undefined
  let end = at + 1
  let dated = false
  for (; words[end]?.folded !== ')'; end++) {
    if (end >= words.length || end - at > LONGEST_LABEL) return undefined
    dated ||= endsAt(end) !== undefined
  }
  const text = textOf(words, at + 1, end)
  if (REPORT_NAMES.test(text)) return { end: end + 1, names: { milestone: text }, wished: false }
  if (dated) return undefined
  if (WISHES.has(text.toLowerCase())) return { end: end + 1, names: {}, wished: true }
  const names = namesIn(words, at + 1, end, false)
  return names && { end: end + 1, names, wished: false }
}

/** "Trước 15/6 (6 tháng)" is the report of six months, "10/10 (Ngày Chuyển đổi số quốc gia)" the name of a day. */
const REPORT_NAMES = /^(?:[0-9]{1,2} tháng|năm|cả năm|quý|(?:ngày|tháng|tuần) (?!làm|cuối|đầu|giữa)\p{L}.*)$/iu

const LONGEST_LABEL = 16

const WISHES: ReadonlySet<string> = new Set(['phấn đấu', 'dự kiến'])

/** "đối với cấp xã: tổng kết" names both. */
const namesIn = (words: readonly Word[], from: number, to: number, marked: boolean): Names | undefined => {
  const last = words[to - 1]?.folded
  const end = last === ',' || last === '-' ? to - 1 : to
  if (!marked && !beginsLabel(words, from)) return undefined
  for (let at = from; at < end; at++) {
    if (words[at]?.folded !== ':') continue
    const [scope, milestone] = [namesIn(words, from, at, true)?.scope, namesIn(words, at + 1, end, true)?.milestone]
    return scope && milestone ? { scope, milestone } : undefined
  }
  const bare = skipScope(words, from)
  const text = textOf(words, bare, end)
  if (!/\p{L}/u.test(text)) return undefined
  return bare > from || (beginsScope(words, from) && !beginsDoing(words, from)) ? { scope: text } : { milestone: text }
}

const beginsLabel = (words: readonly Word[], at: number): boolean => {
  const first = words[at]?.folded ?? ''
  const pair = `${first} ${words[at + 1]?.folded}`
  if (ENUMERATORS.has(first) || BODIES.has(first) || BODIES.has(pair)) return true
  return beginsDoing(words, at) || skipScope(words, at) > at
}

/** First words of those for whom a day holds, with no "đối với" before them: "UBND xã trước ngày 30/10". */
const BODIES: ReadonlySet<string> = new Set([
  ...['cấp', 'ubnd', 'các thôn', 'các xã', 'các phường', 'các đơn', 'các phòng', 'các trường', 'các cơ', 'các chi'],
])

/** "tổ chức" is no "tổ". */
const beginsDoing = (words: readonly Word[], at: number): boolean => {
  const first = words[at]?.folded ?? ''
  const pair = `${first} ${words[at + 1]?.folded}`
  // "Định kỳ báo cáo hằng quý" names a report; "định kỳ trước ngày 20" does not.
  if (pair === 'định kỳ') return words[at + 2]?.folded !== 'định' && beginsDoing(words, at + 2)
  return DOINGS.has(first) || DOINGS.has(pair)
}

const beginsScope = (words: readonly Word[], at: number): boolean => SCOPES.has(words[at]?.folded ?? '')

/** Past "riêng", "đối với", "riêng đối với", "riêng với". */
const skipScope = (words: readonly Word[], at: number): number => {
  const next = words[at]?.folded === 'riêng' ? at + 1 : at
  if (words[next]?.folded === 'đối' && words[next + 1]?.folded === 'với') return next + 2
  return next > at && words[next]?.folded === 'với' ? next + 1 : next
}

/** Whom a deadline may hold for: the first words of bodies and groups. */
const SCOPES: ReadonlySet<string> = new Set([
  ...['cấp', 'các', 'ubnd', 'xã', 'phường', 'thị', 'thôn', 'tổ', 'khối', 'đơn', 'tỉnh', 'huyện', 'sở', 'phòng', 'ban'],
])

const ENUMERATORS: ReadonlySet<string> = new Set([
  ...['đợt', 'lần', 'giai', 'bước', 'vòng', 'kỳ', 'phiên', 'khóa', 'lớp', 'chặng'],
])

/** Words that say how a date is meant: before a date they are no work, and no reading may hide them. */
const RELATIONS: ReadonlySet<string> = new Set([
  ...[
    'không',
    'chưa',
    'sớm',
    'muộn',
    'hơn',
    'sau',
    'trước',
    'từ',
    'đến',
    'khoảng',
    'tầm',
    'hoặc',
    'hay',
    'trừ',
    'nhất',
  ],
])

/** Work as plans name it beside a date. */
const DOINGS: ReadonlySet<string> = new Set([
  ...['phát động', 'tổng kết', 'sơ kết', 'khai mạc', 'bế mạc', 'khai giảng', 'bế giảng', 'triển khai', 'tổ chức'],
  ...['ban hành', 'báo cáo', 'đánh giá', 'rà soát', 'kiểm tra', 'giám sát', 'xây dựng', 'phê duyệt', 'thẩm định'],
  ...['khởi công', 'khánh thành', 'nghiệm thu', 'bàn giao', 'tập huấn', 'bồi dưỡng', 'chuẩn bị', 'đăng ký', 'công bố'],
  ...[
    'công khai',
    'tuyên truyền',
    'khảo sát',
    'thống kê',
    'hướng dẫn',
    'quán triệt',
    'ký kết',
    'trao giải',
    'chấm thi',
  ],
  ...['cập nhật', 'vận hành', 'thử nghiệm', 'thí điểm', 'kết thúc', 'bắt đầu', 'tham mưu', 'hội nghị', 'hội thi'],
  ...['tổng hợp', 'đôn đốc', 'lấy ý kiến', 'góp ý', 'trình', 'gửi', 'họp', 'lễ', 'lập', 'mở', 'nộp', 'nhập'],
])
