import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import { numberedAmongEquals } from '../diagnostic/fingerprint.ts'
import { type FileFindings, findingsByFile } from './by-file.ts'
import { countFindings } from './count.ts'
import { printableLines } from './printable.ts'
import { regionOf } from './region.ts'
import type { ReportOptions, UnreadFile } from './report-options.ts'
import { isCounted, type Standing, standingsOf } from './standing.ts'
import { type Language, SEVERITY_WORDS, say, WORDS } from './words.ts'

/**
 * The findings as JUnit XML, one suite a file. An error is a failed case; a warning or a note is a passed one that
 * tells of itself in its output; a file without findings is one passed case, so that it is seen to have been checked.
 * A file that could not be read is an error; findings that do not count are skipped cases of one last suite.
 */
export const reportJunit = (diagnostics: readonly Diagnostic[], options: ReportOptions): string => {
  const { lang, files, unread = [] } = options
  const aside = standingsOf(diagnostics, options).filter((standing) => !isCounted(standing))
  const sorted = sortDiagnostics(diagnostics)
  const byFile = findingsByFile(sorted, files)
  const tests = byFile.reduce((sum, { findings }) => sum + cases(findings), unread.length + aside.length)
  const failures = countFindings(sorted).error
  const head = attributes({ name: 'kehoach', tests, failures, errors: unread.length })
  const suites = [
    ...byFile.map((file) => suite(file, lang)),
    ...unread.map((file) => unreadSuite(file, lang)),
    ...(aside.length > 0 ? [asideSuite(aside, options)] : []),
  ]
  return `${['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${head}>`, ...suites, '</testsuites>'].join('\n')}\n`
}

const cases = (findings: readonly Diagnostic[]): number => Math.max(1, findings.length)

const suite = ({ file, findings }: FileFindings, lang: Language): string => {
  // Of two cases with one name the readers of these reports show only one.
  const names = numberedAmongEquals(findings.map(({ rule, message }) => `${rule}: ${message[lang]}`))
  const inside =
    findings.length === 0
      ? [`    <testcase${attributes({ classname: file, name: say(WORDS.noFindings, lang), file })}/>`]
      : findings.map((finding, i) => {
          const { text = '', number = 1 } = names[i] ?? {}
          return testcase(finding, number === 1 ? text : `${text} (${number})`, lang)
        })
  const counts = { tests: cases(findings), failures: countFindings(findings).error, errors: 0, skipped: 0 }
  return [`  <testsuite${attributes({ name: file, ...counts })}>`, ...inside, '  </testsuite>'].join('\n')
}

const unreadSuite = ({ path, message }: UnreadFile, lang: Language): string =>
  [
    `  <testsuite${attributes({ name: path, tests: 1, failures: 0, errors: 1, skipped: 0 })}>`,
    `    <testcase${attributes({ classname: path, name: message[lang], file: path })}>`,
    `      <error${attributes({ message: message[lang], type: 'unread' })}/>`,
    '    </testcase>',
    '  </testsuite>',
  ].join('\n')

const asideSuite = (aside: readonly Standing[], { lang, since }: ReportOptions): string => {
  const names = numberedAmongEquals(aside.map(({ finding }) => `${finding.rule}: ${finding.message[lang]}`))
  const inside = aside.map(({ finding: { span }, acceptance }, i) => {
    const { text = '', number = 1 } = names[i] ?? {}
    const why = acceptance
      ? say(WORDS.acceptedCase, lang, { reason: acceptance.reason })
      : say(WORDS.earlierCase, lang, { ref: since?.ref ?? '' })
    const file = span.source.path
    const name = number === 1 ? text : `${text} (${number})`
    const line = regionOf(span).startLine
    return `    <testcase${attributes({ classname: file, name, file, line })}><skipped${attributes({ message: why })}/></testcase>`
  })
  const counts = { tests: aside.length, failures: 0, errors: 0, skipped: aside.length }
  const name = say(WORDS.notCounted, lang)
  return [`  <testsuite${attributes({ name, ...counts })}>`, ...inside, '  </testsuite>'].join('\n')
}

const testcase = ({ rule, severity, span, message, help }: Diagnostic, name: string, lang: Language): string => {
  const { startLine, startColumn } = regionOf(span)
  const file = span.source.path
  const told = [
    `${file}:${startLine}:${startColumn}: ${SEVERITY_WORDS[severity].name[lang]}[${rule}]: ${message[lang]}`,
    ...(help ? [`${say(WORDS.help, lang)}: ${help[lang]}`] : []),
  ].join('\n')
  const output =
    severity === 'error'
      ? `<failure${attributes({ message: message[lang], type: rule })}>${xml(told)}</failure>`
      : `<system-out>${xml(told)}</system-out>`
  return [
    `    <testcase${attributes({ classname: file, name, file, line: startLine })}>`,
    `      ${output}`,
    '    </testcase>',
  ].join('\n')
}

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${xml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('')

/** Control characters, lone surrogates and U+FFFE are not XML even when written as entities: they become U+FFFD. */
const xml = (text: string): string =>
  printableLines(text)
    .join('\n')
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
