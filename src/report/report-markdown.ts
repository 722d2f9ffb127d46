import { isAcceptable } from '../check/accepted.ts'
import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import { positionAt } from '../text/source-file.ts'
import { type FileFindings, findingsByFile } from './by-file.ts'
import { asideLines, countFindings, summary } from './count.ts'
import { printableLines } from './printable.ts'
import { acceptBlock } from './report-accept.ts'
import type { ReportOptions } from './report-options.ts'
import { type Language, SEVERITY_WORDS, say, WORDS } from './words.ts'

/**
 * The findings for a pull request or a job summary: the verdict, then one folded table a file. Long reports are cut,
 * saying how much is missing; files with errors come first, so that they are the last to go.
 */
export const reportMarkdown = (diagnostics: readonly Diagnostic[], options: ReportOptions): string => {
  const { lang, files, unread = [] } = options
  const sorted = sortDiagnostics(diagnostics)
  const byFile = findingsByFile(sorted, files)
  const found = byFile.filter(({ findings }) => findings.length > 0)
  const head = [
    verdict(sorted, unread.length, lang),
    unread.map(({ path, message }) => `- ${cell(path)}: ${cell(message[lang])}`).join('\n'),
    cleanLine(byFile.length - found.length, lang),
    ...asideLines(options, lang).map((line) => `${cell(line)}.`),
  ].filter((line) => line !== '')
  const errorsFirst = [...found].sort((a, b) => Number(hasError(b)) - Number(hasError(a)))
  const room = LIMIT - head.join('\n\n').length - CUT_ROOM
  const { blocks, left } = fill(errorsFirst, room, lang)
  const cut = left.length === 0 ? [] : [say(WORDS.cut, lang, { count: left.length, errors: countFindings(left).error })]
  const told = [...head, ...blocks, ...cut].join('\n\n')
  return `${[told, ...acceptFold(sorted, options, LIMIT - told.length)].join('\n\n')}\n`
}

/** The entries to paste into chap-nhan.yaml, folded; none when nothing can be accepted or when they do not fit. */
const acceptFold = (sorted: readonly Diagnostic[], options: ReportOptions, room: number): string[] => {
  if (!sorted.some(isAcceptable)) return []
  const entries = acceptBlock(sorted, options).join('\n')
  const title = say(WORDS.toAccept, options.lang)
  const fold = `<details><summary>${title}</summary>\n\n\`\`\`\`yaml\n${entries}\n\`\`\`\`\n\n</details>`
  return fold.length > room || entries.includes('````') ? [say(WORDS.howToAcceptCode, options.lang)] : [fold]
}

/** GitHub takes 65,536 characters in a comment; who posts the report may add some of their own. */
const LIMIT = 60_000
const CUT_ROOM = 300

const verdict = (sorted: readonly Diagnostic[], unread: number, lang: Language): string => {
  const counts = countFindings(sorted)
  const words = counts.error + unread > 0 ? WORDS.failed : WORDS.passed
  return `**${say(words, lang, { summary: summary(counts, lang, unread) })}**`
}

const cleanLine = (count: number, lang: Language): string => {
  if (count === 0) return ''
  return say(count === 1 ? WORDS.cleanFile : WORDS.cleanFiles, lang, { count })
}

const hasError = ({ findings }: FileFindings): boolean => countFindings(findings).error > 0

/** As many rows as the room holds, in order; `left` are the findings of the others. */
const fill = (
  files: readonly FileFindings[],
  room: number,
  lang: Language,
): { readonly blocks: readonly string[]; readonly left: readonly Diagnostic[] } => {
  const blocks: string[] = []
  const left: Diagnostic[] = []
  let used = 0
  for (const file of files) {
    const frame = opening(file, lang)
    const rows: string[] = []
    used += frame.length + CLOSING.length + BLANK_LINE
    for (const finding of file.findings) {
      const text = `${row(finding, lang)}\n`
      used += text.length
      // Once one is left out, all after it are: `used` only grows.
      if (used > room) left.push(finding)
      else rows.push(text)
    }
    if (rows.length > 0) blocks.push([frame, ...rows, CLOSING].join(''))
  }
  return { blocks, left }
}

const BLANK_LINE = 2

const opening = ({ file, findings }: FileFindings, lang: Language): string => {
  const columns = [WORDS.line, WORDS.severity, WORDS.rule, WORDS.message].map((words) => say(words, lang))
  const counts = summary({ ...countFindings(findings), files: 0 }, lang)
  return [
    `<details><summary>${html(file)}: ${counts}</summary>`,
    '',
    `| ${columns.join(' | ')} |`,
    `|${' --- |'.repeat(columns.length)}`,
    '',
  ].join('\n')
}

const CLOSING = '\n</details>'

const row = ({ rule, severity, span, message, help }: Diagnostic, lang: Language): string => {
  const text = [message[lang], ...(help ? [`${say(WORDS.help, lang)}: ${help[lang]}`] : [])].join('\n')
  const { line, column } = positionAt(span.source, span.start)
  const cells = [`${line}:${column}`, SEVERITY_WORDS[severity].name[lang], `\`${rule}\``, cell(text)]
  return `| ${cells.join(' | ')} |`
}

/** Plain words in a cell of a GitHub table: marks of Markdown and HTML are shown, not obeyed. */
const cell = (text: string): string =>
  printableLines(shortened(text))
    .map((line) => html(line.replace(/[\\`*_[\]|~$]/g, '\\$&')))
    .join('<br>')

/** An empty comment keeps "@name" and "#1" from calling people and pages. */
const html = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replace(/[@#]/g, '$&<!-- -->')

const shortened = (text: string): string => {
  const letters = [...text]
  return letters.length <= CELL_LIMIT ? text : `${letters.slice(0, CELL_LIMIT).join('')}…`
}

const CELL_LIMIT = 1000
