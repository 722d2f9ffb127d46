import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const unknownRule: Rule = {
  id: 'unknown-rule',
  summary: { vi: 'kehoach.config.yaml chỉ nêu những quy tắc có thật', en: 'The config names rules that exist' },
  why: {
    vi: 'Mã gõ sai thì mức đặt cho nó không có tác dụng, mà không ai biết.',
    en: 'A level set for a mistyped id has no effect, and nobody knows.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [
    { plan: '# Nội dung\n', config: 'mức:\n  citation-type: lỗi\n' },
    { plan: '# Nội dung\n', config: 'mức:\n  citation-tipe: lỗi\n', caught: 'citation-tipe' },
  ],
}
