import { expect, test } from 'vitest'
import { block, planWith } from '../../src/check/example-plan.ts'
import { planText } from '../../src/report/plan-text.ts'
import { parsePlan } from '../../src/syntax/parse-plan.ts'
import { sourceFile } from '../../src/text/source-file.ts'

const textOf = (plan: string): string => {
  const tree = parsePlan(sourceFile('ke-hoach.md', plan)).value
  if (!tree) throw new Error('the example can be read')
  return planText(tree)
}

const body = (prose: string, tasks: string): string =>
  `# Mục đích\n\n${prose}\n\n- Ý một\n- Ý **hai**\n  1. Ý con\n\n| Tên | Số |\n|---|---|\n| A | 1 |\n\n${block('nhóm', 'mã: cua-xa\nchủ trì: vhxh')}\n${block('nhiệm vụ', tasks)}\n[^1]: Một chú thích.\n`

const PLAN = planWith(
  {},
  body(
    'Phổ cập kỹ năng số[^1] cho người dân.',
    `- mã: mo-lop
  nội dung: Mở lớp tập huấn
  phối hợp: [cong-an-xa, cac-thon]
  thời gian: {ghi: Quý III, chậm nhất: 2025-09-30}
  kết quả: 02 lớp  # hai xã`,
  ),
)

test('a plan as lines: one a paragraph, one a field', () => {
  const text = textOf(PLAN)
  expect(text.slice(text.indexOf('# Mục đích'))).toBe(`# Mục đích

Phổ cập kỹ năng số[^1] cho người dân.

- Ý một
- Ý **hai**
  1. Ý con

| Tên | Số |
| A | 1 |

nhóm cua-xa
  chủ trì: vhxh

nhiệm vụ mo-lop
  nội dung: Mở lớp tập huấn
  phối hợp: [cong-an-xa, cac-thon]
  thời gian: {ghi: Quý III, chậm nhất: 2025-09-30}
  kết quả: 02 lớp

[^1]: Một chú thích.
`)
  expect(text).toContain('địa danh: Bờ Y\n')
})

test('the same for other ways to type it', () => {
  const other = planWith(
    { 'địa danh': '"Bờ Y"' },
    body(
      'Phổ cập kỹ năng số[^1]\ncho người dân.',
      `trình bày: nhãn
danh sách:
  - kết quả: '02 lớp'
    mã: mo-lop
    thời gian:
      chậm nhất: 2025-09-30
      ghi: Quý III
    nội dung: >-
      Mở lớp
      tập huấn
    # hai đơn vị
    phối hợp:
      - cong-an-xa
      - cac-thon`,
    ),
  )
  expect(textOf(other)).toBe(textOf(PLAN).replace('nhiệm vụ mo-lop', 'nhiệm vụ\n  trình bày: nhãn\nnhiệm vụ mo-lop'))
})
