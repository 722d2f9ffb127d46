#!/usr/bin/env node
import { run } from './run.ts'
import { languageFor, type Terminal } from './terminal.ts'
import { INTERRUPTS } from './write-files.ts'

const args = process.argv.slice(2)

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
    ...(stream.isTTY === true && stream.columns > 0 ? { columns: stream.columns } : {}),
  }
}

const terminal: Terminal = {
  language: languageFor(args, process.env),
  cwd: process.cwd(),
  env: process.env,
  output: channelOf(process.stdout),
  errors: channelOf(process.stderr),
  // Only while something waits for it: a handler in JavaScript would keep Ctrl-C from ending a busy run.
  onInterrupt: (stop) => {
    for (const signal of INTERRUPTS) process.once(signal, stop)
  },
}

process.exitCode = await run(args, terminal)
