import picocolors from 'picocolors'
import { isAcceptable } from '../check/accepted.ts'
import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import { graphemes, type Position, positionAt } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { asideLines, countFindings, summary } from './count.ts'
import { excerpt } from './excerpt.ts'
import { type Entry, foldRepeats } from './fold.ts'
import { printable } from './printable.ts'
import type { Aside } from './report-options.ts'
import { type Language, SEVERITY_WORDS, say, WORDS } from './words.ts'

/** With `files` it is the report of a run, and says how findings are accepted. */
export type TextOptions = Aside & {
  readonly lang: Language
  readonly colour: boolean
  readonly files?: readonly string[]
}

/**
 * The findings for a reader, in order, each with the line it stands on and marks under the very letters, then one line
 * with the count. Lines of source are cut to 100 columns; messages never are.
 */
export const reportText = (diagnostics: readonly Diagnostic[], options: TextOptions): string => {
  const { lang, colour, unread = [] } = options
  const sorted = sortDiagnostics(diagnostics)
  const style: Style = { lang, ...picocolors.createColors(colour) }
  const blocks = foldRepeats(sorted).map((entry) => entryLines(entry, style).join('\n'))
  const end = [
    style.bold(summary(countFindings(sorted), lang, unread.length)),
    ...asideLines(options, lang),
    ...(options.files && sorted.some(isAcceptable) ? [style.dim(say(WORDS.howToAccept, lang))] : []),
  ].join('\n')
  return `${[...blocks, end].join('\n\n')}\n`
}

type Style = { readonly lang: Language } & ReturnType<typeof picocolors.createColors>
type Paint = (text: string) => string
/** A place to show: how it is marked and the words beside the marks. */
type Place = Position & {
  readonly span: Span
  readonly arrow: '-->' | ':::'
  readonly mark: '^' | '-'
  readonly paint: Paint
  readonly label: string
}

const WIDTH = 100

const entryLines = (entry: Entry, style: Style): string[] => {
  switch (entry.type) {
    case 'finding':
      return findingLines(entry.finding, style)
    case 'folded':
      return [style.dim(foldedLine(entry.findings, style.lang))]
  }
}

const findingLines = (finding: Diagnostic, style: Style): string[] => {
  const { lang, bold, dim } = style
  const [main, ...related] = placesOf(finding, style)
  const gutter = Math.max(...[main, ...related].map(({ line }) => String(line).length))
  const blank = dim(`${' '.repeat(gutter)} |`)
  const note = dim(`${' '.repeat(gutter)} =`)
  const title = `${SEVERITY_WORDS[finding.severity].name[lang]}[${finding.rule}]`
  return [
    `${bold(main.paint(title))}${bold(`: ${printable(finding.message[lang])}`)}`,
    ...placeLines(main, gutter, style),
    ...related.flatMap((place) => [blank, ...placeLines(place, gutter, style)]),
    ...(finding.help ? [`${note} ${noteText(say(WORDS.help, lang), helpText(finding, lang), gutter)}`] : []),
    `${note} ${say(WORDS.see, lang)}: kehoach explain ${finding.rule}`,
  ]
}

const placesOf = ({ span, severity, label, related }: Diagnostic, style: Style): [Place, ...Place[]] => {
  const position = (where: Span): Position => positionAt(where.source, where.start)
  const paint = { error: style.red, warning: style.yellow, info: style.cyan }[severity]
  return [
    { span, ...position(span), arrow: '-->', mark: '^', paint, label: label?.[style.lang] ?? '' },
    ...(related ?? []).map((other): Place => {
      const words = other.message[style.lang]
      return { span: other.span, ...position(other.span), arrow: ':::', mark: '-', paint: style.blue, label: words }
    }),
  ]
}

/** The arrow with the place, the line, the marks and their label; a label with no room stands on the next line. */
const placeLines = (place: Place, gutter: number, { dim }: Style): string[] => {
  const shown = excerpt(place.span, place.line, WIDTH - gutter - 3)
  const edge = dim(`${' '.repeat(gutter)} |`)
  const indent = ' '.repeat(shown.start)
  const marks = place.paint(place.mark.repeat(shown.length))
  const label = printable(place.label)
  const labelWidth = graphemes(label).length
  const used = gutter + 3 + shown.start + shown.length
  const labelBelow = label !== '' && used + 1 + labelWidth > WIDTH
  const lines = [
    `${dim(`${' '.repeat(gutter)}${place.arrow}`)} ${printable(place.span.source.path)}:${place.line}:${place.column}`,
    edge,
    `${dim(`${String(place.line).padStart(gutter)} |`)} ${shown.text}`.trimEnd(),
    `${edge} ${indent}${marks}${label === '' || labelBelow ? '' : ` ${place.paint(label)}`}`,
  ]
  if (!labelBelow) return lines
  const room = Math.max(0, Math.min(shown.start, WIDTH - gutter - 3 - labelWidth))
  return [...lines, `${edge} ${' '.repeat(room)}${place.paint(label)}`]
}

/** What `check --fix` can do by itself says so. */
const helpText = ({ help, fix }: Diagnostic, lang: Language): string => `${help?.[lang] ?? ''}${fix ? ' [--fix]' : ''}`

/** Help may be several lines to type: they stand under one another. */
const noteText = (name: string, text: string, gutter: number): string => {
  const indent = ' '.repeat(gutter + 3 + name.length + 2)
  return `${name}: ${text.split(/\r?\n/).map(printable).join(`\n${indent}`)}`
}

const foldedLine = (findings: readonly [Diagnostic, ...Diagnostic[]], lang: Language): string => {
  const severity = SEVERITY_WORDS[findings[0].severity].name[lang]
  const numbers = [...new Set(findings.map(({ span }) => positionAt(span.source, span.start).line))]
  const lines = numbers.slice(0, FOLDED_LINES).join(', ') + (numbers.length > FOLDED_LINES ? ', …' : '')
  return say(WORDS.folded, lang, { count: findings.length, severity, lines })
}

/** How many line numbers a folded line names. */
const FOLDED_LINES = 12
