import { isAcceptable } from '../check/accepted.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { positionAt } from '../text/source-file.ts'
import { printable } from './printable.ts'
import type { ReportOptions } from './report-options.ts'
import { isCounted, type Standing, standingsOf } from './standing.ts'
import { ACCEPT_ENTRY, type Language, say, WORDS } from './words.ts'
import { quotedPath } from './yaml-path.ts'

/**
 * The entries to add to chap-nhan.yaml for the findings that count, nothing else, with the reason, the person and the
 * day left to fill in. What cannot be accepted stands there as a comment.
 */
export const reportAccept = (diagnostics: readonly Diagnostic[], options: ReportOptions): string =>
  acceptBlock(diagnostics, options)
    .map((entry) => `${entry}\n`)
    .join('')

/** The entries one by one; none when nothing is found. */
export const acceptBlock = (
  diagnostics: readonly Diagnostic[],
  options: Pick<ReportOptions, 'lang' | 'accepted' | 'since'>,
): string[] =>
  standingsOf(diagnostics, options)
    .filter(isCounted)
    .map((standing) =>
      isAcceptable(standing.finding) ? entry(standing, options.lang) : refused(standing, options.lang),
    )

const entry = (standing: Standing, lang: Language): string => {
  const { rule, span } = standing.finding
  const facts = { fingerprint: standing.fingerprint, rule, file: quotedPath(span.source.path) }
  return `${comment(standing, lang)}\n${say(ACCEPT_ENTRY, lang, facts)}`
}

const refused = (standing: Standing, lang: Language): string => {
  const { rule, span } = standing.finding
  return `${comment(standing, lang)}\n# ${say(WORDS.mustBeMended, lang, { rule, file: printable(span.source.path) })}`
}

const comment = ({ finding: { span, message } }: Standing, lang: Language): string => {
  const { line } = positionAt(span.source, span.start)
  return `# ${say(WORDS.line, lang)} ${line}: ${printable(message[lang])}`
}
