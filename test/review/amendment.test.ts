import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { bindPlan } from '../../src/plan/bind.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { readUnits } from '../../src/plan/units.ts'
import { amendmentDraft } from '../../src/review/amendment-draft.ts'
import { unprovedParts } from '../../src/review/prove-amendment.ts'
import { parsePlan } from '../../src/syntax/parse-plan.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { BASE, body, planOf, REPORTS, TARGETS, TASKS } from '../compare/compare-support.ts'

/** The draft, once it is proved. */
const draftOf = (old: Plan, next: Plan): string => {
  const draft = amendmentDraft(old, next)
  if (draft === undefined) throw new Error('there is something to amend')
  expect(unprovedParts(old, draft, next)).toEqual([])
  return draft
}

/** What the draft orders, heading by heading. */
const ordersOf = (old: string, next: string): readonly string[] =>
  draftOf(planOf(old), planOf(next)).match(/^##? .*$/gm) ?? []

const plan = (text: string): string => planWith({}, text)

describe('the draft', () => {
  const NEW = `- mã: ra-soat\n  nội dung: Rà soát hạ tầng viễn thông\n  chủ trì: cong-an-xa\n  thời gian: {ghi: Thường xuyên, báo cáo: bao-cao-nam}\n  kết quả: 01 báo cáo\n`
  const [first = ''] = TASKS.split(/(?=- mã: phat)/)
  const next = planWith(
    { 'căn cứ': '[Nghị quyết số 57-NQ/TW, Luật Chuyển đổi số]' },
    body(first.replace('30/6/2025', '30/9/2025') + NEW, TARGETS, REPORTS).replace(
      'cho người dân.',
      'cho *mọi* người dân.',
    ),
  )

  test('names each changed part by number and words, and holds new words and rows whole', () => {
    expect(draftOf(planOf(BASE), planOf(next))).toMatchInlineSnapshot(`
      "---
      thể thức: nghị định 30
      cơ quan ban hành: ubnd-xa
      địa danh: Bờ Y
      số:
      ký hiệu: KH-UBND
      ngày ban hành:
      trích yếu: >-
        Sửa đổi, bổ sung một số nội dung của Kế hoạch số [điền: số]/KH-UBND ngày [điền: ngày] của Ủy ban
        nhân dân xã Bờ Y thực hiện Phong trào “Bình dân học vụ số”
      trạng thái: dự thảo
      thời kỳ: Năm 2025
      ký:
        quyền hạn: TM. ỦY BAN NHÂN DÂN
        chức vụ: CHỦ TỊCH
        họ tên: Nguyễn Văn An
      nơi nhận: ["Các phòng, cơ quan thuộc xã", Các thôn]
      lưu: VT
      căn cứ: [Nghị quyết số 57-NQ/TW, Luật Chuyển đổi số]
      trình bày:
        kiểu: bảng
        cột:
          - {trường: nội dung, tên: "Nội dung"}
          - {trường: chủ trì, tên: "Cơ quan chủ trì"}
          - {trường: phối hợp, tên: "Cơ quan phối hợp"}
          - {trường: kết quả, tên: "Kết quả, sản phẩm"}
          - {trường: thời gian, tên: "Thời gian"}
      ---

      Ủy ban nhân dân xã Bờ Y ban hành Kế hoạch sửa đổi, bổ sung một số nội dung của Kế hoạch số [điền: số]/KH-UBND ngày [điền: ngày] của Ủy ban nhân dân xã Bờ Y thực hiện Phong trào “Bình dân học vụ số” như sau:

      # Nội dung sửa đổi, bổ sung

      ## Sửa đổi căn cứ ban hành như sau:

      - Nghị quyết số 57-NQ/TW
      - Luật Chuyển đổi số

      ## Sửa đổi mục I “Mục đích” như sau:

      Phổ cập kỹ năng số cho *mọi* người dân.

      - Ý thứ nhất
      - Ý thứ hai

      ## Sửa đổi nhiệm vụ số 1 “Mở lớp tập huấn kỹ năng số” (mã mo-lop) tại mục II như sau:

      \`\`\`yaml nhiệm vụ
      - mã: mo-lop
        nội dung: Mở lớp tập huấn kỹ năng số
        chủ trì: vhxh
        phối hợp: [cong-an-xa]
        thời gian: trước ngày 30/9/2025
        kết quả: 02 lớp tập huấn; ít nhất 80% học viên đạt yêu cầu
      \`\`\`

      ## Bãi bỏ nhiệm vụ số 2 “Tổ chức lễ phát động” (mã phat-dong) tại mục II

      ## Bổ sung nhiệm vụ (mã ra-soat) vào sau nhiệm vụ số 1 “Mở lớp tập huấn kỹ năng số” (mã mo-lop) tại mục II như sau:

      \`\`\`yaml nhiệm vụ
      - mã: ra-soat
        nội dung: Rà soát hạ tầng viễn thông
        chủ trì: cong-an-xa
        thời gian:
          ghi: Thường xuyên
          báo cáo: bao-cao-nam
        kết quả: 01 báo cáo
      \`\`\`

      # Nội dung được dẫn chiếu

      ## Giữ nguyên chế độ báo cáo “Báo cáo kết quả thực hiện Kế hoạch” (mã bao-cao-nam) tại mục IV:

      \`\`\`yaml báo cáo
      - mã: bao-cao-nam
        nội dung: Báo cáo kết quả thực hiện Kế hoạch
        đơn vị báo cáo: cac-thon
        báo cáo cho: vhxh
        thời gian: trước ngày 15/12/2025
      \`\`\`

      Đơn vị báo cáo: Các thôn; báo cáo cho: Phòng Văn hóa - Xã hội; thời hạn: trước ngày 15/12/2025.

      # Tổ chức thực hiện

      Các nội dung khác của Kế hoạch được sửa đổi, bổ sung không thay đổi.

      Số của mục, nhiệm vụ nêu trong Kế hoạch này là số tại Kế hoạch được sửa đổi, bổ sung; mục được bổ sung mang số mới. Các mục, nhiệm vụ còn lại được đánh số lại theo thứ tự sau khi sửa đổi, bổ sung.
      "
    `)
  })

  test('nothing to amend: no draft', () => {
    expect(amendmentDraft(planOf(BASE), planOf(BASE))).toBeUndefined()
    expect(amendmentDraft(planOf(BASE), planOf(BASE.replace('số:', 'số: 15')))).toBeUndefined()
  })

  test('headings come, go, change their titles and move; each is named as it stands', () => {
    const old = plan('# Một\n\nA.\n\n## Ý\n\nB.\n\n# Hai\n\nC.\n\n# Ba\n\nD.\n')
    const now = plan('# Ba\n\nD.\n\n# Một mới\n\nA.\n\n## Ý\n\nB.\n\n## Thêm *nữa*\n\n- E\n\n# Phụ lục: Biểu\n\nG.\n')
    expect(ordersOf(old, now).slice(1, -1)).toEqual([
      '## Chuyển mục III “Ba” vào đầu Kế hoạch',
      '## Sửa đổi tên mục I “Một” thành “Một mới”',
      '## Bổ sung mục II.2 “Thêm *nữa*” vào sau mục I.1 “Ý” như sau:',
      '## Bãi bỏ mục II “Hai”',
      '## Bổ sung Phụ lục “Biểu” vào sau mục I “Một” như sau:',
    ])
  })

  test('a section that goes says which rows go with it', () => {
    const row = (id: string) =>
      `\`\`\`yaml nhiệm vụ\n- {mã: ${id}, nội dung: Việc ${id}, chủ trì: vhxh, thời gian: Quý III/2025, kết quả: 01 kế hoạch}\n\`\`\`\n`
    const old = plan(`# Một\n\n## Ý\n\n${row('a')}\n# Hai\n\n${row('b')}`)
    expect(draftOf(planOf(old), planOf(plan(`# Hai\n\n${row('b')}`)))).toContain(
      '## Bãi bỏ mục I “Một” cùng các nội dung sau đây:\n\n- nhiệm vụ số 1 “Việc a” (mã a) tại mục I.1\n',
    )
    expect(ordersOf(old, plan(`# Hai\n\n${row('b')}\n${row('a')}`)).slice(1, -1)).toEqual([
      '## Bãi bỏ mục I “Một”',
      '## Chuyển nhiệm vụ số 1 “Việc a” (mã a) tại mục I.1 vào sau nhiệm vụ số 1 “Việc b” (mã b) tại mục II',
    ])
  })

  test('what no reader of the paper sees stands apart', () => {
    const now = BASE.replace('mã: mo-lop', 'mã: mo-lop-moi').replace('báo cáo: bao-cao-nam}', 'đến: 2025-12-31}')
    expect(ordersOf(BASE, now)).toEqual([
      '# Dữ liệu trong sổ nhiệm vụ',
      '## Đổi mã nhiệm vụ số 1 “Mở lớp tập huấn kỹ năng số” (mã mo-lop) tại mục II thành mo-lop-moi',
      '## Sửa đổi nhiệm vụ số 2 “Tổ chức lễ phát động” (mã phat-dong) tại mục II như sau:',
      '# Nội dung được dẫn chiếu',
      '## Giữ nguyên chỉ tiêu “Ít nhất 80% người dân có kỹ năng số” (mã ky-nang-so) tại mục III:',
      '# Tổ chức thực hiện',
    ])
  })

  test('rows that follow a target with another id do not change', () => {
    expect(ordersOf(BASE, BASE.replaceAll('ky-nang-so', 'ky-nang-so-2025'))).toEqual([
      '# Dữ liệu trong sổ nhiệm vụ',
      '## Đổi mã chỉ tiêu “Ít nhất 80% người dân có kỹ năng số” (mã ky-nang-so) tại mục III thành ky-nang-so-2025',
      '# Tổ chức thực hiện',
    ])
  })

  test('a group is said by its effect on each row', () => {
    const grouped = (deadline: string): string =>
      plan(
        `# Nhiệm vụ\n\n\`\`\`yaml nhóm\n- mã: x\n\`\`\`\n\n## Mở lớp: “kỹ năng số” [1] #2\n\n\`\`\`yaml nhóm\nmã: nhom-mot\nchủ trì: {ghi: "Phòng Văn hóa, xã", là: vhxh}\nphối hợp: [cong-an-xa, {ghi: "các thôn, tổ"}]\nthời gian: ${deadline}\n\`\`\`\n\n\`\`\`yaml nhiệm vụ\n- mã: mo-lop\n  kết quả: 02 lớp tập huấn\n\`\`\`\n`,
      )
    const draft = draftOf(
      planOf(grouped('Tháng 6')),
      planOf(grouped('{ghi: "Cuối năm: nếu kịp", chậm nhất: 2025-12-31}')),
    )
    expect(draft).toContain(' tại mục I.1 như sau, nội dung theo lời đứng ngay trên trong Kế hoạch:\n')
    expect(draft).toContain('thời gian:\n    ghi: "Cuối năm: nếu kịp"\n    chậm nhất: 2025-12-31\n')
  })

  test('other capitals alone are amended too, wherever they stand', () => {
    const next = planOf(
      BASE.replace('# Mục đích', '# Mục Đích').replace('Ý thứ nhất', 'Ý Thứ nhất').replace('02 lớp', '02 Lớp'),
    )
    const orders = draftOf(planOf(BASE), next).match(/^## .*/gm)
    expect(orders).toHaveLength(3)
  })

  test('a unit with another name is told once', () => {
    const named = (name: string): Plan => {
      const register = `- mã: ubnd-xa\n  tên: Ủy ban nhân dân xã Bờ Y\n- mã: vhxh\n  tên: ${name}\n`
      const units = readUnits([sourceFile('don-vi.yaml', register)]).value
      const text = plan(
        '# Việc\n\n```yaml nhiệm vụ\n- {mã: a, nội dung: Mở lớp, chủ trì: vhxh, thời gian: Quý III/2025, kết quả: 01 lớp}\n```\n',
      )
      const tree = parsePlan(sourceFile('ke-hoach.md', text)).value
      const found = tree && units && bindPlan(tree, units).value
      if (!found) throw new Error('the example can be read')
      return found
    }
    const [old, now] = [named('Phòng Văn hóa'), named('Phòng Văn hóa - Xã hội')]
    const draft = draftOf(old, now)
    const order =
      '## Thay tên “Phòng Văn hóa” bằng “Phòng Văn hóa - Xã hội” tại các nội dung sau đây:\n\n- nhiệm vụ số 1 “Mở lớp” (mã a) tại mục I\n'
    expect(draft).toContain(order)
    expect(unprovedParts(old, draft.replace(order, ''), now)).toEqual([
      'tên đơn vị “Phòng Văn hóa - Xã hội”',
      'tên đơn vị ở mã a',
    ])
    expect(unprovedParts(old, draft.replace('- nhiệm vụ số 1', '- nhiệm vụ số 2'), now)).toEqual(['tên đơn vị ở mã a'])
  })
})

test('an id that stands twice names nothing: the proof says which', () => {
  const twice = planOf(BASE.replace('mã: phat-dong', 'mã: mo-lop'))
  expect(unprovedParts(planOf(BASE), amendmentDraft(planOf(BASE), twice) ?? '', twice)).toEqual([
    'mã mo-lop đứng ở hai chỗ',
  ])
})
