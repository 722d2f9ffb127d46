import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Command } from 'commander'
import { UNIT_REGISTER } from '../compile.ts'
import type { Text } from '../diagnostic/diagnostic.ts'
import { slug } from '../text/vietnamese.ts'
import type { CommandContext } from './command.ts'
import type { ExitName } from './exit-code.ts'
import { Failure } from './failure.ts'
import { PLAN_FILE } from './find-plans.ts'
import { HELP_WORDS } from './help-words.ts'
import { isInside, packageRoot, projectRoot, shownPath } from './project.ts'
import { line, type Terminal } from './terminal.ts'
import { CLI_WORDS } from './words.ts'
import { writeFiles } from './write-files.ts'

/** Whose plan it starts; the names of the files in `templates/moi/`. */
const KINDS: Readonly<Record<string, Text>> = {
  xa: { vi: 'UBND xã', en: "People's Committee of a commune" },
  phuong: { vi: 'UBND phường', en: "People's Committee of a ward" },
  so: { vi: 'sở', en: 'provincial department' },
  'dang-uy': { vi: 'Đảng ủy xã, phường', en: 'Party Committee of a commune or ward' },
}

export const addNew = (command: Command, { terminal, finish, text }: CommandContext): Command => {
  const all = Object.entries(KINDS).map(([kind, about]) => `${kind} (${text(about)})`)
  return command
    .argument(`<${text(HELP_WORDS.kind)}>`, text(HELP_WORDS.kindAbout, { all: all.join(', ') }))
    .argument(`<${text(HELP_WORDS.folder)}>`, text(HELP_WORDS.newFolderAbout))
    .action((kind: string, folder: string) => finish(startPlan(kind, folder, terminal)))
}

const startPlan = (named: string, folder: string, terminal: Terminal): ExitName => {
  const { cwd, output } = terminal
  const kind = readKind(named)
  if (/\.(?:md|ya?ml)$/i.test(folder)) {
    const facts = { name: folder, kind, folder: folder.replace(/\.\w+$/, '') }
    throw new Failure('usage', CLI_WORDS.fileNotFolder, facts)
  }
  const into = resolve(cwd, folder)
  refuseOutside(into, cwd)
  const files = [
    { path: join(into, PLAN_FILE), bytes: startingText(`${kind}.md`) },
    { path: join(into, UNIT_REGISTER), bytes: startingText(`${kind}.${UNIT_REGISTER}`) },
  ]
  const there = files.find(({ path }) => existsSync(path))
  if (there) throw new Failure('unwritable', CLI_WORDS.alreadyThere, { path: shownPath(cwd, there.path) })
  writeFiles(files)
  output.write(line(CLI_WORDS.created, terminal, { files: files.map(({ path }) => shownPath(cwd, path)).join(', ') }))
  output.write(line(CLI_WORDS.createdNext, terminal, { path: shownPath(cwd, into) }))
  return 'ok'
}

/** "xã" and "Đảng ủy" are understood too. */
const readKind = (named: string): string => {
  const kind = slug(named)
  if (Object.hasOwn(KINDS, kind)) return kind
  const facts = { option: 'new', value: named, allowed: Object.keys(KINDS).join(', ') }
  throw new Failure('usage', CLI_WORDS.unknownValue, facts)
}

/** The folder may not exist yet: then the nearest one above it that does decides. */
const refuseOutside = (folder: string, cwd: string): void => {
  const root = projectRoot(cwd)
  let nearest = folder
  while (!existsSync(nearest)) nearest = dirname(nearest)
  if (isInside(root, realpathSync(nearest))) return
  throw new Failure('unreadable', CLI_WORDS.outsideProject, { path: shownPath(cwd, folder), root })
}

/** A starting plan has this year in its deadlines, because "[điền: …]" could not be read as one. */
const startingText = (name: string): Uint8Array => {
  const text = readFileSync(join(packageRoot(), 'templates', 'moi', name), 'utf8')
  return new TextEncoder().encode(text.replaceAll('{{năm}}', yearInVietnam()))
}

const yearInVietnam = (): string =>
  new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
