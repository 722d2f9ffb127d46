import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kehoach, tempProject, useBundle } from './cli-support.ts'

useBundle()

describe('new', () => {
  it.each(['xa', 'phuong', 'so', 'dang-uy'])('starts a plan of %s that lacks nothing but its blanks', (kind) => {
    const project = tempProject()
    const made = kehoach(['new', kind, 'plans/2026/moi'], { cwd: project.root })
    expect(made.code).toBe(0)
    expect(readdirSync(project.path('plans/2026/moi'))).toEqual(['don-vi.yaml', 'ke-hoach.md'])
    const { code, out } = kehoach(['check', '--format', 'json'], { cwd: project.root })
    const found: { rule: string; file: string; line: number }[] = JSON.parse(out).findings
    expect(code).toBe(1)
    expect(found.filter(({ rule }) => rule !== 'placeholder')).toEqual([])
    expect(found.length).toBeGreaterThan(3)
  })

  it.each(['xa', 'phuong', 'so', 'dang-uy'])('a plan of %s with its blanks filled is built', (kind) => {
    const project = tempProject()
    kehoach(['new', kind, 'plans/2026/moi'], { cwd: project.root })
    for (const name of ['ke-hoach.md', 'don-vi.yaml']) {
      project.edit(`plans/2026/moi/${name}`, (text) => text.replace(/\[điền: [^\]]*\]/g, 'Tân Lập'))
    }
    const { code, out, err } = kehoach(['build', '--format', 'docx,json'], { cwd: project.root })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('✓ 2026/moi: ')
    const found: { rule: string }[] = JSON.parse(
      kehoach(['check', '--format', 'json'], { cwd: project.root }).out,
    ).findings
    // The symbol of a department is a blank too, and no name of a place.
    expect(found.filter(({ rule }) => rule !== 'symbol-form')).toEqual([])
  })

  it('understands marks and capitals', () => {
    const project = tempProject()
    expect(kehoach(['new', 'Đảng ủy', 'plans/a'], { cwd: project.root }).code).toBe(0)
  })

  it('asks for a folder where a file is named', () => {
    const project = tempProject()
    const { code, err } = kehoach(['new', 'xa', 'dan-so.md'], { cwd: project.root })
    expect(code).toBe(2)
    expect(err).toContain('“dan-so.md” là tên tệp; gõ tên thư mục, ví dụ kehoach new xa dan-so\n')
    expect(existsSync(project.path('dan-so.md'))).toBe(false)
  })

  it('never writes over a file, and writes neither when one is there', () => {
    const project = tempProject()
    project.write('plans/a/don-vi.yaml', '[]\n')
    const before = project.files('plans')
    const { code, err } = kehoach(['new', 'xa', 'plans/a'], { cwd: project.root })
    expect(code).toBe(4)
    expect(err).toBe('lỗi: plans/a/don-vi.yaml đã có; không ghi đè\n')
    expect(project.files('plans')).toEqual(before)
  })
})
