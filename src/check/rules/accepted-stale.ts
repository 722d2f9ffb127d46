import { ALWAYS_WARNING, type Rule } from '../rule.ts'

const PLAN = '# Nội dung\n\nTheo Công văn số 01-CTr/BCĐTW ngày 28/02/2025.\n'
const entry = (print: string): string => `- dấu vết: ${print}
  quy tắc: citation-type
  tệp: plans/vi-du/ke-hoach.md
  lý do: Giữ đúng bản gốc đã ban hành
  người: Nguyễn Văn An
  đến: 2026-12-31
`

export const acceptedStale: Rule = {
  id: 'accepted-stale',
  summary: {
    vi: 'Mỗi mục của chap-nhan.yaml ứng với một phát hiện còn đó; của duyet-thay-doi.yaml, ly-do.yaml với một thay đổi',
    en: 'Every entry of chap-nhan.yaml answers to a finding that is there; of duyet-thay-doi.yaml and ly-do.yaml to a change',
  },
  why: {
    vi: 'Mục thừa che mắt người rà soát, và có thể lặng lẽ chấp nhận một lỗi gõ lại sau này.',
    en: 'A left-over entry blinds reviewers and may silently accept the same fault typed again later.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  examples: [
    { plan: PLAN, accepted: entry('f074ee78130e4f80') },
    { plan: PLAN, accepted: entry('0123456789abcdef'), caught: '0123456789abcdef' },
  ],
}
