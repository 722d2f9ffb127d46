import type { Plan } from '../../plan/plan.ts'
import { replacement } from '../kinds/mend.ts'
import { PRODUCT_NAMES } from '../kinds/product-names.ts'
import { type Spelling, unitSpellings } from '../kinds/unit-spellings.ts'
import { ALWAYS_WARNING, type Finding, type Rule } from '../rule.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

export const mixedSpelling: Rule = {
  id: 'mixed-spelling',
  summary: {
    vi: 'Một tên được viết một cách trong cả kế hoạch',
    en: 'A name is spelled one way throughout the plan',
  },
  why: {
    vi: '“Phòng Văn hoá - Xã hội” và “Phòng Văn hóa – Xã hội” là một phòng; viết hai cách thì tìm kiếm sót và văn bản trông cẩu thả.',
    en: 'A unit spelled in two ways is missed by searches and looks careless.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    yield* productNames(plan)
    for (const spellings of unitSpellings(plan)) {
      const [usual, ...others] = [...spellings].sort((a, b) => b.count - a.count || a.first.start - b.first.start)
      for (const other of others) if (usual) yield unlike(other, usual)
    }
  },
  examples: [
    { plan: '# Nội dung\n\nĐăng nhập bằng VNeID. Phòng Văn hóa - Xã hội hướng dẫn; phòng Văn hóa - Xã hội báo cáo.\n' },
    { plan: '# Nội dung\n\nĐăng nhập bằng VneID.\n', caught: 'VneID' },
    {
      plan: '# Nội dung\n\n- Phòng Văn hóa - Xã hội chủ trì.\n- Phòng Văn hóa - Xã hội báo cáo.\n- Phòng Văn hoá – Xã hội tổng hợp.\n',
      caught: 'Phòng Văn hoá – Xã hội',
    },
  ],
}

const productNames = function* (plan: Plan): Iterable<Finding> {
  for (const { text, place } of wordsOfPlan(plan)) {
    for (const { name, wrong } of PRODUCT_NAMES) {
      for (const { 0: words, index } of text.matchAll(wrong)) {
        const span = place(index, index + words.length)
        yield {
          span,
          message: { vi: `“${words}” viết đúng là “${name}”`, en: `“${words}” is rightly spelled “${name}”` },
          help: { vi: `gõ “${name}”`, en: `type “${name}”` },
          args: { words, name },
          ...replacement(span, words, name),
        }
      }
    }
  }
}

const unlike = (other: Spelling, usual: Spelling): Finding => ({
  span: other.first,
  message: {
    vi: `“${other.words}” (${other.count} chỗ) còn được viết là “${usual.words}” (${usual.count} chỗ)`,
    en: `“${other.words}” (${other.count} times) is also spelled “${usual.words}” (${usual.count} times)`,
  },
  help: {
    vi: `viết một cách trong cả kế hoạch, ví dụ “${usual.words}”`,
    en: `spell it one way throughout, e.g. “${usual.words}”`,
  },
  related: [{ span: usual.first, message: { vi: 'cách viết hay gặp nhất', en: 'the most frequent spelling' } }],
  args: { words: other.words, usual: usual.words, count: other.count },
})
