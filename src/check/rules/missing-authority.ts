import { taskBlock } from '../example-plan.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'

const SIX = 'rõ: [người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền]\n'

export const missingAuthority: Rule = {
  id: 'missing-authority',
  summary: {
    vi: 'Mỗi nhiệm vụ nêu ai có thẩm quyền quyết định (khi dự án theo sáu rõ)',
    en: 'Every task names who decides (where a project keeps six clarities)',
  },
  why: {
    vi: '“Rõ thẩm quyền” là cái rõ thứ sáu: việc làm xong mà không rõ ai phê duyệt thì vẫn nằm chờ. Nhiều cơ quan chỉ theo năm rõ, nên quy tắc này chỉ bật khi kehoach.config.yaml ghi `thẩm quyền` trong `rõ`.',
    en: 'The sixth clarity: work that is done waits as long as nobody knows who approves it. Many issuers keep five, so the rule is on only where the config lists `thẩm quyền`.',
  },
  source: 'Quyết định 1671/QĐ-TTg, IV.2.d',
  severity: ERROR_FOR_SIGNATURE,
  clarity: 'thẩm quyền',
  tellsAbsence: 'of blocks',
  *check({ plan }) {
    for (const { id, idSpan, authority } of plan.tasks) {
      if (authority) continue
      yield {
        span: idSpan,
        message: {
          vi: `nhiệm vụ \`${id}\` chưa nêu ai có thẩm quyền quyết định`,
          en: `the task \`${id}\` does not name who decides`,
        },
        help: {
          vi: 'thêm dòng `thẩm quyền: <mã, tên đơn vị hoặc chức danh>` ở nhiệm vụ này, hoặc ở khối `yaml nhóm` phía trên',
          en: 'add `thẩm quyền: <unit or office>` to this task or to the `yaml nhóm` block above',
        },
        args: { id },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'thẩm quyền': 'Chủ tịch UBND xã' }), config: SIX },
    { plan: taskBlock(), config: SIX, caught: 'lop-ky-nang-so' },
  ],
  allowed: [{ plan: taskBlock() }],
}
