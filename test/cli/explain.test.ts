import { describe, expect, it } from 'vitest'
import { RULES } from '../../src/check/rules/index.ts'
import { kehoach, tempProject, useBundle } from './cli-support.ts'

useBundle()

describe('explain', () => {
  it('lists the rules, and tells one of them', () => {
    const { root: cwd } = tempProject()
    const list = kehoach(['explain'], { cwd })
    expect(list.code).toBe(0)
    for (const { id } of RULES) expect(list.out).toContain(id)
    for (const rule of RULES.slice(0, 1)) {
      const { code, out } = kehoach(['explain', rule.id], { cwd })
      expect(code).toBe(0)
      for (const words of [rule.id, rule.summary.vi, rule.why.vi, 'Căn cứ: ', 'Mức: dự thảo: ', 'Ví dụ đúng:']) {
        expect(out).toContain(words)
      }
      const near = kehoach(['explain', `${rule.id}x`], { cwd })
      expect(near.code).toBe(2)
      expect(near.err).toContain(`có phải là ${rule.id}?`)
    }
  })

  it('tells a kind of change', () => {
    const { root: cwd } = tempProject()
    const { code, out } = kehoach(['explain', 'deadline-later'], { cwd })
    expect(code).toBe(0)
    for (const words of ['lùi thời hạn', 'Mức: nghiêm trọng', 'Ngược lại: deadline-earlier'])
      expect(out).toContain(words)
  })
})
