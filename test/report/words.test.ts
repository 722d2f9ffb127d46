import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SEVERITY_WORDS, say, WORDS } from '../../src/report/words.ts'

const texts = [...Object.values(WORDS), ...Object.values(SEVERITY_WORDS).flatMap((words) => Object.values(words))]
const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

test.each(texts)('$vi / $en: both are there, with the same facts, and differ', ({ vi, en }) => {
  expect(vi.trim()).not.toBe('')
  expect(en.trim()).not.toBe('')
  expect(vi).not.toBe(en)
  expect(places(vi)).toEqual(places(en))
})

test('a fact takes its place', () => {
  expect(say(SEVERITY_WORDS.error.many, 'vi', { count: 3 })).toBe('3 lỗi')
})

/** The last holds keys of the plan language, which are the same in every language. */
const TABLES: ReadonlySet<string> = new Set(['words.ts', 'index.ts', 'plan-text.ts'])

test('no Vietnamese words stand outside the table', () => {
  const folder = new URL('../../src/report/', import.meta.url)
  const others = readdirSync(folder).filter((name) => name.endsWith('.ts') && !TABLES.has(name))
  for (const name of others) {
    const code = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
    expect(code, name).not.toMatch(/[à-ỹđ]/i)
  }
})
