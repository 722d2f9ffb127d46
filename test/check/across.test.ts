import { describe, expect, test } from 'vitest'
import { planWith, REGISTER, taskBlock } from '../../src/check/example-plan.ts'
import { findingsAcross, type Reading, readPlan } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { REPORTERS, type ReporterName } from '../../src/report/index.ts'
import { positionAt } from '../../src/text/source-file.ts'
import { spanText } from '../../src/text/span.ts'
import { hostOf } from '../support/example-plan.ts'

/** Plans of one issuer by path, the register of the examples at the top unless another is given. */
const across = (files: Readonly<Record<string, string>>, register: Readonly<Record<string, string>> = ONE_REGISTER) => {
  const host = hostOf({ ...files, ...register })
  const readings = Object.keys(files).map((path) => readPlan(path, host) as Reading)
  return findingsAcross(readings, host).diagnostics
}

const ONE_REGISTER = { 'don-vi.yaml': REGISTER }
const LINES = { mã: 'ra-quan', 'nội dung': 'Trồng cây xanh quanh nhà văn hóa thôn' }
const ONE = planWith({}, taskBlock({ mã: 'ra-quan' }))
const OTHER = planWith({}, taskBlock(LINES))

const places = (findings: readonly Diagnostic[]): string[] =>
  findings.map(({ rule, severity, span, related = [] }) =>
    [`${severity}[${rule}]`, placeOf(span), ...related.map((other) => placeOf(other.span))].join(' '),
  )

const placeOf = (span: Diagnostic['span']): string => {
  const { line, column } = positionAt(span.source, span.start)
  return `${span.source.path}:${line}:${column} ${spanText(span)}`
}

describe('told once, on the later plan', () => {
  const told = (later: string, earlier: string) => [`warning[id-reused] ${later}:19:7 ra-quan ${earlier}:19:7 ra-quan`]

  test.each([
    ['by path when the dates are alike', ONE, OTHER, told('b.md', 'a.md')],
    ['by date', ONE.replace('2025\n', '2025-09-01\n'), OTHER.replace('2025\n', '2025-03-01\n'), told('a.md', 'b.md')],
    ['a year alone is later than its days', ONE, OTHER.replace('2025\n', '2025-11-30\n'), told('a.md', 'b.md')],
    ['no date is later than any', ONE.replace('hành: 2025\n', 'hành:\n'), OTHER, told('a.md', 'b.md')],
    ['also when a plan has errors', ONE.replace('ký hiệu', 'ký hiệ'), OTHER, told('b.md', 'a.md')],
  ])('%s', (_, a, b, expected) => {
    expect(places(across({ 'a.md': a, 'b.md': b }))).toEqual(expected)
    expect(places(across({ 'b.md': b, 'a.md': a }))).toEqual(expected)
  })
})

describe('one issuer', () => {
  const files = { 'xa-1/ke-hoach.md': ONE, 'xa-2/ke-hoach.md': OTHER }
  const code = REGISTER.replace('- mã: ubnd-xa\n', '- mã: ubnd-xa\n  mã định danh: H40.20.5\n')

  test.each([
    [
      'two communes that both call themselves ubnd-xa',
      { 'xa-1/don-vi.yaml': REGISTER, 'xa-2/don-vi.yaml': REGISTER },
      0,
    ],
    ['two registers that give one national code', { 'xa-1/don-vi.yaml': code, 'xa-2/don-vi.yaml': code }, 1],
    ['one register', ONE_REGISTER, 1],
    ['no register', {}, 0],
  ])('%s', (_, register, count) => {
    expect(across(files, register)).toHaveLength(count)
  })

  test('a plan alone, and none', () => {
    expect(across({ 'a.md': ONE })).toEqual([])
    expect(across({})).toEqual([])
  })
})

test('every report names the place in both files where its format can', () => {
  const findings = across({ 'a.md': ONE, 'b.md': OTHER })
  const report = (name: ReporterName): string =>
    REPORTERS[name].report(findings, { lang: 'vi', colour: false, files: ['a.md', 'b.md'], toolVersion: '0.0.0' })
  expect(report('text')).toContain('--> b.md:19:7\n')
  expect(report('text')).toContain('::: a.md:19:7\n')
  expect(JSON.parse(report('json')).findings[0]).toMatchObject({
    file: 'b.md',
    related: [{ file: 'a.md', line: 19, column: 7 }],
  })
  const [sarif] = JSON.parse(report('sarif')).runs[0].results
  const artifactOf = (location: { physicalLocation: { artifactLocation: { uri: string } } }): string =>
    location.physicalLocation.artifactLocation.uri
  expect(sarif.locations.map(artifactOf)).toEqual(['b.md'])
  expect(sarif.relatedLocations.map(artifactOf)).toEqual(['a.md'])
  for (const name of Object.keys(REPORTERS) as ReporterName[]) expect(report(name), name).toContain('b.md')
})
