import { expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { applyFixes } from '../../src/diagnostic/apply-fixes.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { readUnits } from '../../src/plan/units.ts'
import { excerpt } from '../../src/report/excerpt.ts'
import { findNonNfc } from '../../src/syntax/non-nfc.ts'
import { parsePlan } from '../../src/syntax/parse-plan.ts'
import { tooManyLines } from '../../src/syntax/too-many-lines.ts'
import { loadTemplate } from '../../src/template/load.ts'
import { graphemes, positionAt, sourceFile } from '../../src/text/source-file.ts'
import { span } from '../../src/text/span.ts'
import { comparable } from '../../src/text/vietnamese.ts'

const MANY = 3000
const file = (text: string) => sourceFile('ke-hoach.md', text)
const parsed = (body: string) => parsePlan(file(planWith({}, `# Nội dung\n\n${body}\n`)))
const rules = (findings: readonly Diagnostic[]): string[] => findings.map(({ rule }) => rule)

test.each([
  ['emphasis', `${'*'.repeat(MANY)}a${'*'.repeat(MANY)}`],
  ['underscores', `${'_'.repeat(MANY)}a${'_'.repeat(MANY)}`],
  ['emphasis word by word', `${'*a '.repeat(120)}${'a*'.repeat(120)}`],
  ['lists', `${'- '.repeat(MANY)}a`],
  ['numbered lists', `${'1. '.repeat(MANY)}a`],
  ['quotes', `${'> '.repeat(MANY)}a`],
  ['quotes without blanks', `${'>'.repeat(MANY)}a`],
  ['footnotes', `${'[^1]: '.repeat(MANY)}a`],
  ['brackets', `${'['.repeat(MANY)}a${']'.repeat(MANY)}`],
  ['links', `${'['.repeat(MANY)}a${'](b)'.repeat(MANY)}`],
  ['pictures', `${'!['.repeat(MANY)}a${'](b)'.repeat(MANY)}`],
  ['a stair of lists', Array.from({ length: 200 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
])('%s within one another without end are one finding', (_, body) => {
  const { value, diagnostics } = parsed(body)
  expect(value).toBeUndefined()
  expect(rules(diagnostics)).toEqual(['unsupported-markdown'])
  const [finding] = diagnostics
  expect(finding?.message.vi).toContain('lồng nhau quá sâu')
  expect(finding && positionAt(finding.span.source, finding.span.start).line).toBeGreaterThan(
    planWith({}, '').split('\n').length,
  )
})

test.each(['*a ', '_a ', 'a* ', 'a*b', '*a_ ', '*_', '~~a ', '[a] ', '[^1] ', '[a ', 'a]( ', '![a '])(
  'thousands of "%s" in one paragraph are one finding at the first mark over the limit',
  (mark) => {
    const { value, diagnostics } = parsed(mark.repeat(20_000))
    expect(value === undefined).toBe(true)
    expect(rules(diagnostics)).toEqual(['unsupported-markdown'])
    const [finding] = diagnostics
    expect(finding?.message.vi).toContain('quá nhiều ký hiệu')
    expect(finding?.span.start).toBeLessThan(planWith({}, '').length + 20 + 300 * mark.length)
  },
)

test.each([
  ['lines after a quote', `> a\n${'b\n'.repeat(20_000)}`],
  ['lines after an item', `- a\n${'b\n'.repeat(20_000)}`],
  ['lines that may begin a table', 'a|b\n'.repeat(20_000)],
  ['quotes', '> a\n\n'.repeat(20_000)],
  ['footnotes', Array.from({ length: 20_000 }, (_, i) => `a[^${i}]\n\n[^${i}]: b\n\n`).join('')],
  ['definitions', Array.from({ length: 20_000 }, (_, i) => `[a${i}]: b\n\n`).join('')],
])('thousands of %s are one finding at the line over the limit', (_, body) => {
  const { value, diagnostics } = parsed(body)
  expect(value).toBeUndefined()
  expect(rules(diagnostics)).toEqual(['unsupported-markdown'])
  const [finding] = diagnostics
  expect(finding?.message.vi).toContain('quá nhiều dòng')
  expect(finding && positionAt(finding.span.source, finding.span.start).column).toBe(1)
})

test.each([
  ['rows of a table', `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(900)}`],
  ['items', '- a\n'.repeat(3000)],
  ['lines of a block', `\`\`\`yaml nhiệm vụ\n${'# a\n'.repeat(3000)}\`\`\``],
])('many %s are not too many', (_, body) => {
  expect(rules(parsed(body).diagnostics)).not.toContain('unsupported-markdown')
})

test('a table has 10,000 rows and no more, its head among them', () => {
  const table = (rows: number) => file(`# a\n\n| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(rows - 2)}\nb\n`)
  expect(tooManyLines(table(10_000))).toBeUndefined()
  const over = table(10_001)
  const found = tooManyLines(over)
  expect(found && positionAt(over, found.start)).toMatchObject({ line: 2 + 10_001, column: 1 })
})

test('of thousands of lines that YAML cannot read the first are told', () => {
  const { diagnostics } = parsed(`\`\`\`yaml nhiệm vụ\n- mã: a\n${'  nội dung: b: c\n'.repeat(20_000)}\`\`\``)
  expect(diagnostics.length).toBeGreaterThan(0)
  expect(diagnostics.length).toBeLessThanOrEqual(50)
})

test('many marks in many paragraphs, items and cells are not too many', () => {
  const items = Array.from({ length: 400 }, (_, i) => `- **việc ${i}** _a_ [b](https://a.vn)`).join('\n')
  const rows = Array.from({ length: 400 }, (_, i) => `| **${i}** | *b* |`).join('\n')
  expect(parsed(`${items}\n\n| a | b |\n|---|---|\n${rows}`).diagnostics).toEqual([])
})

test('marks that a drafter types are not too deep', () => {
  const list = Array.from({ length: 9 }, (_, i) => `${'  '.repeat(i)}- **đậm *nghiêng***`).join('\n')
  expect(parsed(`${list}\n\nHọ tên: ${'\\_'.repeat(200)}\n\n${'.'.repeat(200)}`).diagnostics).toEqual([])
  expect(parsed('-'.repeat(200)).value).toBeDefined()
})

test('YAML within itself without end is one finding', () => {
  const nested = `\`\`\`yaml nhiệm vụ\nnội dung: ${'{a: '.repeat(MANY)}${'}'.repeat(MANY)}\n\`\`\``
  expect(rules(parsed(nested).diagnostics)).toEqual(['yaml-syntax'])
})

test('long runs of blanks', () => {
  const blanks = ' '.repeat(200_000)
  expect(comparable(`a${blanks}b - c`)).toBe('a b-c')
  expect(parsed(`a${blanks}b\n  c`).diagnostics).toEqual([])
})

test('of thousands of unknown keys the first are told', () => {
  const keys = Array.from({ length: 20_000 }, (_, i) => `khóa ${i}: a`).join('\n')
  const { diagnostics } = readUnits([
    sourceFile('don-vi.yaml', `- mã: a\n  tên: A\n  ${keys.replaceAll('\n', '\n  ')}\n`),
  ])
  expect(rules(diagnostics)).toEqual(Array.from({ length: 20 }, () => 'unknown-key'))
  expect(diagnostics.at(-1)?.args?.untold).toBe(19_980)
})

test('registers and templates are refused like plans', () => {
  const binary = sourceFile('don-vi.yaml', '- mã: a\u0000')
  const large = sourceFile('don-vi.yaml', `# ${'a'.repeat(1_000_000)}`)
  expect(rules(readUnits([binary]).diagnostics)).toEqual(['not-text'])
  expect(rules(readUnits([large]).diagnostics)).toEqual(['file-too-large'])
  expect(rules(loadTemplate(binary).diagnostics)).toEqual(['not-text'])
  expect(rules(loadTemplate(large).diagnostics)).toEqual(['file-too-large'])
})

test('thousands of places on one line', () => {
  const source = file('[điền\t'.repeat(12_000))
  let last = ''
  for (let at = 0; at < source.text.length; at += 6) {
    const { text, start, length } = excerpt(span(source, at, at + 5), 1, 80)
    last = text.slice(start, start + length)
    if (positionAt(source, at).column !== at + 1) throw new Error(`the column of ${at}`)
  }
  expect(last).toBe('[điền')
})

test('a column is the number of letters before it, at each character', () => {
  const text = 'đ\u0309i e\u0302\u0301m 👨‍👩‍👧 hết\r\nhai\rba\n'
  const source = file(text)
  for (let at = 0; at <= text.length + 1; at++) {
    if (/[\udc00-\udfff]/.test(text[at] ?? '')) continue
    const { line, column } = positionAt(source, at)
    expect(column).toBe(graphemes(text.slice(source.lineStarts[line - 1], at)).length + 1)
  }
})

test('a file in NFD is one finding that mends it whole; a few words line by line', () => {
  const words = (count: number) => file('việc '.normalize('NFD').repeat(count))
  const few = file(Array(5).fill('việc làm và việc'.normalize('NFD')).join('\n'))
  expect(findNonNfc(few)).toHaveLength(5)
  expect(findNonNfc(few)[0]?.args).toEqual({ word: 'việc', count: 4 })
  expect(applyFixes(few, findNonNfc(few)).content).toBe(few.text.normalize('NFC'))
  const whole = words(500)
  const findings = findNonNfc(whole)
  expect(findings).toHaveLength(1)
  expect(findings[0]?.args).toEqual({ word: 'việc', count: 500 })
  expect(applyFixes(whole, findings).content).toBe(whole.text.normalize('NFC'))
})
