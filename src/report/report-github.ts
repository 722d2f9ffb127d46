import { type Diagnostic, type Severity, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import { asideLines, countFindings, summary } from './count.ts'
import { printableLines } from './printable.ts'
import { regionOf } from './region.ts'
import type { ReportOptions } from './report-options.ts'
import { say, WORDS } from './words.ts'

/**
 * The findings as workflow commands of GitHub Actions, one a line, which become annotations beside the lines of a
 * change; the last lines are the count, for readers of the log.
 */
export const reportGithub = (diagnostics: readonly Diagnostic[], options: ReportOptions): string => {
  const sorted = sortDiagnostics(diagnostics)
  const { lang, unread = [] } = options
  const commands = sorted.map((finding) => command(finding, options))
  const lost = unread.map(
    ({ path, message }) => `::error file=${escapeProperty(path)},title=unread::${escapeData(message[lang])}`,
  )
  const end = [summary(countFindings(sorted), lang, unread.length), ...asideLines(options, lang)]
  return `${[...commands, ...lost, ...end].join('\n')}\n`
}

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

const command = ({ rule, severity, span, message, help }: Diagnostic, { lang }: ReportOptions): string => {
  const { startLine, startColumn, endLine, endColumn } = regionOf(span)
  // Columns are refused for annotations of several lines. Source: GitHub REST API, check runs, `start_column`.
  const columns: Properties =
    startLine === endLine
      ? [
          ['col', startColumn],
          ['endColumn', endColumn],
        ]
      : []
  const properties: Properties = [
    ['file', span.source.path],
    ['line', startLine],
    ['endLine', endLine],
    ...columns,
    ['title', rule],
  ]
  const named = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')
  const text = [message[lang], ...(help ? [`${say(WORDS.help, lang)}: ${help[lang]}`] : [])].join('\n')
  return `::${COMMANDS[severity]} ${named}::${escapeData(text)}`
}

type Properties = readonly (readonly [name: string, value: string | number])[]

/** Source: actions/toolkit, `packages/core/src/command.ts`; the runner undoes exactly these. A CR never gets as far. */
const escapeData = (text: string): string =>
  printableLines(text)
    .map((line) => line.replaceAll('%', '%25'))
    .join('%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
