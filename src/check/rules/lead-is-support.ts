import type { Assignment } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { taskBlock } from '../example-plan.ts'
import { stretch } from '../kinds/stretch.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const leadIsSupport: Rule = {
  id: 'lead-is-support',
  summary: {
    vi: 'Đơn vị chủ trì không đứng lại ở mục phối hợp',
    en: 'The lead does not stand again under support',
  },
  why: {
    vi: 'Một đơn vị vừa chủ trì vừa phối hợp cùng một việc thì không rõ trách nhiệm của đơn vị ấy.',
    en: 'A unit that leads and supports the same task has no clear duty.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  clarity: 'trách nhiệm',
  *check({ plan }) {
    const told = new Set<number>()
    for (const { lead, support } of plan.tasks) {
      for (const assignment of support) {
        const unit = assignment.units.find(({ id }) => lead.units.some((leading) => leading.id === id))
        if (!unit || told.has(assignment.span.start)) continue
        told.add(assignment.span.start)
        const span = placeOf(unit, assignment)
        yield {
          span,
          message: {
            vi: `“${unit.name}” vừa chủ trì vừa phối hợp nhiệm vụ này`,
            en: `“${unit.name}” both leads and supports this task`,
          },
          help: {
            vi: 'bỏ đơn vị này khỏi `phối hợp`, hoặc sửa `chủ trì`',
            en: 'take it out of `phối hợp` or correct `chủ trì`',
          },
          related: [{ span: lead.span, message: { vi: 'đã chủ trì ở đây', en: 'leads here' } }],
          args: { unit: unit.id, name: unit.name },
        }
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'phối hợp': '[cong-an-xa, cac-thon]' }) },
    { plan: taskBlock({ 'phối hợp': '[cong-an-xa, vhxh]' }), caught: 'vhxh' },
    { plan: taskBlock({ 'phối hợp': 'Công an xã và Phòng Văn hóa - Xã hội' }), caught: 'Phòng Văn hóa - Xã hội' },
  ],
}

/** The unit's name within the words; the whole words when it stands there in another form. */
const placeOf = ({ name, shortName, otherNames }: Unit, { words, span }: Assignment): Assignment['span'] => {
  for (const form of [name, shortName, ...otherNames]) {
    const at = words.toLocaleLowerCase('vi').indexOf(form.toLocaleLowerCase('vi'))
    if (at >= 0) return stretch({ value: words, span }, at, at + form.length)
  }
  return span
}
