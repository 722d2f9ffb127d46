import { planWith } from '../../src/check/example-plan.ts'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { type JudgedChange, judgeChanges } from '../../src/compare/judge-changes.ts'
import { readPlan } from '../../src/compile.ts'
import type { PictureFile } from '../../src/layout/layout-context.ts'
import type { LayoutDocument } from '../../src/layout/layout-document.ts'
import { type LayoutInput, layoutDraft } from '../../src/layout/layout-plan.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { redline } from '../../src/review/redline.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { body, planOf, REPORTS, TARGETS, TASKS } from '../compare/compare-support.ts'
import { planPath, type Slug } from '../support/compiled-plans.ts'
import { nodeHost } from '../support/node-host.ts'
import { readDocx } from '../support/read-docx.ts'
import { answered } from '../support/track-changes.ts'

/** A revision as it is compared and as it is laid out. */
export type Revised = { readonly plan: Plan; readonly document: LayoutDocument }

const host = nodeHost()

const inputOf = (path: string): LayoutInput => {
  const input = readPlan(path, host)?.input
  if (!input) throw new Error(`${path} has a template`)
  return input
}

/** Nobody looks at it here. */
const picture = (byte: number): PictureFile => ({
  format: 'png',
  data: new Uint8Array([byte]),
  widthPx: 400,
  heightPx: 300,
})

const pictures = new Map([
  ['hinh-0.png', picture(0)],
  ['hinh-1.png', picture(1)],
])
const state = { ...inputOf(planPath('xa-bo-y')), pictures }
const party = { ...inputOf(planPath('dang-uy-phuong')), pictures }

/** A plan of its text alone, laid out as the State's or the Party's. */
export const revisedFrom = (text: string): Revised => {
  const plan = planOf(text)
  return { plan, document: layoutDraft(plan, [], text.includes('thể thức: đảng') ? party : state) }
}

/** One of the plans of the project as it would be if it were typed otherwise. */
const revisedPlan = (path: string, edit: (text: string) => string = (text) => text): Revised => {
  const reading = readPlan(path, {
    ...host,
    readFile: (file) => {
      const bytes = host.readFile(file)
      return bytes && file === path ? new TextEncoder().encode(edit(new TextDecoder().decode(bytes))) : bytes
    },
  })
  if (!reading?.plan || !reading.input) throw new Error(`${path} can be read`)
  return { plan: reading.plan, document: layoutDraft(reading.plan, [], reading.input) }
}

export const changesOf = (old: Revised, next: Revised): readonly JudgedChange[] =>
  judgeChanges(
    next.plan.source.path,
    comparePlans(old.plan, next.plan),
    { classes: new Map(), approvals: [] },
    '2026-01-01',
  )

export const redlineOf = (old: Revised, next: Revised): LayoutDocument =>
  redline(old.document, next.document, changesOf(old, next))

/** What a document says that has no changes to answer. */
export const saidBy = async ({ document }: Revised): Promise<readonly string[]> =>
  answered(readDocx(await writeDocx(document)), 'accept')

/** A plan of the project and an edited copy of it; each is read once for a test file. */
export const editedPlan = (slug: Slug): { readonly old: Revised; readonly next: Revised } => {
  const known = edited.get(slug)
  if (known) return known
  const path = planPath(slug)
  const made = { old: revisedPlan(path), next: revisedPlan(path, manyEdits) }
  edited.set(slug, made)
  return made
}

const edited = new Map<Slug, { readonly old: Revised; readonly next: Revised }>()

/** Dates, a task that goes, a sentence more, another addressee, another signer. */
const manyEdits = (text: string): string =>
  text
    .replace(/2025/g, (year, at) => (at % 3 === 0 ? '2026' : year))
    .replace(/\n- mã: [\s\S]*?(?=\n- mã|\n```)/, '')
    .replace(/\n\n([^\n#`|-][^\n]{80,})\n\n/, '\n\n$1 Thêm một câu.\n\n')
    .replace(/\nnơi nhận:\n( +- )/, '\nnơi nhận:\n$1Sở Tài chính\n$1')
    .replace(/họ tên: [^\n}]*/, 'họ tên: Nguyễn Văn Khác')

/** A section, an item of a list and a task with its labels, each in another place. */
export const movedPlan = (): { readonly old: Revised; readonly next: Revised } => {
  const section =
    '# Yêu cầu\n\nViệc nào cũng có người chịu trách nhiệm.\n\nBáo cáo đúng hạn.\n\n- Rõ việc\n- Rõ người\n\n'
  const before = body(TASKS, TARGETS, REPORTS).replace('- Ý thứ hai\n', '- Ý thứ hai\n- Ý thứ ba\n')
  const [first = '', second = ''] = TASKS.split(/(?=- mã: phat-dong)/)
  const after = before
    .replace(TASKS, second + first)
    .replace('- Ý thứ nhất\n- Ý thứ hai\n- Ý thứ ba\n', '- Ý thứ hai\n- Ý thứ ba\n- Ý thứ nhất\n')
  const front = { 'căn cứ': '[Nghị quyết số 57-NQ/TW]', 'trình bày': '{kiểu: nhãn}' }
  const next = after.replace('# Chỉ tiêu', `${section}# Chỉ tiêu`)
  return {
    old: revisedFrom(planWith(front, section + before)),
    next: revisedFrom(planWith(front, next)),
  }
}

/** A table that no longer lies across, with other marks in the margins, a picture and another signer beside the first. */
export const turnedPlan = (): { readonly old: Revised; readonly next: Revised } => {
  const text = body(TASKS, TARGETS, REPORTS)
  const signer = '{quyền hạn: TM. ỦY BAN NHÂN DÂN, chức vụ: CHỦ TỊCH, họ tên: Nguyễn Văn An}'
  const before = {
    'trình bày': '{kiểu: bảng, khổ giấy: ngang}',
    'phạm vi lưu hành': 'lưu hành nội bộ',
    'liên hệ': '["Số 1, đường Hùng Vương"]',
  }
  const after = {
    'trình bày': '{kiểu: bảng}',
    'phạm vi lưu hành': 'xem xong trả lại',
    'cơ quan ban hành': '[ubnd-xa, cong-an-xa]',
    lưu: '[VT, "VT, CA"]',
    ký: `[${signer}, {chức vụ: TRƯỞNG CÔNG AN, họ tên: Trần Thị Bình}]`,
  }
  return {
    old: revisedFrom(planWith(before, text)),
    next: revisedFrom(planWith(after, text.replace('- Ý thứ nhất', '![Sơ đồ](hinh-0.png)\n\n- Ý thứ nhất'))),
  }
}
