import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import { numberedAmongEquals } from '../diagnostic/fingerprint.ts'
import { type FileFindings, findingsByFile } from './by-file.ts'
import { countFindings } from './count.ts'
import { printableLines } from './printable.ts'
import { regionOf } from './region.ts'
import type { ReportOptions } from './report-options.ts'
import { type Language, SEVERITY_WORDS, say, WORDS } from './words.ts'

/**
 * The findings as JUnit XML, one suite a file. An error is a failed case; a warning or a note is a passed one that
 * tells of itself in its output; a file without findings is one passed case, so that it is seen to have been checked.
 */
export const reportJunit = (diagnostics: readonly Diagnostic[], { lang, files }: ReportOptions): string => {
  const sorted = sortDiagnostics(diagnostics)
  const byFile = findingsByFile(sorted, files)
  const tests = byFile.reduce((sum, { findings }) => sum + cases(findings), 0)
  const head = attributes({ name: 'kehoach', tests, failures: countFindings(sorted).error, errors: 0 })
  const suites = byFile.map((file) => suite(file, lang))
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
