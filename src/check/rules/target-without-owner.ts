import { targetBlock, taskBlock } from '../example-plan.ts'
import type { Rule } from '../rule.ts'

export const targetWithoutOwner: Rule = {
  id: 'target-without-owner',
  summary: {
    vi: 'Chỉ tiêu có đơn vị chịu trách nhiệm hoặc có nhiệm vụ phục vụ',
    en: 'A target has an owner or a task that serves it',
  },
  why: {
    vi: 'Chỉ tiêu không ai nhận và không nhiệm vụ nào phục vụ thì đến hạn không biết hỏi ai; “rõ người, rõ trách nhiệm” là cho cả chỉ tiêu.',
    en: 'A target that nobody owns and no task serves has nobody to answer for it when it is due.',
  },
  source: 'house',
  severity: { draft: 'info', forSignature: 'warning', issued: 'warning' },
  tellsAbsence: 'of blocks',
  *check({ plan }) {
    const served = new Set(plan.tasks.flatMap(({ result }) => result.serves))
    for (const { id, idSpan, owner } of plan.targets) {
      if (owner || served.has(id)) continue
      yield {
        span: idSpan,
        message: {
          vi: `chỉ tiêu \`${id}\` không có đơn vị chủ trì và không nhiệm vụ nào phục vụ`,
          en: `the target \`${id}\` has no owner and no task serves it`,
        },
        help: {
          vi: `thêm \`chủ trì: mã-đơn-vị\` vào chỉ tiêu, hoặc \`phục vụ: [${id}]\` vào kết quả của nhiệm vụ làm cho chỉ tiêu này`,
          en: `add \`chủ trì: <unit>\` to the target, or \`phục vụ: [${id}]\` to the result of the task that brings it about`,
        },
        args: { id },
      }
    }
  },
  examples: [{ plan: targetBlock({ 'chủ trì': 'vhxh' }) }, { plan: targetBlock(), caught: 'ky-nang-so-2025' }],
  allowed: [
    { plan: `${targetBlock()}\n${taskBlock({ 'kết quả': '{ghi: Đạt chỉ tiêu, phục vụ: [ky-nang-so-2025]}' })}` },
  ],
}
