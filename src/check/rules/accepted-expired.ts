import { ALWAYS_WARNING, type Rule } from '../rule.ts'

const PLAN = '# Nội dung\n\nTheo Công văn số 01-CTr/BCĐTW ngày 28/02/2025.\n'
const entry = (until: string): string => `- dấu vết: f074ee78130e4f80
  quy tắc: citation-type
  tệp: plans/vi-du/ke-hoach.md
  lý do: Chờ văn thư tra lại bản gốc
  người: Nguyễn Văn An
  đến: ${until}
`

export const acceptedExpired: Rule = {
  id: 'accepted-expired',
  summary: {
    vi: 'Mục chấp nhận đã hết hạn thì phát hiện lại được tính',
    en: 'After an acceptance has run out its finding counts again',
  },
  why: {
    vi: 'Chấp nhận có thời hạn để phát hiện được xem lại, không bị quên.',
    en: 'Acceptances end so that findings are looked at again and not forgotten.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  examples: [
    { plan: PLAN, accepted: entry('2199-12-31') },
    { plan: PLAN, accepted: entry('2025-12-31'), caught: '2025-12-31' },
  ],
}
