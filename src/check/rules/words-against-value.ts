import type { Text } from '../../diagnostic/diagnostic.ts'
import type { DeadlineItem } from '../../plan/deadline/deadline.ts'
import { endOf, readDeadline } from '../../plan/deadline/read-deadline.ts'
import type { Deliverable, Measure, ResultItem } from '../../plan/measure/measure.ts'
import { readResult } from '../../plan/measure/read-result.ts'
import { sayItem } from '../../plan/measure/say-result.ts'
import type { Assignment, Deadline, Plan } from '../../plan/plan.ts'
import { day, dayWords } from '../../text/day.ts'
import type { Span } from '../../text/span.ts'
import { comparable } from '../../text/vietnamese.ts'
import { taskBlock } from '../example-plan.ts'
import { allDeadlines, daysOf } from '../kinds/deadlines.ts'
import { stretch } from '../kinds/stretch.ts'
import { ERROR_FOR_SIGNATURE, type Finding, type Rule } from '../rule.ts'

export const wordsAgainstValue: Rule = {
  id: 'words-against-value',
  summary: {
    vi: 'Lời văn được in và giá trị gõ kèm nói cùng một điều',
    en: 'The printed words and the value typed beside them say the same',
  },
  why: {
    vi: 'Văn bản in theo `ghi`, sổ nhiệm vụ lấy giá trị gõ kèm; hai bên khác nhau thì người nhận việc và người theo dõi làm theo hai điều khác nhau.',
    en: 'The document prints `ghi` and the registry keeps the typed value; where they differ, those who work and those who follow it go by different things.',
  },
  source: 'house',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan }) {
    for (const deadline of allDeadlines(plan)) yield* wrongDeadline(deadline, plan)
    for (const { result } of plan.tasks) yield* wrongResult(result)
    for (const { words, measures } of plan.targets)
      yield* wrongResult({ words: words.value, span: words.span, items: measures })
    for (const assignment of assignments(plan)) yield* wrongUnit(assignment, plan)
  },
  examples: [
    { plan: taskBlock({ 'thời gian': '{ghi: trước ngày 30/6/2025, chậm nhất: 2025-06-29}' }) },
    {
      plan: taskBlock({ 'thời gian': '{ghi: trước ngày 30/6/2025, chậm nhất: 2025-09-30}' }),
      caught: 'trước ngày 30/6/2025',
    },
    {
      plan: taskBlock({ 'thời gian': '{ghi: Tháng 6/2025, từ: 2025-06-01, đến: 2025-09-30}' }),
      caught: 'Tháng 6/2025',
    },
    { plan: taskBlock({ 'thời gian': '{ghi: 31/6/2025, chậm nhất: 2025-06-30}' }), caught: '31/6/2025' },
    {
      plan: taskBlock({ 'kết quả': '{ghi: 02 lớp tập huấn, sản phẩm: [10 lớp tập huấn]}' }),
      caught: '02 lớp tập huấn',
    },
    {
      plan: taskBlock({ 'kết quả': '{ghi: Ít nhất 50% hộ dân, chỉ số: [{bằng: 90%, của: hộ dân}]}' }),
      caught: 'Ít nhất 50% hộ dân',
    },
    {
      plan: taskBlock({ 'chủ trì': '{ghi: Phòng Văn hóa - Xã hội, là: cong-an-xa}' }),
      caught: 'Phòng Văn hóa - Xã hội',
    },
  ],
  allowed: [
    // The day itself beside "trước ngày" is how many type it; a window is only vaguer than a day within it.
    { plan: taskBlock({ 'thời gian': '{ghi: trước ngày 30/6/2025, chậm nhất: 2025-06-30}' }) },
    { plan: taskBlock({ 'thời gian': '{ghi: Quý II/2025, chậm nhất: 2025-06-20}' }) },
    { plan: taskBlock({ 'thời gian': '{ghi: Năm 2025, chậm nhất: 2025-10-31}' }) },
    // What is wished for comes before what is promised.
    { plan: taskBlock({ 'thời gian': '{ghi: phấn đấu trước ngày 30/6/2025, chậm nhất: 2025-09-30}' }) },
    // A number of its own, of something else; words that give no number.
    { plan: taskBlock({ 'kết quả': '{ghi: 02 lớp tập huấn, sản phẩm: [01 báo cáo]}' }) },
    { plan: taskBlock({ 'kết quả': '{ghi: Ít nhất 50% hộ dân, chỉ số: [{bằng: 90%, của: học sinh}]}' }) },
    { plan: taskBlock({ 'kết quả': '{ghi: Các lớp tập huấn, sản phẩm: [10 lớp tập huấn]}' }) },
    { plan: taskBlock({ 'chủ trì': '{ghi: Lực lượng công an, là: cong-an-xa}' }) },
  ],
}

const wrongDeadline = function* ({ words, items, span }: Deadline, { header: { period } }: Plan): Iterable<Finding> {
  const reading = readDeadline(words, period.days ? { period: period.days } : {})
  // Words that give no days and have items nevertheless are those of a long form.
  if (!reading.ok && items.length > 0) yield* noSuchDay(words, span)
  const [said, ...more] = reading.ok ? reading.items : []
  if (!said || more.length > 0 || said.milestone !== undefined || said.scope !== undefined || isWished(said)) return
  const days = daysOf(said)
  const typed = items.every(({ type }) => DATED.has(type)) ? endOf(items) : undefined
  if (!days || !DATED.has(said.type) || typed === undefined) return
  const first = said.type === 'window' ? said.start : days.end
  const last = said.type === 'by' ? said.day : days.end
  if (first <= typed && typed <= last) return
  yield finding(words, span, dayWords(typed), {
    vi: `sửa ngày cuối cùng thành ${days.end}, hoặc sửa lời văn`,
    en: `change the last day to ${days.end}, or change the words`,
  })
}

const DATED: ReadonlySet<string> = new Set<DeadlineItem['type']>(['by', 'on', 'window'])

const isWished = (item: DeadlineItem): boolean => 'aspirational' in item && item.aspirational === true

const noSuchDay = function* (words: string, span: Span): Iterable<Finding> {
  for (const { index, 0: text, 1: date, 2: month, 3: year } of words.matchAll(WRITTEN_DAY)) {
    if (day(Number(year), Number(month), Number(date)) !== undefined) continue
    yield {
      span: stretch({ value: words, span }, index, index + text.length),
      message: { vi: `lịch không có ngày ${text}`, en: `the calendar has no day ${text}` },
      help: { vi: 'sửa lời văn theo ngày gõ kèm', en: 'let the words say the day that is typed beside them' },
      args: { day: text },
    }
    return
  }
}

const WRITTEN_DAY = /(?<![\d/.-]|số )(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![\d/-])/g

type Promised = { readonly words: string; readonly items: readonly ResultItem[]; readonly span: Span }

const wrongResult = function* ({ words, items, span }: Promised): Iterable<Finding> {
  const reading = readResult(words)
  if (!reading.ok) return
  for (const typed of items) {
    // Several of one kind, as in a trajectory, are not told apart by kind alone.
    const [said, ...more] = reading.items.filter((item) => isOfOneKind(item, typed))
    if (!said || more.length > 0 || items.filter((item) => isOfOneKind(item, typed)).length > 1) continue
    if (amountOf(said) === amountOf(typed)) continue
    yield finding(words, span, sayItem(typed), {
      vi: `sửa giá trị gõ kèm thành “${sayItem(said)}”, hoặc sửa lời văn`,
      en: `change the value to “${sayItem(said)}”, or change the words`,
    })
    return
  }
}

const isOfOneKind = (said: ResultItem, typed: ResultItem): boolean => {
  if (said.type === 'deliverable' && typed.type === 'deliverable') return isOneDeliverable(said, typed)
  return said.type === 'measure' && typed.type === 'measure' && isOneMeasure(said, typed)
}

/** Without a count the words are only vaguer. */
const isOneDeliverable = (said: Deliverable, typed: Deliverable): boolean =>
  said.kind === typed.kind && said.count !== undefined && typed.count !== undefined

const isOneMeasure = (said: Measure, typed: Measure): boolean =>
  comparable(said.unit) === comparable(typed.unit) &&
  comparable(said.base ?? '') === comparable(typed.base ?? said.base ?? '') &&
  (said.by === undefined || typed.by === undefined || said.by === typed.by) &&
  said.change === typed.change &&
  !said.approximate &&
  !said.aspirational

const amountOf = (item: ResultItem): string =>
  item.type === 'measure' ? [item.value, item.high, item.total].join(' ') : `${item.count}`

/** Each place once: what a `nhóm` lends is one value for all the tasks below it. */
const assignments = ({ tasks, targets, reports }: Plan): Iterable<Assignment> =>
  new Map(
    [
      ...tasks.flatMap(({ lead, support, authority }) => [lead, ...support, authority]),
      ...targets.map(({ owner }) => owner),
      ...reports.flatMap(({ reporter, recipient, through }) => [reporter, recipient, through]),
    ].flatMap((assignment) => (assignment ? [[assignment.span.start, assignment] as const] : [])),
  ).values()

const wrongUnit = function* ({ words, units, span }: Assignment, plan: Plan): Iterable<Finding> {
  const [unit, ...more] = units
  const named = plan.units.byName.get(comparable(words))
  if (!unit || more.length > 0 || !named || named.id === unit.id) return
  // Two units may share a short name.
  if ([unit.name, unit.shortName, ...unit.otherNames].some((name) => comparable(name) === comparable(words))) return
  yield finding(words, span, unit.name, {
    vi: `sửa \`là\` thành ${named.id}, hoặc sửa lời văn`,
    en: `change \`là\` to ${named.id}, or change the words`,
  })
}

const finding = (words: string, span: Span, value: string, help: Text): Finding => ({
  span,
  message: {
    vi: `lời văn được in là “${words}” mà giá trị gõ kèm là “${value}”`,
    en: `the printed words say “${words}” and the value beside them says “${value}”`,
  },
  help,
  args: { words, value },
})
