import fc from 'fast-check'
import { expect, test } from 'vitest'
import { block, planWith } from '../../src/check/example-plan.ts'
import { countConflicts, printChunks, sideOf } from '../../src/merge/chunk.ts'
import { conflictSides } from '../../src/merge/conflict-sides.ts'
import { mergePlans } from '../../src/merge/merge-plans.ts'

/*
 * A plan with a place of every kind, and what one or the other drafter may type there. What is to come of both follows from
 * the text alone: every place as the one who touched it has it.
 */

const PLAN = planWith(
  {
    ký: '\n  # theo phân công\n  quyền hạn: TM. ỦY BAN NHÂN DÂN\n  chức vụ: CHỦ TỊCH\n  họ tên: Nguyễn Văn An',
    'nơi nhận': '\n  - Sở Nội vụ\n  - Các thôn\n  - Trang thông tin điện tử xã',
    lưu: 'VT  # và người soạn',
  },
  `# Mục đích

Phổ cập kỹ năng số
cho người dân.

Bảo đảm tiết kiệm.

# Nhiệm vụ

${block('nhóm', 'mã: dao-tao\nchủ trì: vhxh\nthời gian: Tháng 10/2025')}
${block(
  'nhiệm vụ',
  `# việc đầu năm
- mã: mo-lop
  nội dung: Mở lớp tập huấn  # hai buổi
  phối hợp:
    - cong-an-xa
    - cac-thon
  # hạn của tỉnh
  thời gian: trước ngày 30/6/2025
  kết quả: 02 lớp
- mã: phat-dong
  nội dung: Tổ chức lễ phát động
  kết quả: {ghi: 01 lễ, phục vụ: [ky-nang-so]}
- mã: tong-ket
  nội dung: >-
    Tổ chức hội nghị
    tổng kết
  kết quả: 01 hội nghị`,
)}
## Việc khác

${block('nhiệm vụ', '- {mã: ra-soat, nội dung: Rà soát, chủ trì: vhxh, thời gian: Tháng 9/2025, kết quả: 01 báo cáo}')}
# Chỉ tiêu

${block('chỉ tiêu', '- mã: ky-nang-so\n  nội dung: Ít nhất 80% người dân có kỹ năng số\n  thời gian: Năm 2025\n  chủ trì: vhxh')}
# Báo cáo

${block('báo cáo', '- mã: bao-cao-nam\n  đơn vị báo cáo: cac-thon\n  báo cáo cho: vhxh\n  thời gian: trước ngày 15/12/2025')}`,
)

type Slot = readonly [from: string, one: string, other: string]
const SLOTS: readonly Slot[] = [
  ['địa danh: Bờ Y', 'địa danh: Đắk Tô', 'địa danh: Đắk Hà'],
  ['số:\n', 'số: 12\n', 'số: 13\n'],
  ['  chức vụ: CHỦ TỊCH', '  chức vụ: [KT. CHỦ TỊCH, PHÓ CHỦ TỊCH]', '  chức vụ: QUYỀN CHỦ TỊCH'],
  ['họ tên: Nguyễn Văn An', 'họ tên: Trần Thị Bình', 'họ tên: Lê Văn Chi'],
  ['- Sở Nội vụ', '- Sở Nội vụ (b/c)', '- Sở Tài chính'],
  ['- Trang thông tin điện tử xã', '- Cổng thông tin xã', '- Trang xã'],
  ['VT  # và', 'VT, VHXH  # và', 'VT, CA  # và'],
  ['Phổ cập kỹ năng số\n', 'Nâng cao kỹ năng số\n', 'Bồi dưỡng kỹ năng số\n'],
  ['Bảo đảm tiết kiệm.', 'Bảo đảm tiết kiệm, hiệu quả.', 'Bảo đảm hiệu quả.'],
  ['mã: dao-tao\nchủ trì: vhxh', 'mã: dao-tao\nchủ trì: ubnd-xa', 'mã: dao-tao\nchủ trì: cong-an-xa'],
  ['thời gian: Tháng 10/2025', 'thời gian: Tháng 11/2025', 'thời gian: Quý IV/2025'],
  ['Mở lớp tập huấn  # hai', 'Mở các lớp tập huấn  # hai', 'Tổ chức lớp tập huấn  # hai'],
  ['    - cong-an-xa\n', '    - cong-an-xa\n    - ubnd-xa\n', '    - cong-an-xa\n    - vhxh\n'],
  ['trước ngày 30/6/2025', 'trước ngày 30/9/2025', 'Tháng 8/2025'],
  ['kết quả: 02 lớp', 'kết quả: 03 lớp', 'kết quả: 04 lớp'],
  ['mã: phat-dong', 'mã: le-phat-dong', 'mã: ngay-hoi'],
  ['01 lễ,', '02 lễ,', '03 lễ,'],
  ['  nội dung: >-\n    Tổ chức hội nghị\n    tổng kết', '  nội dung: Tổng kết', '  nội dung: "Sơ kết"'],
  ['nội dung: Rà soát', 'nội dung: Kiểm tra', 'nội dung: Thống kê'],
  ['Ít nhất 80%', 'Ít nhất 85%', 'Ít nhất 90%'],
  ['thời gian: Năm 2025', 'thời gian: Quý III/2025', 'thời gian: Quý II/2025'],
  ['báo cáo cho: vhxh', 'báo cáo cho: ubnd-xa', 'báo cáo cho: cong-an-xa'],
  ['trước ngày 15/12/2025', 'trước ngày 10/12/2025', 'trước ngày 20/12/2025'],
]
/** What never is a conflict, whoever does it: a comment, a key put in, a task, a section. */
const ADDITIONS: readonly (readonly [from: string, to: string])[] = [
  ['# theo phân công', '# theo phân công mới'],
  ['# hai buổi', '# ba buổi'],
  ['  # hạn của tỉnh\n', '  # hạn của tỉnh\n  # đã hỏi lại\n'],
  ['trích yếu:', 'độ mật: Mật\ntrích yếu:'],
  ['- mã: tong-ket', '- mã: moi\n  nội dung: Việc mới\n  kết quả: 01 lớp\n- mã: tong-ket'],
  ['# Chỉ tiêu\n', '# Mục mới\n\nLời mới.\n\n# Chỉ tiêu\n'],
]

const typed = (choices: readonly (readonly [from: string, to: string])[]): string =>
  choices.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`“${from}” stands once in the plan`)
    return text.replace(from, () => to)
  }, PLAN)

type Owner = 'ours' | 'theirs' | 'both' | 'none'
const owners = (count: number, ...of: readonly Owner[]) =>
  fc.array(fc.constantFrom<Owner>(...of), { minLength: count, maxLength: count })

test('every place of a plan is merged by itself: as the one who touched it has it, in conflict where both did', () => {
  fc.assert(
    fc.property(
      owners(SLOTS.length, 'ours', 'theirs', 'both', 'none', 'none'),
      owners(ADDITIONS.length, 'ours', 'theirs', 'none'),
      fc.boolean(),
      (changed, added, isWindows) => {
        const made = (wants: (owner: Owner) => 0 | 1 | 2): string =>
          typed([
            ...SLOTS.flatMap((slot, i) => [[slot[0], slot[wants(changed[i] ?? 'none')]] as const]),
            ...ADDITIONS.flatMap(([from, to], i) => (wants(added[i] ?? 'none') > 0 ? [[from, to] as const] : [])),
          ]).replaceAll('\n', isWindows ? '\r\n' : '\n')
        const merged = mergePlans({
          base: made(() => 0),
          ours: made((owner) => (owner === 'ours' || owner === 'both' ? 1 : 0)),
          theirs: made((owner) => (owner === 'both' ? 2 : owner === 'theirs' ? 1 : 0)),
        })
        const one = made((owner) => (owner === 'none' ? 0 : 1))
        const other = made((owner) => (owner === 'none' ? 0 : owner === 'both' ? 2 : 1))
        expect(countConflicts(merged)).toBe(changed.filter((owner) => owner === 'both').length)
        expect([sideOf(merged, 'ours'), sideOf(merged, 'theirs')]).toEqual([one, other])
        expect(sideOf(merged, 'base')).toBe(made((owner) => (owner === 'none' || owner === 'both' ? 0 : 1)))
        const printed = printChunks(merged, { ours: 'ta', theirs: 'họ', size: 7, base: 'gốc' })
        if (one !== other) expect(conflictSides(printed)).toMatchObject({ ours: one, theirs: other })
        else expect(printed).toBe(one)
      },
    ),
    { numRuns: 40 },
  )
})
