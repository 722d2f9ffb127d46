import { planWith, taskBlock } from '../example-plan.ts'
import { ALWAYS_ERROR, type Rule } from '../rule.ts'

const LONG = 'lop-tap-huan-ky-nang-so-cho-nguoi-cao-tuoi-o-cac-thon-vung-sau'

export const tooLong: Rule = {
  id: 'too-long',
  summary: { vi: 'Trích yếu không quá 500 ký tự, mã không quá 60', en: 'A title has 500 characters at most, an id 60' },
  why: {
    vi: 'Trích yếu là trường dữ liệu khi gửi văn bản điện tử, giới hạn 500 ký tự.',
    en: 'The title is a field of electronic documents, limited to 500 characters.',
  },
  source: 'Nghị định 30/2020, PL VI, Phần II',
  severity: ALWAYS_ERROR,
  examples: [{ plan: planWith({}) }, { plan: taskBlock({ mã: LONG }), caught: LONG }],
}
