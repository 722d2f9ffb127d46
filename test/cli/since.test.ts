import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kehoach, type Project, type Ran, tempProject, useProjects } from './cli-support.ts'
import { commit, ENV, git } from './git-support.ts'

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'
/** A repository with the plan committed on main, and a branch begun there. */
const repository = (): Project => {
  const project = tempProject('xa-bo-y')
  git(project, 'init', '-q')
  project.edit(PLAN, (text) => `${text}\nGiao cho cho các thôn.\n`)
  commit(project)
  git(project, 'checkout', '-qb', 'sua')
  return project
}

type Report = {
  findings: { rule: string; severity: string; file: string; line: number }[]
  earlier: { rule: string; severity: string; file: string }[]
}
const since = async (project: Project, ref = 'main', ...more: readonly string[]): Promise<Ran & { report: Report }> => {
  const ran = await kehoach(['check', '--since', ref, '--format', 'json', ...more], { cwd: project.root, env: ENV })
  return { ...ran, report: ran.out ? JSON.parse(ran.out) : { findings: [], earlier: [] } }
}

/** A lead that is in no register: one error. */
const breakLead = (text: string): string => text.replace(/chủ trì: [a-z-]+/, 'chủ trì: khong-co')

describe('check --since', () => {
  it('counts nothing where nothing changed, and says how much was there before', async () => {
    const project = repository()
    const { code, report } = await since(project)
    expect(code).toBe(0)
    expect(report.findings).toEqual([])
    expect(report.earlier.map(({ rule }) => rule)).toContain('doubled-word')
    const { out } = await kehoach(['check', '--since', 'main'], { cwd: project.root, env: ENV })
    expect(out).toMatch(/^Không có lỗi\n(?:1|\d+) phát hiện có từ trước main, không tính\n$/)
  })

  it('tells what a commit or an edit brings, at its place of today', async () => {
    const project = repository()
    project.edit(PLAN, (text) => breakLead(text.replace('# Mục đích', '\n\n\n# Mục đích')))
    const edited = await since(project)
    expect(edited.code).toBe(1)
    expect(edited.report.findings.map(({ rule }) => rule)).toEqual(['unknown-unit'])
    expect(edited.report.findings[0]?.line).toBe(
      readFileSync(project.path(PLAN), 'utf8')
        .split('\n')
        .findIndex((line) => line.includes('khong-co')) + 1,
    )
    commit(project)
    expect((await since(project)).report).toEqual(edited.report)
    expect((await since(project, 'HEAD')).report.findings).toEqual([])
  })

  it('errors of before do not fail, one more of the same does', async () => {
    const project = repository()
    const add = (text: string): string => `${text}\nCán bộ các các thôn.\n`
    project.edit(PLAN, add)
    project.write('kehoach.config.yaml', 'mức:\n  doubled-word: lỗi\n')
    commit(project)
    git(project, 'branch', '-f', 'main')
    expect((await kehoach(['check'], { cwd: project.root })).code).toBe(1)
    expect((await since(project)).code).toBe(0)
    project.edit(PLAN, add)
    const { code, report } = await since(project)
    expect(code).toBe(1)
    expect(report.findings.map(({ rule }) => rule)).toEqual(['doubled-word'])
  })

  it('what the other branch mended since then is not held against this one', async () => {
    const project = repository()
    git(project, 'checkout', '-q', 'main')
    project.edit(PLAN, (text) => text.replace('cho cho', 'cho'))
    commit(project)
    git(project, 'checkout', '-q', 'sua')
    expect((await since(project)).report.findings).toEqual([])
  })

  it('a plan handed up for signature answers for all that grew graver', async () => {
    const project = repository()
    project.edit(PLAN, (text) => text.replace(/trạng thái: .*/, 'trạng thái: dự thảo').replace(/^lưu: .*\n/m, ''))
    project.edit(PLAN, (text) => text.replace(/^nơi nhận:\n(?: +- .*\n)+/m, ''))
    commit(project)
    git(project, 'branch', '-f', 'main')
    expect((await since(project)).report.findings).toEqual([])
    project.edit(PLAN, (text) => text.replace('trạng thái: dự thảo', 'trạng thái: trình ký'))
    const { code, report } = await since(project)
    expect(code).toBe(1)
    expect(report.findings.map(({ rule }) => rule)).toContain('missing-recipients')
    expect(report.findings.every(({ severity }) => severity !== 'info')).toBe(true)
  })

  it('a renamed plan is still the same plan', async () => {
    const project = repository()
    mkdirSync(project.path('plans/2026'), { recursive: true })
    renameSync(project.path('plans/2025/xa-bo-y'), project.path('plans/2026/Bờ Y "mới"'))
    git(project, 'add', '-A')
    const { code, report } = await since(project)
    expect(code).toBe(0)
    expect(report.findings).toEqual([])
    expect(report.earlier[0]?.file).toBe('plans/2026/Bờ Y "mới"/ke-hoach.md')
  })

  it('a new plan answers for everything in it', async () => {
    const project = repository()
    project.write('plans/2026/moi/ke-hoach.md', readFileSync(project.path(PLAN), 'utf8'))
    const { code, report } = await since(project)
    expect(code).toBe(1)
    expect(new Set(report.findings.map(({ file }) => file))).toEqual(new Set(['plans/2026/moi/ke-hoach.md']))
  })

  it('works for a project in a folder of the repository', async () => {
    const project = tempProject()
    const inner = tempProject('xa-bo-y')
    mkdirSync(project.path('du an'))
    renameSync(inner.path('plans'), project.path('du an/plans'))
    git(project, 'init', '-q')
    commit(project)
    const ran = await kehoach(['check', '--since', 'HEAD', '--format', 'json'], {
      cwd: project.path('du an'),
      env: ENV,
    })
    expect(JSON.parse(ran.out).findings).toEqual([])
    expect(ran.code).toBe(0)
  })

  it('a change of the config is always the change’s own', async () => {
    const project = repository()
    project.write('kehoach.config.yaml', 'mức:\n  khong-co: tắt\n')
    commit(project)
    const { code, report } = await since(project, 'HEAD')
    expect(code).toBe(1)
    expect(report.findings.map(({ rule }) => rule)).toEqual(['unknown-rule'])
    project.write('kehoach.config.yaml', 'đơn vị: chung/khong-co.yaml\n')
    expect((await since(project, 'main')).report.findings.map(({ rule }) => rule)).toContain('setting-path')
  })

  it.each([
    ['khong-co', 2, 'không có commit, nhánh hoặc thẻ “khong-co”'],
    ['--output=x', 2, 'không có commit, nhánh hoặc thẻ “--output=x”'],
    ['HEAD:plans', 2, 'không có commit'],
    ['$(touch x)', 2, 'không có commit'],
  ])('refuses %j', async (ref, code, told) => {
    const project = repository()
    const ran = await kehoach(['check', `--since=${ref}`], { cwd: project.root, env: ENV })
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' })
    expect(ran.err).toContain(told)
  })

  it('says so outside a repository, without a common commit and in a shallow clone', async () => {
    const outside = tempProject('xa-bo-y')
    const told = async (project: Project, ref: string): Promise<[number, string]> => {
      const ran = await kehoach(['check', '--since', ref], { cwd: project.root, env: ENV })
      return [ran.code, ran.err]
    }
    expect(await told(outside, 'main')).toEqual([3, expect.stringContaining('không nằm trong kho git nào')])
    const project = repository()
    git(project, 'checkout', '-q', '--orphan', 'khac')
    project.write('ghi-chu.txt', 'lịch sử khác\n')
    commit(project)
    expect(await told(project, 'main')).toEqual([3, expect.stringContaining('không có commit chung nào')])
    const shallow = tempProject()
    git(shallow, 'clone', '-q', '--depth=1', '--branch=sua', `file://${project.root}`, 'nong')
    const ran = await kehoach(['check', '--since', 'origin/main'], { cwd: shallow.path('nong'), env: ENV })
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining('fetch-depth: 0')])
  })
})
