import type { Task } from '../../plan/plan.ts'
import { REGISTER, taskBlock } from '../example-plan.ts'
import { isCollective, leadsOf } from '../kinds/leads.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const twoLeads: Rule = {
  id: 'two-leads',
  summary: { vi: 'Một nhiệm vụ có một đơn vị chủ trì', en: 'A task has one lead' },
  why: {
    vi: 'Hai đơn vị cùng chủ trì thì đơn vị này chờ đơn vị kia, và khi chậm không rõ ai chịu trách nhiệm.',
    en: 'Of two leads each waits for the other, and nobody answers for a delay.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  clarity: 'trách nhiệm',
  *check({ plan }) {
    for (const { lead, tasks } of leadsOf(plan)) {
      const { units, words, span } = lead
      const [first] = units.filter((unit) => !isCollective(unit))
      // Collectives side by side do the same work each for itself.
      if (units.length < 2 || !first || (units.some(isCollective) && tasks.every(isOfEach))) continue
      const others = units.filter((unit) => unit !== first)
      const ids = others.map(({ id }) => id).join(', ')
      yield {
        span,
        message: {
          vi: `${units.length} đơn vị cùng chủ trì một nhiệm vụ: “${words}”`,
          en: `${units.length} units lead one task: “${words}”`,
        },
        help: {
          vi: `chọn một đơn vị, ví dụ \`chủ trì: ${first.id}\`, còn lại gõ \`phối hợp: [${ids}]\`; hoặc tách thành các nhiệm vụ riêng`,
          en: `choose one, e.g. \`chủ trì: ${first.id}\` and \`phối hợp: [${ids}]\`, or make tasks of their own`,
        },
        args: { words, count: units.length },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'phối hợp': 'cong-an-xa' }) },
    {
      plan: taskBlock({ 'chủ trì': 'Văn phòng HĐND và UBND xã; Công an xã' }),
      register: `${REGISTER}- mã: van-phong\n  tên: Văn phòng HĐND và UBND xã\n`,
      caught: 'Văn phòng HĐND và UBND xã; Công an xã',
    },
    {
      plan: taskBlock({ 'chủ trì': 'Phòng Văn hóa - Xã hội và Công an xã' }),
      caught: 'Phòng Văn hóa - Xã hội và Công an xã',
    },
    {
      plan: taskBlock({ 'chủ trì': '{ghi: "Công an xã, các thôn", là: [cong-an-xa, cac-thon]}' }),
      caught: '"Công an xã, các thôn"',
    },
  ],
  allowed: [
    {
      plan: taskBlock({
        'chủ trì': '{ghi: "Công an xã, các thôn", là: [cong-an-xa, cac-thon]}',
        'nội dung': 'Tuyên truyền theo chức năng của từng cơ quan, đơn vị',
      }),
    },
  ],
}

/** "Theo chức năng của từng cơ quan", "Mỗi đơn vị có …": every unit named has its own share. */
const isOfEach = ({ content, result }: Task): boolean => EACH.test(content.words) || EACH.test(result.words)

const EACH = /(?<!\p{L})(?:mỗi|từng)\s(?:cơ quan|đơn vị|thôn|bản|tổ|trường|xã|phường|sở|phòng|ngành)(?!\p{L})/iu
