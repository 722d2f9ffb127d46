import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kehoach, tempProject, useProjects } from './cli-support.ts'

useProjects()

describe('new', () => {
  it.each(['xa', 'phuong', 'so', 'dang-uy'])('starts a plan of %s that lacks nothing but its blanks', async (kind) => {
    const project = tempProject()
    const made = await kehoach(['new', kind, 'plans/2026/moi'], { cwd: project.root })
    expect(made.code).toBe(0)
    expect(readdirSync(project.path('plans/2026/moi'))).toEqual(['don-vi.yaml', 'ke-hoach.md'])
    const { code, out } = await kehoach(['check', '--format', 'json'], { cwd: project.root })
    const found: { rule: string; file: string; line: number }[] = JSON.parse(out).findings
    expect(code).toBe(1)
    expect(found.filter(({ rule }) => !['placeholder', 'template-provisional'].includes(rule))).toEqual([])
    expect(found.length).toBeGreaterThan(3)
  })

  it.each(['xa', 'phuong', 'so', 'dang-uy'])('a plan of %s with its blanks filled is built', async (kind) => {
    const project = tempProject()
    await kehoach(['new', kind, 'plans/2026/moi'], { cwd: project.root })
    for (const name of ['ke-hoach.md', 'don-vi.yaml']) {
      project.edit(`plans/2026/moi/${name}`, (text) => text.replace(/\[điền: [^\]]*\]/g, 'Tân Lập'))
    }
    const { code, out, err } = await kehoach(['build', '--format', 'docx,json'], { cwd: project.root })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('✓ 2026/moi: ')
    const found: { rule: string }[] = JSON.parse(
      (await kehoach(['check', '--format', 'json'], { cwd: project.root })).out,
    ).findings
    // The symbol of a department is a blank too, and no name of a place; the form of the Party is provisional from 2026.
    expect(found.filter(({ rule }) => !['symbol-form', 'template-provisional'].includes(rule))).toEqual([])
  })

  it('understands marks and capitals', async () => {
    const project = tempProject()
    expect((await kehoach(['new', 'Đảng ủy', 'plans/a'], { cwd: project.root })).code).toBe(0)
  })

  it('asks for a folder where a file is named', async () => {
    const project = tempProject()
    const { code, err } = await kehoach(['new', 'xa', 'dan-so.md'], { cwd: project.root })
    expect(code).toBe(2)
    expect(err).toContain('“dan-so.md” là tên tệp; gõ tên thư mục, ví dụ kehoach new xa dan-so\n')
    expect(existsSync(project.path('dan-so.md'))).toBe(false)
  })

  it('never writes over a file, and writes neither when one is there', async () => {
    const project = tempProject()
    project.write('plans/a/don-vi.yaml', '[]\n')
    const before = project.files('plans')
    const { code, err } = await kehoach(['new', 'xa', 'plans/a'], { cwd: project.root })
    expect(code).toBe(4)
    expect(err).toBe('lỗi: plans/a/don-vi.yaml đã có; không ghi đè\n')
    expect(project.files('plans')).toEqual(before)
  })
})
