import { planWith } from '../example-plan.ts'
import { firstLine } from '../kinds/first-line.ts'
import { isUnread } from '../kinds/unread-header.ts'
import type { Rule } from '../rule.ts'

export const missingFiling: Rule = {
  id: 'missing-filing',
  summary: { vi: 'Nơi nhận kết thúc bằng dòng lưu', en: 'The recipients end with the filing' },
  why: {
    vi: 'Dòng “Lưu: VT, …” cho biết bản gốc lưu ở đâu và đơn vị nào soạn thảo.',
    en: 'The line “Lưu: VT, …” tells where the original is filed and which unit drafted it.',
  },
  source: 'Nghị định 30/2020, PL I, II.9.d',
  severity: { draft: 'info', forSignature: 'warning', issued: 'warning' },
  *check({ plan: { header } }) {
    if (header.kind === 'appendix' || header.filings.length > 0) return
    // Without recipients that is told, and its help names the filing too.
    if (isUnread(header) || header.recipients.length === 0) return
    yield {
      span: firstLine(header.span),
      message: { vi: 'phần đầu chưa có dòng lưu', en: 'the front matter has no filing' },
      help: {
        vi: 'thêm `lưu: VT, …` với chữ viết tắt tên đơn vị soạn thảo',
        en: 'add `lưu: VT, …` with the drafter’s letters',
      },
    }
  },
  examples: [{ plan: planWith({}) }, { plan: planWith({ lưu: undefined }), caught: 'thể thức: nghị định 30' }],
  allowed: [
    { plan: planWith({ 'nơi nhận': undefined, lưu: undefined }) },
    { plan: planWith({ loại: 'phụ lục', lưu: undefined }, '# Phụ lục: Nhiệm vụ\n\nNội dung.\n') },
  ],
}
