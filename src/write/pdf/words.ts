import type { Colour, FootnoteReference, LateField, Revision, Run, TextRun } from '../../layout/layout-document.ts'
import type { Font, TextBreaker } from './pdfmake.ts'

/** How a stretch of text is inked. Words that share the object may be drawn as one. */
export type Ink = {
  readonly font: Font
  /** As drawn: already smaller when `raised`. */
  readonly sizePt: number
  readonly underline: boolean
  readonly link?: string
  /** A footnote number above the line. */
  readonly raised: boolean
  readonly colour: Colour
  readonly part?: InkPart
  /** Underlined when it came, struck through when it went. */
  readonly revision?: Revision
}

/** What a stretch is besides words of its paragraph. */
export type InkPart =
  /** The mark of a list item or the number of a footnote, in front of it. */
  | { readonly type: 'label' }
  | { readonly type: 'citation'; readonly note: number }
  | { readonly type: 'field'; readonly field: LateField }

/** The smallest piece a line is filled with: letters of one ink and the spaces behind them. */
export type Word = {
  readonly letters: string
  /** Vanish at the end of a line, stretch inside a justified one. */
  readonly spaces: string
  readonly lettersPt: number
  readonly spacesPt: number
  readonly ink: Ink
  /** Whether a line may end behind it; `inNeed` when what is to be whole is wider than the line. */
  readonly lineEnd: LineEnd
  /** The footnote this word is the mark of. */
  readonly note?: number
}

export type LineEnd = 'free' | 'inNeed' | 'never'

/** A text run in its ink, or a footnote number. */
export type InkedRun = {
  readonly text: string
  readonly ink: Ink
  readonly noBreak: boolean
  readonly note?: number
}

/**
 * The words of one stretch of text without forced line ends. Lines may end where Unicode line breaking (UAX #14, the
 * breaker of pdfmake) allows it over the text as a whole, so that a change of ink inside a word is no opportunity; inside
 * a `noBreak` run, and between words of a redline and those in their place, only in need; never before a footnote number.
 */
export const wordsOf = (runs: readonly InkedRun[], breaker: TextBreaker): readonly Word[] => {
  const ends = lineEnds(runs.map(({ text }) => text).join(''), breaker)
  let from = 0
  return runs.flatMap((run, index) => {
    const start = from
    from += run.text.length
    const next = runs[index + 1]
    const inside = run.noBreak ? 'inNeed' : 'free'
    // Words that went and those in their place are two, though no space parts them.
    const replaced = run.ink.revision === 'deleted' && next?.ink.revision === 'inserted'
    const free = ends.has(from) && next?.note === undefined
    const atEnd = free ? 'free' : replaced ? 'inNeed' : 'never'
    return cut(run, (offset) => (offset === run.text.length ? atEnd : ends.has(start + offset) ? inside : 'never'))
  })
}

/** The text runs between forced line ends: one entry for each stretch, so one more than there are line ends. */
export const stretchesOf = (
  runs: readonly Run[],
  inked: (run: TextRun | FootnoteReference) => InkedRun,
): readonly (readonly InkedRun[])[] => {
  const stretches: InkedRun[][] = [[]]
  for (const run of runs) {
    if (run.type === 'lineBreak') {
      stretches.push([])
    } else {
      stretches.at(-1)?.push(inked(run))
    }
  }
  return stretches
}

export const word = (letters: string, spaces: string, lineEnd: LineEnd, ink: Ink, note?: number): Word => ({
  letters,
  spaces,
  lettersPt: widthPt(letters, ink),
  spacesPt: widthPt(spaces, ink),
  ink,
  lineEnd,
  ...(note !== undefined && { note }),
})

const widthPt = (text: string, { font, sizePt }: Ink): number => font.widthOfString(drawn(text), sizePt)

/**
 * A non-breaking space is drawn with the glyph of the space, which it shares in most fonts: pdfkit maps a glyph back to
 * the first character it was used for, and words copied out of the file would hold non-breaking spaces everywhere.
 */
export const drawn = (text: string): string => text.replaceAll('\u00a0', ' ')

const cut = (run: InkedRun, lineEndAt: (offset: number) => LineEnd): readonly Word[] => {
  const words: Word[] = []
  let from = 0
  for (let offset = 1; offset <= run.text.length; offset++) {
    const afterSpaces = run.text[offset - 1] === ' ' && run.text[offset] !== ' '
    if (offset === run.text.length || afterSpaces || lineEndAt(offset) !== 'never') {
      const text = run.text.slice(from, offset)
      const letters = text.replace(/ +$/, '')
      words.push(word(letters, text.slice(letters.length), lineEndAt(offset), run.ink, run.note))
      from = offset
    }
  }
  return words
}

const lineEnds = (text: string, breaker: TextBreaker): ReadonlySet<number> => {
  const ends = new Set<number>()
  let offset = 0
  for (const piece of breaker.getBreaks({ text }, null)) {
    offset += piece.text.length
    ends.add(offset)
  }
  return ends
}
