import { deadlineAt } from '../../plan/deadline/read-deadline.ts'
import { splitWords } from '../../plan/deadline/words.ts'
import { daysInclusive, dayWords } from '../../text/day.ts'
import { ALWAYS_WARNING, type Rule } from '../rule.ts'
import { type WordsType, wordsOfPlan } from '../words-of-plan.ts'

export const windowLength: Rule = {
  id: 'window-length',
  summary: {
    vi: 'Số ngày nêu trong câu khớp với khoảng ngày bên cạnh',
    en: 'A stated number of days agrees with the dates beside it',
  },
  why: {
    vi: '“30 ngày (từ 30/9 đến 30/10)” là 31 ngày kể cả hai đầu: người thực hiện không biết tin con số hay tin ngày.',
    en: '“30 days (from 30/9 to 30/10)” are 31 days with both ends: readers cannot tell which of the two holds.',
  },
  source: 'house',
  severity: ALWAYS_WARNING,
  *check({ plan }) {
    for (const { type, text, place } of wordsOfPlan(plan)) {
      if (!READ.has(type)) continue
      const counts = [...text.matchAll(COUNT)]
      const [count, secondCount] = counts
      // With several counts or windows nothing says which belong together.
      if (!count || secondCount) continue
      const [window, secondWindow] = windowsIn(text)
      if (!window || secondWindow) continue
      const length = daysInclusive(window.first, window.last)
      const stated = Number(count[1])
      if (stated === length) continue
      yield {
        span: place(count.index, count.index + count[0].length),
        message: {
          vi: `“${count[0]}” nhưng từ ${dayWords(window.first)} đến ${dayWords(window.last)} là ${length} ngày`,
          en: `“${count[0]}” but ${dayWords(window.first)} to ${dayWords(window.last)} is ${length} days`,
        },
        help: {
          vi: 'sửa số ngày hoặc sửa ngày bắt đầu, ngày kết thúc (tính cả hai ngày đầu và cuối)',
          en: 'correct the number or one of the dates (both ends are counted)',
        },
        related: [{ span: place(window.start, window.end), message: { vi: `${length} ngày`, en: `${length} days` } }],
        args: { stated, length },
      }
    }
  },
  examples: [
    { plan: '# Nội dung\n\nĐợt cao điểm 31 ngày (từ 30/9/2025 đến ngày 30/10/2025).\n' },
    { plan: '# Nội dung\n\nĐợt cao điểm 30 ngày (từ 30/9/2025 đến ngày 30/10/2025).\n', caught: '30 ngày' },
  ],
  allowed: [{ plan: '# Nội dung\n\nXử lý trong 05 ngày làm việc, từ 01/9/2025 đến ngày 30/9/2025.\n' }],
}

const READ: ReadonlySet<WordsType> = new Set(['title', 'heading', 'paragraph', 'item', 'cell', 'content'])

/** Not "05 ngày làm việc", "10 ngày kể từ", "trước 05 ngày": those count from an event. */
const COUNT =
  /(?<![\p{L}\d/.,-]|(?:trước|sau|mỗi|chậm|ngày)\s)(\d{1,3}) ngày(?![\p{L}\d/])(?!\s+(?:làm việc|kể từ|trước|sau|tính từ|\d))/giu

const windowsIn = (text: string) => {
  const words = splitWords(text)
  return words.flatMap((word, at) => {
    if (word.folded !== 'từ') return []
    const found = deadlineAt(words, at)
    const [item] = found?.items ?? []
    const last = words[(found?.end ?? 0) - 1]
    if (item?.type !== 'window' || !last) return []
    return [{ first: item.start, last: item.end, start: word.start, end: last.end }]
  })
}
