import { type Diagnostic, sortDiagnostics } from '../diagnostic/diagnostic.ts'
import { asideLines, countFindings, summary } from './count.ts'
import { githubAnnotation, githubFileError } from './github-command.ts'
import type { ReportOptions } from './report-options.ts'
import { say, WORDS } from './words.ts'

/**
 * The findings as workflow commands of GitHub Actions, one a line, which become annotations beside the lines of a
 * change; the last lines are the count, for readers of the log.
 */
export const reportGithub = (diagnostics: readonly Diagnostic[], options: ReportOptions): string => {
  const sorted = sortDiagnostics(diagnostics)
  const { lang, unread = [] } = options
  const commands = sorted.map((finding) => annotation(finding, options))
  const lost = unread.map(({ path, message }) => githubFileError(path, 'unread', message[lang]))
  const end = [summary(countFindings(sorted), lang, unread.length), ...asideLines(options, lang)]
  return `${[...commands, ...lost, ...end].join('\n')}\n`
}

const annotation = ({ rule, severity, span, message, help }: Diagnostic, { lang }: ReportOptions): string => {
  const text = [message[lang], ...(help ? [`${say(WORDS.help, lang)}: ${help[lang]}`] : [])].join('\n')
  return githubAnnotation({ severity, span, title: rule, text })
}
