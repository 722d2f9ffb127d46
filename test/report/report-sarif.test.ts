import { expect, test } from 'vitest'
import { RULES } from '../../src/check/rules/index.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { reportSarif } from '../../src/report/report-sarif.ts'
import type { SarifLog } from '../../src/report/sarif.ts'
import { finding, spanOf, spansOf } from './finding-support.ts'
import { optionsWith } from './options.ts'

const sarif = (findings: readonly Diagnostic[], files: readonly string[] = []): SarifLog =>
  JSON.parse(reportSarif(findings, optionsWith({ files })))
const printsOf = (findings: readonly Diagnostic[]) =>
  sarif(findings).runs[0].results.map(({ partialFingerprints }) => partialFingerprints['kehoach/v1'])

test('a finding has its rule, place, related places, fingerprint and fix', () => {
  const where = spanOf('kế hoạch/a b.md', '\uFEFFsố: 5\r\n😀 thời gian: ⟦31/6/2025⟧\r\n')
  const found = finding(where, {
    rule: 'bad-date',
    label: { vi: 'không có ngày này', en: 'no such day' },
    help: { vi: 'sửa ngày', en: 'mend the day' },
    related: [{ span: spanOf('b.md', 'x\n⟦y⟧'), message: { vi: 'kỳ', en: 'period' } }],
    fix: { span: where, text: '30/6/2025' },
  })
  const [result] = sarif([found]).runs[0].results
  const region = { startLine: 2, startColumn: 15, endLine: 2, endColumn: 24 }
  const artifactLocation = { uri: 'k%E1%BA%BF%20ho%E1%BA%A1ch/a%20b.md', uriBaseId: '%SRCROOT%' }
  expect(result).toEqual({
    ruleId: 'bad-date',
    ruleIndex: RULES.findIndex(({ id }) => id === 'bad-date'),
    level: 'error',
    message: { text: 'nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục\ntrợ giúp: sửa ngày' },
    locations: [{ physicalLocation: { artifactLocation, region }, message: { text: 'không có ngày này' } }],
    relatedLocations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'b.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 },
        },
        message: { text: 'kỳ' },
      },
    ],
    partialFingerprints: { 'kehoach/v1': expect.stringMatching(/^[0-9a-f]{16}$/) },
    fixes: [
      {
        artifactChanges: [
          { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: '30/6/2025' } }] },
        ],
      },
    ],
  })
})

test('the log has what SARIF 2.1.0 requires, every rule and every file checked', () => {
  const log = sarif([], ['b.md', 'a.md'])
  const [{ tool, results, artifacts, columnKind }] = log.runs
  expect(log.version).toBe('2.1.0')
  expect(results).toEqual([])
  expect(columnKind).toBe('utf16CodeUnits')
  expect(tool.driver).toMatchObject({ name: 'kehoach', version: '1.2.3' })
  expect(tool.driver).not.toHaveProperty('informationUri')
  expect(artifacts.map(({ location }) => location.uri)).toEqual(['a.md', 'b.md'])
  expect(tool.driver.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id))
  for (const { id, shortDescription, fullDescription, defaultConfiguration, properties, help } of tool.driver.rules) {
    expect(shortDescription.text && fullDescription.text, id).toBeTruthy()
    expect(['error', 'warning', 'note']).toContain(defaultConfiguration.level)
    expect(properties.page).toBe(`docs/rules/${id}.md`)
    expect(help.text).toContain(properties.page)
  }
})

test('a rule that the catalogue does not know has no index', () => {
  expect(sarif([finding(spanOf('a.md', '⟦x⟧'))]).runs[0].results[0]).not.toHaveProperty('ruleIndex')
})

test('an empty span and one over several lines are regions', () => {
  const regionOf = (text: string) =>
    sarif([finding(spanOf('a.md', text))]).runs[0].results[0]?.locations[0].physicalLocation.region
  expect(regionOf('số: ⟦⟧')).toEqual({ startLine: 1, startColumn: 5, endLine: 1, endColumn: 5 })
  expect(regionOf('- ⟦mã: a\r\n  việc: b⟧')).toEqual({ startLine: 1, startColumn: 3, endLine: 2, endColumn: 10 })
})

test('fingerprints stay when lines are typed above, and in the other language', () => {
  const body = '- chủ trì: ⟦Sở A⟧\n- chủ trì: ⟦Sở B⟧\n- chủ trì: ⟦Sở A⟧\n- hạn:⟦⟧\n'
  const before = spansOf('a.md', body).map((where) => finding(where))
  const after = spansOf('a.md', `# Mục đích\r\n\r\nThêm lời.\r\n${body.replaceAll('\n', '\r\n')}`).map((where) =>
    finding(where),
  )
  expect(printsOf(after)).toEqual(printsOf(before))
  const english = JSON.parse(reportSarif(before, optionsWith({ lang: 'en' }))) as SarifLog
  expect(english.runs[0].results.map(({ partialFingerprints }) => partialFingerprints['kehoach/v1'])).toEqual(
    printsOf(before),
  )
})

test('fingerprints tell rules, files, words and equal findings apart', () => {
  const [first, second] = spansOf('a.md', '⟦Sở A⟧ ⟦Sở A⟧\n')
  if (!first || !second) throw new Error('two spans are marked')
  const all = [
    finding(first),
    finding(second),
    finding(first, { rule: 'bad-id' }),
    finding(spanOf('b.md', '⟦Sở A⟧')),
    finding(spanOf('c.md', '⟦Sở B⟧')),
  ]
  expect(new Set(printsOf(all)).size).toBe(5)
})

test('a fingerprint is the same in every version: accepted findings are kept by it', () => {
  expect(printsOf([finding(spanOf('a.md', '⟦Sở A⟧'))])).toEqual(['d89e2804403de0bd'])
})
