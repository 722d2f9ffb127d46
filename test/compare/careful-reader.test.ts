import { describe, expect, test } from 'vitest'
import { block, planWith } from '../../src/check/example-plan.ts'
import type { Change } from '../../src/compare/change.ts'
import { CHANGE_RULES, type ChangeRuleId } from '../../src/compare/change-rules.ts'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { BASE, planOf } from './compare-support.ts'

/*
 * What a careful reviewer says of one edit, written down before the program was asked. A wrong word about a promise is the
 * worst that it could say, so where two texts do not tell, the row says undecided.
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

/** Words with a colon in them are quoted, as a drafter must. */
const quoted = (value: string): string => (/^[{"]/.test(value) ? value : `"${value}"`)

type Row = readonly [old: string, next: string, ...rules: ChangeRuleId[]]

const DEADLINE = 'trước ngày 30/6/2025'
const DEADLINES: readonly Row[] = [
  // Days.
  ['trước ngày 30/6/2025', 'trước ngày 01/7/2025', 'deadline-later'],
  ['trước ngày 30/6/2025', 'đến hết ngày 30/6/2025', 'deadline-later'],
  ['trước ngày 30/6/2025', 'đến hết ngày 29/6/2025', 'reworded'],
  ['trước ngày 30/6/2025', 'trước 30/6/2025', 'reworded'],
  ['trước 10 giờ ngày 30/6/2025', 'trước 16 giờ ngày 30/6/2025', 'deadline-later'],
  ['trước 10 giờ ngày 30/6/2025', 'đến hết ngày 30/6/2025', 'deadline-later'],
  // A stretch of time around or beside another.
  ['Tháng 6/2025', 'Quý II/2025', 'deadline-changed'],
  ['Tháng 6/2025', 'Quý III/2025', 'deadline-later'],
  ['Tháng 6/2025', 'Năm 2025', 'deadline-later'],
  ['Tháng 12/2025', 'Năm 2025', 'deadline-changed'],
  ['Năm 2025', 'Năm 2025 - 2026', 'deadline-later'],
  ['từ ngày 01/3/2025 đến ngày 30/6/2025', 'từ ngày 01/5/2025 đến ngày 30/6/2025', 'deadline-changed'],
  // Milestones: each is a promise of its own.
  [
    'Phát động: tháng 6/2025; tổng kết: tháng 12/2025',
    'Phát động: tháng 11/2025; tổng kết: tháng 12/2025',
    'deadline-later',
  ],
  [
    'Phát động: tháng 6/2025; tổng kết: tháng 12/2025',
    'Phát động: tháng 9/2025; tổng kết: tháng 11/2025',
    'deadline-later',
    'deadline-earlier',
  ],
  ['Phát động: tháng 6/2025; tổng kết: tháng 12/2025', 'tổng kết: tháng 12/2025; phát động: tháng 6/2025', 'reworded'],
  ['Phát động: tháng 6/2025; tổng kết: tháng 12/2025', 'tổng kết: tháng 12/2025', 'deadline-dropped'],
  ['Phát động: tháng 6/2025; tổng kết: tháng 12/2025', 'Tháng 12/2025', 'deadline-changed'],
  ['trước ngày 15/6/2025', 'trước ngày 15/6/2025; trước ngày 15/12/2025', 'deadline-set', 'deadline-later'],
  ['trước ngày 15/12/2025', 'trước ngày 15/6/2025; trước ngày 15/12/2025', 'deadline-set'],
  ['Tháng 6/2025', 'Sơ kết: tháng 6/2025; tổng kết: tháng 12/2025', 'deadline-later'],
  [
    'đối với cấp xã trước ngày 15/6/2025; đối với cấp tỉnh trước ngày 30/6/2025',
    'đối với cấp xã trước ngày 20/6/2025; đối với cấp tỉnh trước ngày 30/6/2025',
    'deadline-later',
  ],
  // Standing work: to go on longer takes nothing back, to end sooner may.
  ['Thường xuyên', 'trước ngày 30/6/2025', 'standing-ended'],
  ['{ghi: Thường xuyên, đến: 2025-06-30}', '{ghi: Thường xuyên, đến: 2025-12-31}', 'deadline-changed'],
  ['{ghi: Thường xuyên, đến: 2025-12-31}', 'Thường xuyên', 'deadline-changed'],
  ['{ghi: Thường xuyên, báo cáo: a}', '{ghi: Thường xuyên, báo cáo: b}', 'duty-changed'],
  ['{ghi: Thường xuyên, báo cáo: a}', 'Thường xuyên', 'duty-removed'],
  ['{ghi: Thường xuyên, báo cáo: a}', 'trước ngày 30/6/2025', 'standing-ended', 'duty-removed'],
  ['Thường xuyên và trước ngày 15/12/2025', 'trước ngày 15/12/2025', 'deadline-changed'],
  // What comes again.
  ['Định kỳ hằng tháng', 'Định kỳ hằng quý', 'recurrence-rarer'],
  ['Định kỳ hằng quý', '02 lần/năm', 'recurrence-rarer'],
  ['trước ngày 20 hằng tháng', 'trước ngày 25 hằng tháng', 'deadline-changed'],
  ['ngày 20 hằng tháng', 'trước ngày 20 hằng tháng', 'deadline-changed'],
  ['trước ngày 20 hằng tháng', 'trước ngày 15/12/2025', 'deadline-changed'],
  ['Thường xuyên', 'Định kỳ hằng tháng', 'deadline-changed'],
  ['trước ngày 15/12/2025 và hằng quý', 'trước ngày 01/12/2025', 'deadline-earlier', 'deadline-dropped'],
  ['trước ngày 08/6 hằng năm; trước ngày 08/12 hằng năm', 'trước ngày 08/12 hằng năm', 'deadline-dropped'],
  // Days counted from something else.
  [
    'trong vòng 05 ngày kể từ ngày ban hành Kế hoạch',
    'trong vòng 10 ngày kể từ ngày ban hành Kế hoạch',
    'deadline-later',
  ],
  ['trước 05 ngày khi tổ chức Lễ phát động', 'trước 02 ngày khi tổ chức Lễ phát động', 'deadline-later'],
  [
    'trong vòng 05 ngày kể từ ngày ban hành Kế hoạch',
    'trong vòng 05 ngày kể từ ngày tổ chức Hội nghị',
    'deadline-changed',
  ],
  [
    'trong vòng 05 ngày làm việc kể từ ngày ban hành Kế hoạch',
    'trong vòng 06 ngày kể từ ngày ban hành Kế hoạch',
    'deadline-changed',
  ],
  [
    '{ghi: Theo kế hoạch của tỉnh, chậm nhất: 2025-06-30}',
    '{ghi: Theo kế hoạch của tỉnh, chậm nhất: 2025-12-31}',
    'deadline-later',
  ],
  ['{ghi: Theo kế hoạch của tỉnh, chậm nhất: 2025-06-30}', 'Theo kế hoạch của tỉnh', 'deadline-dropped'],
  [
    '{ghi: Theo kế hoạch của tỉnh, chậm nhất: 2025-06-30}',
    '{ghi: Theo kế hoạch của huyện, chậm nhất: 2025-06-30}',
    'deadline-changed',
  ],
  // Words beside a typed day.
  ['{ghi: Hạn của đợt đầu, đến: 2025-06-30}', '{ghi: Hạn của đợt cuối, đến: 2025-06-30}', 'words-changed'],
  ['trước ngày 30/6/2025', '{ghi: trước ngày 30/6/2025, chậm nhất: 2025-06-29}'],
  ['trước ngày 30/6/2025', 'Hạn của đợt đầu', 'deadline-changed'],
  ['trước ngày 30/6/2025', 'khi nào xong thì thôi', 'deadline-dropped'],
  ['trước ngày 30/6/2025', 'Trước ngày 30/6/2025', 'reworded'],
  ['{ghi: Hạn của đợt đầu, đến: 2025-06-30}', '{ghi: Hạn của Đợt đầu, đến: 2025-06-30}', 'reworded'],
  // Wishes.
  ['trước ngày 30/6/2025', 'Phấn đấu trước ngày 30/9/2025', 'aspiration-added', 'deadline-later'],
  ['Phấn đấu trước ngày 30/6/2025', 'trước ngày 30/9/2025', 'aspiration-removed', 'deadline-later'],
]

const RESULT = '02 lớp tập huấn; ít nhất 80% học viên đạt yêu cầu'
const RESULTS: readonly Row[] = [
  // Numbers.
  ['100% hồ sơ được giải quyết', '95% hồ sơ được giải quyết', 'measure-lowered'],
  ['Ít nhất 80% hộ dân tham gia', 'Tối đa 80% hộ dân tham gia', 'measure-changed'],
  ['Ít nhất 80% hộ dân tham gia', 'Trên 80% hộ dân tham gia', 'measure-changed'],
  ['Ít nhất 80% hộ dân tham gia', 'Tối thiểu 80% hộ dân tham gia', 'reworded'],
  ['Ít nhất 80% hộ dân tham gia', '{ghi: Ít nhất 80% hộ dân tham gia}'],
  ['Ít nhất 80% hộ dân tham gia', '"Ít nhất 80 % hộ dân tham gia"', 'reworded'],
  ['500 người tham gia', '{ghi: 500 người tham gia, chỉ số: [{bằng: 400 người}]}', 'measure-lowered'],
  ['từ 80% đến 90% hộ dân tham gia', 'từ 70% đến 90% hộ dân tham gia', 'measure-lowered'],
  ['từ 80% đến 90% hộ dân tham gia', 'từ 80% đến 85% hộ dân tham gia', 'measure-lowered'],
  ['từ 80% đến 90% hộ dân tham gia', 'từ 82% đến 85% hộ dân tham gia', 'measure-changed'],
  ['từ 80% đến 90% hộ dân tham gia', '85% hộ dân tham gia', 'measure-changed'],
  ['80% hộ dân tham gia', '80% hộ nghèo tham gia', 'measure-changed'],
  ['500 người tham gia', '500 hộ tham gia', 'measure-changed'],
  // Where less is better, or may be.
  [
    'Rút ngắn thời gian từ 15 ngày xuống còn 10 ngày',
    'Rút ngắn thời gian từ 15 ngày xuống còn 8 ngày',
    'measure-changed',
  ],
  ['100 ha rừng bị cháy', '50 ha rừng bị cháy', 'measure-changed'],
  ['5 người chết', '7 người chết', 'measure-changed'],
  ['20% hộ chưa có nước sạch', '30% hộ chưa có nước sạch', 'measure-changed'],
  ['Xếp thứ 5/63', 'Xếp thứ 7/63', 'measure-changed'],
  ['Giảm ít nhất 10% số vụ vi phạm', 'Giảm ít nhất 5% số vụ vi phạm', 'measure-lowered'],
  ['Tỷ lệ hồ sơ trễ hạn dưới 1%', 'Tỷ lệ hồ sơ trễ hạn dưới 2%', 'measure-lowered'],
  [
    'Thời gian giải quyết không quá 03 ngày làm việc',
    'Thời gian giải quyết không quá 05 ngày làm việc',
    'measure-lowered',
  ],
  // The number stays, what is counted does not: the words say it.
  ['100% hồ sơ được giải quyết đúng hạn', '100% hồ sơ được tiếp nhận', 'result-reworded'],
  ['Ít nhất 80% học viên đạt yêu cầu', 'Ít nhất 80% học viên tham dự', 'result-reworded'],
  ['Ít nhất 80% học viên đạt yêu cầu', 'Ít nhất 90% học viên tham dự', 'measure-raised', 'result-reworded'],
  ['80% học viên đạt loại giỏi', '80% học viên đạt loại khá; 02 lớp tập huấn', 'deliverable-added', 'result-reworded'],
  ['02 lớp tập huấn cho trưởng thôn', '03 lớp tập huấn cho trưởng thôn', 'deliverable-more'],
  ['02 lớp tập huấn cho trưởng thôn', '03 lớp tập huấn cho hội viên', 'deliverable-changed'],
  // Years.
  [
    'Năm 2025 có 80%, năm 2026 có 100% người dân tham gia',
    'Năm 2025 có 70%, năm 2026 có 100% người dân tham gia',
    'measure-lowered',
  ],
  ['Năm 2025 có 80% người dân tham gia', 'Năm 2026 có 80% người dân tham gia', 'measure-lowered'],
  ['Năm 2025 có 80% người dân tham gia', 'Năm 2026 có 100% người dân tham gia', 'measure-changed'],
  ['Năm 2025 có 80% người dân tham gia', '80% người dân tham gia', 'measure-changed'],
  ['Năm 2025 có 80%, năm 2026 có 100% người dân tham gia', 'Năm 2026 có 100% người dân tham gia', 'measure-removed'],
  // Promises.
  ['Ít nhất 80% hộ dân tham gia', 'Phấn đấu ít nhất 80% hộ dân tham gia', 'aspiration-added'],
  ['Ít nhất 80% hộ dân tham gia', 'Phấn đấu ít nhất 90% hộ dân tham gia', 'aspiration-added', 'measure-raised'],
  ['500 người tham gia', 'khoảng 400 người tham gia', 'measure-changed'],
  // Products.
  ['02 lớp tập huấn', '2 lớp tập huấn', 'reworded'],
  ['Kế hoạch tuyên truyền', '01 Kế hoạch tuyên truyền', 'reworded'],
  ['01 kế hoạch tuyên truyền', '01 kế hoạch kiểm tra', 'deliverable-changed'],
  ['02 báo cáo tháng', '01 báo cáo tổng kết', 'deliverable-changed'],
  [
    '01 kế hoạch tuyên truyền; 01 kế hoạch kiểm tra',
    '01 kế hoạch truyền thông',
    'deliverable-removed',
    'deliverable-removed',
    'deliverable-added',
  ],
  ['01 kế hoạch tuyên truyền', '80% hộ dân tham gia', 'deliverable-removed', 'measure-added'],
  [
    '01 Lễ phát động và 01 Ngày hội được tổ chức',
    '01 Lễ phát động được tổ chức',
    'deliverable-removed',
    'deliverable-changed',
  ],
  // Words only.
  ['Nâng cao nhận thức', 'Nâng cao kỹ năng', 'result-reworded'],
  ['Nâng cao nhận thức', 'nâng cao nhận thức', 'reworded'],
  ['02 lớp tập huấn', '02 Lớp tập huấn', 'reworded'],
  ['{ghi: Đạt chỉ tiêu, phục vụ: [a, b]}', '{ghi: Đạt chỉ tiêu, phục vụ: [b, a]}'],
  ['{ghi: Đạt chỉ tiêu, phục vụ: [a, b]}', '{ghi: Đạt chỉ tiêu, phục vụ: [b]}', 'serves-removed'],
  ['{ghi: Đạt chỉ tiêu, phục vụ: [a]}', '{ghi: Góp phần vào chỉ tiêu, phục vụ: [a]}', 'result-reworded'],
]

const LEAD = '  chủ trì: vhxh\n  phối hợp: [cong-an-xa]\n'
const UNITS: readonly Row[] = [
  ['  chủ trì: vhxh\n', '  chủ trì: Phòng Văn hoá - Xã hội\n'],
  ['  chủ trì: vhxh\n', '  chủ trì: {ghi: Phòng Văn hóa - Xã hội, là: vhxh}\n'],
  ['  chủ trì: ubnd-xa\n', '  chủ trì: UBND xã\n', 'reworded'],
  ['  chủ trì: vhxh\n', '  chủ trì: {ghi: Phòng Văn hóa - Xã hội và Công an xã, là: vhxh}\n', 'words-changed'],
  [
    '  chủ trì: vhxh\n',
    '  chủ trì: {ghi: Phòng Văn hóa - Xã hội và Công an xã, là: [vhxh, cong-an-xa]}\n',
    'lead-changed',
  ],
  ['  chủ trì: vhxh\n', '  chủ trì:\n', 'lead-removed'],
  [LEAD, '  chủ trì: cong-an-xa\n  phối hợp: [vhxh]\n', 'lead-changed', 'support-removed', 'support-added'],
  ['  phối hợp: [cong-an-xa, cac-thon]\n', '  phối hợp: [cac-thon, cong-an-xa]\n'],
  ['  phối hợp: [cong-an-xa, cac-thon]\n', '  phối hợp: {ghi: "Công an xã, các thôn", là: [cong-an-xa, cac-thon]}\n'],
  [
    '  phối hợp: {ghi: các đơn vị liên quan, là: [cong-an-xa]}\n',
    '  phối hợp: {ghi: các đơn vị liên quan, là: [cong-an-xa, cac-thon]}\n',
    'support-added',
  ],
  [
    '  phối hợp: [{ghi: các đơn vị liên quan}]\n',
    '  phối hợp: [{ghi: các đơn vị của xã}]\n',
    'support-removed',
    'support-added',
  ],
  ['  chủ trì: vhxh\n', '  chủ trì: {ghi: Phòng văn hóa - xã hội, là: vhxh}\n', 'reworded'],
  ['  phối hợp: [{ghi: các đơn vị liên quan}]\n', '  phối hợp: [{ghi: Các đơn vị liên quan}]\n', 'reworded'],
  ['', '  thẩm quyền: Chủ tịch UBND xã\n', 'authority-changed'],
  ['  thẩm quyền: Chủ tịch UBND xã\n', '  thẩm quyền: chủ tịch UBND xã\n', 'reworded'],
]

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
  ['a target of nobody', put('  chủ trì: vhxh\n- mã: ho', '- mã: ho'), 'lead-removed ky-nang'],
  ['a target a year later', put('Năm 2025\n  chủ trì: vhxh', 'Năm 2026\n  chủ trì: vhxh'), 'deadline-later ky-nang'],
  [
    'served no more',
    put(', phục vụ: [ky-nang]', ', sản phẩm: [01 lớp]'),
    'serves-removed lop',
    'deliverable-added lop',
  ],
  // Reporting.
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
