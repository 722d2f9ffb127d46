import { beforeAll, expect, it } from 'vitest'
import { kehoach, type Project, tempProject, useProjects } from './cli-support.ts'
import { commit, ENV, git } from './git-support.ts'

useProjects()

const PLAN = 'plans/2025/xa-bo-y/ke-hoach.md'
const OTHER = 'plans/2025/phuong-dak-cam/ke-hoach.md'

const broken = (text: string): string => text.replace('địa danh:', 'địa danh: [')
const later = (text: string): string => text.replace('thời gian: Tháng 10/2025', 'thời gian: Tháng 11/2025')
const retitled = (text: string): string => text.replace(/^trích yếu: .*$/m, 'trích yếu: Tên khác')

/** Shared by the tests that only read: two plans on main, both changed since; one of them cannot be read as a whole any more. */
const repository = (): Project => {
  const project = tempProject('xa-bo-y', 'phuong-dak-cam')
  git(project, 'init', '-q')
  commit(project)
  project.edit(PLAN, (text) => broken(later(text)))
  project.edit(OTHER, retitled)
  return project
}

const diff = (project: Project, ...args: readonly string[]) =>
  kehoach(['diff', ...args], { cwd: project.root, env: ENV })

let shared: Project
beforeAll(() => {
  shared = repository()
})

const WHERE = /plans\/2025\/xa-bo-y\/ke-hoach\.md:\d+:\d+: /
const TOLD = 'plans/2025/xa-bo-y/ke-hoach.md: không so sánh được, vì “thư mục làm việc” chỉ đọc được một phần:'

it('a plan that can be read only in part is told as such, the others are compared', async () => {
  const { code, out } = await diff(shared, 'main', '--fail-on', 'weakens')
  expect(code).toBe(1)
  expect(out).toMatch(/^Bị chặn: .* trong 1 kế hoạch, không so sánh được 1 kế hoạch: main → /)
  expect(out).toContain(TOLD)
  expect(out).toMatch(WHERE)
  expect(out).toContain('Sửa chỗ ấy rồi so sánh lại.')
  expect(out).not.toContain('deadline-later')
  expect(out).toContain('header-changed')
})

it.each(['markdown', 'html', 'sarif', 'github'])('the %s report tells where it cannot be read', async (format) => {
  const { code, out } = await diff(shared, 'main', '--format', format)
  expect(code).toBe(1)
  expect(out).toMatch(/không so sánh được, vì/)
  expect(out.replaceAll('\\', '')).toMatch(WHERE)
  expect(out).toContain('đổi phần đầu văn bản')
})

it('machines find it in the JSON report and beside the line in GitHub', async () => {
  const report = JSON.parse((await diff(shared, 'main', '--format', 'json')).out)
  expect(report.unread).toMatchObject([
    { path: PLAN, revision: 'new', findings: [{ rule: 'yaml-syntax', file: PLAN }] },
  ])
  expect(report.plans.map(({ path }: { path: string }) => path)).toEqual([OTHER])
  expect((await diff(shared, 'main', '--format', 'github')).out).toMatch(
    /::error file=plans\/2025\/xa-bo-y\/ke-hoach\.md,line=\d+/,
  )
})

it.each(['docx', 'bang-so-sanh', 'sua-doi', 'duyet'])(
  '%s is made of the others, and what was left out is said',
  async (format) => {
    const { code, err } = await diff(shared, 'main', '--format', format, '-o', `to/${format}`)
    expect(code).toBe(1)
    expect(err).toContain(TOLD)
    expect(err).toMatch(WHERE)
    const files = Object.keys(shared.files('to')).filter((file) => file.includes(format))
    expect(files.some((file) => file.includes('xa-bo-y'))).toBe(false)
    expect(files.length).toBeGreaterThan(0)
  },
)

it('words that would not be printed are no part of a comparison, and that is told', async () => {
  const project = tempProject('xa-bo-y')
  git(project, 'init', '-q')
  commit(project)
  project.edit(PLAN, (text) => text.replace('(Có dự kiến', '> (Có dự kiến'))
  const { code, out } = await diff(project, 'main')
  expect(code).toBe(1)
  expect(out).toContain(TOLD)
  expect(out).not.toContain('prose-changed')
})

it('an older revision that cannot be read leaves nothing to compare with; conflicts are told too', async () => {
  const project = repository()
  commit(project)
  project.edit(PLAN, (text) => text.replace('địa danh: [', 'địa danh:'))
  const old = await diff(project, 'main', PLAN)
  expect(old.code).toBe(1)
  expect(old.out).toMatch(/^Không so sánh được 1 kế hoạch: main → thư mục làm việc\n/)
  expect(old.out).toContain('kehoach log plans/2025/xa-bo-y/ke-hoach.md')
  expect(old.out).not.toContain('cần xem')
  const conflict = tempProject('xa-bo-y')
  git(conflict, 'init', '-q')
  commit(conflict)
  conflict.edit(PLAN, (text) => `${text}\n<<<<<<< a\nmột\n=======\nhai\n>>>>>>> b\n`)
  const { code, out } = await diff(conflict, 'main')
  expect([code, out]).toEqual([1, expect.stringContaining('còn xung đột chưa gỡ')])
})

it('a broken register of units takes the names of units away from no task', async () => {
  const project = tempProject('xa-bo-y')
  git(project, 'init', '-q')
  commit(project)
  project.edit('plans/2025/xa-bo-y/don-vi.yaml', (text) => `${text}\n- [`)
  const { code, out } = await diff(project, 'main')
  expect(code).toBe(1)
  expect(out).toMatch(/don-vi\.yaml:\d+:\d+: /)
  expect(out).not.toContain('lead-')
})

it('that a broken plan is gone is still told', async () => {
  const project = repository()
  commit(project)
  git(project, 'rm', '-rq', 'plans/2025/xa-bo-y')
  expect((await diff(project, 'main', 'plans/2025/xa-bo-y')).out).toContain('plan-removed')
})
