import { ALWAYS_ERROR, type Rule } from '../rule.ts'

export const fileTooLarge: Rule = {
  id: 'file-too-large',
  summary: { vi: 'Tệp kế hoạch không quá 1 000 000 ký tự', en: 'A plan has 1,000,000 characters at most' },
  why: {
    vi: 'Kế hoạch thật chưa tới 200 000 ký tự; tệp lớn hơn là tệp nhầm hoặc tệp phá.',
    en: 'Real plans have fewer than 200,000 characters; a larger file is a mistake or an attack.',
  },
  source: 'house',
  severity: ALWAYS_ERROR,
  examples: [{ plan: '# Mục đích\n\nPhổ cập kỹ năng số.\n' }, { plan: `---\n${'x'.repeat(1_000_000)}\n`, caught: '-' }],
}
