import { mkdirSync, renameSync, symlinkSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kehoach, tempProject, useProjects } from './cli-support.ts'

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'

describe('what may be read', () => {
  it('refuses a path outside the project', async () => {
    const [project, other] = [tempProject('xa-bo-y'), tempProject('xa-bo-y')]
    for (const path of ['..', other.path(PLAN), '/etc']) {
      const { code, err } = await kehoach(['check', path], { cwd: project.root })
      expect({ path, code }).toEqual({ path, code: 3 })
      expect(err).toContain('nằm ngoài dự án')
    }
    expect((await kehoach(['new', 'xa', '../ngoai'], { cwd: project.root })).code).toBe(3)
  })

  it('refuses a link that leaves the project: a plan, a register, a folder', async () => {
    const [project, other] = [tempProject('xa-bo-y'), tempProject('xa-bo-y')]
    symlinkSync(other.path('plans'), project.path('plans/muon'))
    expect((await kehoach(['check'], { cwd: project.root })).code).toBe(0)
    expect((await kehoach(['check', 'plans/muon'], { cwd: project.root })).code).toBe(3)
    mkdirSync(project.path('plans/2025/lien-ket'))
    symlinkSync(other.path(PLAN), project.path('plans/2025/lien-ket/ke-hoach.md'))
    const linkedPlan = await kehoach(['check'], { cwd: project.root })
    expect(linkedPlan.code).toBe(3)
    expect(linkedPlan.err).toContain('plans/2025/lien-ket/ke-hoach.md là liên kết trỏ ra ngoài dự án')
    renameSync(project.path('plans/2025/xa-bo-y/don-vi.yaml'), other.path('don-vi.yaml'))
    symlinkSync(other.path('don-vi.yaml'), project.path('plans/2025/xa-bo-y/don-vi.yaml'))
    const linkedRegister = await kehoach(['build', 'plans/2025/xa-bo-y'], { cwd: project.root })
    expect(linkedRegister.code).toBe(3)
    expect(linkedRegister.out).toContain('don-vi.yaml là liên kết trỏ ra ngoài dự án')
  })

  it('follows a link that stays inside', async () => {
    const project = tempProject('xa-bo-y')
    renameSync(project.path('plans/2025/xa-bo-y/don-vi.yaml'), project.path('chung.yaml'))
    symlinkSync(project.path('chung.yaml'), project.path('plans/2025/xa-bo-y/don-vi.yaml'))
    expect((await kehoach(['check'], { cwd: project.root })).code).toBe(0)
  })

  it('says that there is nothing, and tells it from a wrong command', async () => {
    const project = tempProject()
    expect(await kehoach(['check'], { cwd: project.root })).toMatchObject({
      code: 3,
      err: 'lỗi: không thấy tệp ke-hoach.md nào trong plans\n',
    })
    expect(await kehoach(['check', 'khong-co'], { cwd: project.root })).toMatchObject({
      code: 3,
      err: 'lỗi: không có tệp hoặc thư mục khong-co\n',
    })
    project.write('plans/don-vi.yaml', '[]')
    expect((await kehoach(['check', 'plans/don-vi.yaml'], { cwd: project.root })).code).toBe(2)
  })

  it('refuses a file of more than 20 MB and goes on with the others', async () => {
    const project = tempProject('xa-bo-y')
    project.write('plans/2025/lon/ke-hoach.md', 'x'.repeat(20_000_001))
    const { code, out } = await kehoach(['build', '--format', 'json'], { cwd: project.root })
    expect(code).toBe(3)
    expect(out).toContain('✗ 2025/lon: plans/2025/lon/ke-hoach.md lớn hơn 20 MB')
    expect(out).toContain('✓ 2025/xa-bo-y')
  })
})
