import { planWith } from '../example-plan.ts'
import { firstLine } from '../kinds/first-line.ts'
import { isUnread } from '../kinds/unread-header.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'

export const missingRecipients: Rule = {
  id: 'missing-recipients',
  summary: { vi: 'Kế hoạch phải có nơi nhận', en: 'A plan has recipients' },
  why: {
    vi: 'Nơi nhận là thành phần thể thức chính; đơn vị được giao việc mà không ở nơi nhận thì không nhận được kế hoạch.',
    en: 'Recipients are a main component of the document; a unit that is not among them does not get the plan.',
  },
  source: 'Nghị định 30/2020, PL I, II.9',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }) {
    if (header.kind === 'appendix' || isUnread(header) || header.recipients.length > 0) return
    yield {
      span: firstLine(header.span),
      message: { vi: 'phần đầu chưa có nơi nhận', en: 'the front matter has no recipients' },
      help: {
        vi: 'thêm `nơi nhận:` rồi mỗi nơi một dòng "  - …", không gõ dấu ";"; phần lưu gõ ở `lưu: VT, …`',
        en: 'add `nơi nhận:` and one line "  - …" for each, without ";"; type the filing in `lưu: VT, …`',
      },
    }
  },
  examples: [{ plan: planWith({}) }, { plan: planWith({ 'nơi nhận': undefined }), caught: 'thể thức: nghị định 30' }],
  allowed: [{ plan: planWith({ loại: 'phụ lục', 'nơi nhận': undefined }, '# Phụ lục: Nhiệm vụ\n\nNội dung.\n') }],
}
