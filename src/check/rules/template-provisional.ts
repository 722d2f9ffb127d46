import { planWith } from '../example-plan.ts'
import { firstLine } from '../kinds/first-line.ts'
import { ALWAYS_INFO, type Rule } from '../rule.ts'

export const templateProvisional: Rule = {
  id: 'template-provisional',
  summary: {
    vi: 'Bản thể thức tạm thời: chưa đối chiếu được với văn bản gốc',
    en: 'A provisional edition of the form: not read in the original',
  },
  why: {
    vi: 'Bản thể thức được chọn theo ngày ban hành; bản tạm thời chỉ ghi những điểm khác đã được biết, nên phải đối chiếu trang in với văn bản gốc trước khi ký.',
    en: 'The edition follows from the day of the plan; a provisional one holds only the differences that are known, so the pages must be compared with the original before signing.',
  },
  source: 'house',
  severity: ALWAYS_INFO,
  *check({ plan: { header }, template }) {
    // A day that is not in the calendar has told its own cause: which edition holds is not known.
    if (!template?.provisional || (header.issued.span && !header.issued.year)) return
    yield {
      span: firstLine(header.span),
      message: {
        vi: `thể thức theo ${template.name} còn là bản tạm thời: ${template.provisional}`,
        en: `the form of ${template.name} is provisional, not read in the original`,
      },
      help: {
        vi: 'đối chiếu trang in với văn bản gốc; giá trị nào khác thì sửa trong tệp thể thức riêng (`thể thức` ở kehoach.config.yaml)',
        en: 'compare the pages with the original; correct values in a template of your own (`thể thức` in kehoach.config.yaml)',
      },
      args: { template: template.id },
    }
  },
  examples: [
    { plan: planWith({ 'thể thức': 'đảng', 'ký hiệu': 'KH/ĐU', ký: undefined, 'ngày ban hành': '2025' }) },
    {
      plan: planWith({ 'thể thức': 'đảng', 'ký hiệu': 'KH/ĐU', ký: undefined, 'ngày ban hành': '2026' }),
      caught: 'thể thức: đảng',
    },
  ],
  allowed: [{ plan: planWith({ 'ngày ban hành': '2026' }) }],
}
