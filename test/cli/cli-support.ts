import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, beforeAll } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { languageFor, type Terminal } from '../../src/cli/terminal.ts'

const PACKAGE = resolve(import.meta.dirname, '../..')
const BUNDLE = join(PACKAGE, 'node_modules', '.cache', `kehoach-cli-${process.pid}`)
const projects: string[] = []
const running: ChildProcess[] = []

/**
 * Bundles the command line once for a test file, as `npm run build` does, and takes it away at its end: for what only a
 * process of its own shows. Everything else runs `kehoach` in this process, which costs a tenth.
 */
export const useBundle = (): void => {
  beforeAll(() => {
    buildSync({
      entryPoints: [join(PACKAGE, 'src/cli/main.ts')],
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      splitting: true,
      outdir: BUNDLE,
      entryNames: 'kehoach',
      chunkNames: 'chunks/[name]-[hash]',
      logLevel: 'error',
    })
  })
  afterAll(() => {
    for (const child of running.splice(0)) child.kill('SIGKILL')
    rmSync(BUNDLE, { recursive: true, force: true })
  })
}

/** Takes the projects of a test file away at its end. */
export const useProjects = (): void => {
  afterAll(() => {
    for (const folder of projects.splice(0)) rmSync(folder, { recursive: true, force: true })
  })
}

/** The bundled command line. */
export const bundlePath = (): string => join(BUNDLE, 'kehoach.js')

export type Project = {
  readonly root: string
  readonly path: (name: string) => string
  readonly write: (name: string, text: string) => void
  readonly edit: (name: string, change: (text: string) => string) => void
  /** Every file below a folder and its bytes. */
  readonly files: (folder: string) => Record<string, string>
}

/** A project in a folder of its own, with the plans named, copied from the real ones. */
export const tempProject = (...slugs: readonly string[]): Project => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kehoach-')))
  projects.push(root)
  const path = (name: string): string => join(root, name)
  mkdirSync(path('plans'))
  for (const slug of slugs) cpSync(join(PACKAGE, 'plans/2025', slug), path(`plans/2025/${slug}`), { recursive: true })
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), text)
  }
  return {
    root,
    path,
    write,
    edit: (name, change) => write(name, change(readFileSync(path(name), 'utf8'))),
    files: (folder) =>
      Object.fromEntries(
        readdirSync(path(folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
          .map((file) => [file.slice(root.length + 1), readFileSync(file, 'base64')]),
      ),
  }
}

export type Ran = { readonly code: number; readonly out: string; readonly err: string }
type Where = { readonly cwd: string; readonly env?: Readonly<Record<string, string>> }

/** Runs a command line in this process, as `main.ts` does, in an environment that has nothing of ours but the path. */
export const kehoach = async (args: readonly string[], { cwd, env: more = {} }: Where): Promise<Ran> => {
  const printed = { out: '', err: '' }
  const env: Terminal['env'] = { PATH: process.env.PATH, ...more }
  const channel = (name: 'out' | 'err'): Terminal['output'] => ({
    write: (text) => {
      printed[name] += text
    },
    colour: !env.NO_COLOR && Boolean(env.FORCE_COLOR),
    isTerminal: false,
  })
  const terminal: Terminal = {
    language: languageFor(args, env),
    cwd,
    env,
    output: channel('out'),
    errors: channel('err'),
    onInterrupt: () => {},
  }
  return { code: await run(args, terminal), ...printed }
}

export type Running = {
  /** Resolves with all output so far once the text has been printed after the last call. */
  readonly until: (text: string) => Promise<string>
  readonly interrupt: () => Promise<number | null>
}

export const startKehoach = (args: readonly string[], { cwd, env = {} }: Where): Running => {
  const child = spawn(process.execPath, [join(BUNDLE, 'kehoach.js'), ...args], {
    cwd,
    env: { PATH: process.env.PATH, ...env },
  })
  running.push(child)
  let printed = ''
  let seen = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  return {
    until: async (text) => {
      const limitMs = performance.now() + 30_000
      while (!printed.slice(seen).includes(text)) {
        if (performance.now() > limitMs) throw new Error(`“${text}” was not printed in 30 s after:\n${printed}`)
        await new Promise((wake) => setTimeout(wake, 25))
      }
      const told = printed.slice(seen)
      seen += told.indexOf(text) + text.length
      return told
    },
    interrupt: () =>
      new Promise((ended) => {
        child.on('exit', ended)
        child.kill('SIGINT')
      }),
  }
}

/** The first lead of xa-bo-y becomes a unit that is in no register: one error. */
export const breakPlan = (text: string): string =>
  text.replace('chủ trì: tt-van-hoa-truyen-thong', 'chủ trì: khong-co-trong-danh-muc')
export const mendPlan = (text: string): string =>
  text.replace('chủ trì: khong-co-trong-danh-muc', 'chủ trì: tt-van-hoa-truyen-thong')
