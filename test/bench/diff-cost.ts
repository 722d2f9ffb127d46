import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { REGISTER } from '../../src/check/example-plan.ts'
import { examplePlanOf } from './example-plans.ts'

/** Seconds of the processor: `kehoach diff`, and what a reviewer without it would run, `git diff --word-diff` and pandiff. */
export type DiffCost = { readonly kehoach: number; readonly git: number; readonly pandiff: number }

/** A plan of 500 tasks with 50 results changed. pandiff 0.6.0 comes from the npm registry and runs Debian's pandoc. */
export const diffCost = (): DiffCost => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-bench-'))
  try {
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
    const pair = 'cu/ke-hoach.md moi/ke-hoach.md'
    // Once unmeasured, so that no run pays for the download.
    cpuSeconds(`npx --yes pandiff@0.6.0 ${pair}`, folder)
    return {
      kehoach: cpuSeconds(`node '${resolve('dist/cli/main.js')}' diff ${pair}`, folder),
      git: cpuSeconds(`git diff --no-index --word-diff ${pair}`, folder),
      pandiff: cpuSeconds(`npx --yes pandiff@0.6.0 ${pair}`, folder),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** User and system time of a command and its children, as the shell counts them. */
const cpuSeconds = (command: string, cwd: string): number => {
  const told = execFileSync('bash', ['-c', `${command} >/dev/null 2>&1; times`], { cwd, encoding: 'utf8' })
  return [...(told.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}
