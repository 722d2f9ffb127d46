import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { kehoach, type Project, tempProject, useProjects } from './cli-support.ts'
import { ENV } from './git-support.ts'
import { commitAs, emptyRepository, FIRST_PATH, gitAs, instead, type Person, START } from './history-support.ts'

useProjects()

const FILE = 'duyet-thay-doi.yaml'
const later = instead('trước ngày 30/6/2025', 'trước ngày 30/9/2025')

/** A plan on main, and a branch that puts a deadline off. */
const repository = (policy?: string): Project => {
  const project = tempProject()
  emptyRepository(project)
  project.write(FIRST_PATH, START)
  if (policy !== undefined) project.write('phan-quyen.yaml', policy)
  commitAs(project, 'An', 1, 'đầu')
  gitAs(project, 'An', 1, 'checkout', '-qb', 'sua')
  project.edit(FIRST_PATH, later)
  commitAs(project, 'Dũng', 2, 'lùi hạn')
  return project
}
const gate = (project: Project, range = 'main...HEAD', ...args: readonly string[]) =>
  kehoach(['diff', range, '--fail-on', 'weakens', ...args], { cwd: project.root, env: ENV })

const filled = (block: string, until = '31/12/2099'): string =>
  block
    .replace('"[điền: vì sao duyệt]"', 'Thống nhất tại cuộc họp')
    .replace('"[điền: ai duyệt]"', 'Nguyễn Văn An')
    .replace(/"\[điền: ngày.*/, until)

/** What the product prints to paste, filled in and committed. */
const approve = async (project: Project, person: Person, until?: string): Promise<void> => {
  const { out } = await gate(project, 'main...HEAD', '--format', 'duyet')
  project.write(FILE, filled(out, until))
  commitAs(project, person, 3, 'duyệt')
}

const POLICY = `vai trò:
  lãnh đạo: [chi@vanthu.xa.gov.vn]
quy định:
  - {trường: [duyệt thay đổi], được sửa: [lãnh đạo], lý do: lãnh đạo duyệt}
`

describe('approvals of changes', () => {
  it('the gate fails, the block that is printed is pasted and filled, the gate passes and says who added it', async () => {
    const project = repository()
    expect((await gate(project)).code).toBe(7)
    await approve(project, 'Bình')
    const { code, out, err } = await gate(project)
    expect([code, err]).toEqual([6, ''])
    expect(out).toMatch(/^0 nghiêm trọng, 0 cần xem, 0 thông tin, 1 đã duyệt \(1 do mục duyệt thêm cùng lần này\)/)
    const sha = gitAs(project, 'An', 3, 'rev-parse', '--short=9', 'HEAD')
    const told = `đã duyệt: Thống nhất tại cuộc họp (Nguyễn Văn An, đến 31/12/2099); mục duyệt do Bình <binh@xa.gov.vn> (${sha}) thêm cùng lần thay đổi này`
    expect(out).toContain(told)
    for (const format of ['markdown', 'sarif', 'html'])
      expect((await gate(project, 'main...HEAD', '--format', format)).out).toContain(
        format === 'sarif' ? told : 'thêm cùng lần thay đổi này',
      )
    const { plans } = JSON.parse((await gate(project, 'main...HEAD', '--format', 'json')).out)
    expect(plans[0].changes[0].approval.addedBy).toMatchObject([{ name: 'Bình', email: 'binh@xa.gov.vn' }])
  })

  it('one that stands on main before the change did not come along with it', async () => {
    const project = repository()
    const { out } = await gate(project, 'main...HEAD', '--format', 'duyet')
    gitAs(project, 'An', 3, 'checkout', '-q', 'main')
    project.write(FILE, filled(out))
    commitAs(project, 'An', 3, 'duyệt trước')
    gitAs(project, 'An', 3, 'checkout', '-q', 'sua')
    gitAs(project, 'An', 3, 'rebase', '-q', 'main')
    const passed = await gate(project)
    expect(passed.code).toBe(6)
    expect(passed.out).toMatch(/^0 nghiêm trọng, 0 cần xem, 0 thông tin, 1 đã duyệt trong/)
  })

  it('the policy of main says who may approve; another’s entry approves nothing and is named', async () => {
    const project = repository(POLICY)
    await approve(project, 'Dũng')
    const { code, out } = await gate(project)
    expect(code).toBe(9)
    expect(out).toMatch(/^Bị chặn: 1 nghiêm trọng, .* 1 sai thẩm quyền/)
    expect(out).toMatch(
      /sai thẩm quyền: Dũng <.*> \(\w+\) thêm mục duyệt thay đổi này khi .*; được duyệt: lãnh đạo \(lãnh đạo duyệt\)/,
    )
    // The branch cannot give itself the right.
    project.write('phan-quyen.yaml', POLICY.replace('chi@vanthu.xa.gov.vn', '"*"'))
    commitAs(project, 'Dũng', 4, 'tự cho quyền')
    expect((await gate(project)).code).toBe(9)
    const allowed = repository(POLICY)
    await approve(allowed, 'Chi')
    expect((await gate(allowed)).code).toBe(6)
    // A longer time is another entry than the one that was reviewed.
    allowed.edit(FILE, (text) => text.replace('31/12/2099', '30/12/2099'))
    commitAs(allowed, 'Dũng', 4, 'gia hạn')
    expect((await gate(allowed)).code).toBe(9)
  })

  it('after the merge it is told neither as stale nor as of use, until its day is over', async () => {
    const project = repository()
    await approve(project, 'Bình')
    gitAs(project, 'An', 4, 'checkout', '-q', 'main')
    gitAs(project, 'An', 4, 'merge', '-q', '--no-ff', '-m', 'gộp', 'sua')
    gitAs(project, 'An', 5, 'checkout', '-qb', 'sau')
    project.edit(FIRST_PATH, instead('Phổ cập', 'Phổ biến'))
    commitAs(project, 'An', 5, 'việc khác')
    expect(await gate(project)).toMatchObject({ code: 6, err: '' })
    gitAs(project, 'An', 6, 'checkout', '-q', 'main')
    project.edit(FILE, (text) => text.replace('31/12/2099', '31/12/2020'))
    commitAs(project, 'An', 6, 'hết hạn')
    gitAs(project, 'An', 7, 'checkout', '-q', 'sau')
    gitAs(project, 'An', 7, 'rebase', '-q', 'main')
    const { code, err } = await gate(project)
    expect(code).toBe(6)
    expect(err).toMatch(/^lưu ý\[accepted-stale\]: mục này hết hạn ngày 31\/12\/2020, có từ bản trước/)
    expect(err).toContain(`--> ${FILE}:8:8`)
  })

  it('one that ran out, one for other values and one typed twice are told at their place', async () => {
    const project = repository()
    await approve(project, 'Bình', '31/12/2020')
    const over = await gate(project)
    expect(over.code).toBe(7)
    expect(over.err).toMatch(/^cảnh báo\[accepted-expired\]: .*\n +--> duyet-thay-doi\.yaml:8:8/)
    const entry = readFileSync(project.path(FILE), 'utf8')
    project.write(FILE, `${entry}${entry.replace('31/12/2020', '31/12/2099')}`)
    const twice = await gate(project, 'main')
    expect(twice.code).toBe(6)
    expect(twice.err).toMatch(/mục này bị một mục bên dưới thay thế.*\n +--> duyet-thay-doi\.yaml:3:12/)
    expect(twice.err).not.toContain('accepted-expired')
    project.write(FILE, entry.replace('31/12/2020', '31/12/2099'))
    project.edit(FIRST_PATH, instead('trước ngày 30/9/2025', 'trước ngày 31/10/2025'))
    const other = await gate(project, 'main')
    expect(other.code).toBe(7)
    expect(other.err).toMatch(/mục này không còn ứng với thay đổi `deadline-later`.*\n +--> duyet-thay-doi\.yaml:3:12/)
  })

  it('what is typed wrongly is one message at its place, and nothing is approved', async () => {
    const project = repository()
    await approve(project, 'Bình')
    const right = readFileSync(project.path(FILE), 'utf8')
    for (const [from, to, rule, place] of WRONG) {
      project.write(FILE, right.replace(from, to))
      const { code, err } = await gate(project, 'main')
      expect([code, [...err.matchAll(/^lỗi\[([\w-]+)\]/gm)].map(([, id]) => id)], to).toEqual([1, [rule]])
      expect(err).toContain(`${FILE}:${place}`)
    }
  })
})

const WRONG = [
  ['quy tắc: deadline-later', 'quy tắc: deadline-late', 'unknown-rule', '4:12'],
  ['  người:', '  nguoi:', 'unknown-key', '7:3'],
  [/ {2}lý do: .*\n/, '', 'missing-key', '3:3'],
  ['đến: 31/12/2099', 'đến: 31/13/2099', 'bad-date', '8:8'],
  ['- dấu', '- - dấu', 'yaml-syntax', ''],
  ['dấu vết: "', 'dấu vết: "x', 'bad-value', '3:12'],
] as const

it('a change cannot loosen the class it is weighed by; a stricter one holds at once', async () => {
  const project = repository()
  project.write('kehoach.config.yaml', 'mức thay đổi:\n  deadline-later: tắt\n')
  commitAs(project, 'Dũng', 3, 'nới mức')
  const { code, out } = await gate(project)
  expect(code).toBe(7)
  expect(out).toContain(
    'kehoach.config.yaml hạ mức của deadline-later; các thay đổi ở đây vẫn được xét theo mức của bản cũ.',
  )
  const { loosened } = JSON.parse((await gate(project, 'main...HEAD', '--format', 'json')).out)
  expect(loosened).toEqual(['deadline-later'])
  project.write('kehoach.config.yaml', 'mức thay đổi:\n  prose-changed: nghiêm trọng\n')
  project.write(FIRST_PATH, instead('Phổ cập', 'Phổ biến')(START))
  commitAs(project, 'Dũng', 4, 'đổi lời văn')
  expect((await gate(project)).code).toBe(7)
})

it('the form of all documents is not compared, and that is told', async () => {
  const project = repository()
  const told = 'Thể thức chung (tệp thể thức hoặc kehoach.config.yaml) cũng thay đổi'
  expect((await gate(project)).out).not.toContain(told)
  project.write('kehoach.config.yaml', 'chỉnh thể thức:\n  cỡ chữ: 13\n')
  commitAs(project, 'Dũng', 3, 'đổi cỡ chữ')
  expect((await gate(project)).out).toContain(told)
  expect(JSON.parse((await gate(project, 'main...HEAD', '--format', 'json')).out).formChanged).toBe(true)
})
