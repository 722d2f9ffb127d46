import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { REGISTER } from '../../src/check/example-plan.ts'
import { examplePlanOf } from './example-plans.ts'

/** Seconds of the processor: `kehoach diff`, and what a reviewer without it would run, `git diff --word-diff` and pandiff. */
export type DiffCost = { readonly kehoach: number; readonly git: number; readonly pandiff: number }

/** The middle of several turns, in which each program runs once: a machine with other work weighs on all alike. */
const TURNS = 3

/**
 * A plan of 500 tasks with 50 results changed. pandiff 0.6.0 comes from the npm registry before anything is measured and runs
 * Debian's pandoc. A program that does not tell the 50 changes is not measured: what fails is fast.
 */
export const diffCost = (): DiffCost => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'))
  try {
    writeRevisions(folder)
    const install = 'npm install --silent --no-audit --no-fund --ignore-scripts pandiff@0.6.0'
    const installed = cpuOf(install, folder)
    if (installed.status !== 0) throw new Error(`the comparison with pandiff needs the npm registry: ${installed.told}`)
    const turns = Array.from({ length: TURNS }, () => ({
      kehoach: seconds('kehoach', folder),
      git: seconds('git', folder),
      pandiff: seconds('pandiff', folder),
    }))
    const middle = (name: keyof DiffCost): number =>
      turns.map((turn) => turn[name]).toSorted((a, b) => a - b)[Math.floor(TURNS / 2)] ?? Number.NaN
    return { kehoach: middle('kehoach'), git: middle('git'), pandiff: middle('pandiff') }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const writeRevisions = (folder: string): void => {
  const old = examplePlanOf(500, 3)
  let result = 0
  const next = old.replace(/kết quả: 0(\d)/g, (words, digit) =>
    result++ % 10 === 0 ? `kết quả: 0${(Number(digit) % 9) + 1}` : words,
  )
  writeFileSync(join(folder, 'package.json'), '{}')
  for (const [name, text] of [
    ['cu', old],
    ['moi', next],
  ] as const) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'ke-hoach.md'), text)
    writeFileSync(join(folder, name, 'don-vi.yaml'), REGISTER)
  }
}

const PAIR = 'cu/ke-hoach.md moi/ke-hoach.md'

/** `telling`: what stands in the output once for each change. */
const PROGRAMS = {
  kehoach: {
    command: `node '${resolve('dist/cli/main.js')}' diff ${PAIR}`,
    status: 6,
    telling: /0\d lớp tập huấn → 0\d lớp tập huấn/g,
  },
  git: { command: `git diff --no-index --word-diff ${PAIR}`, status: 1, telling: /\[-0\d-\]\{\+0\d\+\}/g },
  // It loses its marks in blocks of code, where it prints "0102" for 01 that became 02.
  pandiff: { command: `node node_modules/pandiff/lib/cli.js ${PAIR}`, status: 0, telling: /kết\s+quả:\s+0\d0\d/g },
} as const satisfies Record<keyof DiffCost, { command: string; status: number; telling: RegExp }>

const seconds = (name: keyof DiffCost, folder: string): number => {
  const { command, status: expected, telling } = PROGRAMS[name]
  const { status, output, told, cpu } = cpuOf(command, folder)
  const changes = output.match(telling)?.length ?? 0
  if (status !== expected || changes < 50)
    throw new Error(`${name} ended with ${status} and told ${changes} changes, not 50: ${told || output.slice(0, 500)}`)
  return cpu
}

/** User and system time of a command and its children, as the shell counts them, with what it printed. */
const cpuOf = (command: string, cwd: string) => {
  const script = `${command} >output; status=$?; times >cpu; exit $status`
  const { status, stderr } = spawnSync('bash', ['-c', script], { cwd, encoding: 'utf8' })
  const read = (name: string): string => spawnSync('cat', [name], { cwd, encoding: 'utf8' }).stdout
  const cpu = [...(read('cpu').split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, part]) => sum + Number(minutes) * 60 + Number(part),
    0,
  )
  return { status, output: read('output'), told: stderr.trim(), cpu }
}
