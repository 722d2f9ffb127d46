import type { Run } from '../layout/layout-document.ts'
import { planWords } from '../text/plan-words.ts'

/** The words of runs without the number or mark in front of an item; every space is one. */
export const plainWords = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.type === 'text' ? (run.label ? '' : run.text) : run.type === 'lineBreak' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * How many of the words of two texts are the same, from 0 to 1 (Dice); 0 also when it is less than two fifths: such texts
 * are shown one after the other, not word by word.
 */
export const wordLikeness = (old: string, next: string): number => {
  const like = shareOf(saidIn(old), saidIn(next))
  return like < LEAST_LIKE ? 0 : like
}

const LEAST_LIKE = 0.4

const saidIn = (text: string): readonly string[] =>
  planWords(text.toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** Twice what stands in both to all of both, each counted as often as it stands. */
export const shareOf = (old: readonly string[], next: readonly string[]): number => {
  if (old.length + next.length === 0) return 1
  const left = new Map<string, number>()
  for (const word of old) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of next) {
    const count = left.get(word) ?? 0
    if (count > 0) shared++
    left.set(word, count - 1)
  }
  return (2 * shared) / (old.length + next.length)
}
