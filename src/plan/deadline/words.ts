import { nfc } from '../../text/vietnamese.ts'

/** One word, number or mark of the words as given; `folded` is what patterns compare. */
export type Word = { readonly text: string; readonly folded: string; readonly start: number; readonly end: number }

/** Splits into letters, digits and single marks, each with its offset in the text as given. One pass, any text. */
export const splitWords = (text: string): readonly Word[] => {
  const words: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}]+|[0-9]+|[^\s\p{L}\p{M}0-9]/gu)) {
    const [found] = match
    words.push({ text: found, folded: fold(found), start: match.index, end: match.index + found.length })
  }
  return words
}

/**
 * A word typed twice is one word here ("ngày 20 tháng tháng 10 năm 2025"): the day is certain all the same, and another
 * rule tells the doubling. Only words of time: "xã xã hội hóa" is no doubling.
 */
export const joinDoubled = (words: readonly Word[]): readonly Word[] => {
  const joined: Word[] = []
  for (const word of words) {
    const before = joined.at(-1)
    if (before?.folded !== word.folded || !DOUBLED.has(word.folded)) joined.push(word)
    else joined[joined.length - 1] = { ...before, text: `${before.text} ${word.text}`, end: word.end }
  }
  return joined
}

const DOUBLED: ReadonlySet<string> = new Set([
  ...['trước', 'đến', 'hết', 'từ', 'trong', 'vào', 'ngày', 'tháng', 'quý', 'hằng'],
])

/** Lower case, NFC, one kind of dash, and one of the right spellings of a word that has two. */
export const fold = (word: string): string => {
  const folded = nfc(word).toLowerCase()
  return SPELLINGS.get(folded) ?? folded
}

/** Every right spelling of a folded word, itself first. */
export const spellingsOf = (folded: string): readonly string[] => [
  folded,
  ...[...SPELLINGS].flatMap(([other, one]) => (one === folded ? other : [])),
]

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...[...'‐‑‒–—−'].map((dash) => [dash, '-'] as const),
  ['hàng', 'hằng'],
  ['kì', 'kỳ'],
  ['quí', 'quý'],
  ['tỉ', 'tỷ'],
  ['toạ', 'tọa'],
  ['khoá', 'khóa'],
  ['hoá', 'hóa'],
  ['hoạ', 'họa'],
])

/** The text between two words, as typed but with its white space made single. */
export const textOf = (words: readonly Word[], from: number, to: number): string => {
  let text = ''
  for (let i = from; i < to; i++) {
    const word = words[i]
    if (!word) break
    text += (i > from && words[i - 1]?.end !== word.start ? ' ' : '') + word.text
  }
  return nfc(text)
}
