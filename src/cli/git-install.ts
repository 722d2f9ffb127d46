import { existsSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { type Git, gitIn } from './git.ts'
import { withBlock, withoutBlock } from './git-attributes.ts'
import { GIT_WORDS } from './git-words.ts'
import { projectRoot, shownPath } from './project.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { removeFiles, writeFiles } from './write-files.ts'

/** Sets the drivers in the settings of this clone and names in .gitattributes the files they are for; `main` is what Node runs. */
export const installDrivers = (terminal: Terminal, main: string): ExitName => {
  const { git, attributes } = placesOf(terminal)
  for (const [key, value] of settingsFor(main)) setting(git, key, value)
  const before = readAttributes(attributes)
  const after = withBlock(before ?? '')
  if (after !== before) writeAttributes(attributes, after)
  const path = shownPath(terminal.cwd, attributes)
  terminal.output.write(line(GIT_WORDS.gitInstalled, terminal, { path }))
  return 'ok'
}

/** Takes away what `installDrivers` set and nothing else. */
export const uninstallDrivers = (terminal: Terminal): ExitName => {
  const { git, attributes } = placesOf(terminal)
  for (const [key] of settingsFor(''))
    if (git('config', '--local', '--get', key).ok) {
      const { ok, told } = git('config', '--local', '--unset-all', key)
      if (!ok) throw new Failure('unwritable', CLI_WORDS.gitFailed, { reason: told })
    }
  const before = readAttributes(attributes)
  const after = before && withoutBlock(before)
  if (after === '') removeFiles([attributes])
  else if (after !== undefined && after !== before) writeAttributes(attributes, after)
  terminal.output.write(line(GIT_WORDS.gitUninstalled, terminal, { path: shownPath(terminal.cwd, attributes) }))
  return 'ok'
}

/**
 * The commands name Node and the program by their full paths, so that they run from any folder and from any editor. Each
 * gives way to what git does by itself when the program is gone or fails: a clone never ends up with a git that stops.
 */
const settingsFor = (main: string): readonly (readonly [key: string, value: string])[] => {
  const program = shellWord(main)
  const run = `[ -f ${program} ] && ${shellWord(process.execPath)} ${program} git`
  const plainDiff = 'git diff --no-index --no-ext-diff --no-textconv -- "$2" "$5"'
  const plainMerge = 'git merge-file --marker-size="$4" -L HEAD -L base -L "$5" "$2" "$1" "$3"'
  return [
    ['diff.kehoach.command', `f() { { ${run} diff-driver "$@"; } || ${plainDiff}; true; }; f`],
    ['diff.kehoach.textconv', `f() { { ${run} textconv "$1"; } || cat "$1"; }; f`],
    ['merge.kehoach.name', 'kehoach: nhiệm vụ theo mã, phần đầu theo khóa'],
    ['merge.kehoach.recursive', 'kehoach-goc'],
    [
      'merge.kehoach.driver',
      // 1 is a conflict only when it is marked: Node too ends with 1 when it cannot start.
      `f() { ${run.replaceAll('%', '%%')} merge-driver "$@"; r=$?; [ $r = 0 ] && return 0; [ $r = 1 ] && grep -q "^<<<" "$2" && return 1; ${plainMerge}; }; f %O %A %B %L %P %X %Y`,
    ],
    ['merge.kehoach-goc.name', 'kehoach: nhiều gốc chung thành một'],
    [
      'merge.kehoach-goc.driver',
      `f() { { ${run.replaceAll('%', '%%')} merge-ancestors "$@"; } || ${plainMerge}; }; f %O %A %B %L %P`,
    ],
  ]
}

/** One word for the shell, with the slashes it knows. */
const shellWord = (path: string): string => `'${path.split(sep).join('/').replaceAll("'", "'\\''")}'`

const setting = (git: Git, key: string, value: string): void => {
  const { ok, told } = git('config', '--local', '--replace-all', key, value)
  if (!ok) throw new Failure('unwritable', CLI_WORDS.gitFailed, { reason: told })
}

const placesOf = ({ cwd, env }: Terminal): { readonly git: Git; readonly attributes: string } => {
  const root = projectRoot(cwd)
  const git = gitIn(root, env)
  if (git('rev-parse', '--is-inside-work-tree').text.trim() !== 'true')
    throw new Failure('unreadable', CLI_WORDS.notARepository, { root })
  return { git, attributes: join(root, '.gitattributes') }
}

/** Byte by byte, so that what others wrote is not decoded. */
const readAttributes = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'latin1') : undefined

const writeAttributes = (path: string, text: string): void =>
  writeFiles([{ path, bytes: new Uint8Array(Buffer.from(text, 'latin1')) }])
