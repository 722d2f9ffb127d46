import type { Assignment, Plan } from '../../plan/plan.ts'
import type { Unit } from '../../plan/units.ts'
import { capitalized } from '../../text/vietnamese.ts'
import { planWith, taskBlock } from '../example-plan.ts'
import { issuingBodies } from '../kinds/issuing-body.ts'
import { isAddressed } from '../kinds/recipients.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const unitNotAddressed: Rule = {
  id: 'unit-not-addressed',
  summary: {
    vi: 'Đơn vị được giao việc hoặc phải báo cáo có ở nơi nhận',
    en: 'A unit that is assigned work or must report is among the recipients',
  },
  why: {
    vi: 'Không ở nơi nhận thì không được gửi kế hoạch, nên không biết mình có việc. Dòng chung (“Các phòng, ban, đơn vị”), chữ viết tắt và phần “Lưu” đều được tính.',
    en: 'Who is not among the recipients is not sent the plan. Collective lines, abbreviations and the filing line all count.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  tellsAbsence: 'of blocks and units',
  *check({ plan }) {
    const { header } = plan
    const [first] = header.recipients
    if (header.kind === 'appendix' || !first) return
    const seen = new Set(issuingBodies(header).map(({ id }) => id))
    for (const { assignment, duty } of duties(plan)) {
      for (const unit of assignment.units) {
        if (seen.has(unit.id)) continue
        seen.add(unit.id)
        if (isAddressed(unit, header)) continue
        const name = recipientName(unit)
        yield {
          span: assignment.span,
          message: {
            vi: `“${unit.name}” ${duty === 'lead' ? 'chủ trì nhiệm vụ' : 'phải báo cáo'} mà không có ở nơi nhận`,
            en: `“${unit.name}” ${duty === 'lead' ? 'leads a task' : 'must report'} but is not among the recipients`,
          },
          help: { vi: `thêm vào \`nơi nhận\` dòng “- ${name}”`, en: `add the line “- ${name}” to \`nơi nhận\`` },
          related: [{ span: first.span, message: { vi: 'nơi nhận bắt đầu ở đây', en: 'the recipients begin here' } }],
          args: { unit: unit.id, name: unit.name },
        }
      }
    }
  },
  examples: [
    { plan: planWith({ 'nơi nhận': '[Phòng Văn hóa - Xã hội, Các thôn]' }, taskBlock()) },
    { plan: planWith({ 'nơi nhận': '[Các thôn]' }, taskBlock()), caught: 'vhxh' },
    {
      plan: planWith({ 'nơi nhận': '[Các thôn, VHXH]' }, taskBlock({ 'chủ trì': 'cong-an-xa' })),
      caught: 'cong-an-xa',
    },
  ],
  allowed: [
    { plan: planWith({ 'nơi nhận': '[Phòng Văn hoá và Xã hội xã]' }, taskBlock()) },
    { plan: planWith({ 'nơi nhận': '["Thủ trưởng các phòng, ban", Như mục III]' }, taskBlock()) },
    { plan: planWith({ 'nơi nhận': '[Các thôn]', lưu: '"VT, VHXH"' }, taskBlock()) },
    {
      plan: planWith(
        { loại: 'phụ lục', 'nơi nhận': undefined, ký: undefined },
        `# Phụ lục: Nhiệm vụ\n\n${taskBlock().replace('# Nhiệm vụ\n\n', '')}`,
      ),
    },
  ],
}

const duties = function* ({
  tasks,
  reports,
}: Plan): Iterable<{ readonly assignment: Assignment; readonly duty: 'lead' | 'report' }> {
  for (const { lead } of tasks) yield { assignment: lead, duty: 'lead' }
  for (const { reporter } of reports) yield { assignment: reporter, duty: 'report' }
}

const recipientName = ({ name }: Unit): string => capitalized(name)
