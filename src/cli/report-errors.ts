import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { reportText } from '../report/report-text.ts'
import type { Terminal } from './terminal.ts'

/** The errors that kept plans from being built, on stderr; nothing when there are none. */
export const reportErrors = (findings: readonly Diagnostic[], { errors, language }: Terminal): void => {
  const grave = findings.filter(({ severity }) => severity === 'error')
  if (grave.length > 0) errors.write(reportText(grave, { lang: language, colour: errors.colour }))
}
