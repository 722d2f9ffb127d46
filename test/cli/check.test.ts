import { describe, expect, it } from 'vitest'
import { breakPlan, kehoach, tempProject, useBundle } from './cli-support.ts'

useBundle()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'

describe('check', () => {
  it('prints findings on stdout and writes nothing', () => {
    const project = tempProject('xa-bo-y')
    expect(kehoach(['check'], { cwd: project.root }).code).toBe(0)
    project.edit(PLAN, breakPlan)
    const { code, out } = kehoach(['check'], { cwd: project.root })
    expect(code).toBe(1)
    expect(out).toMatch(/lỗi\[[a-z-]+\]: .*khong-co-trong-danh-muc/)
    expect(out).toMatch(new RegExp(`--> ${PLAN}:\\d+:\\d+`))
    expect(Object.keys(project.files('.'))).toHaveLength(2)
  })

  it('gives JSON that parses, and nothing else on stdout', () => {
    const project = tempProject('xa-bo-y')
    project.edit(PLAN, breakPlan)
    const { code, out } = kehoach(['check', '--format', 'json'], { cwd: project.root })
    const report = JSON.parse(out)
    expect(code).toBe(1)
    expect(report.counts.error).toBe(1)
    expect(report.findings.find((found: { severity: string }) => found.severity === 'error').file).toBe(PLAN)
  })

  it('tells a read-only finding in English when asked', () => {
    const project = tempProject('xa-bo-y')
    project.edit(PLAN, breakPlan)
    expect(kehoach(['check', '--lang', 'en'], { cwd: project.root }).out).toContain('error[')
    const env = { LANG: 'en_US.UTF-8' }
    expect(kehoach(['check'], { cwd: project.root, env }).out).toContain('error[')
    expect(kehoach(['check', '--lang=vi'], { cwd: project.root, env }).out).toContain('lỗi[')
    expect(kehoach(['check'], { cwd: project.root, env: { LANG: 'C.UTF-8' } }).out).toContain('lỗi[')
    expect(kehoach(['check'], { cwd: project.root, env: { ...env, KEHOACH_LANG: 'vi' } }).out).toContain('lỗi[')
  })
})
