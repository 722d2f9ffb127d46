import type { Word } from '../deadline/words.ts'
import type { Clause } from './clauses.ts'
import type { Stretch } from './measure.ts'

/** Nouns of what is spent on the work: an input, never its result. */
const SPENT: ReadonlySet<string> = new Set([
  ...['kinh phí', 'chi phí', 'dự toán', 'nguồn vốn', 'vốn đầu', 'mức đầu', 'ngân sách', 'trị giá'],
])

export const isMoney = (unit: string): boolean => /(?:^|\s)(?:đồng|vnđ|đ|usd)$/iu.test(unit)

/** "Kinh phí 50 triệu đồng", where it stands instead of a result. Looks a bounded way ahead of each word. */
export const findMoney = (words: readonly Word[]): Stretch | undefined => {
  for (const [at, first] of words.entries()) {
    if (!SPENT.has(`${first.folded} ${words[at + 1]?.folded}`)) continue
    for (let i = at + 2; i < Math.min(words.length, at + LONGEST_SUM); i++) {
      const last = words[i]
      if (last && isMoney(last.folded) && hasDigits(words, at, i))
        return { start: first.start, length: last.end - first.start }
    }
  }
  return undefined
}

const hasDigits = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some(({ text }) => /^[0-9]/.test(text))

const LONGEST_SUM = 16

/** Money is a result where it is raised or saved, an input where it is spent. */
export const isSpent = (words: readonly Word[], at: number, clause: Clause): boolean => {
  let spent = false
  for (let i = Math.max(clause.segmentStart(at), at - LONGEST_LEAD); i < at; i++) {
    const two = `${words[i]?.folded} ${words[i + 1]?.folded}`
    if (GAINED.has(words[i]?.folded ?? '') || GAINED.has(two)) return false
    if (SPENT.has(two)) spent = true
  }
  return spent
}

const GAINED: ReadonlySet<string> = new Set([
  ...['thu', 'thưởng', 'huy động', 'tiết kiệm', 'vận động', 'giải ngân', 'quyên góp', 'kêu gọi', 'doanh thu'],
  ...['toàn xã'],
])

const LONGEST_LEAD = 40
