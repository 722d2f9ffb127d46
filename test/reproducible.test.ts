import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { documentOf, readPlan } from '../src/compile.ts'
import { DOCUMENT_FORMATS } from '../src/write/index.ts'
import { planPath, SLUGS } from './support/compiled-plans.ts'
import { deepFreeze } from './support/deep-freeze.ts'
import { type Digests, digestsOf } from './support/digests.ts'
import { nodeHost, PROJECT_ROOT } from './support/node-host.ts'

/** The same input gives the same bytes: PDF, DOCX and registry, whenever, wherever and in whatever order. */
const PATHS = SLUGS.map(planPath)

let first: Digests
let scripts: string
let elsewhere: string

beforeAll(async () => {
  first = await digestsOf(PATHS, nodeHost())
  // Two folders below the root, like the sources: they find the project's fonts from their own place.
  mkdirSync(join(PROJECT_ROOT, 'dist'), { recursive: true })
  scripts = mkdtempSync(join(PROJECT_ROOT, 'dist', 'reproducible-'))
  elsewhere = mkdtempSync(join(tmpdir(), 'kế hoạch khác '))
  const entry = join(PROJECT_ROOT, 'test/support/print-digests.ts')
  await build({
    entryPoints: [entry],
    outfile: join(scripts, 'print-digests.mjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  })
  for (const name of ['plans', 'chap-nhan.yaml'])
    cpSync(join(PROJECT_ROOT, name), join(elsewhere, name), { recursive: true })
})

afterAll(() => {
  rmSync(scripts, { recursive: true, force: true })
  rmSync(elsewhere, { recursive: true, force: true })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('twenty files were written, all different', () => {
  expect(Object.keys(first)).toHaveLength(SLUGS.length * 4)
  expect(new Set(Object.values(first)).size).toBe(SLUGS.length * 4)
})

test('again in the same process, in another order, at another time and with other chance', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('1999-12-31T23:59:59Z') })
  let seed = 1
  vi.spyOn(Math, 'random').mockImplementation(() => {
    seed = (seed * 48271) % 0x7fffffff
    return seed / 0x7fffffff
  })
  expect(await digestsOf(PATHS.toReversed(), nodeHost())).toEqual(first)
})

test('in two other processes, in two time zones and languages, from two folders', async () => {
  const [hanoi, newYork] = await Promise.all([
    printed(PROJECT_ROOT, PATHS, { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' }),
    printed(elsewhere, PATHS.toReversed(), { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' }),
  ])
  expect([hanoi.timeZone, newYork.timeZone]).toEqual([expect.stringMatching(/Ho_Chi_Minh|Saigon/), 'America/New_York'])
  expect([hanoi.locale, newYork.locale]).toEqual(['vi-VN', 'en-US'])
  expect(hanoi.digests).toEqual(first)
  expect(newYork.digests).toEqual(first)
})

test.each(SLUGS)('writers leave the layout document of %s as it is', async (slug) => {
  const host = nodeHost()
  const reading = readPlan(planPath(slug), host)
  const document = reading && documentOf(reading)
  if (!document) throw new Error(`${slug} does not compile`)
  for (const { name, write } of DOCUMENT_FORMATS) {
    const bytes = await write(deepFreeze(document), { fonts: host.fonts() })
    expect(bytes.length, name).toBeGreaterThan(1000)
  }
})

type Printed = { readonly timeZone: string; readonly locale: string; readonly digests: Digests }

const printed = async (root: string, paths: readonly string[], env: Record<string, string>): Promise<Printed> => {
  const args = [join(scripts, 'print-digests.mjs'), root, ...paths]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } })
  return JSON.parse(stdout) as Printed
}
