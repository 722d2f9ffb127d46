import { findUnit, type Unit, type UnitRegister } from './units.ts'

/** One of the bodies that a line of words lists; without a unit, words that the register does not know. */
export type NamedPart = { readonly words: string; readonly unit?: Unit }

/**
 * The bodies that words list, cut at “;”, “,”, “/” and “và”. A registered name may hold those itself (“Văn phòng HĐND và UBND
 * xã”), so at each place the longest known name is taken.
 */
export const namedParts = (register: UnitRegister, words: string): NamedPart[] => {
  const text = words
    .replace(/\s+/g, ' ')
    .replace(/[;,.] ?$/, '')
    .trim()
  const whole = findUnit(register, text)
  if (whole) return [{ words: text, unit: whole }]
  const pieces = cut(text)
  const parts: NamedPart[] = []
  for (let at = 0; at < pieces.length; ) {
    const known = longestKnown(register, text, pieces, at)
    parts.push(known ?? { words: stretch(text, pieces, at, at) })
    at += known?.length ?? 1
  }
  return parts.map(({ words: own, unit }) => ({ words: own, ...(unit ? { unit } : {}) }))
}

type Piece = { readonly start: number; readonly end: number }

const cut = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let start = 0
  for (const { index, 0: mark } of [...text.matchAll(/ ?[;,/] ?| và /g), { index: text.length, 0: '' }]) {
    if (index > start) pieces.push({ start, end: index })
    start = index + mark.length
  }
  return pieces
}

const longestKnown = (register: UnitRegister, text: string, pieces: readonly Piece[], at: number) => {
  for (let last = Math.min(pieces.length, at + MOST_PIECES) - 1; last >= at; last--) {
    const words = stretch(text, pieces, at, last)
    const unit = findUnit(register, words)
    if (unit) return { words, unit, length: last - at + 1 }
  }
  return undefined
}

/** Names of more pieces are not looked for, so that a long line costs little. */
const MOST_PIECES = 6

const stretch = (text: string, pieces: readonly Piece[], first: number, last: number): string =>
  text.slice(pieces[first]?.start ?? 0, pieces[last]?.end ?? 0)
