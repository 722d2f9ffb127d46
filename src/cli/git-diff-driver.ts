import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import picocolors from 'picocolors'
import type { Host } from '../host.ts'
import { reportChangesText } from '../report/changes/report-changes-text.ts'
import { readChangeTerms } from '../settings.ts'
import { changedPlan } from './changed-plan.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { gitIn } from './git.ts'
import { GIT_WORDS } from './git-words.ts'
import { nodeHost } from './host-node.ts'
import { patchOf } from './patch.ts'
import { projectPath, projectRoot } from './project.ts'
import { readInput } from './read-input.ts'
import { line, type Terminal } from './terminal.ts'
import { wholePlan } from './whole-plan.ts'
import { CLI_WORDS } from './words.ts'

/**
 * Called by `git diff` for each plan that differs: path, then file, name of the blob and mode of the old side and of the
 * new one, and for a renamed file its new path. An unmerged file has its path alone. git stops at any exit but 0.
 */
export const diffDriver = (args: readonly string[], terminal: Terminal): ExitName => {
  const [path = '', oldFile, oldBlob = '', oldMode = '', newFile, newBlob = '', newMode = '', newPath = path] = args
  const colour = hasColour(terminal)
  const { bold } = picocolors.createColors(colour)
  const say = (words: string): void => terminal.output.write(`${bold(words.trimEnd())}\n`)
  if (oldFile === undefined || newFile === undefined) {
    say(line(GIT_WORDS.unmergedPlan, terminal, { path }))
    return 'ok'
  }
  say(`kehoach diff a/${path} b/${newPath}`)
  if (oldMode !== newMode && oldMode !== ABSENT && newMode !== ABSENT)
    say(line(GIT_WORDS.modeChanged, terminal, { from: oldMode, to: newMode }))
  const older = { path, name: nameOf(oldBlob, terminal), bytes: bytesOf(oldFile, terminal) }
  const newer = { path: newPath, name: nameOf(newBlob, terminal), bytes: bytesOf(newFile, terminal) }
  try {
    tell(older, newer, { ...terminal, output: { ...terminal.output, colour } })
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown
    say(line(GIT_WORDS.plainDiff, terminal, { reason: thrown.text[terminal.language] }))
    terminal.output.write(painted(patchOf({ path: newPath, before: text(older), after: text(newer) }), colour))
  }
  return 'ok'
}

/** git's word for the mode of a side that is not there. */
const ABSENT = '.'

type Side = { readonly path: string; readonly name: string; readonly bytes: Uint8Array | undefined }

const tell = (older: Side, newer: Side, terminal: Terminal): void => {
  for (const side of [older, newer])
    if (side.bytes && !wholePlan(text(side)))
      throw new Failure('unreadable', GIT_WORDS.notWhole, { path: side.path, revision: side.name })
  const root = projectOf(newer.bytes ? newer.path : older.path, terminal.cwd)
  const disk = nodeHost(root, terminal.env)
  const inProject = (path: string): string => projectPath(root, join(terminal.cwd, path))
  const revision = ({ path, name, bytes }: Side) => ({ name, host: withFile(disk, inProject(path), bytes) })
  const revisions = { old: revision(older), new: revision(newer), pairs: [] }
  const pair = {
    ...(older.bytes ? { old: inProject(older.path) } : {}),
    ...(newer.bytes ? { new: inProject(newer.path) } : {}),
  }
  const plan = changedPlan(pair, revisions, readChangeTerms(disk))
  if (plan.changes.length === 0 && older.bytes && newer.bytes) {
    terminal.output.write(line(GIT_WORDS.onlyTyping, terminal))
    return
  }
  const options = {
    lang: terminal.language,
    colour: terminal.output.colour,
    toolVersion: disk.toolVersion,
  }
  terminal.output.write(reportChangesText({ old: older.name, new: newer.name, plans: [plan] }, options))
}

/** The project on disk, with other bytes at one path: registers of units are those of the working tree. */
const withFile = (disk: Host, path: string, bytes: Uint8Array | undefined): Host => ({
  ...disk,
  readFile: (asked) => (asked === path ? bytes : disk.readFile(asked)),
})

/** git runs its programs at the top of the working tree; the folder of a file that is gone may be gone too. */
const projectOf = (path: string, top: string): string => {
  let folder = dirname(join(top, path))
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder)
  return projectRoot(folder)
}

const bytesOf = (file: string, { cwd }: Terminal): Uint8Array | undefined =>
  file === '/dev/null' || file === 'nul' ? undefined : readInput(file, cwd)

const text = ({ bytes }: Side): string => new TextDecoder().decode(bytes ?? new Uint8Array())

/** The file on disk has no blob yet: zeros. */
const nameOf = (blob: string, { language }: Terminal): string => {
  if (blob === ABSENT) return '/dev/null'
  return /^0+$/.test(blob) ? CLI_WORDS.workingTree[language] : blob.slice(0, 7)
}

/** git's own rules; behind its pager it says yes as on a terminal. */
const hasColour = ({ cwd, env, output }: Terminal): boolean => {
  const isSeen = output.isTerminal || env.GIT_PAGER_IN_USE === 'true'
  return gitIn(cwd, env)('config', '--get-colorbool', 'color.diff', String(isSeen)).text.trim() === 'true'
}

const painted = (patch: string, colour: boolean): string => {
  const { red, green, cyan } = picocolors.createColors(colour)
  return patch
    .split('\n')
    .map((row) => {
      if (/^(?:---|\+\+\+) /.test(row)) return row
      return row.startsWith('+') ? green(row) : row.startsWith('-') ? red(row) : row.startsWith('@@') ? cyan(row) : row
    })
    .join('\n')
}
