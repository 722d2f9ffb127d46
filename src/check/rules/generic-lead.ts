import type { Plan } from '../../plan/plan.ts'
import { isVague } from '../../plan/unknown-unit.ts'
import { taskBlock } from '../example-plan.ts'
import { isWorded, leadsOf } from '../kinds/leads.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'

const REGISTER = `- mã: ubnd-xa
  tên: Ủy ban nhân dân xã Bờ Y
- mã: vhxh
  tên: Phòng Văn hóa - Xã hội
- mã: cac-don-vi-lien-quan
  tên: Các đơn vị liên quan
  loại: tập thể
- mã: cac-thon
  tên: Các thôn
  loại: tập thể
`

export const genericLead: Rule = {
  id: 'generic-lead',
  summary: { vi: 'Chủ trì là một đơn vị gọi được tên', en: 'The lead is a body that can be named' },
  why: {
    vi: '“Các đơn vị liên quan” chủ trì thì không đơn vị nào thấy việc của mình và không ai phải báo cáo. “Các thôn” thì được: mỗi thôn tự làm phần mình (xem collective-lead).',
    en: 'Where “the units concerned” lead, no unit finds its work and none has to report. “The villages” may lead: each does its own share (see collective-lead).',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  clarity: 'người',
  *check({ plan }) {
    for (const { lead } of leadsOf(plan)) {
      // Words that no unit of the register answers to are told as such, with the same advice.
      if (lead.units.length > 0 && isVague(lead.words)) yield told(lead, isWorded(lead), plan)
    }
  },
  examples: [
    { plan: taskBlock({ 'phối hợp': '{ghi: các đơn vị liên quan}' }) },
    { plan: taskBlock({ 'chủ trì': 'cac-don-vi-lien-quan' }), register: REGISTER, caught: 'cac-don-vi-lien-quan' },
    {
      plan: taskBlock({ 'chủ trì': '{ghi: Các cơ quan chức năng, là: vhxh}' }),
      register: REGISTER,
      caught: 'Các cơ quan chức năng',
    },
  ],
  allowed: [
    { plan: taskBlock({ 'chủ trì': 'cac-thon' }), register: REGISTER },
    // Told as an unknown unit.
    { plan: taskBlock({ 'chủ trì': 'các cơ quan chức năng' }), register: REGISTER },
  ],
}

const told = (
  { words, units, span }: Plan['tasks'][number]['lead'],
  worded: boolean,
  { units: register }: Plan,
): Finding => {
  // The printed words hide a unit that the codes beside them name.
  const named = worded && units.length === 1 && units[0] && !isVague(units[0].name) ? units[0] : undefined
  const example = [...register.byId.values()].find(({ parent }) => parent !== undefined)
  return {
    span,
    message: {
      vi: `“${words}” chủ trì thì không đơn vị nào biết là mình`,
      en: `with “${words}” as the lead no unit knows that it is meant`,
    },
    help: named
      ? { vi: `gõ đúng tên đơn vị: “${named.name}”`, en: `type the unit’s own name: “${named.name}”` }
      : {
          vi: `ghi tên một đơn vị chủ trì${example ? `, ví dụ \`chủ trì: ${example.id}\`` : ''}; các đơn vị còn lại ghi ở \`phối hợp\``,
          en: `name one unit that leads${example ? `, e.g. \`chủ trì: ${example.id}\`` : ''}; put the others under \`phối hợp\``,
        },
    args: { words },
  }
}
