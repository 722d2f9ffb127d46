import { taskBlock } from '../example-plan.ts'
import { DOUBLED_ON_PURPOSE, isTwoWords, MAKES_AGENT, NEVER_DOUBLED } from '../kinds/doubled-words.ts'
import { removalOfSecond } from '../kinds/mend.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'
import { wordsOfPlan } from '../words-of-plan.ts'

export const doubledWord: Rule = {
  id: 'doubled-word',
  summary: { vi: 'Không gõ lặp một từ hai lần liền nhau', en: 'No word is typed twice in a row' },
  why: {
    vi: '“tháng tháng 10”, “trực tiếp trực tiếp” là dấu vết của sửa dở, người ký nhìn thấy ngay.',
    en: '“tháng tháng 10” is the trace of an unfinished edit, and the first thing a signer sees.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const { text, place } of wordsOfPlan(plan)) {
      for (const { start, middle, end } of doubled(text)) {
        const words = text.slice(start, middle)
        yield {
          span: place(start, end),
          message: { vi: `“${words}” được gõ hai lần liền`, en: `“${words}” is typed twice in a row` },
          help: { vi: `chỉ để một “${words}”`, en: `keep one “${words}”` },
          args: { words },
          // A longer phrase may end one word and begin another: "công tác kiểm tra kiểm tra" is for the writer to judge.
          ...(/\s/.test(words) ? {} : removalOfSecond(place(middle, end), text.slice(middle, end))),
        }
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nLuôn luôn từng bước từng bước giúp Ban Xây dựng Đảng Đảng ủy và học sinh sinh viên.\n' },
    { plan: '# Nội dung\n\nCác các doanh nghiệp viễn thông.\n', caught: 'Các các' },
    { plan: taskBlock({ 'nội dung': 'Báo cáo trước ngày 20 tháng tháng 10' }), caught: 'tháng tháng' },
    { plan: '# Nội dung\n\nĐể **trực tiếp** trực tiếp hướng dẫn.\n', caught: 'trực tiếp** trực tiếp' },
  ],
  allowed: [
    { plan: '# Nội dung\n\nBan Tổ chức tổ chức hội nghị; người thực hiện thực hiện theo hướng dẫn.\n' },
    {
      plan: '# Nội dung\n\nBan chỉ đạo chỉ đạo các thôn; hội đồng thẩm định thẩm định hồ sơ; tổ tuyên truyền tuyên truyền.\n',
    },
    { plan: '# Nội dung\n\nCán bộ phụ trách phụ trách địa bàn; đơn vị được giao chủ trì chủ trì tổng hợp.\n' },
    {
      plan: '# Nội dung\n\nKết quả đạt được được công khai; gửi Báo cáo quý quý III; vốn dành cho cho vay hộ nghèo.\n',
    },
  ],
}

type Doubled = { readonly start: number; readonly middle: number; readonly end: number }

/** The longest phrase first: of "A B A B" the whole, not a pair inside it. */
const doubled = function* (text: string): Iterable<Doubled> {
  const words = [...text.matchAll(/\p{L}+/gu)].map(({ 0: word, index }) => ({
    word,
    folded: word.toLowerCase(),
    start: index,
    end: index + word.length,
  }))
  // Only white space may stand between the two: "việc, việc" is a list.
  const joined = words.map(({ end }, i) => /^\s+$/.test(text.slice(end, words[i + 1]?.start ?? end)))
  for (let at = 0; at < words.length; at++) {
    const length = LENGTHS.find((size) => repeats(at, size))
    if (!length) continue
    const [first, last, final] = [words[at], words[at + length - 1], words[at + 2 * length - 1]]
    if (first && last && final) yield { start: first.start, middle: last.end, end: final.end }
    at += length
  }

  function repeats(at: number, size: number): boolean {
    for (let i = 0; i < 2 * size - 1; i++) if (!joined[at + i]) return false
    const phrase = words.slice(at, at + size).map(({ folded }) => folded)
    if (!phrase.every((folded, i) => folded === words[at + size + i]?.folded)) return false
    if (size === 1) return isNeverDoubled(at)
    const start = words[at]?.start ?? 0
    // "Ban Tổ chức tổ chức": a name, then a verb. At the beginning of a sentence the capital says nothing.
    const isName = isCapital(words[at]?.word) && !isCapital(words[at + size]?.word)
    const begins = at === 0 || /[.!?:;]\s*$/.test(text.slice(Math.max(0, start - 4), start))
    if (isAgent(at)) return false
    return new Set(phrase).size > 1 && !DOUBLED_ON_PURPOSE.has(phrase.join(' ')) && (!isName || begins)
  }

  function isNeverDoubled(at: number): boolean {
    const word = words[at]?.folded ?? ''
    return NEVER_DOUBLED.has(word) && !isTwoWords(word, words[at - 1]?.folded ?? '', words[at + 2]?.folded ?? '')
  }

  /** "ban chỉ đạo chỉ đạo", "cộng tác viên tuyên truyền tuyên truyền". */
  function isAgent(at: number): boolean {
    const before = words.slice(Math.max(0, at - 3), at).map(({ folded }) => folded)
    return before.some((_, i) => MAKES_AGENT.has(before.slice(i).join(' ')))
  }
}

const LENGTHS = [4, 3, 2, 1]

const isCapital = (word = ''): boolean => /^\p{Lu}/u.test(word)
