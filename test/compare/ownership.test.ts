import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { changeMakers, readPolicy, violationOf } from '../../src/compare/ownership.ts'
import type { PlanRevision } from '../../src/compare/revision.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { fitsGlob, fitsPathGlob } from '../../src/text/glob.ts'
import { positionAt, sourceFile } from '../../src/text/source-file.ts'
import { textOf } from '../support/disk.ts'
import { BASE, planOf } from './compare-support.ts'

test.each([
  ['*@vanthu.xa.gov.vn', 'chi@vanthu.xa.gov.vn', true],
  ['*@vanthu.xa.gov.vn', 'chi@vanthu.xa.gov.vn.example', false],
  ['c?i@*', 'chi@x', true],
  ['', '', true],
  ['*', '', true],
  ['a*b*c', 'axxbxxbc', true],
  ['a.c', 'abc', false],
])('glob %s on %s', (pattern, text, fits) => expect(fitsGlob(pattern, text)).toBe(fits))

test.each([
  ['plans/2025/*/ke-hoach.md', 'plans/2025/x/ke-hoach.md', true],
  ['plans/*/ke-hoach.md', 'plans/2025/x/ke-hoach.md', false],
  ['plans/**', 'plans/2025/x/ke-hoach.md', true],
  ['**/x/*.md', 'plans/2025/x/ke-hoach.md', true],
])('path glob %s on %s', (pattern, path, fits) => expect(fitsPathGlob(pattern, path)).toBe(fits))

test('a pattern made to be slow is not', () => {
  expect(fitsGlob(`${'*a'.repeat(500)}b`, 'a'.repeat(20_000))).toBe(false)
})

const POLICY = `vai trò:
  văn thư: ["*@vanthu.xa.gov.vn", Lê Thị Chi]
  lãnh đạo: [an@xa.gov.vn]
quy định:
  - {trường: [số, ngày ban hành], được sửa: [văn thư]}
  - {trường: [thời gian], trạng thái: [trình ký, đã ban hành], được sửa: [], lý do: hạn đã chốt}
  - {trường: ["*"], tệp: ["plans/mat/**"], được sửa: [lãnh đạo]}
`
const policyOf = (text: string) => readPolicy(sourceFile('phan-quyen.yaml', text))
const by = (name: string, email: string): PlanRevision => ({ path: 'p', author: { name, email }, subject: '' })
const CHI = by('Chi', 'Chi@VanThu.xa.gov.vn')
const AN = by('An', 'an@xa.gov.vn')
const may = (
  field: string,
  makers: readonly PlanRevision[],
  status: 'dự thảo' | 'trình ký',
  path = 'plans/x/ke-hoach.md',
) => {
  const { value } = policyOf(POLICY)
  const change = { rule: 'header-changed', subject: { type: 'document', id: '', title: '' }, field } as const
  return value && violationOf(change, { paths: [path], makers, status }, value) === undefined
}

describe('a policy', () => {
  test('names who may change a field, by e-mail or name, in which status', () => {
    expect(may('số', [CHI], 'dự thảo')).toBe(true)
    expect(may('số', [by('lê thị chi', '')], 'dự thảo')).toBe(true)
    expect(may('số', [AN], 'dự thảo')).toBe(false)
    expect(may('số', [by('', '')], 'dự thảo')).toBe(false)
    expect(may('thời gian', [AN], 'dự thảo')).toBe(true)
    expect(may('thời gian', [CHI], 'trình ký')).toBe(false)
    expect(may('nội dung', [by('', '')], 'trình ký')).toBe(true)
  })

  test('the last entry that fits decides; one of several possible makers is enough to doubt', () => {
    expect(may('số', [AN], 'dự thảo', 'plans/mat/ke-hoach.md')).toBe(true)
    expect(may('số', [CHI], 'dự thảo', 'plans/mat/ke-hoach.md')).toBe(false)
    expect(may('số', [CHI, AN], 'dự thảo')).toBe(false)
    expect(may('số', [], 'dự thảo')).toBe(true)
  })

  test.each([
    ['trường: [thoi gian]', 'trường: [số, ngày ban hành]', 'bad-value 5:15'],
    ['được sửa: [văn thu]', 'được sửa: [văn thư]', 'bad-value 5:46'],
    ['trạng thái: [ký]', 'trạng thái: [trình ký, đã ban hành]', 'bad-value 6:40'],
    ['duoc sua: [văn thư]', 'được sửa: [văn thư]', 'unknown-key 5:35'],
  ])('%s is told once at its place, and nothing of the policy holds', (wrong, right, place) => {
    const { value, diagnostics } = policyOf(POLICY.replace(right, wrong))
    expect(value).toBeUndefined()
    expect(
      diagnostics.map(({ rule, span }) => {
        const { line, column } = positionAt(span.source, span.start)
        return `${rule} ${line}:${column}`
      }),
    ).toEqual([place])
  })

  test.each([
    ['thoi gian', 'đổi thành `thời gian`'],
    ['thời han', 'đổi thành `thời gian`'],
    ['duyet thay doi', 'đổi thành `duyệt thay đổi`'],
  ])('a field typed %s is told with the nearest', (typed, help) => {
    const { diagnostics } = policyOf(POLICY.replace('[số, ngày ban hành]', `[${typed}]`))
    expect(diagnostics.map((one) => one.help?.vi)).toEqual([help])
  })

  test('knows every field that comparing tells', () => {
    const told = readdirSync(new URL('../../src/compare', import.meta.url))
      .filter((name) => /^(?:compare-|item-kinds)/.test(name))
      .map((name) => textOf(`src/compare/${name}`))
      .join('\n')
    const fields: readonly string[] = JSON.parse(textOf('schemas/policy.schema.json')).definitions.GuardedField.enum
    const named = [
      ...told.matchAll(
        /(?:changed\([^,]+, |compareLeads\(|compareBodies\('[\w-]+', |eitherChange\(\s*'[\w-]+',\s*|listChanges\(\s*|valueChange\(|contentChanges\(|compareMeasures\(|field: |^ {2}\[)'([^']+)'/gm,
      ),
    ].map(([, field]) => field ?? '')
    expect(named.length).toBeGreaterThan(30)
    expect([...new Set(named)].filter((field) => !fields.includes(field))).toEqual([])
  })
})

test('who made a change is where it is first met on the way back; an unreadable revision before it is named too', () => {
  const text = (deadline: string): string => BASE.replace('trước ngày 30/6/2025', deadline)
  const plans: readonly (Plan | undefined)[] = [
    planOf(text('trước ngày 30/9/2025')),
    planOf(text('trước ngày 30/9/2025')),
    undefined,
    planOf(text('trước ngày 31/8/2025')),
    planOf(BASE),
  ]
  const [newest, base] = [plans[0], plans[4]]
  if (!newest || !base) throw new Error('both can be read')
  const history = {
    tip: 0,
    parentsOf: (at: number) => (at < 3 ? [at + 1] : []),
    planAt: (at: number) => plans[at],
    rankOf: (at: number) => at,
  }
  const [change] = comparePlans(base, newest)
  expect(change && changeMakers(history, base)(change)).toEqual([1, 2])
})
