import { stripVTControlCharacters } from 'node:util'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Acceptance } from '../../src/check/acceptance.ts'
import { planWith } from '../../src/check/example-plan.ts'
import type { Change } from '../../src/compare/change.ts'
import { APPROVED_FILE, readApprovals, readChangeClasses } from '../../src/compare/change-terms.ts'
import { comparePlans, planAdded, planRemoved } from '../../src/compare/compare-plans.ts'
import { type ChangeTerms, judgeApprovals, judgeChanges } from '../../src/compare/judge-changes.ts'
import { wordDiff } from '../../src/compare/word-diff.ts'
import type { ChangeOptions } from '../../src/report/changes/change-options.ts'
import type { Comparison } from '../../src/report/changes/changed-plan.ts'
import { heldBack } from '../../src/report/changes/changed-plan.ts'
import { CHANGE_REPORTERS } from '../../src/report/changes/index.ts'
import type { Day } from '../../src/text/day.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { BASE, body, planOf, REPORTS, TARGETS, TASKS } from '../compare/compare-support.ts'
import { textOf } from '../support/disk.ts'
import { wrongInSarif } from '../support/sarif-schema.ts'

const path = 'plans/2025/x/ke-hoach.md'
const TODAY = '2026-06-01'
const NO_TERMS: ChangeTerms = { classes: new Map(), approvals: [] }
const compared = (old: string, next: string, terms: ChangeTerms = NO_TERMS): Comparison => {
  const changes = judgeChanges(path, comparePlans(planOf(old), planOf(next)), terms, TODAY)
  return { old: 'main', new: 'HEAD', plans: changes.length > 0 ? [{ path, changes }] : [] }
}
const VI: ChangeOptions = { lang: 'vi', colour: false, toolVersion: '1.2.3' }

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

test('fingerprints are the same in either language', () => {
  for (const format of ['text', 'json', 'sarif'] as const) {
    const printed = (lang: ChangeOptions['lang']): readonly string[] =>
      CHANGE_REPORTERS[format].report(compared(BASE, NEXT), { ...VI, lang }).match(/\b[0-9a-f]{16}\b/g) ?? []
    expect(printed('vi').length, format).toBeGreaterThan(5)
    expect(printed('en'), format).toEqual(printed('vi'))
  }
})

test('text: the verdict first, then item by item', async () => {
  const text = CHANGE_REPORTERS.text.report(compared(BASE, NEXT), VI)
  await expect(text).toMatchFileSnapshot('./changes/changes.txt')
})

test('text on a terminal: no line wider than it, the same words in the same order, colours or not', () => {
  const plain = CHANGE_REPORTERS.text.report(compared(BASE, NEXT), VI)
  const widthOf = (line: string): number => [...line.replace(/\p{M}/gu, '')].length
  for (const columns of [40, 72, 300]) {
    const wrapped = CHANGE_REPORTERS.text.report(compared(BASE, NEXT), { ...VI, columns })
    expect(wrapped.split(/\s+/)).toEqual(plain.split(/\s+/))
    expect(wrapped.split('\n').filter((line) => widthOf(line) > Math.min(columns, 120))).toEqual([])
    expect(wrapped).not.toContain('\u001b')
    const coloured = CHANGE_REPORTERS.text.report(compared(BASE, NEXT), { ...VI, columns, colour: true })
    expect(stripVTControlCharacters(coloured)).toBe(wrapped)
  }
  const narrow = CHANGE_REPORTERS.text.report(compared(BASE, NEXT), { ...VI, columns: 40 })
  expect(narrow).toContain('      nghiêm trọng  ~ thời gian  trước\n        ngày 30/6/2025 → trước ngày\n')
})

test('markdown: a table a plan, words that differ marked', async () => {
  const text = CHANGE_REPORTERS.markdown.report(compared(BASE, NEXT), VI)
  await expect(text).toMatchFileSnapshot('./changes/changes.md')
})

test('no changes are one line', () => {
  expect(CHANGE_REPORTERS.text.report(compared(BASE, BASE), VI)).toBe('Không có thay đổi: main → HEAD\n')
})

test('json fits its schema and says both languages', () => {
  const report = JSON.parse(CHANGE_REPORTERS.json.report(compared(BASE, NEXT), { ...VI, lang: 'en' }))
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    JSON.parse(textOf('schemas/changes.schema.json')),
  )
  expect(validate(report) ? [] : validate.errors).toEqual([])
  expect(report.counts.weakens).toBe(
    report.plans[0].changes.filter(({ class: one }: { class: string }) => one === 'weakens').length,
  )
})

test('a plan that is gone weakens, a new one does not', () => {
  const judged = (name: string, change: Change) => ({
    path: name,
    changes: judgeChanges(name, [change], NO_TERMS, TODAY),
  })
  const plans = [judged('a.md', planRemoved(planOf(BASE))), judged('b.md', planAdded(planOf(BASE)))]
  const text = CHANGE_REPORTERS.text.report({ old: 'a', new: 'b', plans }, { ...VI, lang: 'en' })
  expect(text).toContain('1 weaken, 0 to be judged, 1 information in 2 plans: a → b')
})

test('a comment of hostile words stays under its limit and lets no HTML, mention or table cell through', () => {
  const hostile = (i: number) =>
    `- mã: viec-${'abcdefghij'[i % 10]}${i}\n  nội dung: "<script>alert(1)</script> @ai | cột ${'x'.repeat(150)} ${i}"\n  chủ trì: vhxh\n  thời gian: Tháng 12/2025\n  kết quả: 01 hội nghị\n`
  const many = body(`${TASKS}${Array.from({ length: 600 }, (_, i) => hostile(i)).join('')}`, TARGETS, REPORTS)
  const text = CHANGE_REPORTERS.markdown.report(
    compared(BASE, planWith({ 'căn cứ': '[Nghị quyết số 57-NQ/TW]' }, many)),
    VI,
  )
  expect(text.length).toBeLessThanOrEqual(65_536)
  expect(text).toMatch(/Còn \d+ thay đổi không in ở đây/)
  expect(text).not.toMatch(/<script|@ai|[^\\]\| cột/)
})

test('a comment fills the room it has: letters are counted, not bytes; entries that find no room are told', () => {
  const words = 'Rà soát, đánh giá và công bố thủ tục hành chính 🌈 thuộc lĩnh vực'
  const task = (i: number) =>
    `- mã: viec-${i}\n  nội dung: "${words} ${i}"\n  chủ trì: vhxh\n  thời gian: Tháng 12/2025\n  kết quả: 01 hội nghị\n`
  const many = (count: number) => {
    const tasks = body(Array.from({ length: count }, (_, i) => task(i)).join(''), TARGETS, REPORTS)
    return planWith({ 'căn cứ': '[Nghị quyết số 57-NQ/TW]' }, tasks)
  }
  const gone = compared(many(500), many(1))
  const text = CHANGE_REPORTERS.markdown.report(gone, { ...VI, gate: 'weakens' })
  expect(text.length).toBeGreaterThan(64_500)
  expect([...text].length).toBeLessThanOrEqual(65_536)
  const bytes = new TextEncoder().encode(text).length
  expect(bytes).toBeGreaterThan(65_536)
  expect(bytes).toBeLessThanOrEqual(262_144)
  const rows = text.match(/^\| 🔴/gm)?.length ?? 0
  expect(text).toContain(`Còn ${499 - rows} thay đổi không in ở đây`)
  expect(text).toContain('Các mục để duyệt không in ở đây')
})

test('plans that find no room leave no empty table', () => {
  const [plan] = compared(BASE, NEXT).plans
  if (!plan) throw new Error('the plan changed')
  const plans = Array.from({ length: 200 }, (_, i) => ({ ...plan, path: `plans/${i}/ke-hoach.md` }))
  const text = CHANGE_REPORTERS.markdown.report({ old: 'a', new: 'b', plans }, VI)
  expect(text.length).toBeLessThanOrEqual(65_536)
  expect(text).not.toMatch(/\|---\|\n\n<\/details>/)
})

describe('what a project sets and approves', () => {
  const changes = () => compared(BASE, NEXT).plans[0]?.changes ?? []
  const approvalOf = (rule: string, until: Day = '2026-12-31'): Acceptance => {
    const change = changes().find((found) => found.rule === rule)
    const span = change?.new?.span ?? change?.old?.span
    if (!change || !span) throw new Error(`${rule} is among the changes`)
    const { fingerprint } = change
    const reason = 'Theo kết luận họp ngày 02/5/2026'
    return { fingerprint, rule, file: path, reason, by: 'Nguyễn Văn An', until, span, untilSpan: span }
  }
  const approved = (...approvals: readonly Acceptance[]) => compared(BASE, NEXT, { ...NO_TERMS, approvals })

  test('a class that is set holds instead of the rule’s own; off is not looked for', () => {
    const classes = new Map([
      ['deadline-later', 'neutral'],
      ['prose-changed', 'off'],
    ] as const)
    const found = compared(BASE, NEXT, { ...NO_TERMS, classes }).plans[0]?.changes ?? []
    expect(found.find(({ rule }) => rule === 'deadline-later')?.class).toBe('neutral')
    expect(found.map(({ rule }) => rule)).not.toContain('prose-changed')
  })

  test('an approved change is shown with its reason and held back by no gate', () => {
    const all = approved(approvalOf('deadline-later'))
    expect(heldBack(all, 'weakens').map(({ rule }) => rule)).toEqual(['measure-lowered', 'task-removed'])
    const text = CHANGE_REPORTERS.text.report(all, VI)
    expect(text).toMatch(/^2 nghiêm trọng, 2 cần xem, 2 thông tin, 1 đã duyệt trong 1 kế hoạch/)
    expect(text).toContain('đã duyệt      ~ thời gian  trước ngày 30/6/2025')
    expect(text).toContain('nghiêm trọng, lùi thời hạn · deadline-later')
    expect(text).toContain('đã duyệt: Theo kết luận họp ngày 02/5/2026 (Nguyễn Văn An, đến 31/12/2026)')
    const sarif = JSON.parse(CHANGE_REPORTERS.sarif.report(all, VI))
    const suppressed = sarif.runs[0].results.filter((one: { suppressions?: unknown }) => one.suppressions)
    expect(suppressed.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['deadline-later'])
    expect(CHANGE_REPORTERS.github.report(all, VI)).not.toContain('title=deadline-later')
  })

  test('an entry that ran out approves nothing; it and one that nothing answers to are told', () => {
    const old = approvalOf('deadline-later', '2026-05-31')
    const gone = { ...approvalOf('measure-lowered'), fingerprint: '0123456789abcdef' }
    const elsewhere = { ...gone, file: 'plans/khac.md' }
    expect(heldBack(approved(old), 'weakens')).toHaveLength(3)
    const judged = judgeApprovals([old, gone, elsewhere], new Map([[path, changes()]]), { today: TODAY, earlier: [] })
    expect(judged.map(({ rule, args }) => [rule, args?.rule])).toEqual([
      ['accepted-expired', 'deadline-later'],
      ['accepted-stale', 'measure-lowered'],
    ])
  })

  test('the entries printed are those a gate holds back, and filled in they approve them', () => {
    const block = CHANGE_REPORTERS.duyet.report(compared(BASE, NEXT), { ...VI, gate: 'weakens' })
    const filled = block
      .replace(/"\[điền: vì sao[^"]*"/g, 'Đã thống nhất')
      .replace(/"\[điền: ai[^"]*"/g, 'Nguyễn Văn An')
      .replace(/"\[điền: ngày[^"]*"/g, '31/12/2026')
    const { value: approvals = [], diagnostics } = readApprovals(sourceFile(APPROVED_FILE, filled))
    expect(diagnostics).toEqual([])
    expect(heldBack(approved(...approvals), 'weakens')).toEqual([])
    expect(CHANGE_REPORTERS.text.report(compared(BASE, NEXT), { ...VI, gate: 'weakens' })).toContain(block.trim())
    expect(CHANGE_REPORTERS.markdown.report(compared(BASE, NEXT), { ...VI, gate: 'weakens' })).toContain(block.trim())
  })

  test('a name that is no change is told with the nearest that is one', () => {
    const config = sourceFile('kehoach.config.yaml', 'mức thay đổi:\n  deadline-latter: thông tin\n  moved: tắt\n')
    const { value, diagnostics } = readChangeClasses(config)
    expect([...(value ?? [])]).toEqual([['moved', 'off']])
    expect(diagnostics.map(({ message, help }) => [message.vi, help?.vi])).toEqual([
      ['không có loại thay đổi `deadline-latter`', 'có phải là `deadline-later`?'],
    ])
  })
})

test('sarif tells in a notification that the policy itself changed, and nothing when it did not', () => {
  const changed = CHANGE_REPORTERS.sarif.report({ ...compared(BASE, NEXT), policyChanged: true }, VI)
  expect(wrongInSarif(changed)).toEqual([])
  const [run] = JSON.parse(changed).runs
  const [{ level, message, locations }] = run.invocations[0].toolExecutionNotifications
  expect([run.invocations[0].executionSuccessful, level]).toEqual([true, 'warning'])
  expect(message.text).toContain('phan-quyen.yaml cũng thay đổi')
  expect(locations[0].physicalLocation.artifactLocation.uri).toBe('phan-quyen.yaml')
  expect(JSON.parse(CHANGE_REPORTERS.sarif.report(compared(BASE, NEXT), VI)).runs[0].invocations).toBeUndefined()
})

test('sarif is valid; what is gone stands at the top of its plan, where GitHub shows it', () => {
  const sarif = CHANGE_REPORTERS.sarif.report(compared(BASE, NEXT), VI)
  expect(wrongInSarif(sarif)).toEqual([])
  type Location = { physicalLocation: { artifactLocation: { uri: string }; region: { startLine: number } } }
  type Result = { ruleId: string; properties: { change: string }; locations: Location[] }
  const results: Result[] = JSON.parse(sarif).runs[0].results
  const removed = results.find(({ ruleId }) => ruleId === 'task-removed')
  expect(removed?.properties.change).toBe('removed')
  // No finding is without a line (GH1003), and none is called one that went away.
  expect(results.every(({ locations: [one] }) => (one?.physicalLocation.region.startLine ?? 0) >= 1)).toBe(true)
  expect(removed?.locations[0]?.physicalLocation).toMatchObject({
    artifactLocation: { uri: path },
    region: { startLine: 1 },
  })
  expect(sarif).not.toContain('baselineState')
})

test('github annotates new lines; what is gone stands after them in words', async () => {
  const text = CHANGE_REPORTERS.github.report(compared(BASE, NEXT), VI)
  await expect(text).toMatchFileSnapshot('./changes/github.txt')
  const lines = text.split('\n')
  const gone = lines.indexOf('Không còn trong bản mới nên không có dòng để chú thích (2):')
  expect(lines.slice(1, gone).every((one) => one.startsWith('::'))).toBe(true)
  expect(lines.slice(gone).join('\n')).toContain('bỏ nhiệm vụ')
})

describe('fingerprints', () => {
  const prints = (old: string, next: string): string[] =>
    compared(old, next).plans.flatMap((plan) => plan.changes.map(({ fingerprint }) => fingerprint))

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

test('a piece of a list that went is one edit, whatever words it has in common with what follows', () => {
  const [old, next] = ['các phòng; Ban quản lý các thôn, tổ dân phố; các cơ quan', 'các phòng; các cơ quan']
  expect(wordDiff(old, next).flatMap(({ type, text }) => (type === 'removed' ? [text] : []))).toHaveLength(1)
  const words = fc
    .array(fc.constantFrom('các', 'thôn', 'và', 'xã;', 'ban'), { maxLength: 12 })
    .map((some) => some.join(' '))
  fc.assert(
    fc.property(words, words, (from, to) => {
      const edits = wordDiff(from, to)
      const side = (own: string): string =>
        edits.map(({ type, text }) => (type === 'same' || type === own ? text : '')).join('')
      expect([side('removed'), side('added')]).toEqual([from, to])
    }),
  )
})
