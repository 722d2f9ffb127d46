import { expect, test } from 'vitest'
import { REPORTERS } from '../../src/report/index.ts'
import { reportJson } from '../../src/report/report-json.ts'
import { wrongIn } from '../schemas/wrong-in.ts'
import { finding, spanOf, spansOf } from './finding-support.ts'
import { optionsWith } from './options.ts'

test('a finding has all its facts in both languages', () => {
  const where = spanOf('a.md', '\uFEFFsố: 5\r\nthời gian: ⟦Tháng 13/2025⟧\r\n')
  const found = finding(where, {
    label: { vi: 'không có tháng này', en: 'no such month' },
    help: { vi: 'sửa tháng', en: 'mend the month' },
    args: { task: 'le-phat-dong', month: 13 },
    related: [{ span: spanOf('b.md', 'x\n⟦y⟧'), message: { vi: 'kỳ', en: 'period' } }],
    fix: { span: where, text: 'Tháng 12/2025' },
  })
  expect(reportJson([found])).toMatchInlineSnapshot(`
    "{
      "schemaVersion": "1",
      "findings": [
        {
          "rule": "task-lead-known",
          "severity": "error",
          "fingerprint": "e6b1a3d4daab7545",
          "file": "a.md",
          "line": 2,
          "column": 12,
          "endLine": 2,
          "endColumn": 25,
          "offset": 18,
          "endOffset": 31,
          "message": {
            "vi": "nhiệm vụ le-phat-dong giao cho đơn vị không có trong danh mục",
            "en": "task le-phat-dong is led by a unit that is not in the register"
          },
          "label": {
            "vi": "không có tháng này",
            "en": "no such month"
          },
          "help": {
            "vi": "sửa tháng",
            "en": "mend the month"
          },
          "args": {
            "month": 13,
            "task": "le-phat-dong"
          },
          "related": [
            {
              "file": "b.md",
              "line": 2,
              "column": 1,
              "endLine": 2,
              "endColumn": 2,
              "offset": 2,
              "endOffset": 3,
              "message": {
                "vi": "kỳ",
                "en": "period"
              }
            }
          ],
          "fix": {
            "file": "a.md",
            "start": 18,
            "end": 31,
            "text": "Tháng 12/2025"
          },
          "excerpt": "thời gian: Tháng 13/2025\\n           ^^^^^^^^^^^^^"
        }
      ],
      "counts": {
        "error": 1,
        "warning": 0,
        "info": 0,
        "files": 1
      },
      "accepted": [],
      "earlier": [],
      "unread": []
    }
    "
  `)
})

test('columns count graphemes, offsets count UTF-16 units', () => {
  const where = spanOf('a.md', `${'thời hạn: '.normalize('NFD')}⟦ngày⟧`)
  const [first] = JSON.parse(reportJson([finding(where)])).findings
  expect(first).toMatchObject({
    column: 11,
    endColumn: 15,
    offset: where.start,
    endOffset: where.end,
    args: {},
    related: [],
  })
  expect(where.start).toBeGreaterThan(10)
})

test('the report is accepted by schemas/findings.schema.json, and a broken one is not', () => {
  const where = spanOf('a.md', 'số: ⟦5⟧')
  const more = {
    label: { vi: 'số', en: 'number' },
    help: { vi: 'sửa', en: 'mend' },
    args: { month: 13, task: 'a' },
    related: [{ span: where, message: { vi: 'kỳ', en: 'period' } }],
    fix: { span: where, text: '05' },
  }
  const good = JSON.parse(reportJson([finding(where, more), finding(spanOf('b.md', '⟦x⟧'), { severity: 'info' })]))
  const [first] = good.findings
  const broken = [
    { ...good, schemaVersion: '2' },
    { ...good, findings: [{ ...first, line: 0 }] },
    { ...good, findings: [{ ...first, column: 1.5 }] },
    { ...good, findings: [{ ...first, severity: 'fatal' }] },
    { ...good, findings: [{ ...first, message: 'words' }] },
    { ...good, findings: [{ ...first, args: { month: null } }] },
    { ...good, findings: [{ ...first, colour: 'red' }] },
    { ...good, counts: { error: 1 } },
  ]
  const wrong = wrongIn([good, ...broken].map((data) => ({ file: 'findings', data })))
  expect(wrong[0]).toEqual([])
  expect(wrong.slice(1).filter((ways) => ways.length === 0)).toEqual([])
})

test('repeats are never folded', () => {
  const findings = spansOf('a.md', '⟦x⟧\n'.repeat(9)).map((where) => finding(where))
  const report = JSON.parse(reportJson(findings))
  expect(report.findings).toHaveLength(9)
  expect(report.counts).toEqual({ error: 9, warning: 0, info: 0, files: 1 })
})

test('no findings', () => {
  expect(JSON.parse(reportJson([]))).toEqual({
    schemaVersion: '1',
    findings: [],
    counts: { error: 0, warning: 0, info: 0, files: 0 },
    accepted: [],
    earlier: [],
    unread: [],
  })
})

test('every reporter gives the same text twice and ends with one newline', () => {
  const findings = spansOf('a.md', '⟦x⟧ ⟦y⟧\n').map((where) => finding(where))
  for (const { report, summary } of Object.values(REPORTERS)) {
    const text = report(findings, optionsWith({ files: ['a.md', 'b.md'] }))
    expect(report([...findings].reverse(), optionsWith({ files: ['a.md', 'b.md'] }))).toBe(text)
    expect(text).toMatch(/[^\n]\n$/)
    expect(summary.vi && summary.en).toBeTruthy()
  }
})
