import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planWith } from '../../src/check/example-plan.ts'
import { bindPlan } from '../../src/plan/bind.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { amendmentDraft } from '../../src/review/amendment-draft.ts'
import { applyAmendment, readAmendment, sameTasks, tasksData } from '../../src/review/read-amendment.ts'
import { parsePlan } from '../../src/syntax/parse-plan.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { BASE, body, planOf, REPORTS, TARGETS, TASKS } from '../compare/compare-support.ts'
import { tasks, typed, typing } from '../compare/generated-plans.ts'
import { compiledPlan, SLUGS } from '../support/compiled-plans.ts'
import { generator } from '../support/generator.ts'

const draftOf = (old: Plan, next: Plan): string => {
  const draft = amendmentDraft(old, next)
  if (draft === undefined) throw new Error('there is something to amend')
  return draft
}

/** The amendment as text, read again and carried out, gives the tasks of the newer text. */
const expectProved = (old: Plan, next: Plan): void => {
  const draft = amendmentDraft(old, next)
  const amendment = draft === undefined ? undefined : readAmendment(draft, next)
  const result = amendment ? applyAmendment(old, amendment) : tasksData(old)
  expect(Object.fromEntries(result)).toEqual(Object.fromEntries(tasksData(next)))
}

describe('base + amendment = the new text', () => {
  test('of generated pairs, however they are typed', () => {
    fc.assert(
      fc.property(tasks, tasks, typing, (a, b, how) => {
        expectProved(planOf(typed(a)), planOf(typed(b, how)))
      }),
      { numRuns: 100 },
    )
  })

  test('where a group or the heading above lent what the task has not', () => {
    const grouped = (deadline: string): Plan =>
      planOf(
        planWith(
          {},
          `# Nhiệm vụ\n\n\`\`\`yaml nhóm\n- mã: x\n\`\`\`\n\n## Mở lớp: “kỹ năng số” [1] #2\n\n\`\`\`yaml nhóm\nmã: nhom-mot\nchủ trì: {ghi: "Phòng Văn hóa, xã", là: vhxh}\nphối hợp: [cong-an-xa, {ghi: "các thôn, tổ"}]\nthời gian: ${deadline}\n\`\`\`\n\n\`\`\`yaml nhiệm vụ\n- mã: mo-lop\n  kết quả: 02 lớp tập huấn\n\`\`\`\n`,
        ),
      )
    const [old, next] = [grouped('Tháng 6'), grouped('{ghi: "Cuối năm: nếu kịp", chậm nhất: 2025-12-31}')]
    expectProved(old, next)
    expect(draftOf(old, next)).toContain('thời gian:\n    ghi: "Cuối năm: nếu kịp"\n    chậm nhất: 2025-12-31\n')
  })

  test('what is left out of the draft is missed: the proof can fail', () => {
    const next = planOf(BASE.replace('30/6/2025', '30/9/2025'))
    const draft = draftOf(planOf(BASE), next)
    const spoilt = readAmendment(draft.replace('30/9/2025', '30/8/2025'), next)
    expect(spoilt && sameTasks(applyAmendment(planOf(BASE), spoilt), tasksData(next))).toBe(false)
  })

  test.each(SLUGS)('of %s with edits of every kind', async (slug) => {
    const { plan } = await compiledPlan(slug)
    const random = generator(7)
    for (let round = 0; round < 2; round++) {
      const next = readAgain(edited(plan, random), plan)
      expectProved(plan, next)
      expectProved(next, plan)
    }
  })
})

/** Some tasks taken out, some given another deadline, lead or result, one put in, one with another id. */
const edited = (plan: Plan, random: () => number): string => {
  const cuts = plan.tasks.flatMap(({ span, idSpan, id, deadline }): [number, number, string][] => {
    const kind = Math.floor(random() * 7)
    if (kind === 0) return [[idSpan.start, idSpan.end, `${id}-moi`]]
    if (kind === 1 && deadline.span.start > span.start && deadline.span.end <= span.end)
      return [[deadline.span.start, deadline.span.end, '"trước ngày 15/11/2025"']]
    if (kind === 2)
      return [
        [
          idSpan.start,
          idSpan.start,
          `${id}-them\n  nội dung: "Việc thêm: số 1"\n  chủ trì: {ghi: Các thôn}\n  thời gian: Quý IV/2025\n  kết quả: 05 mô hình\n- mã: `,
        ],
      ]
    return []
  })
  return cuts
    .toSorted((a, b) => b[0] - a[0])
    .reduce((text, [start, end, words]) => text.slice(0, start) + words + text.slice(end), plan.source.text)
}

const readAgain = (text: string, { source, units }: Plan): Plan => {
  const tree = parsePlan(sourceFile(source.path, text)).value
  const plan = tree && bindPlan(tree, units).value
  if (!plan) throw new Error('an edited plan can be read')
  return plan
}

describe('the draft', () => {
  const NEW = `- mã: ra-soat\n  nội dung: Rà soát hạ tầng viễn thông\n  chủ trì: cong-an-xa\n  thời gian: {ghi: Thường xuyên, báo cáo: bao-cao-nam}\n  kết quả: 01 báo cáo\n`
  const [first = ''] = TASKS.split(/(?=- mã: phat)/)
  const next = planWith(
    { 'căn cứ': '[Nghị quyết số 57-NQ/TW]' },
    body(first.replace('30/6/2025', '30/9/2025') + NEW, TARGETS, REPORTS).replace(
      'cho người dân.',
      'cho *mọi* người dân.',
    ),
  )

  test('names each changed row, number and section, and holds new rows whole', () => {
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
      căn cứ: [Nghị quyết số 57-NQ/TW]
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

      ## Sửa đổi nhiệm vụ số 1 (mã mo-lop) mục II như sau:

      \`\`\`yaml nhiệm vụ
      - mã: mo-lop
        nội dung: Mở lớp tập huấn kỹ năng số
        chủ trì: vhxh
        phối hợp: [cong-an-xa]
        thời gian: trước ngày 30/9/2025
        kết quả: 02 lớp tập huấn; ít nhất 80% học viên đạt yêu cầu
      \`\`\`

      ## Bãi bỏ nhiệm vụ số 2 (mã phat-dong) mục II

      ## Bổ sung nhiệm vụ (mã ra-soat) vào mục II, sau nhiệm vụ số 1 (mã mo-lop) như sau:

      \`\`\`yaml nhiệm vụ
      - mã: ra-soat
        nội dung: Rà soát hạ tầng viễn thông
        chủ trì: cong-an-xa
        thời gian:
          ghi: Thường xuyên
          báo cáo: bao-cao-nam
        kết quả: 01 báo cáo
      \`\`\`

      ## Sửa đổi mục I như sau:

      Phổ cập kỹ năng số cho mọi người dân.

      Ý thứ nhất

      Ý thứ hai

      # Nội dung được dẫn chiếu

      ## Giữ nguyên chế độ báo cáo (mã bao-cao-nam) mục IV:

      \`\`\`yaml báo cáo
      - mã: bao-cao-nam
        nội dung: Báo cáo kết quả thực hiện Kế hoạch
        đơn vị báo cáo: cac-thon
        báo cáo cho: vhxh
        thời gian: trước ngày 15/12/2025
      \`\`\`

      # Tổ chức thực hiện

      Các nội dung khác của Kế hoạch được sửa đổi, bổ sung không thay đổi.
      "
    `)
  })

  test('nothing to amend: no draft', () => {
    expect(amendmentDraft(planOf(BASE), planOf(BASE))).toBeUndefined()
  })
})
