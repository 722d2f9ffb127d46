import type { Word } from '../deadline/words.ts'
import type { Stretch } from './measure.ts'

/** Nouns of what is spent on the work: an input, never its result. */
export const SPENT: ReadonlySet<string> = new Set([
  ...['kinh phí', 'chi phí', 'dự toán', 'nguồn vốn', 'vốn đầu', 'mức đầu', 'ngân sách', 'trị giá'],
])

export const isMoney = (unit: string): boolean => /(?:^|\s)(?:đồng|vnđ|đ|usd)$/iu.test(unit)

/** "Kinh phí 50 triệu đồng", where it stands instead of a result. Looks a bounded way ahead of each word. */
export const findMoney = (words: readonly Word[]): Stretch | undefined => {
  for (const [at, first] of words.entries()) {
    if (!SPENT.has(`${first.folded} ${words[at + 1]?.folded}`)) continue
    for (let i = at + 2; i < Math.min(words.length, at + FARTHEST); i++) {
      const last = words[i]
      if (last && isMoney(last.folded) && hasDigits(words, at, i))
        return { start: first.start, length: last.end - first.start }
    }
  }
  return undefined
}

const hasDigits = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).some(({ text }) => /^[0-9]/.test(text))

const FARTHEST = 16
