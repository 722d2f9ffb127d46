/** A text cut into what is read as one word: a date, a number with its unit, a document number; marks and spaces apart. */
export const planWords = (text: string): readonly string[] => text.match(WORD) ?? []

const WORD = /[\p{L}\p{N}]+(?:[./:,–-][\p{L}\p{N}]+)*%?|\s+|[^\s\p{L}\p{N}]/gu
