import { describe, expect, test } from 'vitest'
import { block, planWith } from '../../src/check/example-plan.ts'
import type { Change } from '../../src/compare/change.ts'
import { CHANGE_RULES, type ChangeRuleId } from '../../src/compare/change-rules.ts'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { DEADLINE, DEADLINES, LEAD, quoted, RESULT, RESULTS, type Row, UNITS } from './careful-rows.ts'
import { BASE, planOf } from './compare-support.ts'

/*
 * What a careful reviewer says of one edit: the rows of `careful-rows.ts`, and edits of a plan with a place of every kind.
 */

const changes = (old: string, next: string): readonly Change[] => comparePlans(planOf(old), planOf(next))

const withLine = (typed: string, value: string): string => {
  const found = BASE.replace(typed, () => value)
  if (found === BASE && typed !== value) throw new Error(`the base has no “${typed}”`)
  return found
}

const weighed = (found: readonly Change[]): string[] =>
  found.map(({ rule }) => `${CHANGE_RULES[rule].class} ${rule}`).toSorted()

const withClass = (rules: readonly string[]): string[] =>
  rules.map((rule) => `${CHANGE_RULES[rule as ChangeRuleId].class} ${rule}`).toSorted()

const mirrored = (rules: readonly ChangeRuleId[]): readonly string[] => rules.map((rule) => CHANGE_RULES[rule].mirror)

const held = (rows: readonly Row[], place: (value: string) => string): void => {
  const named = rows.map(([old, next, ...rules]) => ({ old, next, rules }))
  test.each(named)('$old → $next', ({ old, next, rules }) => {
    const [a, b] = [place(old), place(next)]
    expect(weighed(changes(a, b))).toEqual(withClass(rules))
    expect(weighed(changes(b, a))).toEqual(withClass(mirrored(rules)))
  })
}

describe('a deadline', () => held(DEADLINES, (value) => withLine(DEADLINE, quoted(value))))

describe('a result', () => held(RESULTS, (value) => withLine(RESULT, quoted(value))))

describe('who does it', () =>
  held(UNITS, (value) => withLine(LEAD, value.startsWith('  chủ') ? value : `  chủ trì: vhxh\n${value}`)))

/** A plan with what the small one lacks: groups, two levels of headings, prose of every kind, a heading that is a task. */
const WHOLE = planWith(
  {
    'căn cứ': '[Nghị quyết số 57-NQ/TW, Kế hoạch số 10/KH-UBND]',
    'nơi nhận': '[UBND tỉnh (b/c), Các thôn]',
    'độ mật': '',
  },
  `Thực hiện Kế hoạch số 12/KH-UBND ngày 05/3/2025, UBND xã ban hành Kế hoạch như sau:

# Mục đích

Phổ cập kỹ năng số cho **người dân** theo [khung](https://a.example/1).

# Yêu cầu

- Đúng tiến độ.
- Tiết kiệm, hiệu quả, tránh hình thức.[^1]

[^1]: Theo số liệu năm 2024.

# Nhiệm vụ

## Tuyên truyền

\`\`\`yaml nhóm
mã: nhom-tuyen-truyen
chủ trì: vhxh
thời gian: trước ngày 30/6/2025
\`\`\`

\`\`\`yaml nhiệm vụ
- mã: pa-no
  nội dung: Treo pa nô tại các thôn
  kết quả: 05 pa nô
- mã: loa
  nội dung: Phát thanh trên hệ thống loa
  kết quả: Mỗi tháng có ít nhất 04 tin, bài
- mã: to-roi
  nội dung: Phát tờ rơi về an toàn mạng
  thời gian: Tháng 8/2025
  kết quả: 300 tờ rơi
\`\`\`

## Tập huấn

\`\`\`yaml nhiệm vụ
- mã: lop
  nội dung: Mở lớp tập huấn cho hội viên
  chủ trì: cong-an-xa
  thời gian: {ghi: Thường xuyên, báo cáo: bao-cao}
  kết quả: {ghi: Đạt chỉ tiêu, phục vụ: [ky-nang]}
\`\`\`

## Kiểm tra

## Rà soát thủ tục hành chính của các thôn

\`\`\`yaml nhiệm vụ
- mã: ra-soat
  chủ trì: ubnd-xa
  thời gian: Quý III/2025
  kết quả: 01 báo cáo rà soát
\`\`\`

# Chỉ tiêu

\`\`\`yaml chỉ tiêu
- mã: ky-nang
  nội dung: Ít nhất 80% người dân từ 18 tuổi có kỹ năng số
  thời gian: Năm 2025
  chủ trì: vhxh
- mã: ho-ngheo
  nội dung: Tỷ lệ hộ nghèo còn 5%
  thời gian: Năm 2025
\`\`\`

# Kinh phí

| Nguồn | Số tiền |
|---|---|
| Ngân sách xã | 50.000.000 đồng |

# Báo cáo

\`\`\`yaml báo cáo
- mã: bao-cao
  nội dung: Báo cáo kết quả thực hiện Kế hoạch
  đơn vị báo cáo: cac-thon
  báo cáo cho: ubnd-xa
  qua: vhxh
  thời gian: trước ngày 20 hằng tháng
\`\`\`
`,
)

const PANO = WHOLE.slice(WHOLE.indexOf('- mã: pa-no'), WHOLE.indexOf('- mã: loa'))
const LOA = WHOLE.slice(WHOLE.indexOf('- mã: loa'), WHOLE.indexOf('- mã: to-roi'))

type Edit = readonly [what: string, edit: (plan: string) => string, ...told: string[]]

const put = (from: string, to: string) => (plan: string) => {
  const found = plan.replace(from, () => to)
  if (found === plan) throw new Error(`the plan has no “${from}”`)
  return found
}

const EDITS: readonly Edit[] = [
  // Items that come, go and move.
  ['a task goes', put(PANO, ''), 'task-removed pa-no'],
  ['two tasks change places', put(`${PANO}${LOA}`, `${LOA}${PANO}`), 'moved loa'],
  [
    'a task under a heading that had none',
    (plan) => put('## Kiểm tra\n', `## Kiểm tra\n\n${block('nhiệm vụ', PANO)}`)(put(PANO, '')(plan)),
    'moved pa-no',
    'lead-removed pa-no',
    'deadline-dropped pa-no',
  ],
  ['another id', put('mã: to-roi', 'mã: to-roi-moi'), 'id-changed to-roi-moi'],
  ['one id twice', put(LOA, LOA + LOA.replace('04', '02')), 'task-added loa'],
  // What a group lends, where it lands.
  [
    'a later day of the group',
    put('trước ngày 30/6/2025', 'trước ngày 30/9/2025'),
    'deadline-later loa',
    'deadline-later pa-no',
  ],
  [
    'another lead of the group',
    put('chủ trì: vhxh\nthời', 'chủ trì: ubnd-xa\nthời'),
    ...['loa', 'pa-no', 'to-roi'].map((id) => `lead-changed ${id}`),
  ],
  ['another name of the group', put('nhom-tuyen-truyen', 'nhom-mot')],
  [
    'what the group lent is typed in each',
    (plan) =>
      put(
        'chủ trì: vhxh\nthời gian: trước ngày 30/6/2025\n',
        '',
      )(plan)
        .replace(/( {2}nội dung: (?:Treo|Phát thanh).*\n)/g, '$1  chủ trì: vhxh\n  thời gian: trước ngày 30/6/2025\n')
        .replace(/( {2}nội dung: Phát tờ rơi.*\n)/, '$1  chủ trì: vhxh\n'),
  ],
  // Targets.
  ['a target lowered', put('80% người dân từ 18', '70% người dân từ 18'), 'measure-lowered ky-nang'],
  ['of whom', put('18 tuổi', '16 tuổi'), 'measure-changed ky-nang'],
  [
    'a number up, of another thing',
    put('80% người dân từ 18 tuổi có kỹ năng số', '90% người dân từ 18 tuổi biết đến kỹ năng số'),
    'measure-raised ky-nang',
    'content-reworded ky-nang',
  ],
  ['more of what should be less', put('còn 5%', 'còn 7%'), 'measure-changed ho-ngheo'],
  ['a target under another id', (plan) => plan.replaceAll('ky-nang', 'ky-nang-so'), 'id-changed ky-nang-so'],
  ['a target of nobody', put('  chủ trì: vhxh\n- mã: ho', '- mã: ho'), 'lead-removed ky-nang'],
  ['a target a year later', put('Năm 2025\n  chủ trì: vhxh', 'Năm 2026\n  chủ trì: vhxh'), 'deadline-later ky-nang'],
  [
    'served no more',
    put(', phục vụ: [ky-nang]', ', sản phẩm: [01 lớp]'),
    'serves-removed lop',
    'deliverable-added lop',
  ],
  // Reporting.
  [
    'a duty under another id',
    (plan) => plan.replaceAll(/(mã|báo cáo): bao-cao/g, '$1: bao-cao-thang'),
    'id-changed bao-cao-thang',
  ],
  ['rarer', put('trước ngày 20 hằng tháng', 'trước ngày 20 tháng cuối quý'), 'recurrence-rarer bao-cao'],
  ['through another', put('  qua: vhxh', '  qua: cong-an-xa'), 'recipient-changed bao-cao'],
  ['through nobody', put('  qua: vhxh\n', ''), 'recipient-changed bao-cao'],
  ['by others', put('đơn vị báo cáo: cac-thon', 'đơn vị báo cáo: cong-an-xa'), 'lead-changed bao-cao'],
  ['of nothing named', put('  nội dung: Báo cáo kết quả thực hiện Kế hoạch\n', ''), 'content-reworded bao-cao'],
  // Front matter.
  ['secrecy', put('độ mật:', 'độ mật: mật'), 'header-changed '],
  ['a basis for another', put('10/KH-UBND', '11/KH-UBND'), 'basis-removed ', 'basis-added '],
  ['order of recipients', put('[UBND tỉnh (b/c), Các thôn]', '[Các thôn, UBND tỉnh (b/c)]')],
  ['a recipient twice', put('[UBND tỉnh (b/c), Các thôn]', '[UBND tỉnh (b/c), Các thôn, Các thôn]')],
  ['numbers of headings', put('lưu: VT', 'lưu: VT\nđánh số: [I., 1.1.]'), 'presentation-changed '],
  ['margins', put('lưu: VT', 'lưu: VT\nchỉnh thể thức: {lề trái: 35}'), 'presentation-changed '],
  [
    'only sentences are printed',
    put('lưu: VT', 'lưu: VT\ntrình bày: câu'),
    'field-hidden ',
    'field-hidden ',
    'presentation-changed ',
  ],
  ['an appendix of another plan', put('trạng thái:', 'loại: phụ lục\ntrạng thái:'), 'header-changed '],
  ['a date that was blank', put('ngày ban hành: 2025', 'ngày ban hành: 2025-03-01'), 'header-changed '],
  // Prose.
  ['a number of a document', put('12/KH-UBND', '21/KH-UBND'), 'prose-changed '],
  ['bold', put('**người dân**', 'người dân'), 'emphasis-changed Mục đích'],
  ['where a link leads', put('a.example/1', 'b.example/1'), 'prose-changed Mục đích'],
  ['a cell of a table', put('50.000.000', '5.000.000'), 'prose-changed Kinh phí'],
  ['a note', put('số liệu năm 2024', 'số liệu năm 2023'), 'prose-changed Chú thích'],
  ['a line fewer', put('- Đúng tiến độ.\n', ''), 'prose-changed Yêu cầu'],
  [
    'a line elsewhere',
    (plan) => put('Kế hoạch như sau:', 'Kế hoạch như sau:\n\nTránh hình thức.')(plan),
    'prose-changed ',
  ],
  ['a title', put('# Kinh phí', '# Nguồn lực'), 'prose-changed Nguồn lực'],
  ['a title above tasks', put('## Tập huấn', '## Bồi dưỡng'), 'prose-changed Nhiệm vụ › Bồi dưỡng'],
  ['a title above all', put('# Nhiệm vụ', '# Nhiệm vụ, giải pháp'), 'prose-changed Nhiệm vụ, giải pháp'],
  ['the heading that is a task', put('## Rà soát thủ tục', '## Kiểm soát thủ tục'), 'content-reworded ra-soat'],
  [
    'the task below its heading goes, the heading stays',
    (plan) => plan.replace(/```yaml nhiệm vụ\n- mã: ra-soat[^`]*```\n/, ''),
    'task-removed ra-soat',
  ],
  [
    'a section elsewhere',
    (plan) => {
      const funds = plan.slice(plan.indexOf('# Kinh phí'), plan.indexOf('# Báo cáo'))
      return put('# Mục đích', `${funds}# Mục đích`)(put(funds, '')(plan))
    },
    'moved Kinh phí',
  ],
  [
    'a heading with its task elsewhere',
    (plan) => {
      const part = plan.slice(plan.indexOf('## Rà soát'), plan.indexOf('# Chỉ tiêu'))
      return put('## Tuyên truyền', `${part}## Tuyên truyền`)(put(part, '')(plan))
    },
    'moved Nhiệm vụ › Rà soát thủ tục hành chính của các thôn',
  ],
  ['a section goes', (plan) => plan.replace(/# Kinh phí[\s\S]*?(?=# Báo cáo)/, ''), 'section-removed Kinh phí'],
  // Capitals: nothing else is said, but the page shows it.
  ['capitals of a task', put('Treo pa nô', 'TREO PA NÔ'), 'reworded pa-no'],
  ['capitals of a heading that is a task', put('## Rà soát', '## RÀ SOÁT'), 'reworded ra-soat'],
  ['capitals of a target', put('Tỷ lệ hộ nghèo', 'tỷ lệ hộ nghèo'), 'reworded ho-ngheo'],
  ['capitals of a duty', put('nội dung: Báo cáo kết', 'nội dung: báo cáo kết'), 'reworded bao-cao'],
  ['capitals of the signer', put('Nguyễn Văn An', 'NGUYỄN VĂN AN'), 'reworded '],
  ['capitals of a basis', put('Kế hoạch số 10', 'kế hoạch số 10'), 'reworded '],
  ['capitals of a recipient', put('Các thôn]', 'CÁC THÔN]'), 'reworded '],
  ['capitals in prose', put('Tiết kiệm, hiệu', 'Tiết kiệm, HIỆU'), 'reworded Yêu cầu'],
  ['capitals of a title', put('# Kinh phí', '# KINH PHÍ'), 'reworded KINH PHÍ'],
  ['capitals of a cell', put('| Ngân sách', '| ngân sách'), 'reworded Kinh phí'],
  // No changes.
  ['dashes and spaces', put('cho **người dân** theo', 'cho **người  dân** theo')],
  ['wraps', put('như sau:', 'như\nsau:')],
  ['Windows lines', (plan) => plan.replaceAll('\n', '\r\n')],
  ['spaces that do not break', put('UBND xã ban hành', 'UBND\u00a0xã ban hành')],
  ['tone marks elsewhere', put('an toàn mạng', 'an tòan mạng')],
  ['letters taken apart', (plan) => plan.normalize('NFD')],
  ['quotes', put('nội dung: Treo pa nô tại các thôn', 'nội dung: "Treo pa nô tại các thôn"')],
  ['flow for block', put(PANO, '- {mã: pa-no, nội dung: Treo pa nô tại các thôn, kết quả: 05 pa nô}\n')],
  ['a heading before all', put('# Mục đích', '# Bối cảnh\n\n# Mục đích'), 'section-added Bối cảnh'],
]

describe('a whole plan', () => {
  const named = EDITS.map(([what, edit, ...told]) => ({ what, edit, told }))
  test.each(named)('$what', ({ edit, told }) => {
    const next = edit(WHOLE)
    const there = changes(WHOLE, next)
    expect(there.map(({ rule, subject }) => `${rule} ${subject.id}`).toSorted()).toEqual(told.toSorted())
    const back = changes(next, WHOLE).map(({ rule }) => rule as string)
    expect(back.toSorted()).toEqual(there.map(({ rule }) => CHANGE_RULES[rule].mirror as string).toSorted())
  })
})

test('a task goes from one part of an appendix to another', () => {
  const appendix = (first: string, second: string): string =>
    `${WHOLE}\n# Phụ lục: Việc cụ thể\n\n## Phần một\n\n${first}\n## Phần hai\n\n${second}`
  const [one, two] = ['một', 'hai'].map((word) =>
    block('nhiệm vụ', PANO.replace('pa-no', `pa-no-${word === 'một' ? 1 : 2}`).replace('Treo', `Treo lần ${word}`)),
  )
  const told = changes(appendix(`${one}\n${two}`, ''), appendix(`${one}`, `${two}`))
  expect(told.map(({ rule, subject }) => `${rule} ${subject.id}`)).toEqual(['moved pa-no-2'])
})
