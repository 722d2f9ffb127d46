import { describe, expect, test } from 'vitest'
import { planWith, REGISTER, taskBlock } from '../../src/check/example-plan.ts'
import { type Reading, readPlan } from '../../src/compile.ts'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { positionAt } from '../../src/text/source-file.ts'
import { TEMPLATES } from '../support/disk.ts'
import { hostOf } from '../support/example-plan.ts'

const PLAN = 'plans/vi-du/ke-hoach.md'
const CITED = '# Nội dung\n\nTheo Công văn số 01-CTr/BCĐTW ngày 28/02/2025 của Ban Chỉ đạo.\n'
const PRINT = 'f074ee78130e4f80'

const read = (files: Readonly<Record<string, string>>, plan = planWith({}, CITED)): Reading => {
  const reading = readPlan(PLAN, hostOf({ [PLAN]: plan, 'plans/vi-du/don-vi.yaml': REGISTER, ...files }))
  if (!reading) throw new Error('the plan is there, so it is read')
  return reading
}

const told = ({ diagnostics }: Reading): string[] => diagnostics.map(line)
const line = ({ rule, severity, span }: Diagnostic): string => {
  const at = positionAt(span.source, span.start)
  return `${severity}[${rule}] ${span.source.path}:${at.line}:${at.column}`
}

describe('kehoach.config.yaml', () => {
  const config = (text: string, plan?: string): Reading => read({ 'kehoach.config.yaml': text }, plan)
  const FINDING = `[citation-type] ${PLAN}:18:6`

  test.each([
    ['tắt', []],
    ['lưu ý', [`info${FINDING}`]],
    ['cảnh báo', [`warning${FINDING}`]],
    ['lỗi', [`error${FINDING}`]],
  ])('a rule set to “%s”', (level, expected) => {
    const reading = config(`mức:\n  citation-type: ${level}\n`)
    expect(told(reading)).toEqual(expected)
    expect(reading.checked === undefined).toBe(level === 'lỗi')
  })

  test.each([
    ['mức:\n  citation-type: off\n', 'error[bad-value] kehoach.config.yaml:2:18'],
    ['mức: tắt\n', 'error[wrong-type] kehoach.config.yaml:1:6'],
    ['muc:\n  citation-type: tắt\n', 'error[unknown-key] kehoach.config.yaml:1:1'],
    ['rõ: [nguoi, người, thời gian, sản phẩm]\n', 'error[bad-value] kehoach.config.yaml:1:6'],
    ['rõ: [người, việc, thời hạn]\n', 'error[bad-value] kehoach.config.yaml:1:19'],
    ['chỉ có lời văn\n', 'error[wrong-type] kehoach.config.yaml:1:1'],
    ['rõ: []\n', 'error[always-checked] kehoach.config.yaml:1:1'],
    ['mức:\n  a: [\n', 'error[yaml-syntax] kehoach.config.yaml:2:6'],
    ['thể thức: rieng/\n', 'error[setting-path] kehoach.config.yaml:1:11'],
  ])('%j is one finding at its place, and the plan is not built', (text, expected) => {
    const reading = config(text)
    expect(told(reading).filter((one) => one.includes('kehoach.config.yaml'))).toEqual([expected])
    expect(reading.checked).toBeUndefined()
  })

  test('an empty one changes nothing', () => {
    expect(told(config('# chưa đặt gì\n'))).toEqual(told(read({})))
  })

  test('a register of its own knows units that the nearer ones do not', () => {
    const files = {
      'kehoach.config.yaml': 'đơn vị: chung/tinh.yaml\n',
      'chung/tinh.yaml': '- mã: so-khcn\n  tên: Sở Khoa học và Công nghệ\n',
    }
    const reading = read(files, planWith({}, taskBlock({ 'chủ trì': 'so-khcn' })))
    expect(told(reading)).toEqual([])
    expect(reading.inputs.map(({ path }) => path)).toEqual([
      'chung/tinh.yaml',
      'kehoach.config.yaml',
      'plans/vi-du/don-vi.yaml',
      PLAN,
      'templates/nghi-dinh-30.yaml',
    ])
  })

  test('templates of its own are asked for by their name', () => {
    const host = hostOf({ [PLAN]: planWith({}, CITED), 'kehoach.config.yaml': 'thể thức: rieng\n' })
    const asked: (string | undefined)[] = []
    const templates = (own?: string) => {
      asked.push(own)
      return TEMPLATES
    }
    readPlan(PLAN, { ...host, templates })
    expect(asked).toEqual(['rieng'])
  })
})

describe('chap-nhan.yaml', () => {
  const entry = (changes: Readonly<Record<string, string>> = {}): string => {
    const values = {
      'dấu vết': PRINT,
      'quy tắc': 'citation-type',
      tệp: PLAN,
      'lý do': 'Giữ đúng bản gốc',
      người: 'Nguyễn Văn An',
      đến: '2026-01-15',
      ...changes,
    }
    return `- ${Object.entries(values)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n  ')}\n`
  }
  const accept = (text: string, config = 'mức:\n  citation-type: lỗi\n'): Reading =>
    read({ 'chap-nhan.yaml': text, 'kehoach.config.yaml': config })

  test('an accepted error is apart and keeps no plan from being built, on its last day too', () => {
    const reading = accept(entry())
    expect(told(reading)).toEqual([])
    expect(reading.accepted).toMatchObject([
      { finding: { rule: 'citation-type' }, acceptance: { by: 'Nguyễn Văn An', reason: 'Giữ đúng bản gốc' } },
    ])
    expect(reading.checked).toBeDefined()
  })

  test.each([
    ['another rule', { 'quy tắc': 'citation-date' }],
    ['another file', { tệp: 'plans/khac/ke-hoach.md' }],
    ['another fingerprint', { 'dấu vết': '0000000000000000' }],
    ['a day that is over', { đến: '14/01/2026' }],
  ])('an entry of %s accepts nothing', (_, changes) => {
    const reading = accept(entry(changes))
    expect(told(reading)).toEqual([`error[citation-type] ${PLAN}:18:6`])
    expect(reading.checked).toBeUndefined()
  })

  test.each([
    ['a reason not filled in', { 'lý do': '"[điền: vì sao]"' }, 'error[bad-value] chap-nhan.yaml:4:10'],
    ['nobody', { người: '"[điền: ai]"' }, 'error[bad-value] chap-nhan.yaml:5:10'],
    ['a day that is none', { đến: '31/02/2026' }, 'error[bad-date] chap-nhan.yaml:6:8'],
    ['a short fingerprint', { 'dấu vết': 'f074ee' }, 'error[bad-value] chap-nhan.yaml:1:12'],
    ['no reason', { 'lý do': '' }, 'error[empty-value] chap-nhan.yaml:4:10'],
    ['a fault of reading', { 'quy tắc': 'missing-lead' }, 'error[always-checked] chap-nhan.yaml:2:12'],
  ])('%s is one finding at its place', (_, changes, expected) => {
    const found = told(accept(entry(changes), ''))
    expect(found.filter((one) => one.includes('chap-nhan.yaml'))).toEqual([expected])
  })

  test('of two equal findings the one accepted is apart', () => {
    const twice = planWith({}, `${CITED}\nTheo Công văn số 01-CTr/BCĐTW ngày 28/02/2025.\n`)
    expect(told(read({ 'chap-nhan.yaml': entry() }, twice))).toEqual([`warning[citation-type] ${PLAN}:20:6`])
  })
})
