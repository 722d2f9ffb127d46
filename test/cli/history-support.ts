import { spawnSync } from 'node:child_process'
import { block, planWith, REGISTER } from '../../src/check/example-plan.ts'
import type { Project } from './cli-support.ts'
import { ENV } from './git-support.ts'

export type Person = 'An' | 'Bình' | 'Chi' | 'Dũng'

const EMAILS: Readonly<Record<Person, string>> = {
  An: 'an@xa.gov.vn',
  Bình: 'binh@xa.gov.vn',
  Chi: 'chi@vanthu.xa.gov.vn',
  Dũng: 'dung@ngoai.example',
}

/** git as one person on one day, with the time of another zone than this machine's. */
export const gitAs = (project: Project, person: Person, day: number, ...args: readonly string[]): string => {
  const when = `2026-03-${String(day).padStart(2, '0')}T08:30:00+07:00`
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: project.root,
    env: {
      PATH: process.env.PATH,
      ...ENV,
      GIT_AUTHOR_NAME: person,
      GIT_AUTHOR_EMAIL: EMAILS[person],
      GIT_AUTHOR_DATE: when,
      GIT_COMMITTER_NAME: person,
      GIT_COMMITTER_EMAIL: EMAILS[person],
      GIT_COMMITTER_DATE: when,
    },
    encoding: 'utf8',
  })
  if (error) throw new Error(`these tests need git: ${error.message}`)
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stdout}${stderr}`)
  return stdout.trim()
}

/** A whole history in one run of git. */
export const fastImport = (project: Project, stream: string): void => {
  const { status, stderr } = spawnSync('git', ['fast-import', '--quiet'], {
    cwd: project.root,
    env: { PATH: process.env.PATH, ...ENV },
    input: stream,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`git fast-import: ${stderr}`)
}

/** Commits everything; the subject is how the tests know the revision. */
export const commitAs = (project: Project, person: Person, day: number, subject: string): string => {
  gitAs(project, person, day, 'add', '-A')
  gitAs(project, person, day, 'commit', '-qm', subject)
  return gitAs(project, person, day, 'rev-parse', 'HEAD')
}

export const FIRST_PATH = 'plans/2025/x/ke-hoach.md'
export const SECOND_PATH = 'plans/2025/y/ke-hoach.md'
export const UNITS = 'plans/2025/don-vi.yaml'

const TASKS = `- mã: mo-lop
  nội dung: Mở lớp tập huấn kỹ năng số
  chủ trì: vhxh
  phối hợp: [cong-an-xa]
  thời gian: trước ngày 30/6/2025
  kết quả: 02 lớp tập huấn; ít nhất 80% học viên đạt yêu cầu
- mã: phat-dong
  nội dung: Tổ chức lễ phát động
  chủ trì: cong-an-xa
  thời gian: trước ngày 31/8/2025
  kết quả: {ghi: 01 lễ phát động, phục vụ: [ky-nang-so]}
`
const TOTAL = `- mã: tong-ket
  nội dung: Tổ chức hội nghị tổng kết
  chủ trì: vhxh
  thời gian: Tháng 11/2025
  kết quả: 01 hội nghị
`
const TARGETS = `- mã: ky-nang-so
  nội dung: Ít nhất 80% người dân có kỹ năng số
  thời gian: Năm 2025
  chủ trì: vhxh
`
const REPORTS = `- mã: bao-cao-nam
  nội dung: Báo cáo kết quả thực hiện Kế hoạch
  đơn vị báo cáo: cac-thon
  báo cáo cho: vhxh
  thời gian: trước ngày 15/12/2025
`

export const START = planWith(
  {},
  `# Mục đích

Phổ cập kỹ năng số cho người dân.

# Nhiệm vụ

${block('nhiệm vụ', TASKS)}
# Chỉ tiêu

${block('chỉ tiêu', TARGETS)}
# Báo cáo

${block('báo cáo', REPORTS)}`,
)

/** A repository that holds only the registers, on main. */
export const emptyRepository = (project: Project): void => {
  gitAs(project, 'An', 1, '-c', 'init.defaultBranch=main', 'init', '-q')
  project.write(UNITS, REGISTER)
}

/** A replacement that must find its words: a test that changes nothing proves nothing. */
export const instead =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`“${from}” stands in the plan`)
    return text.replace(from, () => to)
  }

/**
 * 24 revisions of one plan, and one that is not committed. Every answer of the tests follows from these lines; the subject
 * of a commit is its name.
 */
export const buildHistory = (project: Project): void => {
  const edit = (from: string, to: string, path = FIRST_PATH): void => project.edit(path, instead(from, to))
  const moved = (from: string, to: string): void => edit(from, to, SECOND_PATH)
  emptyRepository(project)
  project.write(FIRST_PATH, START)
  commitAs(project, 'An', 1, '01 lập kế hoạch')
  edit('trước ngày 30/6/2025', 'trước ngày 30/9/2025')
  commitAs(project, 'Bình', 2, '02 lùi hạn tập huấn')
  edit('phối hợp: [cong-an-xa]', 'phối hợp:\n    - cong-an-xa')
  commitAs(project, 'An', 3, '03 chỉ xuống dòng lại')
  project.edit(UNITS, instead('tên: Công an xã', 'tên: Công an xã Bờ Y'))
  commitAs(project, 'Chi', 4, '04 đổi tên đơn vị trong danh mục')
  edit('lễ phát động\n  chủ trì: cong-an-xa', 'lễ phát động\n  chủ trì: vhxh')
  commitAs(project, 'Chi', 5, '05 đổi chủ trì')
  edit('phục vụ: [ky-nang-so]}\n', `phục vụ: [ky-nang-so]}\n${TOTAL}`)
  commitAs(project, 'Bình', 6, '06 thêm tổng kết')
  edit('mã: mo-lop', 'mã: tap-huan')
  commitAs(project, 'An', 7, '07 đổi mã')
  project.edit(FIRST_PATH, (text) => {
    const first = /- mã: tap-huan[\s\S]*?(?=- mã: phat-dong)/.exec(text)?.[0] ?? ''
    return instead('- mã: tong-ket', `${first}- mã: tong-ket`)(instead(first, '')(text))
  })
  commitAs(project, 'Bình', 8, '08 chuyển chỗ tập huấn')
  gitAs(project, 'Chi', 9, 'mv', 'plans/2025/x', 'plans/2025/y')
  commitAs(project, 'Chi', 9, '09 đổi tên tệp')
  moved('ít nhất 80% học viên', 'ít nhất 70% học viên')
  moved('```yaml chỉ tiêu', '```yaml chỉ tiêu\n<<<<<<< HEAD')
  commitAs(project, 'Dũng', 10, '10 không đọc được')
  moved('\n<<<<<<< HEAD', '')
  commitAs(project, 'An', 11, '11 đọc được trở lại')
  gitAs(project, 'Bình', 12, 'checkout', '-qb', 'nhanh-a')
  moved('Tháng 11/2025', 'Tháng 12/2025')
  commitAs(project, 'Bình', 12, '12 nhánh lùi tổng kết')
  moved('- cong-an-xa', '- cong-an-xa\n    - cac-thon')
  commitAs(project, 'Dũng', 13, '13 nhánh thêm phối hợp')
  gitAs(project, 'An', 14, 'checkout', '-q', 'main')
  moved('trước ngày 15/12/2025', 'trước ngày 20/12/2025')
  commitAs(project, 'Chi', 14, '14 lùi hạn báo cáo')
  gitAs(project, 'An', 15, 'merge', '-q', '--no-ff', '-m', '15 gộp nhánh a', 'nhanh-a')
  gitAs(project, 'Bình', 16, 'checkout', '-qb', 'nhanh-b')
  moved('trước ngày 31/8/2025', 'trước ngày 31/10/2025')
  commitAs(project, 'Bình', 16, '16 nhánh lùi phát động')
  gitAs(project, 'An', 17, 'checkout', '-q', 'main')
  moved('trước ngày 31/8/2025', 'trước ngày 30/9/2025')
  commitAs(project, 'Chi', 17, '17 main lùi phát động')
  gitAs(project, 'An', 18, 'merge', '-q', '--no-ff', '--no-commit', '-X', 'ours', 'nhanh-b')
  project.edit(SECOND_PATH, (text) =>
    instead(
      'lễ phát động\n  chủ trì: vhxh\n  thời gian: trước ngày 30/9/2025',
      'lễ phát động\n  chủ trì: vhxh\n  thời gian: trước ngày 15/10/2025',
    )(text),
  )
  commitAs(project, 'An', 18, '18 gộp nhánh b, chọn hạn ở giữa')
  moved('hội nghị tổng kết\n  chủ trì: vhxh', 'hội nghị tổng kết\n  chủ trì: ubnd-xa')
  commitAs(project, 'Dũng', 19, '19 đổi chủ trì tổng kết')
  gitAs(project, 'An', 20, 'revert', '--no-edit', 'HEAD')
  gitAs(project, 'An', 20, 'commit', '-q', '--amend', '-m', '20 hoàn lại')
  moved('kỹ năng số\n  thời gian: Năm 2025', 'kỹ năng số\n  thời gian: Trong năm 2025')
  moved('Ít nhất 80% người dân', 'Ít nhất 85% người dân')
  commitAs(project, 'Bình', 21, '21 nâng chỉ tiêu')
  moved('phục vụ: [ky-nang-so]}', 'phục vụ: [ky-nang-so]}\n  ghi chú: Tổ chức ngoài trời')
  commitAs(project, 'Chi', 22, '22 thêm ghi chú')
  moved('thời gian: trước ngày 30/9/2025', 'thời gian: Trước 30/9/2025')
  commitAs(project, 'Dũng', 23, '23 chỉ đổi lời văn')
  project.write('ghi-chu.txt', 'không liên quan\n')
  commitAs(project, 'Dũng', 24, '24 tệp khác')
  gitAs(project, 'An', 25, 'config', 'user.name', 'An')
  gitAs(project, 'An', 25, 'config', 'user.email', EMAILS.An)
  moved('01 hội nghị', '02 hội nghị')
}
