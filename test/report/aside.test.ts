import { describe, expect, test } from 'vitest'
import type { Acceptance } from '../../src/check/acceptance.ts'
import { REPORTERS, type ReporterName } from '../../src/report/index.ts'
import type { ReportOptions } from '../../src/report/report-options.ts'
import { wrongIn } from '../schemas/wrong-in.ts'
import { wrongInSarif } from '../support/sarif-schema.ts'
import { finding, spanOf, spansOf } from './finding-support.ts'
import { optionsWith } from './options.ts'

const [first, second, third] = spansOf('plans/a b/ke-hoach.md', 'các ⟦các⟧\nVneID ⟦các⟧\nvà ⟦các⟧\n').map((where) =>
  finding(where, { rule: 'doubled-word', severity: 'warning' }),
)
if (!first || !second || !third) throw new Error('three spans are marked')
const broken = finding(spanOf('plans/b/ke-hoach.md', 'hạn: ⟦31/6⟧'), { rule: 'bad-date' })

const acceptance: Acceptance = {
  fingerprint: '',
  rule: 'doubled-word',
  file: 'plans/a b/ke-hoach.md',
  reason: 'Giữ đúng <bản gốc>',
  by: 'Nguyễn Văn An',
  until: '2026-12-31',
  span: first.span,
  untilSpan: first.span,
}
const LOST = 'plans/c/ke-hoach.md'
const aside: Partial<ReportOptions> = {
  files: ['plans/a b/ke-hoach.md', 'plans/b/ke-hoach.md'],
  accepted: [{ finding: first, acceptance }],
  since: { ref: 'main', earlier: [second] },
  unread: [{ path: LOST, message: { vi: 'không có quyền đọc', en: 'permission denied' } }],
}
const report = (name: ReporterName, more: Partial<ReportOptions> = {}, findings = [third, broken]): string =>
  REPORTERS[name].report(findings, optionsWith({ ...aside, ...more }))

const plain: { findings: { fingerprint: string }[] } = JSON.parse(
  REPORTERS.json.report([first, second, third], optionsWith()),
)
const prints = plain.findings.map(({ fingerprint }) => fingerprint)

describe('what does not count', () => {
  test('text: counted on lines of their own, and how a finding is accepted', () => {
    expect(report('text').split('\n').slice(-5)).toEqual([
      '1 kế hoạch không đọc được, 1 lỗi, 1 cảnh báo trong 2 tệp',
      'Đã chấp nhận 1 phát hiện, xem chap-nhan.yaml',
      '1 phát hiện có từ trước main, không tính',
      'Chỗ nào giữ lại có lý do: kehoach check --format chap-nhan',
      '',
    ])
    expect(report('text', { lang: 'en' })).toContain('1 finding is older than main, not counted')
  })

  test('JSON: whole, beside the findings that count, and as its schema says', () => {
    const parsed = JSON.parse(report('json'))
    expect(wrongIn([{ file: 'findings', data: parsed }])).toEqual([[]])
    expect(parsed).toMatchObject({
      counts: { error: 1, warning: 1 },
      findings: [{ fingerprint: prints[2] }, { rule: 'bad-date' }],
      accepted: [{ fingerprint: prints[0], acceptance: { by: 'Nguyễn Văn An', until: '2026-12-31' } }],
      earlier: [{ fingerprint: prints[1] }],
      since: 'main',
      unread: [{ file: LOST, message: { en: 'permission denied' } }],
    })
  })

  test('SARIF: suppressed, unchanged or new, and a run that did not succeed', () => {
    const text = report('sarif')
    expect(wrongInSarif(text)).toEqual([])
    const [run] = JSON.parse(text).runs
    expect(run.results).toMatchObject([
      { suppressions: [{ kind: 'external', justification: 'Giữ đúng <bản gốc> (Nguyễn Văn An, đến 2026-12-31)' }] },
      { baselineState: 'unchanged' },
      { baselineState: 'new' },
      { baselineState: 'new', ruleId: 'bad-date' },
    ])
    expect(run.results[0].baselineState).toBeUndefined()
    expect(run.invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ message: { text: 'không có quyền đọc' } }] },
    ])
  })

  test('JUnit: skipped cases, and an error for what was not read', () => {
    const text = report('junit')
    expect(text).toContain('<testsuites name="kehoach" tests="5" failures="1" errors="1">')
    expect(text).toContain('<skipped message="đã chấp nhận: Giữ đúng &lt;bản gốc&gt;"/>')
    expect(text).toContain('<skipped message="có từ trước main"/>')
    expect(text).toContain('<error message="không có quyền đọc" type="unread"/>')
  })

  test('GitHub and GitLab: only what counts, and what was not read', () => {
    const commands = report('github').split('\n')
    expect(commands.filter((line) => line.startsWith('::'))).toHaveLength(3)
    expect(commands).toContain(`::error file=${LOST},title=unread::không có quyền đọc`)
    const issues: { check_name: string; fingerprint: string }[] = JSON.parse(report('gitlab'))
    expect(issues.map(({ check_name }) => check_name)).toEqual(['doubled-word', 'bad-date', 'unread'])
    expect(issues[0]?.fingerprint).toBe(prints[2])
  })
})

describe('a plan that could not be read', () => {
  const alone = { accepted: [], files: [] }

  test.each(['text', 'github', 'markdown'] as const)('%s does not say that there are no errors', (name) => {
    const text = report(name, alone, [])
    expect(text).toContain('1 kế hoạch không đọc được')
    expect(text).not.toContain('Không có lỗi')
  })

  test('Markdown: the verdict fails and the plan is named', () => {
    const text = report('markdown', { ...alone, since: { ref: 'main', earlier: [] } }, [])
    expect(text).toBe(`**Chưa đạt: 1 kế hoạch không đọc được**\n\n- ${LOST}: không có quyền đọc\n`)
  })
})

describe('entries for chap-nhan.yaml', () => {
  const ENTRY = `# dòng 3: ${third.message.vi}
- dấu vết: "${prints[2]}"
  quy tắc: doubled-word
  tệp: "plans/a b/ke-hoach.md"
  lý do: "[điền: vì sao chấp nhận]"
  người: "[điền: ai chấp nhận]"
  đến: "[điền: ngày cuối cùng, ví dụ 2026-12-31]"
`

  test('one for each finding that counts; what cannot be accepted is a comment', () => {
    const refused = `# dòng 1: ${broken.message.vi}\n# phải sửa, không chấp nhận được: bad-date trong plans/b/ke-hoach.md\n`
    expect(report('chap-nhan')).toBe(ENTRY + refused)
    expect(report('chap-nhan', {}, [])).toBe('')
  })

  test('Markdown folds them after the findings', () => {
    const text = report('markdown', {}, [third])
    expect(text).toContain(`chap-nhan.yaml</summary>\n\n\`\`\`\`yaml\n${ENTRY}\`\`\`\`\n\n</details>\n`)
  })

  test('Markdown that would be too long names the command instead', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      finding(spanOf(`plans/${i}/ke-hoach.md`, '⟦x⟧'), { rule: 'doubled-word' }),
    )
    const text = report('markdown', {}, many)
    expect(text).toContain('Chỗ nào giữ lại có lý do: `kehoach check --format chap-nhan`.')
    expect(text.length).toBeLessThan(65_536)
  })
})

test('every report is valid SARIF, with fixes, labels and related places too', () => {
  const where = spanOf('kế hoạch/a b.md', '\uFEFFsố: 5\r\nhạn: ⟦31/6/2025⟧\r\n')
  const found = finding(where, {
    rule: 'bad-date',
    label: { vi: 'không có ngày này', en: 'no such day' },
    help: { vi: 'sửa ngày', en: 'mend the day' },
    related: [{ span: spanOf('b.md', 'x\n⟦y⟧'), message: { vi: 'kỳ', en: 'period' } }],
    fix: { span: where, text: '30/6/2025' },
  })
  expect(wrongInSarif(REPORTERS.sarif.report([found], optionsWith({ files: ['kế hoạch/a b.md'] })))).toEqual([])
  expect(wrongInSarif(REPORTERS.sarif.report([], optionsWith()))).toEqual([])
  expect(wrongInSarif('{"version": "2.0.0"}')).not.toEqual([])
})
