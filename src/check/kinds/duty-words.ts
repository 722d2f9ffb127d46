import type { Unit } from '../../plan/units.ts'
import { dayWordsIn } from './duty-dates.ts'
import { byStart, type Mentions, REACH, subjectAt } from './duty-subjects.ts'
import type { UnitMention } from './unit-mentions.ts'
import { STRONG_VERBS, VERBS } from './work-verbs.ts'

/** Work that a sentence assigns: to whom, and from where to where the words are that do it. */
export type Duty = {
  readonly start: number
  /** After the verb, or after the label's colon. */
  readonly end: number
  readonly unitWords: string
  readonly unit?: Unit
  readonly isCollective: boolean
  /** "giao" also for "phân công", "đề nghị" also for "yêu cầu". */
  readonly order?: 'giao' | 'đề nghị'
  /** What is to be done, in the sentence's words, from its verb; the day that opens the sentence stands at its end. */
  readonly work: string
  readonly sentence: string
  /** The words leave no doubt ("chủ trì", "có trách nhiệm", "Giao …", "Công an xã: …"); others are also said of intentions. */
  readonly isStrong: boolean
}

/**
 * The sentences that assign work to a unit: "Phòng … chủ trì, …", "Công an xã: phối hợp …", "Giao Văn phòng …", "Trước
 * ngày 15/02/2026, các thôn lập …". The unit begins the sentence, so work of others ("do Bộ Công an chủ trì") and work
 * done ("đã chủ trì") are none. Bodies that the register does not name need a strong verb, an order or a day.
 */
export const dutiesIn = (text: string, mentions: readonly UnitMention[]): readonly Duty[] => {
  const places = byStart(mentions)
  return sentences(text).flatMap(({ start, end }): readonly Duty[] => {
    const sentence = text.slice(start, end)
    const opening = OPENING_DAY.exec(sentence.slice(0, REACH))?.[0] ?? ''
    const day = opening && dayWordsIn(opening) ? opening.replace(/[\s,]+$/, '') : ''
    const first = dutyAt(text, { head: start + (day ? opening.length : 0), start, end, isAfterClause: false }, places)
    const duty = first ?? afterClause(text, { start, end }, places)
    if (!duty) return []
    return [day ? { ...duty, work: `${duty.work}, ${day.slice(0, 1).toLowerCase()}${day.slice(1)}` } : duty]
  })
}

/** "Hằng năm, các cơ quan có trách nhiệm …", "Căn cứ …, Phòng … chủ trì …": the subject stands behind one of the commas. */
const afterClause = (
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  places: Mentions,
): Duty | undefined => {
  const near = text.slice(start, Math.min(end, start + REACH))
  if (!OPENING_CLAUSE.test(near)) return undefined
  for (const { 0: comma, index } of near.matchAll(/,\s+/g)) {
    const duty = dutyAt(text, { head: start + index + comma.length, start, end, isAfterClause: true }, places)
    if (duty) return duty
  }
  return undefined
}

type Place = { readonly head: number; readonly start: number; readonly end: number; readonly isAfterClause: boolean }

/** The duty whose order or subject begins at `head`, in the sentence from `start` to `end`. */
const dutyAt = (text: string, { head, start, end, isAfterClause }: Place, places: Mentions): Duty | undefined => {
  const order = ORDER.exec(text.slice(head, Math.min(end, head + 40)))?.[0] ?? ''
  const subject = subjectAt(text, head + order.length, places)
  if (!subject) return undefined
  const sentence = text.slice(start, end)
  const isFree = (subject.isNamed && !isAfterClause) || order !== '' || dayWordsIn(sentence) !== undefined
  const after = text.slice(subject.end, Math.min(end, subject.end + REACH))
  const found = (isFree ? VERB : STRONG_VERB).exec(after)
  const verb = found?.groups?.verb
  if (!found || !verb) return undefined
  const verbEnd = subject.end + found[0].length
  const isGiven = /^(?:giao|phân)/i.test(order)
  return {
    start: head,
    end: verbEnd,
    unitWords: text.slice(subject.start, subject.end),
    ...(subject.unit ? { unit: subject.unit } : {}),
    isCollective: subject.isCollective,
    ...(order === '' ? {} : { order: isGiven ? 'giao' : 'đề nghị' }),
    work: `${verb}${text.slice(verbEnd, end)}`.replace(/[\s.;:/]+$/, ''),
    sentence,
    isStrong: isGiven || STRONG.test(verb) || found[0].includes(':'),
  }
}

/** "Cơ quan thực hiện:", "Thời gian thực hiện:": a label of a task, with its length. */
export const labelOf = (text: string): string | undefined => LABEL.exec(text)?.[0]

const LABEL =
  /^[*+\-–(]?\s*(?:(?:Cơ quan|Đơn vị|Bộ phận|Người)\s+(?:chủ trì|thực hiện|phối hợp|phụ trách|chịu trách nhiệm|được giao)(?:\s+(?:chính|thực hiện))?|(?:Thời gian|Thời hạn|Tiến độ)\s+(?:thực hiện|hoàn thành)|Chủ trì|Phối hợp)\s*:/iu

const STRONG = /^(?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|làm đầu mối|là)/iu
/** What may stand between a unit and its verb: where the unit is, how it shall act, on what grounds. */
const BETWEEN = String.raw`^(?:\s+(?:xã|phường|tỉnh|trên địa bàn(?: \p{L}+)?|thuộc \p{L}+|trực thuộc(?: \p{L}+)?))?(?:\s*:\s*|\s*,?\s+)(?:(?:cần|phải|sẽ|tiếp tục|thường xuyên|kịp thời|nghiêm túc|tích cực|định kỳ|căn cứ [^,.;:]{1,80},|trên cơ sở [^,.;:]{1,80},|theo chức năng[^.;:]{0,60},)\s+)*`
const VERB = new RegExp(`${BETWEEN}(?<verb>${VERBS})(?!\\p{L})`, 'iu')
const STRONG_VERB = new RegExp(`${BETWEEN}(?<verb>${STRONG_VERBS})(?!\\p{L})`, 'iu')
const ORDER = /^(?:giao|phân công|đề nghị|yêu cầu)\s+(?:cho\s+)?/iu
/** "Trước ngày 15/02/2026, …": the day comes first. */
const OPENING_DAY = /^(?:Trước|Chậm nhất|Đến|Trong|Từ|Muộn nhất)\s[^,;:.]{1,80},\s+/u

/** When or on what grounds the subject shall act. */
const OPENING_CLAUSE =
  /^(?:H[ằà]ng (?:năm|quý|tháng|tuần)|Định kỳ|Căn cứ|Trên cơ sở|Trong (?:quá trình|thời gian)|(?:Ngay )?[Ss]au khi|Khi|Theo|Thực hiện|Để)(?!\p{L})/u

/** Sentences, and what follows a comma with an order in it ("…, giao Phòng …"). */
const sentences = (text: string): { start: number; end: number }[] => {
  const first = /^[*+\-–]?\s*/.exec(text)?.[0].length ?? 0
  const starts = [first, ...[...text.matchAll(SENTENCE)].map(({ 0: mark, index }) => index + mark.length)]
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }))
}

const SENTENCE = /[.;!?]\s+(?=\p{Lu})|,\s+(?=(?:giao|phân công|đề nghị|yêu cầu)\s)/gu
