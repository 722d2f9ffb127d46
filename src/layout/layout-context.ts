import type { Header } from '../plan/plan.ts'
import type { Template, TemplateMark } from '../template/template.ts'
import { A4_HEIGHT_PT, A4_WIDTH_PT, mm } from '../text/length.ts'
import { balanceLines } from './balance-lines.ts'
import type { Frame, LateField, PageGeometry, Paragraph, Run, TableCell, TextRun } from './layout-document.ts'
import { runsText, wordRuns } from './runs.ts'
import { faceOf, type StyleId } from './styles.ts'

/** Width of one line of text in points. */
export type MeasureText = (text: string, sizePt: number, face: { bold: boolean; italic: boolean }) => number

/** What every part of the document may ask. */
export type LayoutContext = {
  readonly header: Header
  readonly template: Template
  readonly measure: MeasureText
  /** Pictures by the path typed in the plan. */
  readonly pictures: ReadonlyMap<string, PictureFile>
}

export type PictureFile = {
  readonly format: 'png' | 'jpeg'
  readonly data: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
}

export const text = (words: string, more: Partial<Omit<TextRun, 'type' | 'text'>> = {}): TextRun => ({
  type: 'text',
  text: words,
  ...more,
})

export const paragraph = (style: StyleId, content: string | readonly Run[]): Paragraph => ({
  type: 'paragraph',
  style,
  runs: typeof content === 'string' ? [text(content)] : content,
})

/** A stamp of the template: its words in a box of its size. */
export const framedMark = (
  style: StyleId,
  { words, widthMm, heightMm }: TemplateMark,
  align: Frame['align'],
): Paragraph => ({
  ...paragraph(style, words),
  frame: { widthPt: mm(widthMm.use), heightPt: mm(heightMm.use), thicknessPt: 1, align },
})

/** Words of a centred style broken into lines of like length for the text width; fields stay what they are. */
export const centredLines = (
  context: LayoutContext,
  style: StyleId,
  words: string | readonly TextRun[],
  width: number,
): Run[] => {
  const runs = typeof words === 'string' ? [text(words)] : words
  const whole = runsText(runs)
  let end = 0
  return balanceLines(whole, width, (part) => widthIn(context, style, part)).flatMap((line, i) => {
    const start = whole.indexOf(line, end)
    end = start + line.length
    const cut = runsBetween(runs, start, end).flatMap((run) =>
      run.field ? [run] : wordRuns(run.text, withoutText(run)),
    )
    return i === 0 ? cut : [{ type: 'lineBreak', balanced: true } as const, ...cut]
  })
}

const withoutText = ({ text: _, ...look }: TextRun): Partial<TextRun> => look

/** The part of the words from one offset to another. */
const runsBetween = (runs: readonly TextRun[], start: number, end: number): TextRun[] => {
  let from = 0
  return runs.flatMap((run) => {
    const cut = run.text.slice(Math.max(0, start - from), Math.max(0, end - from))
    from += run.text.length
    return cut === '' ? [] : [{ ...run, text: cut }]
  })
}

export const cell = (blocks: TableCell['blocks'], more: Partial<Omit<TableCell, 'blocks'>> = {}): TableCell => ({
  columns: 1,
  verticalAlign: 'top',
  ...more,
  blocks,
})

/** Width of words set in a style of the template. */
export const widthIn = ({ template, measure }: LayoutContext, style: StyleId, words: string): number => {
  const row = template.styles[style]
  return measure(words, row.sizePt.use, faceOf(row))
}

/**
 * Runs for a narrow place: what is read as one may be torn where it is wider, with the mark that may follow it, so that
 * nothing leaves the place.
 */
export const fittingRuns = (context: LayoutContext, style: StyleId, runs: readonly Run[], widthPt: number): Run[] => {
  return runs.flatMap((run, i) => {
    const next = runs[i + 1]
    const mark = next?.type === 'text' ? (/^[^\s\p{L}\p{N}]*/u.exec(next.text)?.[0] ?? '') : ''
    const fits = (words: string): boolean => widthIn(context, style, words + mark) <= widthPt + ROUNDING_PT
    if (run.type !== 'text' || !run.noBreak || fits(run.text)) return [run]
    const { noBreak: _, ...look } = run
    return wordRuns(run.text, look, fits)
  })
}

/** A column made exactly as wide as its words holds them. */
const ROUNDING_PT = 0.01

export const portrait = ({ page }: Template): PageGeometry => ({
  widthPt: A4_WIDTH_PT,
  heightPt: A4_HEIGHT_PT,
  orientation: 'portrait',
  marginTopPt: mm(page.marginTopMm.use),
  marginRightPt: mm(page.marginRightMm.use),
  marginBottomPt: mm(page.marginBottomMm.use),
  marginLeftPt: mm(page.marginLeftMm.use),
})

/** The sheet turned: the margins keep their sides as the page is read. */
export const landscape = (template: Template): PageGeometry => ({
  ...portrait(template),
  widthPt: A4_HEIGHT_PT,
  heightPt: A4_WIDTH_PT,
  orientation: 'landscape',
})

export const textWidth = (page: PageGeometry): number => page.widthPt - page.marginLeftPt - page.marginRightPt

/** Fills `{name}` places; a place without a value stays empty. */
export const fill = (pattern: string, values: Readonly<Record<string, string>>): string =>
  runsText(fillRuns(pattern, values))

/** The same with words that are runs of their own. */
export const fillRuns = (pattern: string, values: Readonly<Record<string, string | readonly TextRun[]>>): TextRun[] =>
  joinedRuns(
    pattern.split(/(\{[^{}]+\})/).flatMap((part) => {
      const value = part.startsWith('{') ? (values[part.slice(1, -1)] ?? '') : part
      return typeof value === 'string' ? [text(value)] : value
    }),
  )

/** Neighbours that are words alone as one run. */
const joinedRuns = (runs: readonly TextRun[]): TextRun[] => {
  const joined: TextRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === '') continue
    if (last && isWordsAlone(last) && isWordsAlone(run)) joined.splice(-1, 1, text(last.text + run.text))
    else joined.push(run)
  }
  return joined
}

const isWordsAlone = (run: TextRun): boolean => Object.keys(run).length === 2

/** Words that may change after compiling; where there are none yet, room of `width` spaces for them. */
export const lateText = (
  words: string | undefined,
  width: number,
  { name, label }: Omit<LateField, 'blank'>,
): TextRun => text(words ?? NBSP.repeat(width), { field: { name, label, blank: words === undefined } })

const NBSP = '\u00A0'
