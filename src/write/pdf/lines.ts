import { type Ink, type Word, word } from './words.ts'

/** Words that share a line. */
export type Line = {
  readonly words: readonly Word[]
  /** The paragraph or a forced line end comes after it: not stretched when justified. */
  readonly ends: boolean
}

/** A line set out: every part has its place from the line's left end. */
export type SetLine = {
  readonly parts: readonly LinePart[]
}

export type LinePart = {
  readonly text: string
  readonly ink: Ink
  readonly xPt: number
  /** Up to the next part, so that underlines and link areas have no holes. */
  readonly widthPt: number
}

export type Align = 'left' | 'center' | 'right' | 'justify'

/**
 * First fit, as Word does it. What is wider than the line is cut where any text could be, then between characters, and
 * nothing is lost.
 */
export const fillLines = (words: readonly Word[], firstWidthPt: number, widthPt: number): readonly Line[] => {
  const lines: Word[][] = [[]]
  const room = () => (lines.length === 1 ? firstWidthPt : widthPt)
  const place = (unit: readonly Word[]): void => {
    const line = lines.at(-1) ?? []
    if (fits([...line, ...unit], room())) {
      line.push(...unit)
    } else if (line.length > 0) {
      lines.push([])
      place(unit)
    } else if (unit.length === 1 && unit[0] !== undefined && characters(unit[0]).length < 2) {
      line.push(...unit)
    } else {
      const parts = unitsOf(unit, ({ lineEnd }) => lineEnd !== 'never')
      for (const part of parts.length > 1 ? parts : unit.flatMap(characters).map((character) => [character])) {
        place(part)
      }
    }
  }
  for (const unit of unbreakable(words)) {
    place(unit)
  }
  return lines.map((line, index) => ({ words: line, ends: index === lines.length - 1 }))
}

/**
 * Places a line's parts in `roomPt`. Justified space goes only where there is a space (pdfmake puts it at every line
 * break opportunity: its #1368, #2175), and never into a non-breaking one.
 */
export const setLine = (line: Line, roomPt: number, align: Align): SetLine => {
  const spans = joined(line.words)
  const naturalPt = trimmedPt(spans)
  const gaps = spans.slice(0, -1).filter(({ spaces }) => spaces !== '').length
  const full = align === 'justify' && !line.ends && stretch(spans, roomPt) <= MOST_STRETCH
  const stretchPt = full && gaps > 0 ? (roomPt - naturalPt) / gaps : 0
  let xPt = indentFor(align, roomPt - naturalPt)
  const parts = spans.map((span, index) => {
    const last = index === spans.length - 1
    const advancePt = last ? span.lettersPt : span.lettersPt + span.spacesPt + (span.spaces === '' ? 0 : stretchPt)
    // The space a line ends at stays, so that words told apart by it do not grow together when read (ISO 32000-1, 14.8.2.5).
    const text = last && line.ends ? span.letters : span.letters + span.spaces
    const part = { text, ink: span.ink, xPt, widthPt: advancePt }
    xPt += advancePt
    return part
  })
  return { parts: parts.filter(({ text }) => text !== '') }
}

/** How far the spaces of a justified line are stretched, as a share of their own width. */
export const stretch = (words: readonly Word[], roomPt: number): number => {
  const lackPt = roomPt - trimmedPt(words)
  const last = words.findLastIndex(({ letters }) => letters !== '')
  const spacesPt = words.slice(0, Math.max(last, 0)).reduce((sum, { spacesPt }) => sum + spacesPt, 0)
  return lackPt <= 0 ? 0 : spacesPt === 0 ? Number.POSITIVE_INFINITY : lackPt / spacesPt
}

/** A line that would need spaces over three and a half times as wide as set is left ragged: a hole at its end is no river. */
const MOST_STRETCH = 2.5

/** Runs of words with no place to break between them. */
export const unbreakable = (words: readonly Word[]): readonly (readonly Word[])[] =>
  unitsOf(words, ({ lineEnd }) => lineEnd === 'free')

const unitsOf = (words: readonly Word[], endsAt: (word: Word) => boolean): readonly (readonly Word[])[] => {
  const units: Word[][] = [[]]
  for (const next of words) {
    units.at(-1)?.push(next)
    if (endsAt(next)) {
      units.push([])
    }
  }
  return units.filter((unit) => unit.length > 0)
}

/** Words that touch and share their ink become one, so that "57-NQ/TW" is one string in the file. */
const joined = (words: readonly Word[]): readonly Word[] => {
  const spans: Word[] = []
  for (const next of words) {
    const before = spans.at(-1)
    if (before !== undefined && before.spaces === '' && before.ink === next.ink) {
      spans.splice(-1, 1, word(before.letters + next.letters, next.spaces, next.lineEnd, next.ink))
    } else {
      spans.push(next)
    }
  }
  return spans
}

export const fits = (words: readonly Word[], roomPt: number): boolean => trimmedPt(words) <= roomPt + tolerancePt

/** Rounding of sums of widths: a column made exactly as wide as its words holds them. */
const tolerancePt = 0.01

/** Width of words without the spaces behind the last. */
export const trimmedPt = (words: readonly Word[]): number => {
  const lastLetters = words.findLastIndex(({ letters }) => letters !== '')
  return words
    .slice(0, lastLetters + 1)
    .reduce((sum, { lettersPt, spacesPt }, index) => sum + lettersPt + (index === lastLetters ? 0 : spacesPt), 0)
}

const indentFor = (align: Align, leftOverPt: number): number =>
  align === 'right' ? leftOverPt : align === 'center' ? leftOverPt / 2 : 0

/** Each with the combining marks behind it. */
const characters = ({ letters, spaces, ink, note }: Word): readonly Word[] => {
  const all = letters.match(/\P{M}\p{M}*|\p{M}+/gu) ?? ['']
  return all.map((text, index) => word(text, index === all.length - 1 ? spaces : '', 'free', ink, note))
}
