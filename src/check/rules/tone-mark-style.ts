import type { Plan } from '../../plan/plan.ts'
import type { Span } from '../../text/span.ts'
import { comparable } from '../../text/vietnamese.ts'
import { unitMentions } from '../kinds/unit-mentions.ts'
import { type Finding, INFO_IN_DRAFT, type Rule } from '../rule.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

export const toneMarkStyle: Rule = {
  id: 'tone-mark-style',
  summary: {
    vi: 'Dấu thanh của một từ đặt một kiểu trong cả kế hoạch',
    en: 'The tone mark of a word stands in one place throughout the plan',
  },
  why: {
    vi: '“hoá” và “hóa” đều được dùng; lẫn hai kiểu trong một văn bản thì tìm kiếm sót.',
    en: 'Both “hoá” and “hóa” are in use; mixed in one document they are missed by searches.',
  },
  source: 'house',
  severity: INFO_IN_DRAFT,
  *check({ plan }) {
    for (const styles of syllables(plan).values()) {
      const [usual, other] = [...styles.values()].sort((a, b) => b.count - a.count || a.first.start - b.first.start)
      if (usual && other) yield mixed(other, usual)
    }
  },
  examples: [
    { plan: '# Nội dung\n\nSố hoá tài liệu, thanh toán hoá đơn, quý IV, thuý.\n' },
    { plan: '# Nội dung\n\nSố hóa tài liệu, xã hội hóa, thanh toán hoá đơn.\n', caught: 'hoá' },
    { plan: '# Nội dung\n\nTỉnh uỷ chỉ đạo; Đảng ủy và Thành ủy thực hiện.\n', caught: 'uỷ' },
  ],
  allowed: [
    // Names of units in two spellings are told by `mixed-spelling`; all capitals are a heading's.
    { plan: '# Nội dung\n\nPhòng Văn hoá - Xã hội số hóa tài liệu.\n\nSỐ HOÁ TÀI LIỆU\n' },
  ],
}

type Style = { readonly words: string; readonly count: number; readonly first: Span }

/** Open syllables with oa, oe or uy under a tone, by the form that does not see where the mark stands. */
const syllables = (plan: Plan): ReadonlyMap<string, ReadonlyMap<string, Style>> => {
  const mentionsIn = unitMentions(plan)
  const found = new Map<string, Map<string, Style>>()
  for (const { text, place } of wordsOfPlan(plan)) {
    const names = mentionsIn(text)
    let next = 0
    for (const { 0: syllable, index } of text.matchAll(SYLLABLE)) {
      while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= index) next++
      if (index >= (names[next]?.start ?? Number.POSITIVE_INFINITY)) continue
      if (syllable.length > 1 && syllable === syllable.toUpperCase()) continue
      const words = syllable.toLowerCase()
      const styles = found.get(comparable(words)) ?? new Map<string, Style>()
      const known = styles.get(words) ?? { words, count: 0, first: place(index, index + syllable.length) }
      found.set(comparable(words), styles.set(words, { ...known, count: known.count + 1 }))
    }
  }
  return found
}

/** "hoá", "hóa", "loè", "lòe", "thuỷ", "thủy"; after q the u is part of the consonant ("quý"). */
const SYLLABLE =
  /(?<![\p{L}\p{M}])[bcdđghklmnprstvx]{0,3}(?:o[áàảãạéèẻẽẹ]|[óòỏõọ][ae]|u[ýỳỷỹỵ]|[úùủũụ]y)(?![\p{L}\p{M}])/giu

const mixed = (other: Style, usual: Style): Finding => ({
  span: other.first,
  message: {
    vi: `“${other.words}” (${other.count} chỗ) và “${usual.words}” (${usual.count} chỗ) lẫn hai kiểu đặt dấu thanh`,
    en: `“${other.words}” (${other.count} times) and “${usual.words}” (${usual.count} times) mix two places of the tone mark`,
  },
  help: {
    vi: `viết một kiểu trong cả kế hoạch, ví dụ “${usual.words}”`,
    en: `write one way throughout, e.g. “${usual.words}”`,
  },
  related: [{ span: usual.first, message: { vi: 'kiểu hay gặp hơn', en: 'the more frequent way' } }],
  args: { words: other.words, usual: usual.words, count: other.count },
})
