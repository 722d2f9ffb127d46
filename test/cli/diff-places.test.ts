import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kehoach, type Project, tempProject, useProjects } from './cli-support.ts'
import { commit, ENV, git } from './git-support.ts'

/** Where plans and revisions may stand, and one clear message for each that is not there. */

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'
const later = (text: string): string => text.replace('thời gian: Tháng 10/2025', 'thời gian: Tháng 11/2025')
const diff = (cwd: string, ...args: readonly string[]) => kehoach(['diff', ...args], { cwd, env: ENV })

/** The branch `sua` puts a deadline off; `main` has gone on since. */
const repository = (): Project => {
  const project = tempProject('xa-bo-y')
  git(project, 'init', '-q')
  commit(project)
  git(project, 'checkout', '-qb', 'sua')
  project.edit(PLAN, later)
  commit(project)
  git(project, 'checkout', '-q', 'main')
  project.write('ghi-chu.txt', 'không phải kế hoạch')
  commit(project)
  git(project, 'checkout', '-q', 'sua')
  return project
}
const LATER = [6, '1 nghiêm trọng, 0 cần xem']
const ended = ({ code, out }: { readonly code: number; readonly out: string }) => [code, out.slice(0, 25)]

describe('a revision that is not there', () => {
  const project = repository()
  it.each([
    ['mian', 2, 'kho git không có commit, nhánh hoặc thẻ “mian”; có phải là main?'],
    ['origin/main', 2, 'kho git không có commit, nhánh hoặc thẻ “origin/main”; có phải là main?'],
    ['chua-tung-co', 2, 'kho git không có commit, nhánh hoặc thẻ “chua-tung-co”; ở đây có: main, sua'],
    ['chua-tung-co..HEAD', 2, 'kho git không có commit, nhánh hoặc thẻ “chua-tung-co”; ở đây có: main, sua'],
    ['plans', 2, 'mới chỉ nêu một bên: plans; nêu cả bản cũ và bản mới, hoặc một nhánh: kehoach diff main plans'],
    ['main:plans/2026', 3, '“main” không có tệp plans/2026'],
  ])('%s', async (asked, code, message) => {
    const ran = await diff(project.root, asked)
    expect([ran.code, ran.out, ran.err.split('\n')[0]]).toEqual([code, '', `lỗi: ${message}`])
  })

  it('two branches with a space between them are told to be joined', async () => {
    const { code, err } = await diff(project.root, 'main', 'sua')
    expect([code, err]).toEqual([2, expect.stringContaining('kehoach diff main...sua')])
  })

  it('a branch that is renamed, a branch only the remote has', async () => {
    const renamed = repository()
    git(renamed, 'branch', '-m', 'main', 'trunk')
    expect((await diff(renamed.root, 'main')).err).toContain('ở đây có: sua, trunk')
    expect(ended(await diff(renamed.root, 'trunk'))).toEqual(LATER)
    git(renamed, 'clone', '-q', '--branch=sua', `file://${renamed.root}`, 'ban-sao')
    expect((await diff(renamed.path('ban-sao'), 'trunk')).err).toContain('có phải là origin/trunk?')
    expect(ended(await diff(renamed.path('ban-sao'), 'origin/trunk'))).toEqual(LATER)
  })

  it('a shallow clone says what to fetch, and what it says helps', async () => {
    const [one, all] = [project.path('.nong/mot'), project.path('.nong/tat-ca')]
    const url = `file://${project.root}`
    git(project, 'clone', '-q', '--depth=1', '--branch=sua', url, one)
    git(project, 'clone', '-q', '--depth=1', '--no-single-branch', '--branch=sua', url, all)
    const noBase = await diff(all, 'origin/main')
    expect([noBase.code, noBase.err]).toEqual([3, expect.stringContaining('không có commit chung')])
    expect(noBase.err).toContain('fetch-depth: 0')
    expect(noBase.err).not.toContain('Xem cách dùng')
    const noRef = await diff(one, 'origin/main')
    expect([noRef.code, noRef.err]).toEqual([3, expect.stringContaining('fetch-depth: 0')])
    const command = /git fetch .*$/m.exec(noRef.err)?.[0] ?? ''
    expect(spawnSync('sh', ['-c', command], { cwd: one }).status).toBe(0)
    expect(ended(await diff(one, 'origin/main'))).toEqual(LATER)
  })

  it('a folder that is no repository', async () => {
    const { code, err } = await diff(tempProject('xa-bo-y').root, 'main')
    expect([code, err]).toEqual([3, expect.stringContaining('không nằm trong kho git nào')])
  })
})

describe('a place without plans is no pass', () => {
  it('neither on disk nor in commits; one good place beside it does not help', async () => {
    const project = repository()
    project.write('plans/2027/doc.txt', '')
    for (const [range, ...names] of [
      ['main', 'plans/2027'],
      ['main', 'plans/2029'],
      ['main..HEAD', 'plans/2029'],
      ['main', 'plans/2025', 'plans/2027'],
    ] as const) {
      const { code, out, err } = await diff(project.root, range, ...names, '--fail-on', 'weakens')
      expect([names, code, out]).toEqual([names, 3, ''])
      expect(err).toContain(`cả hai bản đều không có kế hoạch nào ở ${names.at(-1)}`)
    }
    expect((await diff(project.root, 'plans/2027', 'plans/2027')).code).toBe(3)
    const empty = tempProject()
    empty.write('plans/.gitkeep', '')
    git(empty, 'init', '-q')
    commit(empty)
    expect((await diff(empty.root, 'main')).err).toContain('không có kế hoạch nào ở plans/')
  })

  it('a plan that is gone or renamed is found under the name it had', async () => {
    const gone = repository()
    git(gone, 'rm', '-rq', 'plans/2025/xa-bo-y')
    expect((await diff(gone.root, 'main', 'plans/2025/xa-bo-y')).out).toContain('plan-removed')
    const moved = repository()
    git(moved, 'mv', 'plans/2025/xa-bo-y', 'plans/2025/bo-y')
    for (const name of ['plans/2025/xa-bo-y', 'plans/2025/bo-y'])
      expect((await diff(moved.root, 'main', name)).out).toContain('deadline-later')
  })
})

describe('wherever the working tree is', () => {
  it('a detached HEAD, a second working tree, a submodule, a folder inside, a folder named in a commit', async () => {
    const project = repository()
    git(project, 'worktree', 'add', '-q', '.cay', '-b', 'sua2')
    expect(ended(await diff(project.path('.cay'), 'main'))).toEqual(LATER)
    git(project, 'checkout', '-q', '--detach')
    expect(ended(await diff(project.root, 'main'))).toEqual(LATER)
    expect(ended(await diff(project.path('plans/2025'), 'main', 'xa-bo-y'))).toEqual(LATER)
    expect(ended(await diff(project.path('plans/2025'), 'main:xa-bo-y'))).toEqual(LATER)
    expect(ended(await diff(project.root, 'main:plans/2025/xa-bo-y'))).toEqual(LATER)
    const outer = tempProject()
    git(outer, 'init', '-q')
    git(outer, '-c', 'protocol.file.allow=always', 'submodule', 'add', '-b', 'sua', `file://${project.root}`, 'con')
    expect(ended(await diff(outer.path('con'), 'origin/main'))).toEqual(LATER)
  })

  it('folders with Vietnamese letters and spaces, however git is set to print them', async () => {
    const project = repository()
    renameSync(project.path('plans/2025/xa-bo-y'), project.path('plans/2025/Kế hoạch số 5'))
    git(project, 'config', 'core.quotePath', 'true')
    commit(project)
    const asked = 'plans/2025/Kế hoạch số 5'
    const { out } = await diff(project.root, 'main...HEAD', asked, '--format', 'json')
    expect(JSON.parse(out).plans.map(({ path, oldPath }: Record<string, string>) => [path, oldPath])).toEqual([
      [`${asked}/ke-hoach.md`, PLAN],
    ])
    expect((await diff(project.root, `HEAD:${asked}/ke-hoach.md`)).code).toBe(0)
  })

  it('line ends of Windows are no change, whoever made them', async () => {
    const project = repository()
    git(project, 'checkout', '-q', 'main')
    const text = readFileSync(project.path(PLAN), 'utf8').replaceAll('\n', '\r\n')
    project.write(PLAN, text)
    expect((await diff(project.root, 'main')).code).toBe(0)
    git(project, 'config', 'core.autocrlf', 'true')
    expect((await diff(project.root, 'main')).code).toBe(0)
    project.write(PLAN, later(text))
    expect(ended(await diff(project.root, 'main'))).toEqual(LATER)
  })
})
