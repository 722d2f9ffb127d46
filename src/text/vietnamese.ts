import { remembered } from './remembered.ts'

/** Letters of Vietnamese points (điểm) in order; f, j, w, z are not among them. Source: Nghị định 30/2020, PL I mục V. */
export const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy']

export const nfc = (text: string): string => text.normalize('NFC')

export const upperCase = (text: string): string => nfc(text).toLocaleUpperCase('vi')

/** With a capital as its first letter. */
export const capitalized = (text: string): string => upperCase(text.charAt(0)) + text.slice(1)

/** "hóa" and "hoá" are one word: the form used to compare names, never to print them. */
export const comparable = (text: string): string => {
  if (text.length > LONGEST_WORD) return comparablePhrase(text)
  const known = comparableOf.get(text)
  if (known !== undefined) return known
  const compared = madeComparable(text)
  if (comparableOf.size < MOST_WORDS) comparableOf.set(text, compared)
  return compared
}

/** The language has under ten thousand syllables, and a plan says the same few hundred again and again. */
const MOST_WORDS = 20_000
const LONGEST_WORD = 12
const comparableOf = new Map<string, string>()

/** What a revision says is held against the one before it, and that against the one before. */
const comparablePhrase = remembered((text) => madeComparable(text), { most: 4_000, longest: 300 })

const madeComparable = (text: string): string => comparableInPrint(nfc(text).toLocaleLowerCase('vi'))

/** As `comparable`, but capitals stay: words that differ by them alone say the same and are printed otherwise. */
export const comparableInPrint = (text: string): string =>
  nfc(text)
    .replace(/[–—]/g, '-')
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .trim()
    .replace(/\p{L}+/gu, toneLast)

/** Moves the tone mark of a syllable to its end, so that its place on the vowels no longer matters. */
const toneLast = (syllable: string): string => {
  const known = toneLastOf.get(syllable)
  if (known !== undefined) return known
  const letters = syllable.normalize('NFD')
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letters)?.[0] ?? ''
  const moved = letters.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC') + tone
  if (toneLastOf.size < MOST_SYLLABLES) toneLastOf.set(syllable, moved)
  return moved
}

/** The language has under ten thousand syllables, and a plan says the same few hundred again and again. */
const MOST_SYLLABLES = 10_000
const toneLastOf = new Map<string, string>()

/** ASCII letters only: "Đảng ủy phường" → "dang uy phuong". For ids and for nearest-word hints. */
const withoutMarks = (text: string): string =>
  nfc(text)
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')

export const slug = (text: string): string =>
  withoutMarks(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

export const romanNumeral = (value: number): string => {
  let rest = value
  let text = ''
  for (const [size, symbol] of ROMAN) {
    while (rest >= size) {
      text += symbol
      rest -= size
    }
  }
  return text
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** The nearest candidate by edit distance over unmarked letters, or undefined when none shares half of the word's letters. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined => {
  const wanted = withoutMarks(word).toLowerCase()
  let best: string | undefined
  let bestDistance = Math.min(Math.max(2, Math.floor(wanted.length / 3)), Math.floor(wanted.length / 2)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, withoutMarks(candidate).toLowerCase(), bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/**
 * The one candidate that the word can only be a misspelling of, or undefined: few letters differ for the length of the
 * word, and no other candidate is as near.
 */
export const misspelled = (word: string, candidates: Iterable<string>): string | undefined => {
  const wanted = withoutMarks(word).toLowerCase()
  const limit = wanted.length >= 7 ? 3 : wanted.length >= 4 ? 2 : 1
  const near = [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(wanted, withoutMarks(candidate).toLowerCase(), limit) }))
    .filter(({ distance }) => distance < limit)
    .sort((a, b) => a.distance - b.distance)
  const [first, second] = near
  return first && first.distance !== second?.distance ? first.candidate : undefined
}

const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current[j] = Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
    }
    previous = current
  }
  return previous[b.length] ?? limit
}
