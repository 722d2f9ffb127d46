import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { textOf } from '../support/disk.ts'
import { kehoach, type Project, tempProject, useProjects } from './cli-support.ts'
import { ENV } from './git-support.ts'
import { commitAs, emptyRepository, FIRST_PATH, gitAs, instead, SECOND_PATH, START } from './history-support.ts'

useProjects()

const POLICY = `vai trò:
  văn thư: ["*@vanthu.xa.gov.vn"]
  người soạn: [an@xa.gov.vn, binh@xa.gov.vn]
quy định:
  - {trường: [số], được sửa: [văn thư]}
  - {trường: [thời gian], trạng thái: [trình ký], được sửa: [văn thư], lý do: hạn đã chốt}
  - {trường: [mã, kế hoạch], được sửa: [người soạn]}
`
const later = instead('trước ngày 30/6/2025', 'trước ngày 30/9/2025')

/** A plan handed up for signature on main, and a branch begun there. */
const repository = (status = 'trình ký'): Project => {
  const project = tempProject()
  emptyRepository(project)
  project.write(FIRST_PATH, instead('dự thảo', status)(START))
  project.write('phan-quyen.yaml', POLICY)
  commitAs(project, 'An', 1, 'đầu')
  gitAs(project, 'An', 1, 'checkout', '-qb', 'sua')
  return project
}
const diff = (project: Project, ...args: readonly string[]) =>
  kehoach(['diff', ...args], { cwd: project.root, env: ENV })
/** "thời gian Dũng": the field and who is named for it. */
const violations = async (project: Project, range = 'main...sua'): Promise<readonly string[]> => {
  const { plans } = JSON.parse((await diff(project, range, '--format', 'json')).out)
  return plans.flatMap(({ changes }: { changes: { field: string; violation?: { makers: { name: string }[] } }[] }) =>
    changes.flatMap(({ field, violation }) =>
      violation ? [`${field} ${violation.makers.map(({ name }) => name).join('/')}`] : [],
    ),
  )
}

it('names author, field, old, new and commit, in every report, with a code of its own', async () => {
  const project = repository()
  project.edit(FIRST_PATH, instead('\nsố:', '\nsố: 15'))
  commitAs(project, 'Chi', 2, 'văn thư cấp số')
  project.edit(FIRST_PATH, later)
  const sha = commitAs(project, 'Dũng', 3, 'lùi hạn').slice(0, 9)
  const told = `sai thẩm quyền: Dũng <dung@ngoai.example> (${sha}) sửa “thời gian” khi bản cũ ở trạng thái “trình ký”; được sửa: văn thư (hạn đã chốt)`
  const { code, out } = await diff(project, 'main...sua')
  expect(code).toBe(9)
  expect(out).toContain(', 1 sai thẩm quyền trong 1 kế hoạch')
  expect(out).toMatch(/^ {6}sai thẩm quyền +~ thời gian +trước ngày 30\/6\/2025 → trước ngày 30\/9\/2025$/m)
  expect(out).toContain(`  ${told}\n`)
  expect(await violations(project)).toEqual(['thời gian Dũng'])
  const validate = new Ajv({ strict: false, allErrors: true }).compile(
    JSON.parse(textOf('schemas/changes.schema.json')),
  )
  const fits = validate(JSON.parse((await diff(project, 'main...sua', '--format', 'json')).out))
  expect(fits ? [] : validate.errors).toEqual([])
  for (const format of ['github', 'sarif', 'html']) {
    const report = (await diff(project, 'main...sua', '--format', format)).out
    const words =
      format === 'html' ? report.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"') : report
    expect(words, format).toContain(told)
    for (const value of ['30/6/2025', '30/9/2025']) expect(words, format).toContain(value)
  }
  // What is no report tells it beside.
  for (const format of ['duyet', 'sua-doi']) {
    const beside = await diff(project, 'main...sua', '--format', format)
    expect([beside.code, beside.err], format).toEqual([
      9,
      `${FIRST_PATH} mo-lop: ${told} (trước ngày 30/6/2025 → trước ngày 30/9/2025)\n`,
    ])
  }
  expect((await diff(project, 'main...sua', '--format', 'markdown')).out).toContain('<br>**sai thẩm quyền: Dũng')
  expect((await diff(project, 'main...sua', '--lang', 'en')).out).toContain(', 1 by someone who may not in 1 plan')
})

it('the status is that of the older revision', async () => {
  const project = repository('dự thảo')
  project.edit(FIRST_PATH, instead('dự thảo', 'trình ký'))
  project.edit(FIRST_PATH, later)
  commitAs(project, 'Dũng', 2, 'trình ký, lùi hạn')
  expect(await violations(project)).toEqual([])
})

it('a change cannot loosen its policy, nor switch off what would tell it; that the policy changes is told', async () => {
  const project = repository()
  project.edit(FIRST_PATH, later)
  project.write('phan-quyen.yaml', POLICY.replace('"*@vanthu.xa.gov.vn"', '"*"'))
  project.write('kehoach.config.yaml', 'mức thay đổi:\n  deadline-later: tắt\n')
  commitAs(project, 'Dũng', 2, 'nới quyền cho mình')
  expect(await violations(project)).toEqual(['thời gian Dũng'])
  const { code, out } = await diff(project, 'main...sua')
  expect([code, out.includes('phan-quyen.yaml cũng thay đổi')]).toEqual([9, true])
  project.write('phan-quyen.yaml', POLICY.replace('trường: [số]', 'trường: [so]'))
  commitAs(project, 'Dũng', 3, 'hỏng')
  const broken = await diff(project, 'main...sua')
  expect(broken.code).toBe(1)
  expect(broken.err).toContain('phan-quyen.yaml:5:15')
})

it('what is not committed is of whom git is set up for, and of nobody known without', async () => {
  const project = repository()
  project.edit(FIRST_PATH, later)
  expect(await violations(project, 'main')).toEqual(['thời gian '])
  gitAs(project, 'An', 2, 'config', 'user.email', 'chi@vanthu.xa.gov.vn')
  expect(await violations(project, 'main')).toEqual([])
})

it('what a merge brought is of who made it, what it decided is of who merged', async () => {
  const project = repository()
  gitAs(project, 'An', 2, 'checkout', '-qb', 'phu')
  project.edit(FIRST_PATH, later)
  commitAs(project, 'Chi', 2, 'văn thư lùi hạn')
  gitAs(project, 'An', 3, 'checkout', '-q', 'sua')
  project.edit(FIRST_PATH, instead('Phổ cập', 'Phổ biến'))
  commitAs(project, 'Dũng', 3, 'đổi lời văn')
  gitAs(project, 'Dũng', 4, 'merge', '-q', '--no-ff', '-m', 'gộp', 'phu')
  expect(await violations(project)).toEqual([])
  gitAs(project, 'Dũng', 5, 'reset', '-q', '--hard', 'HEAD~1')
  gitAs(project, 'Dũng', 5, 'merge', '-q', '--no-ff', '--no-commit', 'phu')
  project.edit(FIRST_PATH, instead('trước ngày 30/9/2025', 'trước ngày 31/12/2025'))
  commitAs(project, 'Dũng', 5, 'gộp, sửa thêm')
  expect(await violations(project)).toEqual(['thời gian Dũng'])
})

it('what main did since the branch left it is nobody’s of the branch', async () => {
  const project = repository()
  project.edit(FIRST_PATH, instead('Phổ cập', 'Phổ biến'))
  commitAs(project, 'Dũng', 2, 'đổi lời văn')
  gitAs(project, 'An', 3, 'checkout', '-q', 'main')
  project.edit(FIRST_PATH, later)
  commitAs(project, 'Chi', 3, 'văn thư lùi hạn')
  expect(await violations(project, 'main..sua')).toEqual([])
})

it('a plan, a task or a path that goes is of who took it away', async () => {
  const project = repository()
  gitAs(project, 'Dũng', 2, 'mv', 'plans/2025/x', 'plans/2025/z')
  commitAs(project, 'Dũng', 2, 'đổi tên')
  expect(await violations(project)).toEqual(['kế hoạch Dũng'])
  gitAs(project, 'Chi', 3, 'rm', '-rq', 'plans/2025/z')
  commitAs(project, 'Chi', 3, 'bỏ kế hoạch')
  expect(await violations(project)).toEqual(['kế hoạch Chi'])
})

it('a number in a new plan is of who gave it, not of who wrote the plan; so are a day of issue and a status', async () => {
  const project = repository('dự thảo')
  project.write(SECOND_PATH, instead('\nsố:', '\nsố: 7')(START))
  commitAs(project, 'An', 2, 'kế hoạch mới, đã có số')
  expect(await violations(project)).toEqual(['số An'])
  gitAs(project, 'An', 2, 'reset', '-q', '--hard', 'HEAD~1')
  project.write(SECOND_PATH, START)
  commitAs(project, 'An', 3, 'kế hoạch mới')
  project.edit(SECOND_PATH, instead('\nsố:', '\nsố: 7'))
  commitAs(project, 'Chi', 4, 'văn thư cấp số')
  expect(await violations(project)).toEqual([])
  project.edit(SECOND_PATH, instead('số: 7', 'số: 8'))
  commitAs(project, 'Dũng', 5, 'đổi số')
  expect(await violations(project)).toEqual(['số Dũng'])
})

it('what was taken back is nobody’s; what came again is of who brought it again', async () => {
  const project = repository()
  project.edit(FIRST_PATH, later)
  commitAs(project, 'Dũng', 2, 'lùi hạn')
  gitAs(project, 'Chi', 3, 'revert', '--no-edit', 'HEAD')
  expect(await violations(project)).toEqual([])
  project.edit(FIRST_PATH, later)
  commitAs(project, 'Chi', 4, 'văn thư lùi hạn')
  expect(await violations(project)).toEqual([])
  // Other words for the same day do not take it over.
  gitAs(project, 'Dũng', 5, 'reset', '-q', '--hard', 'HEAD~3')
  project.edit(FIRST_PATH, later)
  commitAs(project, 'Dũng', 5, 'lùi hạn')
  project.edit(FIRST_PATH, instead('trước ngày 30/9/2025', 'Trước 30/9/2025'))
  commitAs(project, 'Chi', 6, 'chỉ đổi lời văn')
  expect(await violations(project)).toEqual(['thời gian Dũng'])
})

it('the author counts: not the committer, a co-author or a .mailmap that came along', async () => {
  const project = repository()
  project.edit(FIRST_PATH, later)
  project.write('.mailmap', 'Chi <chi@vanthu.xa.gov.vn> <dung@ngoai.example>\n')
  gitAs(project, 'Chi', 2, 'add', '-A')
  const author = '--author=Dũng <dung@ngoai.example>'
  gitAs(project, 'Chi', 2, 'commit', '-qm', 'lùi hạn\n\nCo-authored-by: Chi <chi@vanthu.xa.gov.vn>', author)
  expect(await violations(project)).toEqual(['thời gian Dũng'])
})

it('a plan that is moved out of the folder of a rule is held to it still; going back to draft frees nothing', async () => {
  const project = repository()
  const inFolder = POLICY.replace('trạng thái: [trình ký],', 'trạng thái: [trình ký], tệp: ["plans/2025/x/**"],')
  gitAs(project, 'An', 2, 'checkout', '-q', 'main')
  project.write('phan-quyen.yaml', inFolder.replace('[mã, kế hoạch]', '[mã]'))
  commitAs(project, 'An', 2, 'luật của thư mục')
  gitAs(project, 'An', 2, 'checkout', '-qB', 'sua')
  project.edit(FIRST_PATH, instead('trình ký', 'dự thảo'))
  commitAs(project, 'Dũng', 3, 'trả lại')
  gitAs(project, 'Dũng', 3, 'mv', 'plans/2025/x', 'plans/2025/y')
  project.edit(SECOND_PATH, later)
  commitAs(project, 'Dũng', 4, 'chuyển và lùi hạn')
  expect(await violations(project)).toEqual(['thời gian Dũng'])
})

it('two sides on disk have no authors, and that is said', async () => {
  const project = repository()
  project.write('cu/ke-hoach.md', START)
  project.write('cu/don-vi.yaml', '')
  project.edit(FIRST_PATH, later)
  const { code, out } = await diff(project, 'cu/ke-hoach.md', FIRST_PATH)
  expect([code, out.includes('phan-quyen.yaml không được áp dụng: cả hai bản là tệp trên đĩa')]).toEqual([6, true])
})
