import { planWith } from '../example-plan.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'

export const draftRound: Rule = {
  id: 'draft-round',
  summary: { vi: 'Chỉ văn bản Đảng in “Dự thảo lần …”', en: 'Only Party documents print “Dự thảo lần …”' },
  why: {
    vi: 'Thể thức văn bản hành chính nhà nước không có ô này, nên lần dự thảo đã gõ sẽ không được in.',
    en: 'The form of State documents has no such cell, so a round that is typed is not printed.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan: { header } }) {
    if (!header.draftRound || header.regime === 'đảng') return
    const { value, span } = header.draftRound
    yield {
      span,
      message: {
        vi: `lần dự thảo “${value}” không được in trong văn bản nhà nước`,
        en: `the draft round “${value}” is not printed in a State document`,
      },
      help: { vi: 'xóa dòng `lần dự thảo`', en: 'remove the line `lần dự thảo`' },
      args: { round: value },
    }
  },
  examples: [
    { plan: planWith({ 'thể thức': 'đảng', 'ký hiệu': 'KH/ĐU', ký: undefined, 'lần dự thảo': '2' }) },
    { plan: planWith({ 'lần dự thảo': '2' }), caught: '2' },
  ],
}
