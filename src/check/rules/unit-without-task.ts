import type { Heading, Plan } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import type { Span } from '../../text/span.ts'
import { block, planWith, taskBlock } from '../example-plan.ts'
import { stretch } from '../kinds/stretch.ts'
import { type UnitMention, unitMentions } from '../kinds/unit-mentions.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

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
  *check({ plan }) {
    // A plan without tasks leaves out every unit for one cause.
    if (plan.tasks.length === 0) return
    const busy = busyUnits(plan)
    const told = new Set<string>()
    for (const { unit, span } of [...namedInHeadings(plan), ...namedInRecipients(plan)]) {
      if (busy.has(unit.id) || told.has(unit.id)) continue
      told.add(unit.id)
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
      plan: `${taskBlock()}\n# Tổ chức thực hiện\n\n## Công an xã; Phòng Văn hóa - Xã hội\n\nTham gia theo chức năng.\n`,
      caught: 'Công an xã',
    },
    { plan: planWith({ 'nơi nhận': '[Công an xã (t/h), Các thôn]' }, taskBlock()), caught: 'Công an xã' },
  ],
  allowed: [
    // Its duty is to report.
    {
      plan: `${taskBlock()}\n# Tổ chức thực hiện\n\n## Công an xã\n\n${block('báo cáo', '- mã: bao-cao\n  đơn vị báo cáo: cong-an-xa\n  báo cáo cho: UBND xã\n  thời gian: trước ngày 15/12/2025')}`,
    },
    // The issuer itself, and a unit that the heading only speaks of.
    { plan: `${taskBlock()}\n# Tổ chức thực hiện\n\n## UBND xã\n\n## Phối hợp với Công an xã\n\nKhi có yêu cầu.\n` },
    { plan: `${taskBlock()}\n# Nội dung\n\n## Công an xã\n\nGiữ an ninh.\n` },
    { plan: planWith({ 'nơi nhận': '[Công an xã, Các thôn (t/h)]' }, taskBlock()) },
  ],
}

/** Units with any duty in the plan, those above them, and the issuer, whose plan it is. */
const busyUnits = ({ header, tasks, targets, reports, units }: Plan): ReadonlySet<string> => {
  const assignments = [
    ...tasks.flatMap(({ lead, support }) => [lead, ...support]),
    ...targets.flatMap(({ owner }) => owner ?? []),
    ...reports.flatMap(({ reporter, through }) => [reporter, ...(through ? [through] : [])]),
  ]
  const busy = new Set([header.issuer.id])
  for (const { units: assigned } of assignments)
    for (const { id } of assigned)
      for (let at: string | undefined = id; at !== undefined && !busy.has(at); at = units.byId.get(at)?.parent)
        busy.add(at)
  return busy
}

type Named = { readonly unit: Unit; readonly span: Span }

/** In the headings below "Tổ chức thực hiện" that begin with a unit; others ("Chế độ báo cáo") only speak of units. */
const namedInHeadings = (plan: Plan): Named[] => {
  const find = unitMentions(plan)
  const sections = organisationSections(plan)
  return wordsOfPlan(plan).flatMap(({ type, text, place }) => {
    if (type !== 'heading') return []
    const { start } = place(0, text.length)
    if (!sections.some((section) => section.start < start && start < section.end)) return []
    return addressed(text, find(text)).map(({ unit, start, end }) => ({ unit, span: place(start, end) }))
  })
}

/** A list of units: the first begins the words, each other follows a comma, a semicolon or "và". */
const addressed = (text: string, mentions: readonly UnitMention[]): readonly UnitMention[] => {
  const [first] = mentions
  if (!first || !LEADS_IN.test(text.slice(0, first.start))) return []
  return mentions.filter(({ start }) => start === first.start || /(?:[;,]|\svà)\s*$/u.test(text.slice(0, start)))
}

const LEADS_IN = /^\s*(?:(?:đề nghị|giao|yêu cầu|trách nhiệm của|đối với|các)\s+)?$/iu

/** Offsets of what stands below a heading that opens the organisation of the work. */
const organisationSections = ({ body, source }: Plan): { readonly start: number; readonly end: number }[] => {
  const headings = body.filter((content): content is Heading => content.type === 'heading')
  return headings.flatMap(({ depth, span }, i) => {
    if (!ORGANISATION.test(source.text.slice(span.start, span.end))) return []
    const next = headings.slice(i + 1).find((other) => other.depth <= depth)
    return [{ start: span.start, end: next?.span.start ?? source.text.length }]
  })
}

const ORGANISATION = /^#*\s*(?:công tác\s+)?(?:tổ chức thực hiện|tổ chức triển khai|phân công)/iu

/** Recipients marked "(t/h)"; a collective may be busy through its members, which the register does not name. */
const namedInRecipients = (plan: Plan): Named[] =>
  plan.header.recipients.flatMap((recipient) => {
    if (!/\(\s*(?:để\s+)?(?:t\/h|thực hiện)\s*\)/iu.test(recipient.value)) return []
    return unitMentions(plan)(recipient.value)
      .filter(({ unit }) => unit.kind !== 'tập thể')
      .map(({ unit, start, end }) => ({ unit, span: stretch(recipient, start, end) }))
  })
