import type { Slot } from '../deadline/pattern.ts'
import { textOf, type Word } from '../deadline/words.ts'
import { kindAt } from './deliverable.ts'
import { isVerb } from './noun-phrase.ts'
import { amountAt, countAt, rangeAt } from './number.ts'

/** Up to the next mark: what there is none of; a list of nouns goes on behind its commas ("tai nạn, cháy nổ"). */
export const thingAt: Slot<string> = (words, at) => {
  if (!/^\p{L}/u.test((words[at] as Word | undefined)?.text ?? '')) return undefined
  let end = segmentEnd(words, at, at + LONGEST_THING)
  while (words[end]?.text === ',' && goesOn(words, end + 1))
    end = segmentEnd(words, end + 1, Math.min(at + LONGEST_THING, end + 1 + LONGEST_MORE))
  const said = textOf(words, at, end).replace(/ nào(?= |$)/u, '')
  // "Không để dịch bệnh xảy ra".
  return { value: said.replace(/(?<=\p{L} )(?:xảy ra|phát sinh)$/u, '').trimEnd(), end }
}

const LONGEST_THING = 40
const LONGEST_MORE = 10

const segmentEnd = (words: readonly Word[], from: number, limit: number): number => {
  let end = from
  while (end < words.length && end < limit && !/^[,;.:()!?]$/.test(words[end]?.text ?? '')) end++
  return end
}

/** A noun without number or verb of its own, which ends at a mark. */
const goesOn = (words: readonly Word[], at: number): boolean => {
  const end = segmentEnd(words, at, at + LONGEST_MORE)
  if (end === at || (end < words.length && !/^[,;.]$/.test(words[end]?.text ?? ''))) return false
  if (kindAt(words, at) || OTHER_CLAUSE.has(words[at]?.folded ?? '')) return false
  if (OTHER_CLAUSE.has(`${words[at]?.folded} ${words[at + 1]?.folded}`) || isVerb(words, at)) return false
  for (let i = at; i < end; i++) if (!/^[\p{L}-]/u.test(words[i]?.text ?? '') || saysOf(words, i)) return false
  return true
}

/** A verb or state within, so that a clause stands there and no noun: "đường thôn được bê tông hóa". */
const saysOf = (words: readonly Word[], at: number): boolean =>
  (isVerb(words, at) && words[at]?.folded !== 'có') || STATES.has(`${words[at]?.folded} ${words[at + 1]?.folded}`)

const STATES: ReadonlySet<string> = new Set([
  ...['ổn định', 'vững mạnh', 'giữ vững', 'yên tâm', 'nâng cao', 'nâng lên', 'cải thiện', 'vững chắc', 'đồng thuận'],
  ...['phấn khởi', 'ấm no', 'no ấm', 'tin tưởng', 'đi vào', 'đạt chuẩn'],
])

/** These begin a clause of its own. */
const OTHER_CLAUSE: ReadonlySet<string> = new Set([
  ...'nâng tăng giảm giữ góp phấn thực triển kịp đồng chủ kiểm xử nhất trong trên đến năm từ mỗi hằng tạo đẩy tiếp'.split(
    ' ',
  ),
  ...'hoàn hỗ phát vận khắc ngăn phòng chống tuyên hướng rà đưa thu sẵn bảo đảm'.split(' '),
  ...['đặc biệt', 'an ninh', 'an toàn', 'ổn định', 'trật tự', 'bảo vệ'],
])

export type Rank = { readonly value: number; readonly high?: number; readonly total?: number }

/** "5", "nhất", "5/63", "5 - 10", "từ 1 đến 10". */
export const rankAt: Slot<Rank> = (words, at) => {
  const word = ORDINALS.get(words[at]?.folded ?? '')
  if (word !== undefined) return { value: { value: word }, end: at + 1 }
  const first = words[at]?.folded === 'từ' ? at + 1 : at
  const low = countAt(words, first)
  if (!low) return undefined
  const mark = words[low.end]?.folded ?? ''
  const high = /^(?:-|đến|\/)$/.test(mark) ? countAt(words, low.end + 1) : undefined
  if (high && mark === '/' && high.value >= low.value && first === at)
    return { value: { value: low.value, total: high.value }, end: high.end }
  if (high && mark !== '/' && high.value > low.value)
    return { value: { value: low.value, high: high.value }, end: high.end }
  return first === at && mark !== '/' ? { value: { value: low.value }, end: low.end } : undefined
}

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['nhất', 1],
  ['nhì', 2],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
])

/** "Chuẩn quốc gia mức độ 2", "cấp độ 3": the standard and its level. */
export const levelAt: Slot<{ readonly value: number; readonly unit: string }> = (words, at) => {
  for (let next = at; next < at + LONGEST_STANDARD && /^\p{L}/u.test(words[next]?.text ?? ''); next++) {
    if (words[next + 1]?.folded !== 'độ' || !/^(?:mức|cấp)$/.test(words[next]?.folded ?? '')) continue
    const level = countAt(words, next + 2)
    return level && level.value < 10
      ? { value: { value: level.value, unit: textOf(words, at, next + 2) }, end: level.end }
      : undefined
  }
  return undefined
}

const LONGEST_STANDARD = 10

/** "Đôi", "rưỡi", "1,5 lần", "2 - 3 lần". */
export const timesAt: Slot<Rank> = (words, at) => {
  const first = words[at]?.folded ?? ''
  if (first === 'đôi' || first === 'rưỡi') return { value: { value: first === 'đôi' ? 2 : 1.5 }, end: at + 1 }
  const close = rangeAt(words, at)
  const low = amountAt(words, at)
  const high = low && words[low.end]?.folded === '-' ? amountAt(words, low.end + 1) : undefined
  const end = close?.end ?? high?.end ?? low?.end
  if (end === undefined || words[end]?.folded !== 'lần' || !low) return undefined
  if (close) return { value: { value: close.value.low, high: close.value.high }, end: end + 1 }
  const top = high && high.value.value > low.value.value ? { high: high.value.value } : {}
  return { value: { value: low.value.value, ...top }, end: end + 1 }
}
