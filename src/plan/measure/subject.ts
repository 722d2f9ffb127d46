import { textOf, type Word } from '../deadline/words.ts'
import type { Clause } from './clauses.ts'
import { datedAt, isYearAt } from './dated-at.ts'
import type { Measure } from './measure.ts'
import { pair } from './noun-phrase.ts'
import { PERIODS } from './rate.ts'

/** What stands before an amount and says of what it is, and whether the amount is a rise or fall of it. */
export type Subject = { readonly base?: string; readonly change?: Measure['change'] }

/** How far before an amount its subject is looked for; keeps reading linear. */
export const FARTHEST = 40

/** "Giảm tỷ lệ hộ nghèo 1,5%": a fall of what stands between; "giảm tỷ lệ hộ nghèo còn 3%": the level it reaches. */
export const subjectBefore = (words: readonly Word[], at: number, clause: Clause, isNewLevel: boolean): Subject => {
  let start = subjectStart(words, at, clause)
  if (start === undefined) return {}
  const dated = datedAt(words, start)
  if (dated && dated.end <= at) start = dated.end
  const end = subjectEnd(words, start, at)
  const isLevel = isNewLevel || LEVEL_LEADS.has(words[at]?.folded ?? '') || LEVEL_LEADS.has(words[at - 1]?.folded ?? '')
  const isReached = isLevel || REACHED.has(words[at]?.folded ?? '') || REACHED.has(words[at - 1]?.folded ?? '')
  let head = pastAny(words, start, end, HEADS)
  const verb = moveAt(words, head)
  const isShare = verb && OF_A_SHARE.has(pair(words, verb.end))
  let change: Measure['change']
  if (verb && (isShare || !isReached || isLevel)) {
    if (!isReached) change = verb.change
    head = verb.end
  }
  head = pastAny(words, head, end, NAMES_OF_A_SHARE)
  return { ...(head < end && { base: textOf(words, head, end) }), ...(change && { change }) }
}

/** "Tăng 5%", "giảm bình quân mỗi năm 1,5%", "mỗi năm giảm thêm 10%": the verb right before the amount. */
export const changeBefore = (words: readonly Word[], at: number): Measure['change'] => {
  let before = at
  for (let i = 0; i < LONGEST_LEAD; i++) {
    const two = pair(words, before - 2)
    if (MEAN.has(two) || isPeriod(words, before - 2)) before -= 2
    else if (ADDED.has(words[before - 1]?.folded ?? '')) before--
    else break
  }
  const two = pair(words, before - 2)
  if (two === 'rút ngắn' || two === 'tinh giản') return 'giảm'
  const verb = words[before - 1]?.folded
  return verb === 'tăng' || verb === 'giảm' ? verb : undefined
}

const LONGEST_LEAD = 4
const ADDED: ReadonlySet<string> = new Set(['thêm', 'được'])

/** "Mỗi năm", "hằng quý" before an amount in its segment, or alone in the one before ("Hằng năm, tổ chức 01 hội nghị"). */
export const periodBefore = (words: readonly Word[], at: number, clause: Clause): string | undefined => {
  const segment = clause.segmentStart(at)
  for (let i = at - 2; i >= Math.max(segment, at - FARTHEST); i--) {
    if (/^[0-9]|^%$/.test(words[i + 1]?.text ?? '')) return undefined
    if (isPeriod(words, i) && !clause.quoted(i)) return eachOf(words, i)
  }
  const before = segment - 3
  const opens = before < clause.start + 3 && words[segment - 1]?.text === ',' && before >= clause.start
  return opens && isPeriod(words, before) && !clause.quoted(before) ? eachOf(words, before) : undefined
}

const eachOf = (words: readonly Word[], at: number): string => `mỗi ${textOf(words, at + 1, at + 2)}`

const isPeriod = (words: readonly Word[], at: number): boolean =>
  /^(?:mỗi|hằng)$/.test(words[at]?.folded ?? '') && PERIODS.has(words[at + 1]?.folded ?? '')

/** "Tăng bình quân 5%". */
const MEAN: ReadonlySet<string> = new Set(['bình quân', 'trung bình'])

/**
 * Where the subject begins: at its segment, or before the commas and brackets that belong to it ("tỷ lệ thu gom, xử lý
 * rác", "tốc độ tăng trưởng (GRDP)"). None across another share.
 */
const subjectStart = (words: readonly Word[], at: number, clause: Clause): number | undefined => {
  const nearest = clause.segmentStart(at)
  let first = nearest
  for (let i = at - 1; i >= clause.start; i--) {
    const text = words[i]?.text ?? ''
    if (at - i > FARTHEST) return i >= nearest ? undefined : first
    if (text === '%') return i >= nearest ? undefined : first
    if (text === '(' && i === nearest - 1) return startsBracketed(words, i, at, clause) ?? undefined
    if (text === ')' || text === '(' || text === ':' || clause.quoted(i)) {
      if (i >= nearest && text === '(') return undefined
      if (i < nearest) return first
    }
    if (i < nearest && clause.startsSegment(i) && opensSubject(words, i)) {
      first = i
      break
    }
  }
  return first
}

/** "Tốc độ tăng trưởng (GRDP) đạt 8%": the bracket holds letters and is closed before the amount. */
const startsBracketed = (words: readonly Word[], open: number, at: number, clause: Clause): number | undefined => {
  for (let i = open + 1; i < at; i++) {
    if (/^[0-9]/.test(words[i]?.text ?? '')) return undefined
    if (words[i]?.text === ')') return i + 1 < at ? clause.segmentStart(open) : undefined
  }
  return undefined
}

const opensSubject = (words: readonly Word[], at: number): boolean => {
  const next = moveAt(words, at)?.end ?? at
  return SUBJECT_OPENS.has(pair(words, next)) || SUBJECT_OPENS.has(pair(words, next + 1))
}

const SUBJECT_OPENS: ReadonlySet<string> = new Set([
  ...['tỷ lệ', 'mức độ', 'chỉ số', 'tỷ trọng', 'tốc độ', 'tỷ số', 'trong đó'],
])

/** "Giảm", "kéo giảm", "tinh giản" at a word; "tăng trưởng" and "tăng cường" are nothing of the kind. */
const moveAt = (
  words: readonly Word[],
  at: number,
): { readonly change: 'tăng' | 'giảm'; readonly end: number } | undefined => {
  const one = words[at]?.folded ?? ''
  const two = pair(words, at)
  const added = (end: number): number => (words[end]?.folded === 'thêm' ? end + 1 : end)
  if (FALL_VERBS.has(two)) return { change: 'giảm', end: added(at + 2) }
  if (one === 'hạ' || one === 'giảm') return { change: 'giảm', end: added(at + 1) }
  if (one !== 'tăng' || two === 'tăng trưởng' || two === 'tăng cường') return undefined
  return { change: 'tăng', end: added(at + 1) }
}

const FALL_VERBS: ReadonlySet<string> = new Set([
  ...['kéo giảm', 'cắt giảm', 'giảm thiểu', 'tinh giản', 'rút ngắn', 'giảm bớt'],
])

const subjectEnd = (words: readonly Word[], start: number, at: number): number => {
  let end = at
  for (let before = -1; before !== end; ) {
    before = end
    while (end > start && SUBJECT_ENDS.has(words[end - 1]?.folded ?? '')) end--
    const two = pair(words, end - 2)
    if (end - 2 >= start && (MEAN.has(two) || ENDINGS.has(two) || isPeriod(words, end - 2))) end -= 2
    // "Tỷ lệ … năm 2025 đạt 80%": the year is a date of its own.
    if (isYearAt(words, end - 2) && end - 2 > start) {
      end -= 2
      while (end > start && YEAR_LEADS.has(words[end - 1]?.folded ?? '')) end--
    }
  }
  return end
}

const pastAny = (words: readonly Word[], from: number, end: number, skipped: ReadonlySet<string>): number => {
  let next = from
  for (;;) {
    if (next + 2 <= end && (skipped.has(pair(words, next)) || isPeriod(words, next) || MEAN.has(pair(words, next))))
      next += 2
    else if (next < end && skipped.has(words[next]?.folded ?? '') && !KEPT.has(pair(words, next))) next += 1
    else return next
  }
}

/** Nouns that begin as what is skipped. */
const KEPT: ReadonlySet<string> = new Set(['mức độ', 'mức sống', 'số hóa', 'số liệu', 'số lượng', 'giữ gìn'])

/** Verbs and joints before what the amount is of: "nâng tỷ lệ …", "duy trì …". */
const HEADS: ReadonlySet<string> = new Set([
  ...['phấn đấu', 'duy trì', 'giữ vững', 'khống chế', 'bảo đảm', 'đảm bảo', 'hoàn thành', 'trong đó', 'đạt được'],
  ...['nâng', 'giữ', 'đạt', 'chiếm', 'đưa', 'ở', 'mức', '-', '•', '+', ',', 'kết quả'],
])

const NAMES_OF_A_SHARE: ReadonlySet<string> = new Set(['tỷ lệ', 'số', 'mức', 'ở'])
const OF_A_SHARE: ReadonlySet<string> = new Set(['tỷ lệ'])

const LEVEL_LEADS: ReadonlySet<string> = new Set(['còn', 'xuống', 'lên', 'đến', 'bằng'])
const REACHED: ReadonlySet<string> = new Set(['đạt', 'chiếm', 'là'])
const YEAR_LEADS: ReadonlySet<string> = new Set(['trong', 'đến', 'hết', 'vào'])
const ENDINGS: ReadonlySet<string> = new Set(['duy trì', 'ổn định', 'giữ vững', 'phấn đấu', 'tăng lên', 'giảm xuống'])
const SUBJECT_ENDS: ReadonlySet<string> = new Set(
  'đạt là có chiếm được tăng giảm thêm từ còn xuống lên ở mức - : , phấn đấu'.split(' '),
)
