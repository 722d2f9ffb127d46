import { expect, test } from 'vitest'
import { register } from '../../src/registry/register.ts'
import { writeRegistryJson } from '../../src/write/json/write-registry-json.ts'
import { deepFreeze } from '../support/deep-freeze.ts'
import { checkedPlan } from './plan-support.ts'

const registry = deepFreeze(
  register(checkedPlan('p/ke-hoach.md', { tasks: [{ id: 'mot', note: 'ghi chú' }] }), {
    toolVersion: '0.1.0',
    inputs: [],
  }),
)

test('the file is UTF-8 without a byte order mark, two spaces a level, one newline at the end', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(writeRegistryJson(registry))
  expect(text.startsWith('{\n  "schemaVersion": "1",\n  "tool": {\n    "name": "kehoach"')).toBe(true)
  expect(text).toMatch(/[^\n]\n$/)
  expect(JSON.parse(text)).toEqual(registry)
})

test('the file is the same bytes twice', () => {
  expect(writeRegistryJson(registry)).toEqual(writeRegistryJson(registry))
})
