import type { DeadlineItem } from '../../plan/deadline/deadline.ts'
import { endOf, readDeadline } from '../../plan/deadline/read-deadline.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Day } from '../../text/day.ts'
import { planDays } from './plan-days.ts'

/** The words of a sentence that say until when: "hoàn thành trước 30/6/2026". The places include no mark around them. */
export type DayWords = { readonly start: number; readonly end: number; readonly words: string }

/** The last such words; a year alone ("Kế hoạch năm 2026") and the day of a cited document are none. */
export const dayWordsIn = (sentence: string): DayWords | undefined => {
  const last = [...sentence.matchAll(DAY_WORDS)].at(-1)
  const words = last?.groups?.when
  if (!last || words === undefined) return undefined
  const start = last.index + last[0].length - words.length
  return { start, end: last.index + last[0].length, words }
}

/** What the words mean in a plan; undefined where they are in doubt. */
export const itemsOf = (words: string, { header: { period } }: Plan): readonly DeadlineItem[] | undefined => {
  const reading = readDeadline(words, period.days ? { period: period.days } : {})
  return reading.ok ? reading.items : undefined
}

/** Whether a sentence tells of what was: a day before the plan begins, a past year beside "đã", words of a review. */
export const isPast = (sentence: string, plan: Plan): boolean => {
  const first = firstDay(plan)
  const when = dayWordsIn(sentence)
  const end = when && endOf(itemsOf(when.words, plan) ?? [])
  if (first !== undefined && end !== undefined) return end < first
  if (when) return false
  return REVIEW.test(sentence) || (first !== undefined && isOfPastYear(sentence, Number(first.slice(0, 4))))
}

/** The years that a sentence names are over, and name no document or results that are yet to be worked on. */
const isOfPastYear = (sentence: string, first: number): boolean => {
  const uncited = sentence.replace(CITED, ' ')
  const years = [...uncited.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)]
  if (years.length === 0 || years.some(([year]) => Number(year) >= first)) return false
  return DONE.test(uncited) || years.every(({ index }) => !SUBJECT_OF_WORK.test(uncited.slice(0, index).slice(-80)))
}

const firstDay = (plan: Plan): Day | undefined => {
  const days = planDays(plan.header)
  const { start } = plan.header.period.days ?? {}
  return [days?.first, start].filter((one) => one !== undefined).sort()[0]
}

const YEAR = String.raw`(?:\s*[/.-]\s*\d{4}|,?\s+năm\s+\d{4})`
const ONE_DAY = String.raw`(?:\d{1,2}\s*[/.-]\s*\d{1,2}${YEAR}?|\d{1,2}\s+tháng\s+\d{1,2}${YEAR}?)`
const ONE = String.raw`(?:(?:ngày\s+)?${ONE_DAY}|(?:đầu\s+|giữa\s+|cuối\s+)?tháng\s+\d{1,2}${YEAR}?|[Qq]uý\s+(?:I{1,3}|IV|[1-4])${YEAR}?|ngày\s+\d{1,2}\s+(?:của\s+)?(?:tháng cuối (?:mỗi )?quý|h[ằà]ng tháng|mỗi tháng))(?![\p{L}\d])`
const BOUND = String.raw`(?:trước|chậm nhất(?:\s+(?:là|vào|trong|đến))?|muộn nhất(?:\s+(?:là|vào))?|(?<!tính )đến hết|(?<!tính )đến trước|không quá|trong|vào)`
const DAY_WORDS = new RegExp(
  String.raw`(?<![\p{L}\d])(?<when>${BOUND}\s+${ONE}|từ\s+${ONE}\s+đến\s+(?:hết\s+)?${ONE})`,
  'giu',
)
const CITED =
  /(?<!\p{L})số\s+\d+[\w./&\p{L}-]{0,40}(?:,?\s+ngày\s+[\d/.-]{6,10}|,?\s+ngày\s+\d{1,2} tháng \d{1,2} năm \d{4})?/giu
const DONE = /(?<!\p{L})(?:đã|từng)(?!\p{L})(?!\s+(?:được|ban hành|đề ra|xác định|phê duyệt|giao|ký))/iu
const SUBJECT_OF_WORK =
  /(?:tổng kết|sơ kết|kết quả|số liệu|kế hoạch|đề án|chương trình|luật|nghị quyết|báo cáo|quyết toán|giai đoạn|tồn tại|hạn chế|hồ sơ|dữ liệu)[^,;.]*$/iu
const REVIEW =
  /(?:,\s+(?:đến nay\s+)?đã\s|đến nay đã|(?<!\p{L})đã (?:góp phần|tạo|giúp|mang lại|đạt|làm|phát huy)|thời gian qua|những năm qua|năm qua|bước đầu|đạt kết quả|được đánh giá|(?<!\p{L})cho thấy(?!\p{L})|(?:phối hợp|tổ chức|triển khai|thực hiện|tham mưu) (?:chưa|còn|không (?:tốt|nghiêm|chặt|kịp|đúng|hiệu quả)) |(?:sẽ|thì) (?:được|bị) (?:khen|biểu dương|hưởng|phê bình|xử lý|nhắc nhở|kiểm điểm)|được ghi nhận|^[^,.;:“(]{1,100} là (?:một |những )?(?:thói quen|việc|nhiệm vụ|trách nhiệm|yêu cầu|cách|nét|điều|truyền thống|kinh nghiệm|bài học|sáng kiến|mô hình|điểm|yếu tố|nguyên nhân))/iu
