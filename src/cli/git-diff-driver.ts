import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import picocolors from 'picocolors'
import { registersOf } from '../compile.ts'
import type { Host } from '../host.ts'
import { reportChangesText } from '../report/changes/report-changes-text.ts'
import { readChangeTerms } from '../settings.ts'
import { changedPlan } from './changed-plan.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { gitIn } from './git.ts'
import { GIT_WORDS } from './git-words.ts'
import { nodeHost } from './host-node.ts'
import { gitPatchOf, type PatchSide } from './patch.ts'
import { projectPath, projectRoot } from './project.ts'
import { readInput } from './read-input.ts'
import { line, type Terminal } from './terminal.ts'
import { wholePlan } from './whole-plan.ts'
import { CLI_WORDS } from './words.ts'

/**
 * Called by `git diff` for each plan that differs: path, then file, name of the blob and mode of the old side and of the
 * new one, and for a renamed file its new path. An unmerged file has its path alone. git stops at any exit but 0. What goes
 * to a file or a program has the lines too: so it is a patch, as everything expects of `git diff`.
 */
export const diffDriver = (args: readonly string[], terminal: Terminal): ExitName => {
  const [path = '', oldFile, oldBlob = '', oldMode = '', newFile, newBlob = '', newMode = '', newPath = path] = args
  const isSeen = terminal.output.isTerminal || terminal.env.GIT_PAGER_IN_USE === 'true'
  const colour = hasColour(terminal, isSeen)
  const { bold } = picocolors.createColors(colour)
  const say = (words: string): void => terminal.output.write(`${bold(words.trimEnd())}\n`)
  if (oldFile === undefined || newFile === undefined) {
    say(line(GIT_WORDS.unmergedPlan, terminal, { path }))
    return 'ok'
  }
  say(`kehoach diff a/${path} b/${newPath}`)
  if (oldMode !== newMode && oldMode !== ABSENT && newMode !== ABSENT)
    say(line(GIT_WORDS.modeChanged, terminal, { from: oldMode, to: newMode }))
  const older = { path, blob: oldBlob, mode: oldMode, bytes: bytesOf(oldFile, terminal) }
  const newer = { path: newPath, blob: newBlob, mode: newMode, bytes: bytesOf(newFile, terminal) }
  try {
    tell(older, newer, { ...terminal, output: { ...terminal.output, colour } })
    if (isSeen) return 'ok'
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown
    say(line(GIT_WORDS.plainDiff, terminal, { reason: thrown.text[terminal.language] }))
  }
  terminal.output.write(painted(gitPatchOf(patchSide(older), patchSide(newer)), colour))
  return 'ok'
}

/** git's word for the mode of a side that is not there. */
const ABSENT = '.'

const NO_BLOB = '0'.repeat(40)

type Side = {
  readonly path: string
  readonly blob: string
  readonly mode: string
  readonly bytes: Uint8Array | undefined
}

const patchSide = ({ path, blob, mode, bytes }: Side): PatchSide => ({
  path,
  blob: blob === ABSENT ? NO_BLOB : blob,
  mode,
  ...(bytes ? { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) } : {}),
})

const tell = (older: Side, newer: Side, terminal: Terminal): void => {
  for (const side of [older, newer])
    if (side.bytes && !wholePlan(text(side)))
      throw new Failure('unreadable', GIT_WORDS.notWhole, { path: side.path, revision: nameOf(side, terminal) })
  const root = projectOf(newer.bytes ? newer.path : older.path, terminal.cwd)
  const disk = nodeHost(root, terminal.env)
  const inProject = (path: string): string => projectPath(root, join(terminal.cwd, path))
  const [oldPath, newPath] = [inProject(older.path), inProject(newer.path)]
  const revisions = {
    old: {
      name: nameOf(older, terminal),
      host: sideHost(disk, { path: oldPath, elsewhere: newPath, bytes: older.bytes }),
    },
    new: {
      name: nameOf(newer, terminal),
      host: sideHost(disk, { path: newPath, elsewhere: oldPath, bytes: newer.bytes }),
    },
    pairs: [],
  }
  const pair = {
    ...(older.bytes ? { old: oldPath } : {}),
    ...(newer.bytes ? { new: newPath } : {}),
  }
  const plan = changedPlan(pair, revisions, readChangeTerms(disk))
  if ('findings' in plan) {
    const side = plan.side === 'old' ? older : newer
    throw new Failure('unreadable', GIT_WORDS.notWhole, { path: side.path, revision: nameOf(side, terminal) })
  }
  if (plan.changes.length === 0 && older.bytes && newer.bytes) {
    terminal.output.write(line(GIT_WORDS.onlyTyping, terminal))
    return
  }
  const options = {
    lang: terminal.language,
    colour: terminal.output.colour,
    toolVersion: disk.toolVersion,
    ...widthOf(terminal),
  }
  terminal.output.write(reportChangesText({ old: revisions.old.name, new: revisions.new.name, plans: [plan] }, options))
}

/** Behind its pager git tells how wide the terminal is, unless it is one that does not; what is not shown keeps its lines. */
const widthOf = ({ output, env }: Terminal): { readonly columns?: number } => {
  if (output.columns !== undefined) return { columns: output.columns }
  if (env.GIT_PAGER_IN_USE !== 'true') return {}
  const told = Number(env.COLUMNS)
  return { columns: told > 0 ? told : USUAL_WIDTH }
}

const USUAL_WIDTH = 100

type SideFile = { readonly path: string; readonly elsewhere: string; readonly bytes: Uint8Array | undefined }

/**
 * The project on disk with other bytes at one path. Registers of units are those of the working tree; where the folder was
 * moved with its plan they stand at the path of the other side.
 */
const sideHost = (disk: Host, { path, elsewhere, bytes }: SideFile): Host => {
  const [here, there] = [registersOf(path), registersOf(elsewhere)]
  const moved = new Map(
    here.flatMap((register, i) => {
      const other = there[i]
      return other === undefined || here.includes(other) ? [] : [[register, other] as const]
    }),
  )
  return {
    ...disk,
    readFile: (asked) => {
      if (asked === path) return bytes
      const other = moved.get(asked)
      return disk.readFile(asked) ?? (other === undefined ? undefined : disk.readFile(other))
    },
  }
}

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
const nameOf = ({ blob }: Side, { language }: Terminal): string => {
  if (blob === ABSENT) return '/dev/null'
  return /^0+$/.test(blob) ? CLI_WORDS.workingTree[language] : blob.slice(0, 7)
}

/** git's own rules; behind its pager it says yes as on a terminal. */
const hasColour = ({ cwd, env }: Terminal, isSeen: boolean): boolean =>
  gitIn(cwd, env)('config', '--get-colorbool', 'color.diff', String(isSeen)).text.trim() === 'true'

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
