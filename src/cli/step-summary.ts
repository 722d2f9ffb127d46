import { appendFileSync } from 'node:fs'
import { systemCode, systemFailure } from './failure.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/**
 * In a step of GitHub Actions, puts Markdown behind what the step has already put into its summary, and says so; elsewhere
 * nothing. Source: GitHub Docs, "Workflow commands", `GITHUB_STEP_SUMMARY`: a file of the step, up to 1 MiB.
 */
export const addToStepSummary = (markdown: string, terminal: Terminal): void => {
  const file = terminal.env.GITHUB_STEP_SUMMARY
  if (!file) return
  try {
    appendFileSync(file, `${markdown}\n`)
  } catch (thrown) {
    throw systemFailure('unwritable', CLI_WORDS.cannotWrite, file, systemCode(thrown))
  }
  terminal.output.write(line(CLI_WORDS.summaryWritten, terminal))
}
