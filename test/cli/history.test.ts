import { Ajv } from 'ajv'
import { beforeAll, describe, expect, it } from 'vitest'
import { block, planWith, REGISTER } from '../../src/check/example-plan.ts'
import { textOf } from '../support/disk.ts'
import { kehoach, type Project, tempProject, useProjects } from './cli-support.ts'
import { ENV } from './git-support.ts'
import {
  buildHistory,
  commitAs,
  emptyRepository,
  FIRST_PATH,
  fastImport,
  gitAs,
  instead,
  SECOND_PATH,
  START,
  UNITS,
} from './history-support.ts'

useProjects()

let project: Project
beforeAll(() => {
  project = tempProject()
  buildHistory(project)
}, 60_000)

const run = (...args: readonly string[]) => kehoach(args, { cwd: project.root, env: ENV })
const json = async (...args: readonly string[]) => {
  const { code, out, err } = await run(...args, '--format', 'json')
  if (code !== 0) throw new Error(`${args.join(' ')}: ${err}`)
  return JSON.parse(out)
}
const fits = (schema: string, report: unknown): unknown => {
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    JSON.parse(textOf(`schemas/${schema}.schema.json`)),
  )
  return validate(report) ? [] : validate.errors
}

type Told = { readonly subject: string; readonly commit?: string }
type Value = { readonly rule: string; readonly old?: string; readonly new?: string }
type Field = {
  readonly field: string
  readonly revision: Told
  readonly changes: readonly Value[]
  readonly uncertain: readonly Told[]
  readonly reworded?: { readonly revision: Told }
}

const name = ({ subject, commit }: Told): string => (commit === undefined ? 'đĩa' : subject.slice(0, 2))
const values = ({ rule, old = '∅', new: next = '∅' }: Value): string => `${rule} ${old} → ${next}`
/** "thời gian 02 deadline-later a → b": a field and all that is said of it. */
const told = ({ field, revision, changes, uncertain, reworded }: Field): string =>
  [
    `${field} ${name(revision)}`,
    ...changes.map(values),
    ...(uncertain.length > 0 ? [`hoặc ${uncertain.map(name).join(' ')}`] : []),
    ...(reworded ? [`lời văn ${name(reworded.revision)}`] : []),
  ].join(' ')
const blamed = async (id: string): Promise<readonly string[]> => (await json('blame', SECOND_PATH, id)).fields.map(told)

describe('blame', () => {
  it('of a task whose id and file changed, one field of it in a revision that cannot be read', async () => {
    expect(await blamed('tap-huan')).toEqual([
      'mã 07 id-changed mo-lop → tap-huan',
      'nội dung 01',
      'chủ trì 01',
      'phối hợp 13 support-added ∅ → Các thôn',
      'thời gian 02 deadline-later trước ngày 30/6/2025 → trước ngày 30/9/2025 lời văn 23',
      'kết quả 11 measure-lowered 02 lớp tập huấn; ít nhất 80% học viên đạt yêu cầu → 02 lớp tập huấn; ít nhất 70% học viên đạt yêu cầu hoặc 10',
      'vị trí 08 moved II Nhiệm vụ, đầu mục → II Nhiệm vụ, sau phat-dong',
    ])
  })

  it('of a deadline that a merge decided itself, and a note', async () => {
    expect(await blamed('phat-dong')).toEqual([
      'mã 01',
      'nội dung 01',
      'chủ trì 05 lead-changed Công an xã Bờ Y → Phòng Văn hóa - Xã hội',
      'thời gian 18 deadline-later trước ngày 30/9/2025 → trước ngày 15/10/2025',
      'kết quả 01',
      'phục vụ 01',
      'ghi chú 22 note-changed ∅ → Tổ chức ngoài trời',
      'vị trí 01',
    ])
  })

  it('of a task that came later, was changed on a branch, changed and reverted, and is being edited', async () => {
    expect(await blamed('tong-ket')).toEqual([
      'mã 06',
      'nội dung 06',
      'chủ trì 20 lead-changed Ủy ban nhân dân xã Bờ Y → Phòng Văn hóa - Xã hội',
      'thời gian 12 deadline-later Tháng 11/2025 → Tháng 12/2025',
      'kết quả đĩa deliverable-more 01 hội nghị → 02 hội nghị',
      'vị trí 06',
    ])
  })

  it('of a target and of a reporting duty', async () => {
    expect(await blamed('ky-nang-so')).toEqual([
      'mã 01',
      'nội dung 01',
      'chỉ số 21 measure-raised Ít nhất 80% người dân có kỹ năng số → Ít nhất 85% người dân có kỹ năng số',
      'chủ trì 01',
      'thời gian 01 lời văn 21',
      'vị trí 01',
    ])
    expect(await blamed('bao-cao-nam')).toContain(
      'thời gian 14 deadline-later trước ngày 15/12/2025 → trước ngày 20/12/2025',
    )
  })

  it('names the revision it stepped over, with author and date as the commit has them, in the form of its schema', async () => {
    const report = await json('blame', SECOND_PATH, 'tap-huan')
    expect(report.unread.map(name)).toEqual(['10'])
    expect(report.unread[0]).toMatchObject({
      author: { name: 'Dũng', email: 'dung@ngoai.example' },
      date: '2026-03-10T08:30:00+07:00',
      path: SECOND_PATH,
    })
    expect(fits('blame', report)).toEqual([])
  })

  it('begins where it is told to: the revision of a commit under the name of then', async () => {
    const at = gitAs(project, 'An', 25, 'log', '--format=%H', '--grep=^06', '-1')
    const report = await json('blame', `${at}:${FIRST_PATH}`, 'mo-lop')
    expect(report.fields.map(told)).toContain('thời gian 02 deadline-later trước ngày 30/6/2025 → trước ngày 30/9/2025')
    expect(report.plan).toBe(FIRST_PATH)
  })

  it('an id that is not there, and a plan that is not there, are told', async () => {
    const { code, err } = await run('blame', SECOND_PATH, 'tap-huann')
    expect([code, err.split('\n')[0]]).toEqual([
      2,
      `lỗi: ${SECOND_PATH} không có nhiệm vụ, chỉ tiêu hay chế độ báo cáo nào mã “tap-huann”; nếu đã bỏ: kehoach log ${SECOND_PATH} --task tap-huann; có phải là tap-huan?`,
    ])
    expect((await run('blame', 'plans/2025/z', 'tap-huan')).code).toBe(3)
  })

  it('for readers, in both languages', async () => {
    const texts = [
      await run('blame', SECOND_PATH, 'tap-huan'),
      await run('blame', SECOND_PATH, 'tong-ket', '--lang', 'en'),
    ]
    await expect(texts.map(({ out }) => nameless(out)).join('\n')).toMatchFileSnapshot('./history/blame.txt')
  })
})

/** Commits have other names where the plan's example is written otherwise: the goldens leave them out. */
const nameless = (text: string): string => text.replace(/\b[0-9a-f]{9}\b/g, '«commit»')

describe('log', () => {
  const logged = async (...args: readonly string[]) => {
    const { revisions } = await json('log', SECOND_PATH, ...args)
    return revisions.map(
      (entry: Told & { read: boolean; changes: { rule: string; subject: { id: string } }[]; uncertain: Told[] }) =>
        [
          name(entry),
          ...(entry.read ? [] : ['không đọc được']),
          ...entry.changes.map(({ rule, subject: { id } }) => (id === '' ? rule : `${id}:${rule}`)),
          ...(entry.uncertain.length > 0 ? [`hoặc ${entry.uncertain.map(name).join(' ')}`] : []),
        ].join(' '),
    )
  }

  it('of an id that was never there says so', async () => {
    const { code, err } = await run('log', SECOND_PATH, '--task', 'khong-co')
    expect([code, err]).toEqual([2, expect.stringContaining('chưa bao giờ có mã “khong-co”')])
  })

  it('tells what each revision changed, newest first; a merge only what it decided', async () => {
    expect(await logged()).toEqual([
      'đĩa tong-ket:deliverable-more',
      '23 tap-huan:reworded',
      '22 phat-dong:note-changed',
      '21 ky-nang-so:measure-raised ky-nang-so:reworded',
      '20 tong-ket:lead-changed',
      '19 tong-ket:lead-changed',
      '18 phat-dong:deadline-later',
      '17 phat-dong:deadline-later',
      '16 phat-dong:deadline-later',
      '14 bao-cao-nam:deadline-later',
      '13 tap-huan:support-added',
      '12 tong-ket:deadline-later',
      '11 tap-huan:measure-lowered hoặc 10',
      '10 không đọc được',
      '09 plan-renamed',
      '08 tap-huan:moved',
      '07 tap-huan:id-changed',
      '06 tong-ket:task-added',
      '05 phat-dong:lead-changed',
      '04 unit-renamed',
      '03',
      '02 mo-lop:deadline-later',
      '01 plan-added',
    ])
  })

  it('of one task, under the id it had before', async () => {
    expect(await logged('--task', 'tap-huan')).toEqual([
      '23 tap-huan:reworded',
      '13 tap-huan:support-added',
      '11 tap-huan:measure-lowered hoặc 10',
      '10 không đọc được',
      '08 tap-huan:moved',
      '07 tap-huan:id-changed',
      '02 mo-lop:deadline-later',
    ])
  })

  it('as many as are asked for', async () => {
    expect(await logged('-n', '2')).toEqual(['đĩa tong-ket:deliverable-more', '23 tap-huan:reworded'])
    expect((await run('log', SECOND_PATH, '-n', 'hai')).code).toBe(2)
  })

  it('in the form of its schema, and for readers', async () => {
    expect(fits('log', await json('log', SECOND_PATH))).toEqual([])
    await expect(nameless((await run('log', SECOND_PATH)).out)).toMatchFileSnapshot('./history/log.txt')
  })
})

describe('a group, a task that came back, a rename on a branch, three branches at once', () => {
  const A = '- mã: mot\n  nội dung: Mở lớp một\n  kết quả: 01 lớp\n'
  const B = '- mã: hai\n  nội dung: Mở lớp hai\n  kết quả: 02 lớp\n'
  const C = '- mã: ba\n  nội dung: Mở lớp ba\n  chủ trì: vhxh\n  thời gian: Tháng 9/2025\n  kết quả: 03 lớp\n'
  const group = block('nhóm', 'mã: dao-tao\nchủ trì: vhxh\nthời gian: Tháng 10/2025')
  const first = planWith({}, `# Một\n\n${group}\n${block('nhiệm vụ', A + B)}\n# Hai\n\n${block('nhiệm vụ', C)}`)

  it('each field has the commit whose edit it is', async () => {
    const other = tempProject()
    emptyRepository(other)
    let day = 0
    const step = (subject: string, path: string, ...edits: readonly (readonly [from: string, to: string])[]): void => {
      for (const [from, to] of edits) other.edit(path, instead(from, to))
      commitAs(other, 'An', ++day, subject)
    }
    const checkout = (...names: readonly string[]): string => gitAs(other, 'An', ++day, 'checkout', '-q', ...names)
    other.write(FIRST_PATH, first)
    step('01 lập', FIRST_PATH)
    step('02 nhóm lùi hạn', FIRST_PATH, ['Tháng 10/2025', 'Tháng 11/2025'])
    step('03 bỏ việc hai', FIRST_PATH, [B, ''])
    step('04 thêm lại việc hai', FIRST_PATH, [A, A + B])
    step('05 chuyển việc một', FIRST_PATH, [A, ''], [C, `${A}  chủ trì: vhxh\n  thời gian: Tháng 11/2025\n${C}`])
    checkout('-b', 'doi-ten')
    gitAs(other, 'An', ++day, 'mv', 'plans/2025/x', 'plans/2025/y')
    step('06 đổi tên trên nhánh', SECOND_PATH)
    checkout('main')
    step('07 sửa việc ba dưới tên cũ', FIRST_PATH, ['03 lớp', '04 lớp'])
    gitAs(other, 'An', ++day, 'merge', '-q', '-m', '08 gộp', 'doi-ten')
    for (const [branch, subject, from, to] of [
      ['a', '09 nhánh a', 'Tháng 9/2025', 'Tháng 8/2025'],
      ['b', '10 nhánh b', 'Mở lớp hai', 'Mở các lớp'],
    ] as const) {
      checkout('-b', branch, 'main')
      step(subject, SECOND_PATH, [from, to])
    }
    checkout('main')
    step('11 main', SECOND_PATH, ['01 lớp', '05 lớp'])
    gitAs(other, 'An', ++day, 'merge', '-q', '-m', '12 gộp cả hai nhánh', 'a', 'b')
    const before = project
    project = other
    const [one, two, three, { revisions }] = [
      await blamed('mot'),
      await blamed('hai'),
      await blamed('ba'),
      await json('log', SECOND_PATH),
    ]
    project = before
    // The group's deadline became the task's own without changing; what came back is as old as its return.
    expect(one).toEqual([
      'mã 01',
      'nội dung 01',
      'chủ trì 01',
      'thời gian 02 deadline-later Tháng 10/2025 → Tháng 11/2025',
      'kết quả 11 measure-raised 01 lớp → 05 lớp',
      'vị trí 05 moved I Một, đầu mục → II Hai, đầu mục',
    ])
    expect(two.map((field) => field.replace(/ content-.*/, ''))).toEqual([
      'mã 04',
      'nội dung 10',
      'chủ trì 04',
      'thời gian 04',
      'kết quả 04',
      'vị trí 04',
    ])
    expect(three.filter((field) => !/ 01$/.test(field))).toEqual([
      'thời gian 09 deadline-earlier Tháng 9/2025 → Tháng 8/2025',
      'kết quả 07 measure-raised 03 lớp → 04 lớp',
    ])
    // Neither merge decided anything itself.
    expect(revisions.map(name).toSorted()).toEqual(['01', '02', '03', '04', '05', '06', '07', '09', '10', '11'])
  })
})

describe('a shallow clone', () => {
  it('does not take the oldest revision it has for the beginning', async () => {
    const clone = tempProject()
    gitAs(clone, 'An', 26, 'clone', '-q', '--depth=2', `file://${project.root}`, 'nong')
    const where = { cwd: clone.path('nong'), env: ENV }
    const asked = async (...args: readonly string[]) => kehoach(args, where)
    const report = JSON.parse((await asked('log', SECOND_PATH, '--format', 'json')).out)
    expect(
      report.revisions.map(({ subject, cut, changes }: Told & { cut?: true; changes: [] }) => [
        subject,
        cut,
        changes.length,
      ]),
    ).toEqual([['23 chỉ đổi lời văn', true, 0]])
    expect(fits('log', report)).toEqual([])
    const { out, err } = await asked('blame', SECOND_PATH, 'phat-dong')
    expect([out, err]).toEqual([
      expect.stringContaining('có thể đã có từ trước đó'),
      expect.stringContaining('Bản sao nông'),
    ])
    expect(out).not.toContain('có từ khi thêm vào kế hoạch')
  })
})

describe('a long history', () => {
  it('of 200 revisions is walked through git in a few runs', async () => {
    const long = tempProject()
    emptyRepository(long)
    const revisions = Array.from({ length: 200 }, (_, i) =>
      instead('02 lớp tập huấn', `${i + 2} lớp tập huấn`)(instead('Phổ cập', `Lần ${i}, phổ cập`)(START)),
    )
    const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`
    const stream = revisions.map(
      (text, i) =>
        `commit refs/heads/main\ncommitter An <an@xa.gov.vn> ${1_772_000_000 + i} +0700\n${data(`lần ${i}`)}` +
        `${i === 0 ? `M 100644 inline ${UNITS}\n${data(REGISTER)}` : ''}M 100644 inline ${FIRST_PATH}\n${data(text)}\n`,
    )
    fastImport(long, stream.join(''))
    const before = project
    project = long
    const [{ revisions: told }, { fields }] = await Promise.all([
      json('log', `main:${FIRST_PATH}`, '-n', '3'),
      json('blame', `main:${FIRST_PATH}`, 'mo-lop'),
    ])
    project = before
    expect(told.map(({ subject }: Told) => subject)).toEqual(['lần 199', 'lần 198', 'lần 197'])
    expect(fields.map(({ field, revision: { subject } }: Field) => `${field} ${subject}`)).toEqual([
      'mã lần 0',
      'nội dung lần 0',
      'chủ trì lần 0',
      'phối hợp lần 0',
      'thời gian lần 0',
      'kết quả lần 199',
      'vị trí lần 0',
    ])
  })
})
