import type { Content, Heading, Plan } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { inlineText } from '../../syntax/syntax-tree.ts'
import { type Span, spanText } from '../../text/span.ts'
import { block, planWith, taskBlock } from '../example-plan.ts'
import { issuingBodies } from '../kinds/issuing-body.ts'
import { hasOversight } from '../kinds/standing-words.ts'
import { stretch } from '../kinds/stretch.ts'
import { type UnitMention, unitMentions } from '../kinds/unit-mentions.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'
import { prose } from '../words-of-plan.ts'
import { hiddenTask } from './hidden-task.ts'

export const unitWithoutTask: Rule = {
  id: 'unit-without-task',
  summary: {
    vi: 'Đơn vị có tên ở phần tổ chức thực hiện thì có nhiệm vụ',
    en: 'A unit named in the organisation section has a task',
  },
  why: {
    vi: 'Đơn vị được nêu tên để thực hiện mà không chủ trì, phối hợp hay báo cáo việc nào thì việc của đơn vị ấy bị bỏ sót, không ai theo dõi.',
    en: 'A unit named to carry the plan out, which leads, supports and reports nothing, has been left out of what is followed.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  tellsAbsence: 'of blocks and units',
  *check(input) {
    const { plan } = input
    // A plan without tasks leaves out every unit for one cause.
    if (plan.tasks.length === 0) return
    const busy = busyUnits(plan)
    const idle = [...namedInHeadings(plan), ...namedInRecipients(plan)].filter(
      ({ unit, section }) => !busy.has(unit.id) && !(section && hasPartWithout(unit, section, plan)),
    )
    if (idle.length === 0) return
    // Work hidden in prose has its own finding: once it is a task, the unit has one.
    const hidden = [...(hiddenTask.check?.(input) ?? [])].map(({ span }) => span)
    const seen = new Set(hidden.flatMap((place) => unitMentions(plan)(spanText(place)).map(({ unit }) => unit.id)))
    for (const { unit, span, section } of idle) {
      if (seen.has(unit.id)) continue
      seen.add(unit.id)
      if (section && hidden.some(({ start }) => section.start <= start && start < section.end)) continue
      yield {
        span,
        message: {
          vi: `${unit.name} được nêu tên để thực hiện nhưng không chủ trì, phối hợp hay báo cáo việc nào`,
          en: `${unit.name} is named to carry the plan out but leads, supports and reports nothing`,
        },
        help: {
          vi: `viết việc của đơn vị thành nhiệm vụ có “chủ trì: ${unit.id}”, hoặc thêm ${unit.id} vào \`phối hợp\` của việc mà đơn vị tham gia`,
          en: `write its work as a task with “chủ trì: ${unit.id}”, or add ${unit.id} to the \`phối hợp\` of the work it takes part in`,
        },
        args: { unit: unit.id, name: unit.name },
      }
    }
  },
  examples: [
    { plan: `${taskBlock()}\n# Tổ chức thực hiện\n\n## Phòng Văn hóa - Xã hội\n\nĐôn đốc việc thực hiện.\n` },
    {
      plan: `${taskBlock()}\n# Tổ chức thực hiện\n\n## Công an xã; Phòng Văn hóa - Xã hội\n\nLà lực lượng nòng cốt của Phong trào.\n`,
      caught: 'Công an xã',
    },
    { plan: planWith({ 'nơi nhận': '[Công an xã (t/h), Các thôn]' }, taskBlock()), caught: 'Công an xã' },
  ],
  allowed: [
    // Its duty is to report.
    {
      plan: `${taskBlock()}\n# Tổ chức thực hiện\n\n## Công an xã\n\n${block('báo cáo', '- mã: bao-cao\n  đơn vị báo cáo: cong-an-xa\n  báo cáo cho: UBND xã\n  thời gian: trước ngày 15/12/2025')}`,
    },
    // Its work is there, though hidden in prose: that is told where it stands.
    {
      plan: `${taskBlock()}\n# Tổ chức thực hiện\n\n## Công an xã\n\n- Tuyên truyền kỹ năng an toàn số cho người dân.\n`,
    },
    // The oversight of the plan is its part; what is given to each of many is in the tasks of their members.
    {
      plan: `${taskBlock()}\n# Tổ chức thực hiện\n\n## Công an xã\n\nLà cơ quan thường trực, theo dõi, đôn đốc việc thực hiện.\n\n## Các thôn\n\nThực hiện các nhiệm vụ được giao.\n`,
    },
    // The issuer itself, and a unit that the heading only speaks of.
    { plan: `${taskBlock()}\n# Tổ chức thực hiện\n\n## UBND xã\n\n## Phối hợp với Công an xã\n\nKhi có yêu cầu.\n` },
    { plan: `${taskBlock()}\n# Nội dung\n\n## Công an xã\n\nGiữ an ninh.\n` },
    { plan: planWith({ 'nơi nhận': '[Công an xã, Các thôn (t/h)]' }, taskBlock()) },
  ],
}

/** The oversight of the plan is a part in it without a task; a collective may do what is given to its members. */
const hasPartWithout = (unit: Unit, { start, end }: Stretch, { source }: Plan): boolean => {
  const words = source.text.slice(start, end).replace(/\s+/g, ' ')
  return hasOversight(words) || (unit.kind === 'tập thể' && /được (?:giao|phân công)/u.test(words))
}

/** Units with any duty in the plan, those above them, and the issuer, whose plan it is. */
const busyUnits = ({ header, tasks, targets, reports, units }: Plan): ReadonlySet<string> => {
  const assignments = [
    ...tasks.flatMap(({ lead, support }) => [lead, ...support]),
    ...targets.flatMap(({ owner }) => owner ?? []),
    ...reports.flatMap(({ reporter, through }) => [reporter, ...(through ? [through] : [])]),
  ]
  const busy = new Set(issuingBodies(header).map(({ id }) => id))
  for (const { units: assigned } of assignments)
    for (const { id } of assigned)
      for (let at: string | undefined = id; at !== undefined && !busy.has(at); at = units.byId.get(at)?.parent)
        busy.add(at)
  return busy
}

/** Where a unit is named, and the offsets of what stands below when that is a heading. */
type Named = { readonly unit: Unit; readonly span: Span; readonly section?: Stretch }
type Stretch = { readonly start: number; readonly end: number }

/** In the headings below "Tổ chức thực hiện" that begin with a unit; others ("Chế độ báo cáo") only speak of units. */
const namedInHeadings = (plan: Plan): Named[] =>
  unitHeadings(plan).flatMap(({ heading, section }) =>
    prose('heading', heading.inlines).flatMap(({ text, place }) =>
      addressed(text, unitMentions(plan)(text)).map(({ unit, start, end }) => ({
        unit,
        span: place(start, end),
        section,
      })),
    ),
  )

/** A list of units: the first begins the words, each other follows a comma, a semicolon or "và". */
const addressed = (text: string, mentions: readonly UnitMention[]): readonly UnitMention[] => {
  const [first] = mentions
  if (!first || !LEADS_IN.test(text.slice(0, first.start))) return []
  return mentions.filter(({ start }) => start === first.start || /(?:[;,]|\svà)\s*$/u.test(text.slice(0, start)))
}

const LEADS_IN = /^\s*(?:(?:đề nghị|giao|yêu cầu|trách nhiệm của|đối với|các)\s+)?$/iu

type UnitHeading = { readonly heading: Heading; readonly section: Stretch }

/** The headings below one that opens the organisation of the work, each with what stands below it. */
const unitHeadings = ({ body, source }: Plan): UnitHeading[] => {
  const below: UnitHeading[] = []
  let opened: number | undefined
  for (const { heading, end } of withEnds(body, source.text.length)) {
    if (opened !== undefined && heading.depth > opened)
      below.push({ heading, section: { start: heading.span.start, end } })
    else opened = ORGANISATION.test(inlineText(heading.inlines)) ? heading.depth : undefined
  }
  return below
}

/** Headings in order, each with the offset of the next of its depth or above. */
const withEnds = (body: readonly Content[], length: number): { readonly heading: Heading; readonly end: number }[] => {
  const nextOfDepth: number[] = []
  return body
    .filter((content) => content.type === 'heading')
    .toReversed()
    .map((heading) => {
      const end = Math.min(length, ...nextOfDepth.slice(0, heading.depth + 1).filter((start) => start !== undefined))
      nextOfDepth[heading.depth] = heading.span.start
      return { heading, end }
    })
    .toReversed()
}

const ORGANISATION = /^\s*(?:công tác\s+)?(?:tổ chức thực hiện|tổ chức triển khai|phân công)/iu

/** Recipients marked "(t/h)"; a collective may be busy through its members, which the register does not name. */
const namedInRecipients = (plan: Plan): Named[] =>
  plan.header.recipients.flatMap((recipient) => {
    if (!/\(\s*(?:để\s+)?(?:t\/h|thực hiện)\s*\)/iu.test(recipient.value)) return []
    return unitMentions(plan)(recipient.value)
      .filter(({ unit }) => unit.kind !== 'tập thể')
      .map(({ unit, start, end }) => ({ unit, span: stretch(recipient, start, end) }))
  })
