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

/** First fit, as Word does it; a word wider than the line is cut between characters and nothing is lost. */
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
      for (const character of unit.flatMap(characters)) {
        place([character])
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
  const stretchPt = align === 'justify' && !line.ends && gaps > 0 ? (roomPt - naturalPt) / gaps : 0
  let xPt = indentFor(align, roomPt - naturalPt)
  const parts = spans.map((span, index) => {
    const last = index === spans.length - 1
    const advancePt = last ? span.lettersPt : span.lettersPt + span.spacesPt + (span.spaces === '' ? 0 : stretchPt)
    const part = { text: last ? span.letters : span.letters + span.spaces, ink: span.ink, xPt, widthPt: advancePt }
    xPt += advancePt
    return part
  })
  return { parts: parts.filter(({ text }) => text !== '') }
}

/** Runs of words with no place to break between them. */
const unbreakable = (words: readonly Word[]): readonly (readonly Word[])[] => {
  const units: Word[][] = [[]]
  for (const next of words) {
    units.at(-1)?.push(next)
    if (next.mayBreakAfter) {
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
      spans.splice(-1, 1, word(before.letters + next.letters, next.spaces, next.mayBreakAfter, next.ink))
    } else {
      spans.push(next)
    }
  }
  return spans
}

const fits = (words: readonly Word[], roomPt: number): boolean => trimmedPt(words) <= roomPt + tolerancePt

/** Rounding of sums of widths: a column made exactly as wide as its words holds them. */
const tolerancePt = 0.01

const trimmedPt = (words: readonly Word[]): number => {
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
  return all.map((text, index) => word(text, index === all.length - 1 ? spaces : '', true, ink, note))
}
