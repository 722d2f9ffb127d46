import { block, planWith, REGISTER } from '../../src/check/example-plan.ts'
import { bindPlan } from '../../src/plan/bind.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { EMPTY_REGISTER, readUnits } from '../../src/plan/units.ts'
import { parsePlan } from '../../src/syntax/parse-plan.ts'
import { sourceFile } from '../../src/text/source-file.ts'

/** The plan as it is read, not checked: comparing needs no more, and hundreds are compared. */
export const planOf = (text: string): Plan => {
  const tree = parsePlan(sourceFile('plans/vi-du/ke-hoach.md', text)).value
  const plan = tree && bindPlan(tree, UNITS).value
  if (!plan) throw new Error('the example can be read')
  return plan
}

const UNITS = readUnits([sourceFile('plans/vi-du/don-vi.yaml', REGISTER)]).value ?? EMPTY_REGISTER

export const TASKS = `- mã: mo-lop
  nội dung: Mở lớp tập huấn kỹ năng số
  chủ trì: vhxh
  phối hợp: [cong-an-xa]
  thời gian: trước ngày 30/6/2025
  kết quả: 02 lớp tập huấn; ít nhất 80% học viên đạt yêu cầu
- mã: phat-dong
  nội dung: Tổ chức lễ phát động
  chủ trì: cong-an-xa
  thời gian: {ghi: Thường xuyên, báo cáo: bao-cao-nam}
  kết quả: {ghi: 01 lễ phát động, phục vụ: [ky-nang-so]}
`
export const TARGETS = `- mã: ky-nang-so
  nội dung: Ít nhất 80% người dân có kỹ năng số
  thời gian: Năm 2025
  chủ trì: vhxh
`
export const REPORTS = `- mã: bao-cao-nam
  nội dung: Báo cáo kết quả thực hiện Kế hoạch
  đơn vị báo cáo: cac-thon
  báo cáo cho: vhxh
  thời gian: trước ngày 15/12/2025
`
export const body = (tasks: string, targets: string, reports: string): string =>
  `# Mục đích

Phổ cập kỹ năng số cho người dân.

- Ý thứ nhất
- Ý thứ hai

# Nhiệm vụ

${block('nhiệm vụ', tasks)}
# Chỉ tiêu

${block('chỉ tiêu', targets)}
# Báo cáo

${block('báo cáo', reports)}`

export const BASE = planWith({ 'căn cứ': '[Nghị quyết số 57-NQ/TW]' }, body(TASKS, TARGETS, REPORTS))
