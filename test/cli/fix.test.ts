import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { breakPlan, kehoach, type Project, tempProject, useProjects } from './cli-support.ts'

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'
const OTHER = 'plans/2025/dang-uy-phuong/ke-hoach.md'
const UNITS = 'plans/2025/xa-bo-y/don-vi.yaml'

const textAt = (project: Project, name: string): string => readFileSync(project.path(name), 'utf8')

/** A project whose plans are mended, so that a fault put into them is the only one. */
const mendedProject = async (...slugs: readonly string[]): Promise<Project> => {
  const project = tempProject(...slugs)
  await kehoach(['check', '--fix'], { cwd: project.root })
  return project
}

const misspell = (text: string): string =>
  text.replace('\n  chủ trì:', '\n  chủ chì:').replace('```yaml nhiệm vụ', '```yaml nhiêm vụ')

describe('check --fix', () => {
  it('mends the file, tells where, and ends well when nothing is left', async () => {
    const project = await mendedProject('xa-bo-y')
    const good = textAt(project, PLAN)
    project.edit(PLAN, misspell)
    expect(await kehoach(['check'], { cwd: project.root })).toMatchObject({
      code: 1,
      out: expect.stringContaining('[--fix]'),
    })
    const { code, out, err } = await kehoach(['check', '--fix'], { cwd: project.root })
    expect(err).toBe(`✓ ${PLAN}: đã sửa 2 chỗ\n`)
    expect(out).not.toContain('[--fix]')
    expect(code).toBe(0)
    expect(textAt(project, PLAN)).toBe(good)
    expect(await kehoach(['check', '--fix'], { cwd: project.root })).toMatchObject({ code: 0, err: '' })
    expect(Object.keys(project.files('.'))).toHaveLength(2)
  })

  it('tells what remains and ends by it; JSON stays JSON', async () => {
    const project = await mendedProject('xa-bo-y')
    project.edit(PLAN, (text) => breakPlan(misspell(text)))
    const { code, out, err } = await kehoach(['check', '--fix', '--format', 'json', '--lang', 'en'], {
      cwd: project.root,
    })
    expect(err).toBe(`✓ ${PLAN}: 2 findings mended\n`)
    expect(JSON.parse(out).counts.error).toBe(1)
    expect(code).toBe(1)
  })

  it('mends a register, keeps line ends, byte order mark, rights and links', async () => {
    const project = await mendedProject('xa-bo-y')
    const typed = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    const [plan, units] = [textAt(project, PLAN), textAt(project, UNITS)]
    project.write(PLAN, typed(misspell(plan)))
    project.write('plans/chung.yaml', units.replace('tên:', 'ten:'))
    renameSync(project.path('plans/chung.yaml'), project.path(UNITS))
    renameSync(project.path(PLAN), project.path('plans/2025/xa-bo-y/ban-goc.txt'))
    symlinkSync('ban-goc.txt', project.path(PLAN))
    chmodSync(project.path(UNITS), 0o640)
    expect((await kehoach(['check', '--fix'], { cwd: project.root })).code).toBe(0)
    expect(textAt(project, 'plans/2025/xa-bo-y/ban-goc.txt')).toBe(typed(plan))
    expect(textAt(project, PLAN)).toBe(typed(plan))
    expect(textAt(project, UNITS)).toBe(units)
    expect(statSync(project.path(UNITS)).mode & 0o777).toBe(0o640)
  })

  it('writes nothing at all when one of the files may not be written', async () => {
    const project = await mendedProject('xa-bo-y', 'dang-uy-phuong')
    project.edit(PLAN, misspell)
    project.edit(OTHER, misspell)
    chmodSync(project.path(PLAN), 0o444)
    const before = project.files('.')
    const { code, err } = await kehoach(['check', '--fix'], { cwd: project.root })
    expect(code).toBe(4)
    expect(err).toContain(`không ghi được ${PLAN}: không có quyền`)
    expect(project.files('.')).toEqual(before)
  })

  it('touches only what was named', async () => {
    const project = await mendedProject('xa-bo-y', 'dang-uy-phuong')
    project.edit(PLAN, misspell)
    project.edit(OTHER, misspell)
    const other = textAt(project, OTHER)
    expect((await kehoach(['check', '--fix', PLAN], { cwd: project.root })).err).toBe(`✓ ${PLAN}: đã sửa 2 chỗ\n`)
    expect(textAt(project, OTHER)).toBe(other)
  })
})

describe('check --fix --dry-run', () => {
  const tools: readonly (readonly [string, readonly string[]])[] = [
    ['git', ['apply', '-']],
    ['patch', ['-p1', '--binary']],
  ]

  it.each(tools)('prints a patch that %s applies, findings beside it', async (tool, args) => {
    const project = await mendedProject('xa-bo-y', 'dang-uy-phuong')
    const good = [textAt(project, PLAN), textAt(project, OTHER).replaceAll('\n', '\r\n')]
    project.edit(PLAN, (text) => misspell(text).trimEnd())
    project.edit(OTHER, (text) => misspell(text).replaceAll('\n', '\r\n'))
    const before = project.files('.')
    const { code, out, err } = await kehoach(['check', '--fix', '--dry-run'], { cwd: project.root })
    expect(project.files('.')).toEqual(before)
    expect(out.split('\n').filter((row) => row.startsWith('+++'))).toEqual([`+++ b/${OTHER}`, `+++ b/${PLAN}`])
    expect(err).toContain(`${PLAN}: sửa được 2 chỗ\n`)
    expect(err).not.toContain('[--fix]')
    expect(code).toBe(0)
    if (tool === 'git') spawnSync('git', ['init', '--quiet'], { cwd: project.root })
    const applied = spawnSync(tool, args, { cwd: project.root, input: out, encoding: 'utf8' })
    expect(applied.status, applied.stderr).toBe(0)
    expect([`${textAt(project, PLAN)}\n`, textAt(project, OTHER)]).toEqual(good)
  })

  it('names a file with spaces and Vietnamese letters so that git finds it', async () => {
    const project = await mendedProject('xa-bo-y')
    const good = textAt(project, PLAN)
    const named = 'plans/2025/xa-bo-y/kế hoạch số 2.md'
    writeFileSync(project.path(named), misspell(good))
    const { out } = await kehoach(['check', '--fix', '--dry-run', named], { cwd: project.root })
    spawnSync('git', ['init', '--quiet'], { cwd: project.root })
    const applied = spawnSync('git', ['apply', '-'], { cwd: project.root, input: out, encoding: 'utf8' })
    expect(applied.status, applied.stderr).toBe(0)
    expect(textAt(project, named)).toBe(good)
  })

  it('prints nothing on stdout when nothing can be mended', async () => {
    const project = await mendedProject('xa-bo-y')
    expect(await kehoach(['check', '--fix', '--dry-run'], { cwd: project.root })).toMatchObject({ code: 0, out: '' })
  })

  it('is a wrong usage without --fix', async () => {
    const project = tempProject('xa-bo-y')
    const { code, err } = await kehoach(['check', '--dry-run'], { cwd: project.root })
    expect(code).toBe(2)
    expect(err).toContain('--dry-run chỉ dùng cùng --fix')
  })
})
