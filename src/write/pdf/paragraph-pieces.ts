import type { FootnoteReference, Frame, Paragraph, ParagraphStyle, Run, TextRun } from '../../layout/layout-document.ts'
import { evenLines } from './even-lines.ts'
import { type Align, fillLines, type Line, type LinePart, setLine } from './lines.ts'
import { type Bookmark, type Hold, hold, moved, type Piece } from './piece.ts'
import type { Leaf } from './structure.ts'
import type { Typesetter } from './typesetter.ts'
import { type Ink, type InkedRun, stretchesOf, wordsOf } from './words.ts'

/** What the first line owes to the block before, and what all lines are in the document's structure. */
export type First = { readonly spaceBeforePt: number; readonly hold: Hold; readonly leaf: Leaf }

/**
 * A paragraph as lines of its exact pitch; at least one, so that an empty paragraph takes its line.
 */
export const paragraphPieces = (
  paragraph: Paragraph,
  roomPt: number,
  first: First,
  typesetter: Typesetter,
): readonly Piece[] => {
  if (paragraph.frame) return [framedPiece(paragraph, paragraph.frame, roomPt, first, typesetter)]
  return unframedPieces(paragraph, roomPt, first, typesetter)
}

const unframedPieces = (
  paragraph: Paragraph,
  roomPt: number,
  first: First,
  typesetter: Typesetter,
): readonly Piece[] => {
  const style = typesetter.style(paragraph.style)
  const textPt = roomPt - style.indentLeftPt - style.indentRightPt
  const lines = stretchesOf(paragraph.runs, (run) => inked(run, style, first.leaf, typesetter)).flatMap(
    (runs, stretch) => {
      const room = { firstPt: stretch === 0 ? textPt - style.firstLinePt : textPt, otherPt: textPt }
      const filled = fillLines(wordsOf(runs, typesetter.breaker), room.firstPt, room.otherPt)
      return style.align === 'justify' ? evenLines(filled, room) : filled
    },
  )
  return lines.map((line, index) => {
    const indentPt = index === 0 ? style.firstLinePt : 0
    return {
      heightPt: style.linePitchPt,
      spaceBeforePt: index === 0 ? first.spaceBeforePt : 0,
      hold: index === 0 ? first.hold : lineHold(index, lines.length, style),
      drawings: [
        {
          type: 'line',
          xPt: style.indentLeftPt + indentPt,
          baselinePt: style.linePitchPt * baselineShare,
          parts: partsOf(line, { roomPt: textPt - indentPt, align: style.align, last: index === lines.length - 1 }),
          leaf: first.leaf,
          ...(index === 0 && targetOf(paragraph, style)),
        },
      ],
      notes: notesOf(line),
      repeated: [],
      whole: true,
    }
  })
}

/** A forced line end inside a paragraph is a space to who reads the words and not the lines. */
const partsOf = (
  line: Line,
  { roomPt, align, last }: { readonly roomPt: number; readonly align: Align; readonly last: boolean },
): readonly LinePart[] => {
  const { parts } = setLine(line, roomPt, align)
  const end = parts.at(-1)
  return line.ends && !last && end ? [...parts.slice(0, -1), { ...end, text: `${end.text} ` }] : parts
}

/** Its line in the middle of a box. */
const framedPiece = (
  paragraph: Paragraph,
  { widthPt, heightPt, thicknessPt, align }: Frame,
  roomPt: number,
  first: First,
  typesetter: Typesetter,
): Piece => {
  const { linePitchPt, colour } = typesetter.style(paragraph.style)
  const leftPt = align === 'right' ? roomPt - widthPt : (roomPt - widthPt) / 2
  const side = { thicknessPt, colour }
  const [x1Pt, x2Pt] = [leftPt, leftPt + widthPt]
  const lines = unframedPieces(paragraph, widthPt, first, typesetter)
  return {
    spaceBeforePt: first.spaceBeforePt,
    hold: first.hold,
    heightPt,
    drawings: [
      ...lines.flatMap(({ drawings }, i) =>
        drawings.map((drawing) =>
          moved(drawing, leftPt, (heightPt - linePitchPt * lines.length) / 2 + i * linePitchPt),
        ),
      ),
      { type: 'stroke', x1Pt, y1Pt: 0, x2Pt, y2Pt: 0, ...side },
      { type: 'stroke', x1Pt, y1Pt: heightPt, x2Pt, y2Pt: heightPt, ...side },
      { type: 'stroke', x1Pt, y1Pt: 0, x2Pt: x1Pt, y2Pt: heightPt, ...side },
      { type: 'stroke', x1Pt: x2Pt, y1Pt: 0, x2Pt, y2Pt: heightPt, ...side },
    ],
    notes: [],
    repeated: [],
    whole: true,
  }
}

/** The ink of a text run or of a footnote number in a paragraph of this style. */
const inked = (
  run: TextRun | FootnoteReference,
  style: ParagraphStyle,
  { note }: Leaf,
  typesetter: Typesetter,
): InkedRun => {
  const revision = run.revision && { revision: run.revision }
  if (run.type === 'footnote') {
    const { number } = run
    const font = typesetter.font(style.bold, style.italic)
    const ink: Ink = {
      font,
      sizePt: style.sizePt * raisedShare,
      underline: false,
      raised: true,
      colour: style.colour,
      // Mark and note lead to each other.
      link: `#${note === number ? citationAnchor(number) : noteAnchor(number)}`,
      part: note === number ? { type: 'label' } : { type: 'citation', note: number },
      ...revision,
    }
    return { text: String(number), ink, noBreak: true, note: number }
  }
  const ink: Ink = {
    font: typesetter.font(run.bold ?? style.bold, run.italic ?? style.italic),
    sizePt: run.sizePt ?? style.sizePt,
    underline: run.underline ?? style.underline,
    raised: false,
    colour: style.colour,
    ...(run.link !== undefined && { link: run.link }),
    ...(run.label && { part: { type: 'label' as const } }),
    ...(run.field && { part: { type: 'field' as const, field: run.field } }),
    ...revision,
  }
  return { text: run.text, ink, noBreak: run.noBreak ?? false }
}

/**
 * Where the base line stands in an exact line pitch: Word and LibreOffice put 80 % of it above (LibreOffice
 * sw/source/core/text/itrform2.cxx, SvxLineSpaceRule::Fix), so both outputs set their lines alike.
 */
const baselineShare = 0.8

/** Size of raised numbers: what pdfmake's renderer expects of its `sup` (TextInlines.measure). */
const raisedShare = 0.58

export const noteAnchor = (note: number): string => `chu-thich-${note}`
export const citationAnchor = (note: number): string => `dan-chu-thich-${note}`

const lineHold = (index: number, count: number, style: ParagraphStyle): Hold =>
  style.keepLines || index === 1 || index === count - 1 ? hold.lines : hold.none

const targetOf = (paragraph: Paragraph, style: ParagraphStyle): { anchor?: string; bookmark?: Bookmark } => ({
  ...(paragraph.anchor !== undefined && { anchor: paragraph.anchor }),
  ...(style.outlineLevel > 0 &&
    paragraph.revision !== 'deleted' && {
      bookmark: { level: style.outlineLevel, title: paragraph.bookmark ?? plainText(paragraph.runs) },
    }),
})

const plainText = (runs: readonly Run[]): string =>
  runs
    .filter(({ revision }) => revision !== 'deleted')
    .map((run) => (run.type === 'text' ? run.text : run.type === 'lineBreak' ? ' ' : ''))
    .join('')
    .replaceAll('\u00a0', ' ')
    .trim()

const notesOf = ({ words }: Line): readonly number[] => words.flatMap(({ note }) => (note === undefined ? [] : [note]))
