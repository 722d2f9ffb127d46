import { expect, test } from 'vitest'
import { RULES } from '../../src/check/rules/index.ts'
import { changeDoc } from '../../tools/change-doc.ts'
import { deadlineDoc } from '../../tools/deadline-doc.ts'
import { resultDoc } from '../../tools/result-doc.ts'
import { ruleDoc } from '../../tools/rule-doc.ts'
import { namesIn, textOf } from '../support/disk.ts'

test('every rule has its page and no page is left over', () => {
  expect(namesIn('docs/rules')).toEqual(RULES.map(({ id }) => `${id}.md`).sort())
})

test.each(RULES.map((rule) => [rule.id, rule] as const))('docs/rules/%s.md is current', (id, rule) => {
  expect(textOf(`docs/rules/${id}.md`)).toBe(ruleDoc(rule))
})

test('docs/thay-doi.md is current', () => {
  expect(textOf('docs/thay-doi.md')).toBe(changeDoc())
})

test('docs/thoi-gian.md is current', () => {
  expect(textOf('docs/thoi-gian.md')).toBe(deadlineDoc())
})

test('docs/ket-qua.md is current', () => {
  expect(textOf('docs/ket-qua.md')).toBe(resultDoc())
})
