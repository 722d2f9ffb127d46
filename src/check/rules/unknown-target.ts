import { targetBlock, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const unknownTarget: Rule = {
  id: 'unknown-target',
  summary: { vi: 'Mã chỉ tiêu mà nhiệm vụ phục vụ phải có trong kế hoạch', en: 'A task serves a target of the plan' },
  why: {
    vi: 'Nhiệm vụ được đo bằng chỉ tiêu; chỉ tiêu không có thì nhiệm vụ không đo được.',
    en: 'The task is measured by the target; without it the task is not measurable.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: `${targetBlock()}\n${taskBlock({ 'kết quả': '{ghi: Đạt chỉ tiêu, phục vụ: [ky-nang-so-2025]}' })}` },
    {
      plan: `${targetBlock()}\n${taskBlock({ 'kết quả': '{ghi: Đạt chỉ tiêu, phục vụ: [ky-nang-so-2026]}' })}`,
      caught: 'ky-nang-so-2026',
    },
  ],
}
