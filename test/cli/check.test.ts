import { describe, expect, it } from 'vitest'
import { breakPlan, kehoach, tempProject, useProjects } from './cli-support.ts'

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'

describe('check', () => {
  it('prints findings on stdout and writes nothing', async () => {
    const project = tempProject('xa-bo-y')
    expect((await kehoach(['check'], { cwd: project.root })).code).toBe(0)
    project.edit(PLAN, breakPlan)
    const { code, out } = await kehoach(['check'], { cwd: project.root })
    expect(code).toBe(1)
    expect(out).toMatch(/lỗi\[[a-z-]+\]: .*khong-co-trong-danh-muc/)
    expect(out).toMatch(new RegExp(`--> ${PLAN}:\\d+:\\d+`))
    expect(Object.keys(project.files('.'))).toHaveLength(2)
  })

  it('gives JSON that parses, and nothing else on stdout', async () => {
    const project = tempProject('xa-bo-y')
    project.edit(PLAN, breakPlan)
    const { code, out } = await kehoach(['check', '--format', 'json'], { cwd: project.root })
    const report = JSON.parse(out)
    expect(code).toBe(1)
    expect(report.counts.error).toBe(1)
    expect(report.findings.find((found: { severity: string }) => found.severity === 'error').file).toBe(PLAN)
  })

  it('tells a read-only finding in English when asked', async () => {
    const project = tempProject('xa-bo-y')
    project.edit(PLAN, breakPlan)
    expect((await kehoach(['check', '--lang', 'en'], { cwd: project.root })).out).toContain('error[')
    const env = { LANG: 'en_US.UTF-8' }
    expect((await kehoach(['check'], { cwd: project.root, env })).out).toContain('error[')
    expect((await kehoach(['check', '--lang=vi'], { cwd: project.root, env })).out).toContain('lỗi[')
    expect((await kehoach(['check'], { cwd: project.root, env: { LANG: 'C.UTF-8' } })).out).toContain('lỗi[')
    expect((await kehoach(['check'], { cwd: project.root, env: { ...env, KEHOACH_LANG: 'vi' } })).out).toContain('lỗi[')
  })
})
