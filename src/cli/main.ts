#!/usr/bin/env node
import { run } from './run.ts'
import { languageFor, type Terminal } from './terminal.ts'

const args = process.argv.slice(2)

/** Bash's code for a program ended by Ctrl-C. */
const stopNow = (): never => process.exit(130)
let onInterrupt: () => void = stopNow
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Handled, not left to the system, so that it waits for the end of what is being written.
  process.on(signal, () => {
    const stop = onInterrupt
    onInterrupt = stopNow
    stop()
  })
}

const channelOf = (stream: NodeJS.WriteStream): Terminal['output'] => {
  // `kehoach check | head` closes the pipe early: no fault, there is only no reader left.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  return {
    write: (text) => {
      stream.write(text)
    },
    colour: !NO_COLOR && (Boolean(FORCE_COLOR) || (stream.isTTY === true && TERM !== 'dumb')),
    isTerminal: stream.isTTY === true,
  }
}

const terminal: Terminal = {
  language: languageFor(args, process.env),
  cwd: process.cwd(),
  env: process.env,
  output: channelOf(process.stdout),
  errors: channelOf(process.stderr),
  onInterrupt: (stop) => {
    onInterrupt = stop
  },
}

process.exitCode = await run(args, terminal)
