import type { Diagnostic, Text } from '../diagnostic/diagnostic.ts'
import { addDays, type Day, dayWords, yearOf } from '../text/day.ts'
import type { Span } from '../text/span.ts'
import { unreachable } from '../text/unreachable.ts'
import { type BindContext, stretchOf } from './bind-parts.ts'
import type { DeadlineItem, DeadlineProblem } from './deadline/deadline.ts'
import { sayDeadline } from './deadline/say-deadline.ts'
import { lastDayIn } from './deadline/written-day.ts'
import { flowWords } from './flow-words.ts'

/** The finding of a deadline that gives no days. `span` is the place of all its words. */
export const deadlineProblem = (
  words: string,
  span: Span,
  problem: DeadlineProblem,
  context: BindContext,
): Diagnostic => {
  const part = words.slice(problem.start, problem.start + problem.length)
  const where = stretchOf(words, span, problem.start, problem.length)
  return { severity: 'error', span: where, ...told(words, part, problem, context) }
}

type Told = Omit<Diagnostic, 'severity' | 'span'>

const told = (words: string, part: string, problem: DeadlineProblem, context: BindContext): Told => {
  const end = lastDayOf(context)
  switch (problem.type) {
    case 'unread':
      return unread(words, part, end)
    case 'no year':
      return withoutYear(words, part, yearOf(end))
    case 'ambiguous':
      return ambiguous(words, part, problem.readings, context)
    case 'school year':
      return schoolYearUnknown(part, problem.lacks, context)
    default:
      return unreachable(problem)
  }
}

/** Examples are of the plan's own time. */
const lastDayOf = ({ period }: Pick<BindContext, 'period'>): Day => period?.end ?? '2025-12-31'

const unread = (words: string, part: string, end: Day): Told => {
  const year = yearOf(end)
  const typed = `{ghi: ${flowWords(words)}, chậm nhất: ${lastDayIn(words) ?? end}}`
  return {
    rule: 'deadline-unread',
    message:
      part === words.trim()
        ? { vi: `không đọc được thời hạn “${part}” thành ngày`, en: `the deadline “${part}” cannot be read as days` }
        : {
            vi: `trong thời hạn “${words.trim()}” không đọc được “${part}”`,
            en: `in the deadline “${words.trim()}” the words “${part}” cannot be read`,
          },
    label: { vi: 'từ chỗ này', en: 'from here' },
    help: {
      vi: `viết theo một cách đọc được, ví dụ “Tháng 10/${year}”, “trước ngày 15/12/${year}” (các cách khác: docs/thoi-gian.md); hoặc giữ nguyên lời và ghi ngày cuối cùng bên cạnh: ${typed}`,
      en: `write it in a way that is read, e.g. “Tháng 10/${year}”, “trước ngày 15/12/${year}” (others: docs/thoi-gian.md); or keep the words and type the last day beside them: ${typed}`,
    },
    args: { words: words.trim(), part },
  }
}

const withoutYear = (words: string, part: string, year: number): Told => ({
  rule: 'deadline-unread',
  message: { vi: `“${part}” chưa rõ là của năm nào`, en: `“${part}” does not say of which year` },
  help: {
    vi: `ghi năm vào từng mốc, ví dụ “Tháng 10/${year}”, “trước ngày 15/12/${year}”, “Quý IV/${year}”`,
    en: `give each date its year, e.g. “Tháng 10/${year}”, “trước ngày 15/12/${year}”, “Quý IV/${year}”`,
  },
  args: { words: words.trim(), part },
})

const ambiguous = (
  words: string,
  part: string,
  readings: readonly (readonly DeadlineItem[])[],
  { period }: BindContext,
): Told => {
  const end = lastDayOf({ period })
  const said = readings.map((items) => `“${sayDeadline(items)}”`).join(' hoặc ')
  const typed = [...new Set(readings.flatMap((items) => longForm(words, items, end) ?? []))].join(' hoặc ')
  const keep = part === words.trim() && typed !== ''
  return {
    rule: 'deadline-ambiguous',
    message:
      readings.length === 1
        ? { vi: `“${part}” chưa rõ, có thể là ${said}`, en: `“${part}” is not certain, it may mean ${said}` }
        : {
            vi: `“${part}” có thể hiểu theo ${readings.length} cách: ${said}`,
            en: `“${part}” can mean ${readings.length} things: ${said.replaceAll('” hoặc “', '” or “')}`,
          },
    help: readings.every((items) => isOutside(items, period))
      ? insidePeriod(words, end)
      : keep
        ? { vi: `chọn và gõ ${typed}`, en: `choose and type ${typed.replaceAll(' hoặc ', ' or ')}` }
        : { vi: `viết lại “${part}” thành cách được chọn`, en: `write “${part}” again as the one that is meant` },
    args: { words: words.trim(), part, readings: said },
  }
}

/** A reading that the plan's own period gives the lie to would only bring the next finding. */
const isOutside = (items: readonly DeadlineItem[], period: BindContext['period']): boolean =>
  period !== undefined &&
  items.some((item) => item.type === 'window' && (item.start < period.start || period.end < item.end))

/** "từ tháng 9 đến tháng 6/2026": the two months may have changed places. */
const insidePeriod = (words: string, end: Day): Text => {
  const [, before = '', from = '', between = '', to = '', after = ''] =
    /^(.*?tháng )(\d{1,2})(\D+?)(\d{1,2})(\/\d{4}.*)$/su.exec(words) ?? []
  const swapped = Number(from) > Number(to) ? `${before}${to}${between}${from}${after}` : undefined
  const example = `“từ tháng 3/${yearOf(end)} đến tháng 9/${yearOf(end)}”`
  const more: Text = swapped
    ? {
        vi: `; nếu hai mốc đặt ngược thì gõ “${swapped}”`,
        en: `; if the two are the wrong way round, type “${swapped}”`,
      }
    : { vi: `, ví dụ ${example}`, en: `, e.g. ${example}` }
  return {
    vi: `ghi năm của cả hai mốc, trong thời kỳ của kế hoạch (đến ${dayWords(end)})${more.vi}`,
    en: `give both ends their year, within the period of the plan (to ${dayWords(end)})${more.en}`,
  }
}

/**
 * The words kept and the one deadline typed beside them; undefined for several, which the long form cannot say. What has
 * no last day of its own is given the plan's.
 */
const longForm = (words: string, [item, ...more]: readonly DeadlineItem[], end: Day): string | undefined => {
  const form = (parts: string) => `{ghi: ${flowWords(words)}, ${parts}}`
  if (item?.type === 'ongoing') return form(`đến: ${item.until ?? end}`)
  if (!item || more.length > 0 || item.milestone || item.scope) return undefined
  switch (item.type) {
    case 'by':
      return form(`chậm nhất: ${item.bound === 'before' ? addDays(item.day, -1) : item.day}`)
    case 'window':
      return form(`từ: ${item.start}, đến: ${item.end}`)
    case 'on':
      return form(`từ: ${item.day}, đến: ${item.day}`)
    case 'recurring':
      if (item.rrule === undefined) return undefined
      return form(`lặp lại: ${item.rrule.includes(',') ? JSON.stringify(item.rrule) : item.rrule}`)
    case 'relative':
      return form(`chậm nhất: ${end}`)
    case 'on-demand':
      return undefined
    default:
      return unreachable(item)
  }
}

const schoolYearUnknown = (part: string, lacks: 'year' | 'term', { issuer }: BindContext): Told => {
  const [id, name] = [issuer?.id ?? '', issuer?.shortName ?? '']
  const [vi, en] = [
    { year: 'ngày đầu và ngày cuối năm học', term: 'ngày cuối học kỳ I' },
    { year: 'first and last day of its school years', term: 'last day of the first term' },
  ]
  const typed = lacks === 'year' ? 'năm học: {từ: 05/9, đến: 31/5}' : 'hết học kỳ I: 16/01'
  return {
    rule: 'school-year-unknown',
    message: {
      vi: `“${part}” chưa thành ngày được vì don-vi.yaml chưa ghi ${vi[lacks]} của ${name}`,
      en: `“${part}” gives no days: don-vi.yaml does not tell the ${en[lacks]} of ${name}`,
    },
    help:
      lacks === 'year'
        ? {
            vi: `thêm vào đơn vị \`${id}\` (hoặc cơ quan cấp trên) trong don-vi.yaml dòng ${typed}, với ngày theo khung năm học được ban hành`,
            en: `add to the unit \`${id}\` (or a body above it) in don-vi.yaml the line ${typed}, with the days of the school calendar in force`,
          }
        : {
            vi: `thêm ${typed} vào \`năm học\` của đơn vị \`${id}\` (hoặc cơ quan cấp trên) trong don-vi.yaml, với ngày theo khung năm học được ban hành`,
            en: `add ${typed} to the \`năm học\` of the unit \`${id}\` (or a body above it) in don-vi.yaml, with the day of the school calendar in force`,
          },
    args: { words: part, unit: id },
  }
}
