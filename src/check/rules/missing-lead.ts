import { block, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

const GROUP = block('nhóm', 'mã: phong-van-hoa\nchủ trì: vhxh')
const TASK_BELOW = block(
  'nhiệm vụ',
  '- mã: lop-hoc\n  nội dung: Mở lớp\n  thời gian: Quý IV/2025\n  kết quả: 02 lớp tập huấn',
)

export const missingLead: Rule = {
  id: 'missing-lead',
  summary: { vi: 'Mỗi nhiệm vụ có cơ quan chủ trì', en: 'Every task has a lead unit' },
  why: {
    vi: 'Việc không có người chủ trì là việc không ai làm; đây là “rõ người” trong sáu rõ.',
    en: 'Work without a lead is done by nobody: the first of the six clarities.',
  },
  source: 'Quyết định 1671/QĐ-TTg, IV.2.d',
  severity: ALWAYS_ERROR,
  clarity: 'người',
  examples: [
    { plan: taskBlock() },
    { plan: taskBlock({ 'chủ trì': undefined }), caught: 'lop-ky-nang-so' },
    { plan: taskBlock({ 'chủ trì': '' }), caught: '' },
  ],
  allowed: [{ plan: `# Phòng Văn hóa - Xã hội\n\n${GROUP}\n${TASK_BELOW}` }],
}
