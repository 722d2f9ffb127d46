import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  type ParagraphChild,
  Paragraph as WordParagraph,
  TextRun as WordRun,
} from 'docx'
import type { Footnote, Frame, Paragraph, ParagraphStyle, Run, TextRun } from '../../layout/layout-document.ts'
import { unreachable } from '../../text/unreachable.ts'
import { emphasisStyle } from './emphasis.ts'
import { wordField } from './late-fields.ts'
import { changedRun, changedWords, commented, endChange, movedStamp } from './revisions.ts'
import { RED } from './style-xml.ts'
import { eighths, halfPoints, twips } from './units.ts'
import { bookmarkOf, styleOf, type WordContext } from './word-context.ts'

/** Everything is in the style; only what differs from it is written on the paragraph and its runs. */
export const wordParagraph = (context: WordContext, paragraph: Paragraph, containerPt: number): WordParagraph =>
  writeParagraph(context, paragraph, paragraph.keepWithNext, containerPt)

/** A paragraph that stays with the next whatever it or its style says: those of a table row held to the row below. */
export const heldParagraph = (context: WordContext, paragraph: Paragraph, containerPt: number): WordParagraph =>
  writeParagraph(context, paragraph, true, containerPt)

/** The note's mark is put in front by docx; the blank after it is what Word itself puts there. */
export const footnoteParagraph = (context: WordContext, { style, runs }: Footnote): WordParagraph => {
  const noteStyle = styleOf(context, style)
  const words = runs.map((run) => wordRun(context, noteStyle, run))
  return new WordParagraph({ style, children: [new WordRun(' '), ...words] })
}

const writeParagraph = (
  context: WordContext,
  paragraph: Paragraph,
  keepWithNext: boolean | undefined,
  containerPt: number,
): WordParagraph => {
  const { style: styleId, runs, anchor, frame, revision, move } = paragraph
  const style = styleOf(context, styleId)
  const words = runs.map((run) => wordRun(context, style, run, move !== undefined))
  const children = commented(words, paragraph, context.stamp)
  return new WordParagraph({
    style: styleId,
    ...(keepWithNext === undefined || keepWithNext === style.keepWithNext ? {} : { keepNext: keepWithNext }),
    ...(frame ? framed(frame, style, containerPt) : {}),
    ...endChange(revision, move === undefined ? context.stamp : movedStamp(context.stamp)),
    children: anchor === undefined ? children : [new Bookmark({ id: bookmarkOf(context, anchor), children })],
  })
}

/** A box is the paragraph's borders: indents give its width, the room between border and line its height. */
const framed = (
  { widthPt, heightPt, thicknessPt, align }: Frame,
  { linePitchPt, colour }: ParagraphStyle,
  containerPt: number,
): IParagraphOptions => {
  const freePt = containerPt - widthPt
  const rightPt = align === 'right' ? 0 : freePt / 2
  const line = { style: 'single', size: eighths(thicknessPt), color: colour === 'red' ? RED : 'auto' } as const
  const [upright, level] = [
    { ...line, space: 0 },
    { ...line, space: Math.round((heightPt - linePitchPt) / 2) },
  ]
  return {
    indent: { left: twips(freePt - rightPt), right: twips(rightPt) },
    border: { top: level, bottom: level, left: upright, right: upright },
  }
}

const wordRun = (context: WordContext, style: ParagraphStyle, run: Run, moved = false): ParagraphChild => {
  switch (run.type) {
    case 'text': {
      const words = { text: wordText(run), ...look(style, run) }
      if (run.revision && moved)
        return linked(context, run, changedRun(new WordRun(words), run.revision, context.stamp, moved))
      if (run.revision) return linked(context, run, changedWords(words, run.revision, context.stamp))
      return run.field ? wordField(run.field, new WordRun(words)) : linked(context, run, new WordRun(words))
    }
    case 'footnote':
      return changedRun(new FootnoteReferenceRun(run.number), run.revision, context.stamp, moved)
    case 'lineBreak':
      return changedRun(new WordRun({ break: 1 }), run.revision, context.stamp, moved)
    default:
      return unreachable(run)
  }
}

/**
 * Word has no run property against line breaks. Blanks can become no-break spaces; hyphens stay, because
 * `w:noBreakHyphen` is not text and U+2011 is another character: a search for "57-NQ/TW" would no longer find it.
 */
const wordText = ({ text, noBreak }: TextRun): string => (noBreak === true ? text.replaceAll(' ', '\u00A0') : text)

/** What is added is a character style; what is taken away from the paragraph's style, and a size, stand on the run. */
const look = (style: ParagraphStyle, run: TextRun): IRunOptions => {
  const added = emphasisStyle(style, run)
  const { bold, italic, underline, sizePt } = run
  return {
    ...(added === undefined ? {} : { style: added }),
    ...(bold === false && style.bold ? { bold } : {}),
    ...(italic === false && style.italic ? { italics: italic } : {}),
    ...(underline === false && style.underline ? { underline: { type: 'none' } } : {}),
    ...(sizePt === undefined || sizePt === style.sizePt ? {} : { size: halfPoints(sizePt) }),
  }
}

const linked = (context: WordContext, { link }: TextRun, run: ParagraphChild): ParagraphChild => {
  if (link === undefined) return run
  if (link.startsWith('#'))
    return new InternalHyperlink({ anchor: bookmarkOf(context, link.slice(1)), children: [run] })
  return new ExternalHyperlink({ link, children: [run] })
}
