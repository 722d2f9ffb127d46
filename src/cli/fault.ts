import { packageVersion } from './project.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'

/** What is said of a throw that nobody foresaw: that it is ours, what to send, and the stack when asked for. */
export const faultLines = (thrown: unknown, terminal: Terminal, where?: string): string => {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  const told = line(CLI_WORDS.fault, terminal, { message: where === undefined ? message : `${where}: ${message}` })
  const stack = terminal.env.KEHOACH_DEBUG && thrown instanceof Error ? `${thrown.stack}\n` : ''
  return told + line(CLI_WORDS.faultReport, terminal, { version: packageVersion() }) + stack
}
