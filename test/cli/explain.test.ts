import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/check/rules/index.ts'
import { kehoach, tempProject, useProjects } from './cli-support.ts'

useProjects()

describe('explain', () => {
  it('lists the rules, and tells one of them', async () => {
    const { root: cwd } = tempProject()
    const list = await kehoach(['explain'], { cwd })
    expect(list.code).toBe(0)
    for (const { id } of RULES) expect(list.out).toContain(id)
    for (const rule of RULES.slice(0, 1)) {
      const { code, out } = await kehoach(['explain', rule.id], { cwd })
      expect(code).toBe(0)
      for (const words of [rule.id, rule.summary.vi, rule.why.vi, 'Căn cứ: ', 'Mức: dự thảo: ', 'Ví dụ đúng:']) {
        expect(out).toContain(words)
      }
      const near = await kehoach(['explain', `${rule.id}x`], { cwd })
      expect(near.code).toBe(2)
      expect(near.err).toContain(`có phải là ${rule.id}?`)
    }
  })

  it('tells a kind of change', async () => {
    const { root: cwd } = tempProject()
    const { code, out } = await kehoach(['explain', 'deadline-later'], { cwd })
    expect(code).toBe(0)
    for (const words of ['lùi thời hạn', 'Mức: nghiêm trọng', 'Ngược lại: deadline-earlier'])
      expect(out).toContain(words)
  })
})
