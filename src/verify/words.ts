import type { Text } from '../diagnostic/diagnostic.ts'

/** Words without white space: where lines are broken and blanks are filled makes no difference. */
export const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0]+/g, '')

/** What stands in the document, cut short; that nothing does. */
export const quoted = (text: string | undefined): Text =>
  text === undefined || text.trim() === ''
    ? { vi: 'không thấy', en: 'not found' }
    : { vi: `“${shortened(text)}”`, en: `“${shortened(text)}”` }

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text)

/**
 * How often each word of letters or digits stands in a text. Marks part words, because lines end after them. Their
 * order is compared apart (words-order.ts), so that a lost word is told as such.
 */
export const wordCounts = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
