import { describe, expect, it } from 'vitest'
import { planWith, REGISTER, taskBlock } from '../../src/check/example-plan.ts'
import { kehoach, tempProject, useProjects } from './cli-support.ts'

useProjects()

const WORK = 'Kiện toàn Tổ công nghệ số cộng đồng tại các thôn'

/** Two plans of one commune that give one work to two units. */
const twoPlans = () => {
  const project = tempProject()
  project.write('plans/don-vi.yaml', REGISTER)
  project.write('plans/a/ke-hoach.md', planWith({}, taskBlock({ mã: 'kien-toan', 'nội dung': WORK })))
  project.write('plans/b/ke-hoach.md', planWith({}, taskBlock({ 'nội dung': WORK, 'chủ trì': 'cong-an-xa' })))
  return project
}

describe('check of several plans', () => {
  it('tells what stands between them, on the later, with the place in the earlier', async () => {
    const { code, out } = await kehoach(['check'], { cwd: twoPlans().root })
    expect(code).toBe(0)
    expect(out).toMatch(/cảnh báo\[contradictory-tasks\]: .*“Công an xã” và “Phòng Văn hóa - Xã hội”/)
    expect(out).toMatch(/--> plans\/b\/ke-hoach\.md:\d+:\d+/)
    expect(out).toMatch(/::: plans\/a\/ke-hoach\.md:\d+:\d+/)
  })

  it('tells nothing of it when only one of them is checked or built', async () => {
    const { root } = twoPlans()
    expect((await kehoach(['check', 'plans/b'], { cwd: root })).out).not.toContain('contradictory-tasks')
    expect((await kehoach(['build', '--format', 'json'], { cwd: root })).err).not.toContain('contradictory-tasks')
  })
})
