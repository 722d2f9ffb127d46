import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { type Comparison, changeFingerprint } from '../../src/report/changes/changed-plan.ts'
import { CHANGE_REPORTERS } from '../../src/report/changes/index.ts'
import { wordDiff } from '../../src/report/changes/word-diff.ts'
import { BASE, body, planOf, REPORTS, TARGETS, TASKS } from '../compare/compare-support.ts'
import { textOf } from '../support/disk.ts'

const path = 'plans/2025/x/ke-hoach.md'
const compared = (old: string, next: string): Comparison => {
  const changes = comparePlans(planOf(old), planOf(next))
  return { old: 'main', new: 'HEAD', plans: changes.length > 0 ? [{ path, state: 'changed', changes }] : [] }
}

const NEXT = planWith(
  { 'căn cứ': '[Nghị quyết số 57-NQ/TW]', 'nơi nhận': '[Các thôn, Đảng ủy xã]' },
  body(
    TASKS.replace('trước ngày 30/6/2025', 'trước ngày 30/9/2025')
      .replace('80% học viên', '60% học viên')
      .replace(
        /- mã: phat-dong[\s\S]*/,
        '- mã: tong-ket\n  nội dung: Tổ chức hội nghị tổng kết\n  chủ trì: vhxh\n  thời gian: Tháng 12/2025\n  kết quả: 01 hội nghị\n',
      ),
    TARGETS,
    REPORTS,
  ).replace('cho người dân.', 'cho toàn thể người dân trên địa bàn xã, không để ai bị bỏ lại phía sau.'),
)

test('text: the verdict first, then item by item', async () => {
  const text = CHANGE_REPORTERS.text.report(compared(BASE, NEXT), { lang: 'vi', colour: false })
  await expect(text).toMatchFileSnapshot('./changes/changes.txt')
})

test('markdown: a table a plan, words that differ marked', async () => {
  const text = CHANGE_REPORTERS.markdown.report(compared(BASE, NEXT), { lang: 'vi', colour: false })
  await expect(text).toMatchFileSnapshot('./changes/changes.md')
})

test('no changes are one line', () => {
  expect(CHANGE_REPORTERS.text.report(compared(BASE, BASE), { lang: 'vi', colour: false })).toBe(
    'Không có thay đổi: main → HEAD\n',
  )
})

test('json fits its schema and says both languages', () => {
  const report = JSON.parse(CHANGE_REPORTERS.json.report(compared(BASE, NEXT), { lang: 'en', colour: false }))
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    JSON.parse(textOf('schemas/changes.schema.json')),
  )
  expect(validate(report) ? [] : validate.errors).toEqual([])
  expect(report.counts.weakens).toBe(
    report.plans[0].changes.filter(({ class: one }: { class: string }) => one === 'weakens').length,
  )
})

test('a plan that is gone weakens, a new one does not', () => {
  const plans = [
    { path: 'a.md', state: 'removed' as const, changes: [] },
    { path: 'b.md', state: 'added' as const, changes: [] },
  ]
  const text = CHANGE_REPORTERS.text.report({ old: 'a', new: 'b', plans }, { lang: 'en', colour: false })
  expect(text).toContain('1 weaken, 0 to be judged, 1 information in 2 plans')
})

test('a comment of hostile words stays under its limit and lets no HTML, mention or table cell through', () => {
  const hostile = (i: number) =>
    `- mã: viec-${'abcdefghij'[i % 10]}${i}\n  nội dung: "<script>alert(1)</script> @ai | cột ${'x'.repeat(150)} ${i}"\n  chủ trì: vhxh\n  thời gian: Tháng 12/2025\n  kết quả: 01 hội nghị\n`
  const many = body(`${TASKS}${Array.from({ length: 600 }, (_, i) => hostile(i)).join('')}`, TARGETS, REPORTS)
  const text = CHANGE_REPORTERS.markdown.report(
    compared(BASE, planWith({ 'căn cứ': '[Nghị quyết số 57-NQ/TW]' }, many)),
    {
      lang: 'vi',
      colour: false,
    },
  )
  expect(text.length).toBeLessThanOrEqual(65_536)
  expect(text).toMatch(/Còn \d+ thay đổi không in ở đây/)
  expect(text).not.toMatch(/<script|@ai|[^\\]\| cột/)
})

describe('fingerprints', () => {
  const prints = (old: string, next: string): string[] =>
    compared(old, next).plans.flatMap((plan) => plan.changes.map((change) => changeFingerprint(plan, change)))

  test('stay when lines are typed above and when headings are numbered anew', () => {
    const above = (text: string) => text.replace('# Mục đích', '# Lời nói đầu\n\nMột đoạn mới.\n\n# Mục đích')
    expect(prints(above(BASE), above(NEXT))).toEqual(prints(BASE, NEXT))
  })

  test('differ from change to change', () => {
    const all = prints(BASE, NEXT)
    expect(new Set(all).size).toBe(all.length)
  })
})

test('the word diff joined is both texts; dates, numbers and document numbers are whole', () => {
  const [old, next] = [
    'trước ngày 30/6/2025 đạt 99,7% theo số 57-NQ/TW',
    'trước ngày 30/9/2025 đạt 95% theo số 57-NQ/TW',
  ]
  const edits = wordDiff(old, next)
  const side = (own: string) =>
    edits
      .filter(({ type }) => type === 'same' || type === own)
      .map(({ text }) => text)
      .join('')
  expect([side('removed'), side('added')]).toEqual([old, next])
  expect(edits.filter(({ type }) => type !== 'same').map(({ text }) => text.trim())).toEqual([
    '30/6/2025',
    '30/9/2025',
    '99,7%',
    '95%',
  ])
})
