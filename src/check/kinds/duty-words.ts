import type { Unit } from '../../plan/units.ts'
import type { UnitMention } from './unit-mentions.ts'

/** Work that a sentence assigns: to whom, and from where to where the words are that do it. */
export type Duty = {
  readonly start: number
  /** After the verb, or after the label's colon. */
  readonly end: number
  readonly unitWords: string
  readonly unit?: Unit
  /** What is to be done, in the sentence's words. */
  readonly work: string
  /** The words leave no doubt ("chủ trì", "có trách nhiệm", "Giao …"); others are also said of intentions. */
  readonly isStrong: boolean
}

/**
 * The first sentence of words that assigns work to a unit: "Phòng … chủ trì, …", "Công an xã: phối hợp …", "Giao Văn
 * phòng …", "Đề nghị Mặt trận … tổ chức …". The unit begins the sentence, so work of others ("do Bộ Công an chủ trì")
 * and work done ("đã chủ trì", "chủ trì lễ hội năm 2024 đã làm tốt") are none, nor is what is said of work ("chủ trì họp là
 * thói quen tốt"). Who is only called upon ("đề nghị các cơ quan … triển khai thực hiện") is not
 * assigned anything.
 */
export const dutyIn = (text: string, mentions: readonly UnitMention[]): Duty | undefined => {
  const places = byStart(mentions)
  for (const { start, end } of sentences(text)) {
    const order = ORDER.exec(text.slice(start, Math.min(end, start + 40)))?.[0] ?? ''
    const subject = subjectAt(text, start + order.length, places)
    if (!subject) continue
    const verbs = subject.isNamed ? VERB : STRONG_VERB
    const after = text.slice(subject.end, Math.min(end, subject.end + REACH))
    const found = (order === '' ? verbs : VERB).exec(after)
    if (!found?.groups?.verb) continue
    const verbEnd = subject.end + found[0].length
    const sentence = text.slice(start, end)
    if (isTold(text.slice(verbEnd, end))) continue
    if (/^[đy]/i.test(order) && (!subject.isNamed || subject.isCollective) && !DATED.test(sentence)) continue
    const verb = found.groups.verb
    return {
      start,
      end: verbEnd,
      unitWords: text.slice(subject.start, subject.end),
      ...(subject.unit ? { unit: subject.unit } : {}),
      work: `${verb.slice(0, 1).toUpperCase()}${verb.slice(1)}${text.slice(verbEnd, end)}`.replace(/[\s.;:/]+$/, ''),
      isStrong: /^(?:giao|phân)/i.test(order) || STRONG.test(verb),
    }
  }
  return undefined
}

/** What follows the verb makes a statement of the sentence: it tells what was done, or what such work is. */
const isTold = (after: string): boolean =>
  /(?<!\p{L})(?:năm\s+(?:19|20)\d\d|vừa qua|năm qua|quý qua|tháng qua|năm trước|năm ngoái|thời gian qua)\s+đã(?!\p{L})(?!\s+(?:được|ban hành|đề ra|xác định|phê duyệt|giao|ký))/iu.test(
    after,
  ) ||
  /^[^,.;:“(]{1,60}\slà\s(?:một\s)?(?:thói quen|việc|nhiệm vụ|điều|trách nhiệm|yêu cầu|cách|nét|truyền thống|điểm|mô hình|sáng kiến|bài học)(?!\p{L})/iu.test(
    after,
  )

/** "Cơ quan thực hiện:", "Thời gian thực hiện:": a label of a task, with its length. */
export const labelOf = (text: string): string | undefined => LABEL.exec(text)?.[0]

const LABEL =
  /^[*+\-–(]?\s*(?:(?:Cơ quan|Đơn vị|Bộ phận|Người)\s+(?:chủ trì|thực hiện|phối hợp|phụ trách|chịu trách nhiệm|được giao)(?:\s+(?:chính|thực hiện))?|(?:Thời gian|Thời hạn|Tiến độ)\s+(?:thực hiện|hoàn thành)|Chủ trì|Phối hợp)\s*:/iu

/** Words that are only a unit's name, as a heading or the first line of an item: "Giao Văn phòng Sở:". */
export const onlyUnit = (
  text: string,
  mentions: readonly UnitMention[],
): Pick<Duty, 'unitWords' | 'unit'> | undefined => {
  const start = (/^(?:Giao|Đề nghị|Yêu cầu)\s+/u.exec(text)?.[0] ?? '').length
  const first = subjectAt(text, start, byStart(mentions))
  const end = first?.isNamed ? first.end : start + (BODY.exec(text.slice(start, start + REACH))?.[0].length ?? 0)
  const rest = text.slice(end, end + REACH)
  if (end === start || !/^[^.:]{0,100}[.:]?\s*$/.test(rest) || VERB_INSIDE.test(rest)) return undefined
  return { unitWords: text.slice(start).replace(/[\s.:]+$/, ''), ...(first?.unit ? { unit: first.unit } : {}) }
}

/** Whether an item under a unit's name says what the unit does. */
export const beginsWithWork = (text: string): boolean => WORK_BEGINS.test(text)

type Subject = {
  readonly start: number
  readonly end: number
  readonly unit?: Unit
  readonly isNamed: boolean
  readonly isCollective: boolean
}

type Mentions = ReadonlyMap<number, UnitMention>

const byStart = (mentions: readonly UnitMention[]): Mentions => new Map(mentions.map((one) => [one.start, one]))

/** Units at a place, joined by commas and "và": registered ones, else words that begin as names of bodies do. */
const subjectAt = (text: string, start: number, mentions: Mentions): Subject | undefined => {
  const first = mentions.get(start)
  if (!first) {
    const head = BODY_BEFORE_VERB.exec(text.slice(start, start + REACH))?.[0].trimEnd()
    if (head === undefined) return undefined
    return { start, end: start + head.length, isNamed: false, isCollective: /^(?:các|những)/iu.test(head) }
  }
  let { end } = first
  let isCollective = first.unit.kind === 'tập thể'
  for (;;) {
    const joint = /^(?:\s*[,;]\s*|\s+(?:và|cùng)\s+)/u.exec(text.slice(end, end + 20))?.[0]
    const next = joint === undefined ? undefined : mentions.get(end + joint.length)
    if (!next) break
    end = next.end
    isCollective &&= next.unit.kind === 'tập thể'
  }
  return { start, end, unit: first.unit, isNamed: true, isCollective }
}

/** How far behind a unit its verb may stand. */
const REACH = 200

/** Names of bodies by their first words; "Ban hành", "Hội nghị" and "Trường hợp" are none. */
const BODIES = String.raw`^(?:Phòng \p{Lu}|Ban (?:\p{Lu}|quản lý)|Sở \p{Lu}|Công an \p{L}|Văn phòng \p{L}|Trung tâm \p{Lu}|Hội \p{Lu}|Đoàn (?:\p{Lu}|thanh niên)|UBND|UBMT|(?:Ủy|Uỷ) ban|Đảng (?:ủy|uỷ)|Chi bộ|Trạm \p{Lu}|Trường \p{Lu}|Bộ phận \p{L}|Tổ (?:công|chuyển)|[Cc]ác (?:thôn|bản|tổ dân phố|khu phố|ấp|cơ quan|đơn vị|phòng(?:,| ban| chuyên)|trường(?: \p{Lu}| học|,)|đoàn thể|tổ chức|doanh nghiệp|chi bộ|xã|phường|sở))`
const BODY = new RegExp(BODIES, 'u')
const DUTY_VERBS =
  'chủ trì|có trách nhiệm|chịu trách nhiệm|làm đầu mối|là (?:cơ quan|đơn vị)|phối hợp|theo dõi|tham mưu|tổ chức|xây dựng|hướng dẫn|tổng hợp|đôn đốc|triển khai|thực hiện|rà soát|báo cáo'
const BODY_BEFORE_VERB = new RegExp(String.raw`${BODIES}[^.;:!?]{0,90}?(?=\s*:|\s+(?:${DUTY_VERBS})(?!\p{L}))`, 'u')

const STRONG = /^(?:chủ trì|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|làm đầu mối|là)/iu
const STRONG_VERBS =
  'chủ trì|có trách nhiệm|chịu trách nhiệm(?! trước| toàn diện| về)|có nhiệm vụ|làm đầu mối|là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối|thường trực)'
const VERBS = `${STRONG_VERBS}|chủ động|tham mưu|phối hợp|hướng dẫn|đôn đốc|theo dõi|kiểm tra|tổng hợp|tổ chức|triển khai|xây dựng|thực hiện|báo cáo|rà soát|bố trí|cân đối|bảo đảm|đảm bảo|chỉ đạo|vận động|tuyên truyền|lập|cử|gửi|chuẩn bị|tập huấn`
/** What may stand between a unit and its verb: where the unit is, how it shall act, on what grounds. */
const BETWEEN = String.raw`^(?:\s+(?:xã|phường|tỉnh|trên địa bàn(?: \p{L}+)?|thuộc \p{L}+))?(?:\s*:\s*|\s*,?\s+)(?:(?:cần|phải|sẽ|tiếp tục|thường xuyên|kịp thời|nghiêm túc|tích cực|định kỳ|căn cứ [^,.;:]{1,80},|theo chức năng[^.;:]{0,60},)\s+)*`
const VERB = new RegExp(`${BETWEEN}(?<verb>${VERBS})(?!\\p{L})`, 'iu')
const STRONG_VERB = new RegExp(`${BETWEEN}(?<verb>${STRONG_VERBS})(?!\\p{L})`, 'iu')
const VERB_INSIDE = new RegExp(`(?<!\\p{L})(?:${VERBS})(?!\\p{L})`, 'iu')
const ORDER = /^(?:giao|phân công|đề nghị|yêu cầu)\s+(?:cho\s+)?/iu
const DATED = /(?:trước|chậm nhất|đến hết|đến ngày|trong tháng|trong quý)[^.;]{0,30}\d/iu
const WORK_BEGINS =
  /^(?:Chủ|Phối hợp|Tham|Tổ chức|Triển khai|Xây dựng|Thực hiện|Hướng dẫn|Kiểm|Theo|Đôn|Tổng hợp|Báo cáo|Rà soát|Tuyên truyền|Huy động|Thường xuyên|Hỗ trợ|Chỉ đạo|Bố trí|Cân đối|Vận động|Lồng ghép|Đẩy mạnh|Tăng cường|Căn cứ|Có trách nhiệm|Điều động|Cử|Đảm bảo|Bảo đảm|Thành lập|Kiện toàn|Lập|Ban hành|Phân công|Giám sát|Phát (?:động|huy)|Cập nhật|Duy trì|Đăng|Cung cấp|Kịp thời|Nghiên cứu|Đề xuất|Trình|Giao|Quán triệt|Phổ biến|Định kỳ|Hằng|Hàng)(?!\p{L})/u

/** Sentences, and what follows a comma with an order in it ("…, giao Phòng …"). */
const sentences = (text: string): { start: number; end: number }[] => {
  const first = /^[*+\-–]?\s*/.exec(text)?.[0].length ?? 0
  const starts = [first, ...[...text.matchAll(SENTENCE)].map(({ 0: mark, index }) => index + mark.length)]
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }))
}

const SENTENCE = /[.;!?]\s+(?=\p{Lu})|,\s+(?=(?:giao|phân công|đề nghị|yêu cầu)\s)/gu
