import { stripVTControlCharacters } from 'node:util'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHANGE_RULES, type ChangeRuleId } from '../../src/compare/change-rules.ts'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { type JudgedChange, judgeChanges } from '../../src/compare/judge-changes.ts'
import type { ChangeOptions } from '../../src/report/changes/change-options.ts'
import type { Comparison } from '../../src/report/changes/changed-plan.ts'
import { CHANGE_REPORTERS } from '../../src/report/changes/index.ts'
import { reportLogText } from '../../src/report/history/report-log-text.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { span } from '../../src/text/span.ts'
import { planOf } from '../compare/compare-support.ts'
import { tasks, typed } from '../compare/generated-plans.ts'
import { textOf } from '../support/disk.ts'
import { wrongInSarif } from '../support/sarif-schema.ts'

/** Every kind of change in every format, with and without each side, approval and violation. */

const VI: ChangeOptions = { lang: 'vi', colour: false, toolVersion: '1.2.3', command: 'kehoach diff main' }
const PATH = 'plans/2025/x/ke-hoach.md'
const where = span(sourceFile(PATH, 'một\nhai\n'), 4, 7)
const author = { name: 'Dũng', email: 'dung@example.vn' }
const maker = { sha: '0123456789abcdef0123456789abcdef01234567', path: PATH, author, subject: 'Lùi hạn' }
const violation = { makers: [maker], status: 'trình ký', allowed: ['văn thư'], reason: 'hạn đã chốt' } as const
const entry = { fingerprint: '0123456789abcdef', rule: 'moved', file: PATH, span: where, untilSpan: where }
const approval = { ...entry, reason: 'đã họp', by: 'An', until: '2026-12-31', addedBy: [maker] } as const

const changeOf = (rule: ChangeRuleId, more: Partial<JudgedChange> = {}): JudgedChange => ({
  rule,
  class: CHANGE_RULES[rule].class,
  fingerprint: '0123456789abcdef',
  subject: { type: 'task', id: 'mo-lop', title: 'Mở lớp', units: [{ role: 'lead', name: 'Phòng Văn hóa' }] },
  field: 'thời gian',
  old: { words: 'trước 30/6/2025', value: '2025-06-30', span: where },
  new: { words: 'trước 30/9/2025', value: '2025-09-30', span: where },
  ...more,
})
const comparisonOf = (changes: readonly JudgedChange[]): Comparison => ({
  old: 'main',
  new: 'thư mục làm việc',
  newOnDisk: true,
  plans: [{ path: PATH, oldPath: 'plans/cu.md', changes }],
  policyChanged: true,
  formChanged: true,
})
const RULES = Object.keys(CHANGE_RULES) as ChangeRuleId[]
const everyKind = RULES.flatMap((rule): JudgedChange[] => {
  const { old: _old, ...added } = changeOf(rule)
  const { new: _new, ...removed } = changeOf(rule)
  return [changeOf(rule), added, removed, changeOf(rule, { approval }), changeOf(rule, { approval, violation })]
})

describe('json', () => {
  const accepts = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(textOf('schemas/changes.schema.json')))
  const wrong = (text: string): unknown => (accepts(JSON.parse(text)) ? [] : accepts.errors)

  test('every kind of change fits the schema, approved, not allowed, one-sided', () => {
    const text = CHANGE_REPORTERS.json.report(comparisonOf(everyKind), { ...VI, gate: 'neutral' })
    expect(wrong(text)).toEqual([])
    const { plans, gate, counts } = JSON.parse(text)
    expect(new Set(plans[0].changes.map(({ rule }: { rule: string }) => rule))).toEqual(new Set(RULES))
    expect(gate.heldBack).toHaveLength(RULES.length * 3)
    expect(counts.weakens + counts.undecided + counts.neutral + counts.approved).toBe(everyKind.length)
  })

  test('generated pairs fit it', () => {
    fc.assert(
      fc.property(tasks, tasks, (old, next) => {
        const found = comparePlans(planOf(typed(old)), planOf(typed(next)))
        const changes = judgeChanges(PATH, found, { classes: new Map(), approvals: [] }, '2026-06-01')
        expect(wrong(CHANGE_REPORTERS.json.report(comparisonOf(changes), VI))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('the same bytes in both languages, and every property says what it is', () => {
    const report = (lang: 'vi' | 'en', name: string) =>
      CHANGE_REPORTERS.json.report({ ...comparisonOf(everyKind), new: name }, { ...VI, lang })
    expect(report('en', 'working tree')).toBe(report('vi', 'thư mục làm việc'))
    const schema = JSON.parse(textOf('schemas/changes.schema.json'))
    const parts = [schema, ...Object.values<{ properties?: object }>(schema.definitions)]
    const silent = parts.flatMap(({ properties = {} }) =>
      Object.entries<{ description?: string; const?: string }>(properties)
        .filter(([, { description, const: only }]) => description === undefined && only === undefined)
        .map(([name]) => name),
    )
    expect(silent).toEqual([])
  })
})

test('sarif is valid for every kind; each result has a rule, a line and a fingerprint, approved ones are suppressed', () => {
  const text = CHANGE_REPORTERS.sarif.report(comparisonOf(everyKind), VI)
  expect(wrongInSarif(text)).toEqual([])
  const [{ results, tool }] = JSON.parse(text).runs
  for (const [i, one] of results.entries()) {
    const change = everyKind[i]
    expect(tool.driver.rules[one.ruleIndex].id).toBe(change?.rule)
    expect(tool.driver.rules[one.ruleIndex].help.text).toContain('duyet-thay-doi.yaml')
    expect(one.locations[0].physicalLocation.region.startLine).toBe(change?.new ? 2 : 1)
    expect(one.partialFingerprints).toEqual({ 'kehoachChange/v1': change?.fingerprint })
    expect('suppressions' in one).toBe(change?.approval !== undefined && change.violation === undefined)
    if (change?.violation) expect(one.level).toBe('error')
  }
})

describe('github', () => {
  const many = Array.from({ length: 14 }, (_, i) =>
    changeOf('deadline-later', {
      subject: { type: 'task', id: `viec-${i}`, title: '100%: a, b\n##[add-mask]x\n::error::giả' },
    }),
  )
  const lines = CHANGE_REPORTERS.github.report(comparisonOf(many), VI).split('\n')

  test('the verdict first; ten annotations of a kind, which is all GitHub shows, and the others in words', () => {
    expect(lines[0]).toMatch(/^14 nghiêm trọng, /)
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10)
    const rest = lines.indexOf('Không thành chú thích vì GitHub chỉ hiện 10 chú thích mỗi loại của một bước (4):')
    expect(lines.slice(rest + 1, rest + 5).every((line) => /^ {2}nghiêm trọng: .*viec-1\d/.test(line))).toBe(true)
  })

  test('no word of a plan is obeyed by the runner', () => {
    expect(lines.filter((line) => /^\s*::/.test(line) && !line.startsWith('::error file='))).toEqual([])
    const told = lines.filter((line) => !line.startsWith('::'))
    expect(told.join('\n')).not.toContain('##[')
    expect(lines.find((line) => line.startsWith('::error'))).toContain('“100%25: a, b')
    const odd = changeOf('moved', { new: { words: 'x', value: 'x', span: span(sourceFile('a,b:5%.md', 'x'), 0, 1) } })
    expect(CHANGE_REPORTERS.github.report(comparisonOf([odd]), VI)).toContain('::notice file=a%2Cb%3A5%25.md,line=1,')
  })
})

describe('text', () => {
  test('class, mark, field and values each begin in one column, whatever the width of the words', () => {
    const text = CHANGE_REPORTERS.text.report(comparisonOf(everyKind), VI)
    const rows = text.split('\n').filter((line) => /^ {6}\S/.test(line))
    expect(rows).toHaveLength(everyKind.length)
    expect(rows.filter((row) => !/^ {6}.{14} {2}[-+~>] .{9} {2}\S/.test(row.normalize('NFC')))).toEqual([])
  })

  test('words of a plan move no cursor and set no colour', () => {
    const words = 'dài '.repeat(40)
    const evil = changeOf('prose-changed', {
      old: { words: `${words}\u001b[2J\u202Ecũ`, value: 'a', span: where },
      new: { words: `${words}\u001b]0;x\u0007mới`, value: 'b', span: where },
    })
    const alone = changeOf('task-added', { new: { words: '\u001b[31mđỏ', value: 'c', span: where } })
    const text = CHANGE_REPORTERS.text.report(comparisonOf([evil, alone]), { ...VI, colour: true })
    expect([...stripVTControlCharacters(text)].filter((one) => one < ' ' || one === '\u202E')).toEqual(
      [...text].filter((one) => one === '\n'),
    )
    expect(text).not.toContain('\u001b[2J')
    const github = CHANGE_REPORTERS.github.report(comparisonOf([evil]), VI)
    expect(github).not.toContain('\u001b')
  })

  test('the end says what can be done: the command as typed; a few entries to paste, or where to get many', () => {
    const one = comparisonOf([changeOf('deadline-later')])
    expect(CHANGE_REPORTERS.text.report(one, VI)).toMatch(/Duyệt một thay đổi {5}kehoach diff main --format duyet\n/)
    expect(CHANGE_REPORTERS.text.report(one, { ...VI, gate: 'weakens' })).toContain('- dấu vết: "0123456789abcdef"')
    const many = comparisonOf(Array.from({ length: 11 }, () => changeOf('deadline-later')))
    const text = CHANGE_REPORTERS.text.report(many, { ...VI, gate: 'weakens' })
    expect(text).not.toContain('dấu vết:')
    expect(text).toContain('Có 11 mục để duyệt; lấy bằng kehoach diff main --fail-on weakens --format duyet')
    const neutral = CHANGE_REPORTERS.text.report(comparisonOf([changeOf('moved')]), VI)
    expect(neutral).not.toContain('Duyệt')
    expect(CHANGE_REPORTERS.duyet.report(comparisonOf([changeOf('moved')]), VI)).toBe(
      '# Không có thay đổi nào phải duyệt.\n',
    )
  })

  test('a log is wrapped to the terminal too', () => {
    const changes = [changeOf('prose-changed', { old: { words: 'một hai ba '.repeat(30), value: 'a', span: where } })]
    const told = { path: PATH, entries: [{ type: 'read', at: maker, changes, unread: [] }] } as const
    const wrapped = reportLogText(told, { ...VI, columns: 60 })
    expect(wrapped.split('\n').filter((line) => line.length > 60)).toEqual([])
    expect(wrapped.split(/\s+/)).toEqual(reportLogText(told, VI).split(/\s+/))
  })

  test('a log tells of a task that is gone what it promised, however long its title is', () => {
    const title = 'Rà soát thủ tục hành chính '.repeat(12).trim()
    const { new: _new, ...gone } = changeOf('task-removed', {
      subject: { type: 'task', id: 'ra-soat', title },
      old: { words: `${title} – Công an xã – Quý IV/2025 – 01 báo cáo`, value: 'a', span: where },
    })
    const told = { path: PATH, entries: [{ type: 'read', at: maker, changes: [gone], unread: [] }] } as const
    expect(reportLogText(told, VI)).toMatch(
      /bỏ nhiệm vụ \(nghiêm trọng\): Rà soát .*… – Công an xã – Quý IV\/2025 – 01 báo cáo$/m,
    )
    expect(CHANGE_REPORTERS.text.report(comparisonOf([gone]), VI)).toMatch(
      /nghiêm trọng {2}- toàn bộ {2}Công an xã – Quý IV\/2025 – 01 báo cáo$/m,
    )
  })
})
