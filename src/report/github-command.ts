import type { Severity } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { printableLines } from './printable.ts'
import { regionOf } from './region.ts'

type Annotation = { readonly severity: Severity; readonly span: Span; readonly title: string; readonly text: string }

/** A workflow command of GitHub Actions: an annotation beside the lines of a change. */
export const githubAnnotation = ({ severity, span, title, text }: Annotation): string => {
  const { startLine, startColumn, endLine, endColumn } = regionOf(span)
  // Columns are refused for annotations of several lines. Source: GitHub REST API, check runs, `start_column`.
  const columns: Properties =
    startLine === endLine
      ? [
          ['col', startColumn],
          ['endColumn', endColumn],
        ]
      : []
  return command(
    severity,
    [['file', span.source.path], ['line', startLine], ['endLine', endLine], ...columns, ['title', title]],
    text,
  )
}

/** One that belongs to a file and no line of it. */
export const githubFileError = (path: string, title: string, text: string): string =>
  command(
    'error',
    [
      ['file', path],
      ['title', title],
    ],
    text,
  )

type Properties = readonly (readonly [name: string, value: string | number])[]

const command = (severity: Severity, properties: Properties, text: string): string =>
  `::${COMMANDS[severity]} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeData(text)}`

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

/** Source: actions/toolkit, `packages/core/src/command.ts`; the runner undoes exactly these. A CR never gets as far. */
const escapeData = (text: string): string =>
  printableLines(text)
    .map((line) => line.replaceAll('%', '%25'))
    .join('%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
