import type { Assignment, Plan } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { addDays, type Day, dayWords } from '../../text/day.ts'
import { comparable } from '../../text/vietnamese.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { daysOf } from '../kinds/deadlines.ts'
import { planDays } from '../kinds/plan-days.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

const REGISTER = `- mã: ubnd-xa
  tên: Ủy ban nhân dân xã Bờ Y
- mã: phong-gddt-huyen
  tên: Phòng Giáo dục và Đào tạo huyện
  gọi khác: [cơ quan phụ trách giáo dục]
  hiệu lực: {đến: 2025-06-30}
- mã: vhxh
  tên: Phòng Văn hóa - Xã hội
  gọi khác: [cơ quan phụ trách giáo dục]
  hiệu lực: {từ: 2025-07-01}
- mã: cac-thon
  tên: Các thôn
  loại: tập thể
`

export const unitNotInForce: Rule = {
  id: 'unit-not-in-force',
  summary: {
    vi: 'Đơn vị được giao việc phải đang tồn tại vào ngày của kế hoạch',
    en: 'An assigned unit exists at the plan’s date',
  },
  why: {
    vi: 'Đơn vị đã giải thể, sáp nhập hoặc chưa thành lập thì không có ai nhận việc; tên trong văn bản cũ được viện dẫn không bị xét.',
    en: 'A unit that is dissolved, merged or not yet founded has nobody to take the work; names in cited documents are not looked at.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    const days = planDays(plan.header)
    if (!days) return
    const told = new Set<string>()
    for (const { assignment, starts } of assignments(plan)) {
      for (const unit of assignment.units) {
        const { validFrom, validTo, id } = unit
        const ended = validTo !== undefined && validTo < days.first
        // Work that begins when the unit exists may be given before.
        const notYet = validFrom !== undefined && validFrom > days.last && !(starts && starts >= validFrom)
        if ((!ended && !notYet) || told.has(id)) continue
        told.add(id)
        yield ended ? gone(unit, validTo, assignment, plan) : toCome(unit, validFrom ?? days.last, assignment, plan)
      }
    }
  },
  examples: [
    { plan: dated('vhxh'), register: REGISTER },
    { plan: dated('phong-gddt-huyen'), register: REGISTER, caught: 'phong-gddt-huyen' },
    {
      plan: planWith({ 'ngày ban hành': '2025-06-20' }, taskBlock({ 'chủ trì': 'vhxh' })),
      register: REGISTER,
      caught: 'vhxh',
    },
  ],
  allowed: [
    {
      plan: planWith({ 'ngày ban hành': '2025-06-20' }, taskBlock({ 'chủ trì': 'vhxh', 'thời gian': 'Quý IV/2025' })),
      register: REGISTER,
    },
    // Only the year is known, and the unit existed in a part of it.
    { plan: taskBlock({ 'chủ trì': 'phong-gddt-huyen' }), register: REGISTER },
  ],
}

/** All who are given or asked something, with the day on which the work begins where one is named. */
const assignments = function* ({
  tasks,
  targets,
  reports,
}: Plan): Iterable<{ readonly assignment: Assignment; readonly starts?: Day }> {
  for (const { lead, support, deadline } of tasks) {
    const starts = deadline.items.flatMap((item) => daysOf(item)?.start ?? []).sort()[0]
    for (const assignment of [lead, ...support]) yield { assignment, ...(starts ? { starts } : {}) }
  }
  for (const { owner } of targets) if (owner) yield { assignment: owner }
  for (const { reporter, recipient, through } of reports)
    for (const assignment of [reporter, recipient, ...(through ? [through] : [])]) yield { assignment }
}

const gone = (unit: Unit, ended: Day, { span }: Assignment, plan: Plan): Finding => {
  const successor = successorOf(unit, ended, plan)
  return {
    span,
    message: {
      vi: `“${unit.name}” kết thúc hoạt động từ sau ngày ${dayWords(ended)}, trước ngày của kế hoạch`,
      en: `“${unit.name}” ended on ${dayWords(ended)}, before the plan’s date`,
    },
    help: successor
      ? { vi: `giao cho \`${successor.id}\` (${successor.name})`, en: `assign \`${successor.id}\` (${successor.name})` }
      : {
          vi: 'giao cho đơn vị tiếp nhận nhiệm vụ, hoặc sửa `hiệu lực` trong don-vi.yaml',
          en: 'assign the unit that took over, or correct `hiệu lực` in don-vi.yaml',
        },
    related: [
      { span: unit.span, message: { vi: 'hiệu lực của đơn vị ghi ở đây', en: 'its validity is given here' } },
      ...(successor
        ? [
            {
              span: successor.span,
              message: { vi: 'đơn vị bắt đầu khi đơn vị này kết thúc', en: 'the unit that begins where this ends' },
            },
          ]
        : []),
    ],
    args: { unit: unit.id, ended },
  }
}

const toCome = (unit: Unit, begins: Day, { span }: Assignment, plan: Plan): Finding => {
  const predecessor = [...plan.units.byId.values()].find(
    ({ validTo }) => validTo !== undefined && addDays(validTo, 1) === begins,
  )
  const before = predecessor && sharesName(predecessor, unit) ? predecessor : undefined
  return {
    span,
    message: {
      vi: `“${unit.name}” đến ngày ${dayWords(begins)} mới hoạt động, sau ngày của kế hoạch`,
      en: `“${unit.name}” begins on ${dayWords(begins)}, after the plan’s date`,
    },
    help: before
      ? { vi: `giao cho \`${before.id}\` (${before.name})`, en: `assign \`${before.id}\` (${before.name})` }
      : {
          vi: 'giao cho đơn vị đang tồn tại, hoặc sửa `hiệu lực` trong don-vi.yaml',
          en: 'assign a unit that exists, or correct `hiệu lực` in don-vi.yaml',
        },
    related: [{ span: unit.span, message: { vi: 'hiệu lực của đơn vị ghi ở đây', en: 'its validity is given here' } }],
    args: { unit: unit.id, begins },
  }
}

/** The one unit that begins on the day after and shares a name. */
const successorOf = (unit: Unit, ended: Day, { units }: Plan): Unit | undefined => {
  const next = addDays(ended, 1)
  const found = [...units.byId.values()].filter((each) => each.validFrom === next && sharesName(each, unit))
  return found.length === 1 ? found[0] : undefined
}

const sharesName = (a: Unit, b: Unit): boolean => {
  const names = new Set(namesOf(a))
  return namesOf(b).some((name) => names.has(name))
}

const namesOf = ({ name, shortName, otherNames }: Unit): string[] => [name, shortName, ...otherNames].map(comparable)

function dated(lead: string): string {
  return planWith({ 'ngày ban hành': '2025-07-21' }, taskBlock({ 'chủ trì': lead }))
}
