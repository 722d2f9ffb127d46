import { planWith } from '../example-plan.ts'
import { firstLine } from '../kinds/first-line.ts'
import { ERROR_FOR_SIGNATURE, type Rule } from '../rule.ts'

export const missingBody: Rule = {
  id: 'missing-body',
  summary: { vi: 'Kế hoạch phải có nội dung', en: 'A plan has a body' },
  why: {
    vi: 'Tệp chỉ có phần đầu thì in ra một văn bản trống có chỗ ký.',
    en: 'A file of front matter alone prints an empty document with a place to sign.',
  },
  source: 'Nghị định 30/2020, PL I, II.6',
  severity: ERROR_FOR_SIGNATURE,
  tellsAbsence: 'of blocks',
  *check({ plan: { header, body, appendices } }) {
    const isAppendix = header.kind === 'appendix'
    if ((isAppendix ? appendices : body).length > 0) return
    yield {
      span: firstLine(header.span),
      message: isAppendix
        ? { vi: 'tệp phụ lục chưa có phụ lục nào', en: 'the appendix file has no appendix' }
        : { vi: 'kế hoạch chưa có nội dung', en: 'the plan has no body' },
      help: isAppendix
        ? { vi: 'gõ `# Phụ lục: Tên phụ lục` sau phần đầu', en: 'type `# Phụ lục: Title` after the front matter' }
        : {
            vi: 'gõ `# Mục đích, yêu cầu` và lời văn sau phần đầu',
            en: 'type headings and text after the front matter',
          },
    }
  },
  examples: [{ plan: planWith({}) }, { plan: planWith({}, ''), caught: 'thể thức: nghị định 30' }],
  allowed: [{ plan: planWith({ loại: 'phụ lục' }, '# Phụ lục: Nhiệm vụ\n\nNội dung.\n') }],
}
