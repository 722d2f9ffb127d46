import { describe, expect, test } from 'vitest'
import { planWith, REGISTER } from '../../src/check/example-plan.ts'
import type { Change } from '../../src/compare/change.ts'
import { CHANGE_RULES, type ChangeRuleId } from '../../src/compare/change-rules.ts'
import { comparePlans, planRemoved } from '../../src/compare/compare-plans.ts'
import { readPlan } from '../../src/compile.ts'
import { spanText } from '../../src/text/span.ts'
import { SLUGS } from '../support/compiled-plans.ts'
import { read } from '../support/example-plan.ts'
import { nodeHost } from '../support/node-host.ts'
import { BASE, body, planOf, REPORTS, TARGETS, TASKS } from './compare-support.ts'

const changes = (old: string, next: string): readonly Change[] => comparePlans(planOf(old), planOf(next))
const told = (found: readonly Change[]): string[] =>
  found.map(({ rule, subject, field }) => `${rule} ${subject.id}: ${field}`)

const comparablePlan = (register: string) => read(BASE, register).plan

/** One edit of the base and what it is. */
const EDITS: readonly (readonly [from: string, to: string, ...rules: string[]])[] = [
  ['trước ngày 30/6/2025', 'trước ngày 30/9/2025', 'deadline-later mo-lop: thời gian'],
  ['trước ngày 30/6/2025', 'Phấn đấu trước ngày 30/6/2025', 'aspiration-added mo-lop: thời gian'],
  ['trước ngày 30/6/2025', 'Tháng 6/2025', 'deadline-later mo-lop: thời gian'],
  ['trước ngày 30/6/2025', 'từ 30/9/2026 đến ngày 30/6/2025', 'deadline-changed mo-lop: thời gian'],
  ['  thời gian: trước ngày 30/6/2025\n', '', 'deadline-dropped mo-lop: thời gian'],
  [
    'trước ngày 30/6/2025',
    '{ghi: Thường xuyên, báo cáo: bao-cao-nam}',
    'made-standing mo-lop: thời gian',
    'duty-added mo-lop: thời gian',
  ],
  [
    '{ghi: Thường xuyên, báo cáo: bao-cao-nam}',
    '{ghi: Thường xuyên, đến: 2025-12-31}',
    'deadline-changed phat-dong: thời gian',
    'duty-removed phat-dong: thời gian',
  ],
  ['trước ngày 15/12/2025', 'ngày 15 hằng tháng', 'deadline-changed bao-cao-nam: thời gian'],
  ['  chủ trì: vhxh\n  phối', '  chủ trì: ubnd-xa\n  phối', 'lead-changed mo-lop: chủ trì'],
  ['  phối hợp: [cong-an-xa]\n', '', 'support-removed mo-lop: phối hợp'],
  ['[cong-an-xa]', '[cong-an-xa, ubnd-xa]', 'support-added mo-lop: phối hợp'],
  ['  chủ trì: vhxh\n  phối', '  thẩm quyền: ubnd-xa\n  chủ trì: vhxh\n  phối', 'authority-changed mo-lop: thẩm quyền'],
  ['  chủ trì: vhxh\n  phối', '  ghi chú: Lồng ghép\n  chủ trì: vhxh\n  phối', 'note-changed mo-lop: ghi chú'],
  ['80% học viên', '60% học viên', 'measure-lowered mo-lop: kết quả'],
  ['; ít nhất 80% học viên đạt yêu cầu', '', 'measure-removed mo-lop: kết quả'],
  ['80% học viên', '80% giảng viên', 'measure-changed mo-lop: kết quả'],
  ['80% học viên', 'khoảng 80% học viên', 'measure-changed mo-lop: kết quả'],
  ['02 lớp tập huấn', '03 lớp tập huấn', 'deliverable-more mo-lop: kết quả'],
  ['phục vụ: [ky-nang-so]', 'sản phẩm: [01 lễ phát động]', 'serves-removed phat-dong: phục vụ'],
  ['Mở lớp tập huấn kỹ năng số', 'Mở lớp bồi dưỡng kỹ năng số', 'content-reworded mo-lop: nội dung'],
  ['Ít nhất 80% người dân', 'Ít nhất 90% người dân', 'measure-raised ky-nang-so: chỉ số'],
  ['  thời gian: Năm 2025\n  chủ trì: vhxh\n', '  thời gian: Năm 2025\n', 'lead-removed ky-nang-so: chủ trì'],
  ['đơn vị báo cáo: cac-thon', 'đơn vị báo cáo: cong-an-xa', 'lead-changed bao-cao-nam: đơn vị báo cáo'],
  ['báo cáo cho: vhxh', 'báo cáo cho: ubnd-xa', 'recipient-changed bao-cao-nam: báo cáo cho'],
  ['trạng thái: dự thảo', 'trạng thái: trình ký', 'status-advanced : trạng thái'],
  ['lưu: VT\n', 'lưu: VT, VHXH\n', 'header-changed : lưu'],
  ['căn cứ: [Nghị quyết số 57-NQ/TW]', 'căn cứ: []', 'basis-removed : căn cứ'],
  ['số: \n', 'số: 12\n', 'header-changed : số'],
  ['họ tên: Nguyễn Văn An', 'họ tên: Trần Văn Bình', 'header-changed : họ tên'],
  ['thời kỳ: Năm 2025', 'thời kỳ: Năm 2025 - 2026', 'header-changed : thời kỳ'],
  ['cho người dân.', 'cho người dân toàn xã.', 'prose-changed Mục đích: lời văn'],
  ['- Ý thứ hai\n', '', 'prose-changed Mục đích: lời văn'],
  ['mã: mo-lop', 'mã: mo-lop-ky-nang', 'id-changed mo-lop-ky-nang: mã'],
]

const edited = (from: string, to: string): string => {
  const found = BASE.replace(from, to)
  if (found === BASE) throw new Error(`the base has no “${from}”`)
  return found
}

describe('one edit is exactly its change', () => {
  test.each(EDITS)('%j → %j', (from, to, ...rules) => {
    const base = from === 'số: \n' ? BASE.replace('số:\n', 'số: \n') : BASE
    const next = from === 'số: \n' ? BASE.replace('số:\n', 'số: 12\n') : edited(from, to)
    expect(told(changes(base, next))).toEqual(rules)
  })

  test.each(EDITS)('and read backwards its mirror: %j ← %j', (from, to) => {
    const next = from === 'số: \n' ? BASE.replace('số:\n', 'số: 12\n') : edited(from, to)
    const mirrored = changes(BASE, next).map(({ rule }) => CHANGE_RULES[rule].mirror)
    expect(
      changes(next, BASE)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(mirrored.sort())
  })
})

/** Two results of one task and what became of the first. */
const RESULTS: readonly (readonly [old: string, next: string, rule: ChangeRuleId])[] = [
  ['Tăng 5% số hộ tham gia so với năm 2024', 'Tăng 3% số hộ tham gia so với năm 2024', 'measure-lowered'],
  ['Giảm 10% thời gian giải quyết', 'Giảm 5% thời gian giải quyết', 'measure-lowered'],
  ['Giảm 10% thời gian giải quyết', 'Tăng 10% thời gian giải quyết', 'measure-changed'],
  ['Tăng 5% số hộ tham gia so với năm 2024', 'Tăng 8% số hộ tham gia so với năm 2020', 'measure-changed'],
  ['Tăng 5% hộ gia đình', 'Đạt 5% hộ gia đình', 'measure-changed'],
  ['Khoảng 500 người được tập huấn', '500 người được tập huấn', 'measure-changed'],
  ['Khoảng 500 người được tập huấn', 'Khoảng 400 người được tập huấn', 'measure-lowered'],
  ['18/19 thôn có mạng', '17/19 thôn có mạng', 'measure-lowered'],
  ['12/12 thôn có mạng', '12/13 thôn có mạng', 'measure-lowered'],
  ['18/19 thôn có mạng', '19/25 thôn có mạng', 'measure-changed'],
  ['04 tin, bài/tháng', '02 tin, bài/tháng', 'measure-lowered'],
  ['04 tin, bài/tháng', '04 tin, bài/quý', 'measure-lowered'],
  ['Tỷ lệ hộ nghèo còn 5%', 'Tỷ lệ hộ nghèo còn 7%', 'measure-changed'],
  ['Hồ sơ trễ hạn không quá 5%', 'Hồ sơ trễ hạn không quá 7%', 'measure-lowered'],
]

test.each(RESULTS)('the result %j → %j', (old, next, rule) => {
  const result = '02 lớp tập huấn; ít nhất 80% học viên đạt yêu cầu'
  const found = changes(edited(result, old), edited(result, next))
  expect(told(found)).toEqual([`${rule} mo-lop: kết quả`])
})

describe('what is no change', () => {
  const FORMS: readonly (readonly [name: string, from: string, to: string])[] = [
    ['order of keys', '  chủ trì: vhxh\n  phối hợp: [cong-an-xa]\n', '  phối hợp: [cong-an-xa]\n  chủ trì: vhxh\n'],
    ['wrapping', 'Phổ cập kỹ năng số cho người dân.', 'Phổ cập kỹ năng số\ncho người dân.'],
    ['block scalar', 'nội dung: Tổ chức lễ phát động', 'nội dung: >-\n    Tổ chức\n    lễ phát động'],
    ['a list of one', 'phối hợp: [cong-an-xa]', 'phối hợp: cong-an-xa'],
    ['code or name', 'chủ trì: vhxh\n  phối', 'chủ trì: Phòng Văn hóa - Xã hội\n  phối'],
    ['a leading zero of a number', 'ngày ban hành: 2025\n', 'ngày ban hành: "2025"\n'],
  ]
  test.each(FORMS)('%s', (_, from, to) => {
    expect(told(changes(BASE, edited(from, to)))).toEqual([])
  })

  test.each(SLUGS)('%s against itself', (slug) => {
    const plan = readPlan(`plans/2025/${slug}/ke-hoach.md`, nodeHost())?.plan
    if (!plan) throw new Error(`${slug} can be read`)
    expect(comparePlans(plan, plan)).toEqual([])
  })
})

describe('other words for the same value', () => {
  test.each([
    ['trước ngày 30/6/2025', 'trước ngày 30 tháng 6 năm 2025'],
    ['trước ngày 30/6/2025', '{ghi: Đến giữa năm, chậm nhất: 2025-06-29}'],
  ])('%s, %s', (from, to) => {
    const found = changes(BASE, edited(from, to))
    expect(found.map(({ rule }) => CHANGE_RULES[rule].class)).not.toContain('weakens')
  })
})

test.each([
  [
    'thời gian: {ghi: Thường xuyên, đến: 2025-10-31}',
    'thời gian: {ghi: Thường xuyên, đến: 2025-12-31}',
    ['thường xuyên, đến hết ngày 31/10/2025', 'thường xuyên, đến hết ngày 31/12/2025'],
  ],
  [
    'thời gian: {ghi: Theo lịch của tỉnh, chậm nhất: 2025-10-31}',
    'thời gian: {ghi: Theo lịch của tỉnh, chậm nhất: 2025-12-31}',
    ['chậm nhất ngày 31/10/2025', 'chậm nhất ngày 31/12/2025'],
  ],
  [
    'kết quả: {ghi: Phổ biến rộng rãi, chỉ số: [{ít nhất: 80%, của: hộ gia đình}]}',
    'kết quả: {ghi: Phổ biến rộng rãi, chỉ số: [{ít nhất: 70%, của: hộ gia đình}]}',
    ['ít nhất 80% hộ gia đình', 'ít nhất 70% hộ gia đình'],
  ],
])('what is typed beside words that stay is told with them: %s', (old, next, values) => {
  const key = old.startsWith('thời') ? /thời gian: trước ngày 30.*/ : /kết quả: 02 lớp.*/
  const [change] = changes(BASE.replace(key, old), BASE.replace(key, next))
  const inBrackets = [change?.old?.words, change?.new?.words].map((words) => /\((.+)\)$/.exec(words ?? '')?.[1])
  expect(inBrackets).toEqual(values)
})

describe('where items stand', () => {
  const [first = '', second = ''] = TASKS.split(/(?=- mã: phat)/)
  const swapped = planWith({ 'căn cứ': '[Nghị quyết số 57-NQ/TW]' }, body(`${second}${first}`, TARGETS, REPORTS))

  test('another order is a move of one, and no other change', () => {
    expect(told(changes(BASE, swapped))).toEqual([expect.stringMatching(/^moved (?:mo-lop|phat-dong): vị trí$/)])
  })

  test('a heading that was reworded moves nothing', () => {
    expect(
      told(changes(BASE, BASE.replace('# Nhiệm vụ', '# Nhiệm vụ và giải pháp'))).filter((line) =>
        line.startsWith('moved'),
      ),
    ).toEqual([])
  })

  test('a task whose id and deadline were changed: the deadline is told too', () => {
    const found = changes(BASE, edited('mã: mo-lop', 'mã: mo-lop-ky-nang').replace('30/6/2025', '30/9/2025'))
    expect(told(found)).toEqual(['id-changed mo-lop-ky-nang: mã', 'deadline-later mo-lop-ky-nang: thời gian'])
  })

  test('an added task and a removed one', () => {
    const one = planWith({ 'căn cứ': '[Nghị quyết số 57-NQ/TW]' }, body(first, TARGETS, REPORTS))
    expect(told(changes(BASE, one))).toEqual(['task-removed phat-dong: mã'])
    expect(told(changes(one, BASE))).toEqual(['task-added phat-dong: mã'])
  })
})

test('a footnote is compared as its words', () => {
  const noted = (note: string) => BASE.replace('cho người dân.', `cho người dân.[^1]\n\n[^1]: ${note}`)
  expect(told(changes(noted('Theo số liệu năm 2024.'), noted('Theo số liệu năm 2025.')))).toEqual([
    'prose-changed Chú thích: lời văn',
  ])
})

describe('hints', () => {
  const one = `- mã: ra-soat
  nội dung: Rà soát thủ tục hành chính của các thôn và công khai kết quả giải quyết hồ sơ trên cổng thông tin
  chủ trì: vhxh
  thời gian: Tháng 10/2025
  kết quả: 01 báo cáo
`
  const two = `- mã: ra-soat
  nội dung: Rà soát thủ tục hành chính của các thôn
  chủ trì: vhxh
  thời gian: Tháng 10/2025
  kết quả: 01 báo cáo
- mã: cong-khai
  nội dung: Công khai kết quả giải quyết hồ sơ trên cổng thông tin
  chủ trì: vhxh
  thời gian: Tháng 11/2025
  kết quả: 01 chuyên mục
`
  const plan = (tasks: string) => planWith({}, body(tasks, TARGETS, REPORTS))

  test('a task whose words went into several, and the other way round', () => {
    const split = changes(plan(one), plan(two)).find(({ rule }) => rule === 'task-split')
    expect([split?.subject.id, split?.new?.words]).toEqual(['ra-soat', 'ra-soat, cong-khai'])
    const merged = changes(plan(two), plan(one)).find(({ rule }) => rule === 'task-merged')
    expect([merged?.subject.id, merged?.old?.words]).toEqual(['ra-soat', 'ra-soat, cong-khai'])
  })

  test('what only shares the words of the trade is no hint', () => {
    const other = two.replace('Công khai kết quả giải quyết hồ sơ trên cổng thông tin', 'Tổ chức hội nghị về hồ sơ')
    expect(changes(plan(one), plan(other)).map(({ rule }) => rule)).not.toContain('task-split')
  })
})

test('a unit that the register renamed is told once', () => {
  const [old, next] = ['Phòng Văn hóa - Xã hội', 'Phòng Văn hóa và Khoa học'].map((name) =>
    comparablePlan(REGISTER.replace('Phòng Văn hóa - Xã hội', name)),
  )
  if (!old || !next) throw new Error('both can be read')
  expect(comparePlans(old, next).map(({ rule, new: side }) => [rule, side?.words])).toEqual([
    ['unit-renamed', 'Phòng Văn hóa và Khoa học'],
  ])
})

describe('who a change concerns', () => {
  const units = (found: readonly Change[], rule: ChangeRuleId): string[] =>
    (found.find((change) => change.rule === rule)?.subject.units ?? []).map(({ role, name }) => `${role} ${name}`)

  test('a task: lead and support of both revisions', () => {
    const found = changes(BASE, BASE.replace('  chủ trì: vhxh\n  phối', '  chủ trì: ubnd-xa\n  phối'))
    expect(units(found, 'lead-changed')).toEqual([
      'lead Ủy ban nhân dân xã Bờ Y',
      'lead Phòng Văn hóa - Xã hội',
      'support Công an xã',
    ])
  })

  test('a duty: who reports; a document: nobody, but all of a plan that is gone', () => {
    const moved = changes(BASE, BASE.replace('trước ngày 15/12/2025', 'trước ngày 20/12/2025'))
    expect(moved.map(({ subject }) => subject.units)).toEqual([[{ role: 'lead', name: 'Các thôn' }]])
    const forSignature = changes(BASE, BASE.replace('trạng thái: dự thảo', 'trạng thái: trình ký'))
    expect(forSignature.map(({ subject }) => subject.units)).toEqual([undefined])
    expect(units([planRemoved(planOf(BASE))], 'plan-removed')).toContain('support Công an xã')
  })
})

test('every rule has a mirror that mirrors it, of another class unless it is its own or undecided', () => {
  for (const [id, { mirror, class: changeClass }] of Object.entries(CHANGE_RULES)) {
    const other = CHANGE_RULES[mirror as ChangeRuleId]
    expect(other?.mirror, id).toBe(id)
    if (changeClass === 'weakens') expect(other?.class, id).not.toBe('weakens')
  }
})

test('days of the front matter are told as people write them, its changes at the line of the key', () => {
  const issued = edited('ngày ban hành: 2025\n', 'ngày ban hành: 2025-07-21\n')
  const [day] = changes(issued, issued.replace('2025-07-21', '2025-07-25'))
  expect([day?.old?.words, day?.new?.words]).toEqual(['ngày 21/7/2025', 'ngày 25/7/2025'])
  const [status] = changes(BASE, edited('trạng thái: dự thảo', 'trạng thái: trình ký'))
  expect(status?.new && spanText(status.new.span)).toBe('trình ký')
})
