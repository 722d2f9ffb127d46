import { expect, test } from 'vitest'
import { measure } from './measure.ts'

test('the plans that are measured have nothing to tell', () => {
  let ticks = 0
  expect(measure(3, 20, () => ticks++)).toEqual({ plans: 3, tasks: 20, checkMs: 1, parseMs: 1, findings: 0 })
  expect(measure(1, 500, () => ticks++).findings).toBe(0)
})
