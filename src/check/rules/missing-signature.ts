import { planWith } from '../example-plan.ts'
import { firstLine } from '../kinds/first-line.ts'
import { isUnread } from '../kinds/unread-header.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'

export const missingSignature: Rule = {
  id: 'missing-signature',
  summary: { vi: 'Kế hoạch phải có người ký', en: 'A plan has a signatory' },
  why: {
    vi: 'Chức vụ, họ tên và chữ ký của người có thẩm quyền là thành phần thể thức chính của văn bản.',
    en: 'The office, name and signature of the competent person are a main component of the document.',
  },
  source: 'Nghị định 30/2020, PL I, II.7',
  severity: ERROR_FOR_SIGNATURE,
  *check({ plan: { header } }) {
    if (header.kind === 'appendix' || isUnread(header) || header.signatures.length > 0) return
    yield {
      span: firstLine(header.span),
      message: { vi: 'phần đầu chưa có người ký', en: 'the front matter names no signatory' },
      help: {
        vi: 'thêm `ký: {quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: …}` (thủ trưởng ký thì bỏ quyền hạn)',
        en: 'add `ký: {quyền hạn: TM. …, chức vụ: …, họ tên: …}` (no quyền hạn for the head of a body)',
      },
    }
  },
  examples: [{ plan: planWith({}) }, { plan: planWith({ ký: undefined }), caught: 'thể thức: nghị định 30' }],
  allowed: [{ plan: planWith({ loại: 'phụ lục', ký: undefined }, '# Phụ lục: Nhiệm vụ\n\nNội dung.\n') }],
}
