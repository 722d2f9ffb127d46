import { ALWAYS_ERROR, type Rule } from '../rule.ts'

const ENTRY = `- dấu vết: 0123456789abcdef
  quy tắc: missing-lead
  tệp: plans/vi-du/ke-hoach.md
  lý do: Đơn vị chủ trì sẽ được giao sau
  người: Nguyễn Văn An
  đến: 2026-12-31
`

export const alwaysChecked: Rule = {
  id: 'always-checked',
  summary: {
    vi: 'Những lỗi làm kế hoạch không đọc được trọn vẹn thì không tắt, không chấp nhận được',
    en: 'Errors that keep a plan from being read whole are neither turned off nor accepted',
  },
  why: {
    vi: 'Sổ nhiệm vụ và văn bản in ra lấy từ những gì đọc được; thiếu người chủ trì, thời hạn, kết quả thì không còn là nhiệm vụ.',
    en: 'The registry and the document are made of what could be read; without a lead, a deadline and a result there is no task.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: '# Nội dung\n', config: 'rõ: [người, thời gian, sản phẩm, thẩm quyền]\n' },
    { plan: '# Nội dung\n', config: 'rõ: [người, việc, thời gian]\n', caught: 'rõ' },
    { plan: '# Nội dung\n', config: 'mức:\n  missing-lead: cảnh báo\n', caught: 'missing-lead' },
    { plan: '# Nội dung\n', accepted: ENTRY, caught: 'missing-lead' },
  ],
}
