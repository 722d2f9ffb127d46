import { taskBlock } from '../example-plan.ts'
import { shortened } from '../kinds/quoted.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const vagueWork: Rule = {
  id: 'vague-work',
  summary: { vi: 'Nhiệm vụ nói rõ phải làm việc gì', en: 'A task says what is to be done' },
  why: {
    vi: '“Thực hiện tốt công tác chuyển đổi số”, “Tiếp tục triển khai theo quy định”: người nhận không biết bắt đầu từ việc gì, người đôn đốc không biết việc gì đã xong.',
    en: '“Carry out the work well”, “Go on as prescribed”: whoever gets it does not know what to begin with, and nobody what is done.',
  },
  source: 'Quyết định 1671/QĐ-TTg, IV.2.d',
  severity: ALWAYS_WARNING,
  clarity: 'việc',
  *check({ plan: { tasks } }) {
    for (const { content, id } of tasks) {
      const words = content.words.replace(/\s+/g, ' ').trim()
      if (!isVague(words)) continue
      yield {
        span: content.span,
        message: {
          vi: `“${shortened(words)}” chưa nói rõ phải làm việc gì`,
          en: `“${shortened(words)}” does not say what is to be done`,
        },
        help: {
          vi: 'nêu việc cụ thể bằng động từ và sản phẩm, ví dụ “Mở 02 lớp tập huấn …”, “Xây dựng kế hoạch …”, “Rà soát, lập danh sách …”',
          en: 'name the very work by a verb and what comes of it, e.g. “Mở 02 lớp tập huấn …”, “Xây dựng kế hoạch …”',
        },
        args: { id },
      }
    }
  },
  examples: [
    { plan: taskBlock({ 'nội dung': 'Tiếp tục triển khai 02 lớp tập huấn kỹ năng số theo quy định' }) },
    {
      plan: taskBlock({ 'nội dung': 'Thực hiện tốt công tác chuyển đổi số' }),
      caught: 'Thực hiện tốt công tác chuyển đổi số',
    },
    {
      plan: taskBlock({ 'nội dung': 'Tiếp tục triển khai theo quy định' }),
      caught: 'Tiếp tục triển khai theo quy định',
    },
    {
      plan: taskBlock({ 'nội dung': 'Thực hiện các nhiệm vụ được giao.' }),
      caught: 'Thực hiện các nhiệm vụ được giao.',
    },
    {
      plan: taskBlock({ 'nội dung': 'Triển khai nghiêm túc, có hiệu quả các nội dung của Phong trào' }),
      caught: 'Triển khai nghiêm túc, có hiệu quả các nội dung của Phong trào',
    },
  ],
  allowed: [
    'Tổ chức thực hiện công tác tuyên truyền trên hệ thống truyền thanh',
    'Triển khai nền tảng học kỹ năng số theo hướng dẫn của tỉnh',
    'Thực hiện tốt công tác lập danh sách người chưa có tài khoản định danh điện tử',
    'Tiếp tục thực hiện Kế hoạch số 12/KH-UBND',
  ].map((words) => ({ plan: taskBlock({ 'nội dung': words }) })),
}

const ADVERB = '(?:,?(?: và)? (?:tốt|nghiêm túc|nghiêm|đầy đủ|kịp thời|đồng bộ|quyết liệt|có hiệu quả|hiệu quả))'
const VERB = '(?:tiếp tục )?(?:(?:tổ chức )?(?:thực hiện|triển khai)(?: thực hiện| triển khai)?|làm)'
/** What says no more than that there is work. */
const ANY_WORK = '(?: (?:các|những|mọi))?(?: (?:nhiệm vụ|công việc|nội dung|hoạt động|công tác|giải pháp|phần việc))'
const BY_RULE =
  '(?:,? (?:theo (?:đúng )?(?:quy định|chức năng|nhiệm vụ|thẩm quyền|phân công|kế hoạch|chỉ đạo)(?:,? (?:nhiệm vụ|được giao|hiện hành|của (?:cấp trên|pháp luật|tỉnh|xã|phường))){0,2}|được (?:giao|phân công)))'
/** Praise, “công tác” and a field of at most four syllables; or any work, of the plan or as prescribed. */
const VAGUE = [
  `${VERB}${ADVERB}{1,3} (?:các )?(?:mặt )?công tác(?: (?!(?:lập|rà|mở|thu|cấp|kiểm|báo)(?!\\p{L}))\\p{L}+){1,4}${BY_RULE}?`,
  `${VERB}${ADVERB}{0,3}(?:${ANY_WORK})?${BY_RULE}`,
  `${VERB}${ADVERB}{1,3}${ANY_WORK}(?: của (?:kế hoạch|phong trào|chương trình|đề án))?`,
]
const VAGUE_WORK = new RegExp(`^(?:${VAGUE.join('|')})$`, 'iu')
const LONGEST = 120

const isVague = (words: string): boolean => words.length <= LONGEST && VAGUE_WORK.test(words.replace(/[\s.;:/]+$/, ''))
